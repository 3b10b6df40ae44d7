import de.unihd.dbs.heideltime.standalone.Config;
import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.components.impl.JCasFactoryImpl;
import de.unihd.dbs.heideltime.standalone.components.impl.UimaContextImpl;
import de.unihd.dbs.uima.annotator.heideltime.HeidelTime;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import de.unihd.dbs.uima.types.heideltime.Dct;
import de.unihd.dbs.uima.types.heideltime.Sentence;
import de.unihd.dbs.uima.types.heideltime.Timex3;
import de.unihd.dbs.uima.types.heideltime.Token;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.uima.UIMAFramework;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.XMLInputSource;

// Runs HeidelTime over a folder of texts that are already split and tagged, for bench/peers_times.py.
//
// Arguments: FOLDER TYPE, TYPE one of NEWS NARRATIVES COLLOQUIAL SCIENTIFIC. FOLDER holds NUMBER.txt,
// NUMBER.tsv (lines: "D" day as 20120328, "S" begin end, "T" begin end tag). Prints for each time:
// number, begin, end, type, value, mod. Offsets are UTF-16 units, as Java counts.
class HeidelTimeRunner {
  private final JCasFactoryImpl factory;
  private final HeidelTime tagger = new HeidelTime();

  HeidelTimeRunner(DocumentType type) throws Exception {
    final Properties properties = new Properties();
    for (String kind : new String[] {"Date", "Duration", "Set", "Time"}) {
      properties.setProperty("consider" + kind, "true");
      properties.setProperty("uimaVar" + kind, kind);
    }
    properties.setProperty("uimaVarLanguage", "Language");
    properties.setProperty("uimaVarTypeToProcess", "Type");
    properties.setProperty("ConvertDurations", "ConvertDurations");
    Config.setProps(properties);
    final XMLInputSource types =
        new XMLInputSource(HeidelTime.class.getResource("/desc/type/HeidelTime_TypeSystem.xml"));
    factory = new JCasFactoryImpl(new TypeSystemDescription[] {
        UIMAFramework.getXMLParser().parseTypeSystemDescription(types)});
    tagger.initialize(new UimaContextImpl(Language.ENGLISH, type, false));
  }

  private static void place(Annotation annotation, String[] fields) {
    annotation.setBegin(Integer.parseInt(fields[1]));
    annotation.setEnd(Integer.parseInt(fields[2]));
    annotation.addToIndexes();
  }

  private JCas load(String text, List<String> lines) throws Exception {
    final JCas cas = factory.createJCas();
    cas.setDocumentText(text);
    int sentences = 0;
    for (String line : lines) {
      final String[] fields = line.split("\t");
      if (fields[0].equals("D")) {
        final Dct dct = new Dct(cas);
        dct.setValue(fields[1]);
        dct.setTimexId("t0");
        dct.addToIndexes();
      } else if (fields[0].equals("S")) {
        final Sentence sentence = new Sentence(cas);
        sentence.setSentenceId(sentences++);
        place(sentence, fields);
      } else {
        final Token token = new Token(cas);
        token.setPos(fields[3]);
        place(token, fields);
      }
    }
    return cas;
  }

  private void run(Path text, PrintStream out) throws Exception {
    final String number = text.getFileName().toString().replace(".txt", "");
    final JCas cas = load(Files.readString(text), Files.readAllLines(text.resolveSibling(number + ".tsv")));
    tagger.process(cas);
    for (Annotation found : cas.getAnnotationIndex(Timex3.type)) {
      final Timex3 time = (Timex3) found;
      out.println(String.join("\t", number, "" + time.getBegin(), "" + time.getEnd(),
                              time.getTimexType(), time.getTimexValue(),
                              time.getTimexMod() == null ? "" : time.getTimexMod()));
    }
  }

  public static void main(String[] arguments) throws Exception {
    final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);  // HeidelTime prints its log there
    final HeidelTimeRunner runner = new HeidelTimeRunner(DocumentType.valueOf(arguments[1]));
    try (var texts = Files.newDirectoryStream(Path.of(arguments[0]), "*.txt")) {
      for (Path text : texts) runner.run(text, out);
    }
  }
}
