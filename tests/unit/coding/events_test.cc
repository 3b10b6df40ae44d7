// Constructions, on trees written by hand, so that no model stands between rule and result. Every
// name (NER=) is an actor here; roles are given by the names' words.

#include "coding/events.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "base/calendar.h"
#include "coding/events_past.h"
#include "language/conllu.h"
#include "lexicon/lexicon.h"
#include "lexicon/table.h"
#include "record/modality.h"

namespace tacitus {
namespace {

struct Case {
  const char* what;
  const char* tree;  // id form lemma upos xpos head deprel, "*" before the form of a name
  const char* type;  // empty = no event
  const char* source;
  const char* target;
};

std::string to_conllu(std::string_view tree) {
  std::string out;
  int id = 1;
  std::size_t begin = 0;
  while (begin < tree.size()) {
    const std::size_t end = std::min(tree.find('\n', begin), tree.size());
    std::vector<std::string> cells;
    std::string cell;
    for (const char c : tree.substr(begin, end - begin)) {
      if (c != ' ') {
        cell += c;
      } else if (!cell.empty()) {
        cells.push_back(cell);
        cell.clear();
      }
    }
    cells.push_back(cell);
    const bool name = cells[0][0] == '*';
    const std::string form = name ? cells[0].substr(1) : cells[0];
    out += std::to_string(id++) + "\t" + form + "\t" + cells[1] + "\t" + cells[2] + "\t" + cells[3]
           + "\t_\t" + cells[4] + "\t" + cells[5] + "\t_\t" + (name ? "NER=B-GPE" : "_") + "\n";
    begin = end + 1;
  }
  return out + "\n";
}

void add_actors(Document& document) {
  const Tokens& tokens = document.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens.name_bio[i] != Bio::Begin) continue;
    Mention mention;
    mention.first = mention.head = static_cast<TokenIndex>(i);
    mention.last = mention.first + 1;
    mention.span = mention.full = tokens.span[i];
    mention.sentence = 0;
    mention.type = NameType::Gpe;
    mention.actor = static_cast<Index>(document.actors.size());
    Actor actor;
    actor.name = document.at(mention.span);
    actor.kind = ActorKind::State;
    actor.country = "C" + std::to_string(i);
    actor.mentions.push_back(static_cast<Index>(document.mentions.size()));
    document.actors.push_back(std::move(actor));
    document.mentions.push_back(std::move(mention));
  }
}

std::string names_of(const Document& document, const std::vector<Index>& actors) {
  std::string out;
  for (const Index actor : actors) {
    if (!out.empty()) out += ' ';
    out += document.actors[static_cast<std::size_t>(actor)].name;
  }
  return out;
}

const Case kCases[] = {
    {"active",
     "*Chad Chad PROPN NNP 2 nsubj\nattacked attack VERB VBD 0 root\n*Togo Togo PROPN NNP 2 obj",
     "ASSAULT", "Chad", "Togo"},
    {"passive with its agent",
     "*Togo Togo PROPN NNP 3 nsubj:pass\nwas be AUX VBD 3 aux:pass\nattacked attack VERB VBN 0 "
     "root\n"
     "by by ADP IN 5 case\n*Chad Chad PROPN NNP 3 obl:agent",
     "ASSAULT", "Chad", "Togo"},
    {"subject shared by conjunction",
     "*Chad Chad PROPN NNP 2 nsubj\nturned turn VERB VBD 0 root\nand and CCONJ CC 4 cc\n"
     "attacked attack VERB VBD 2 conj\n*Togo Togo PROPN NNP 4 obj",
     "ASSAULT", "Chad", "Togo"},
    {"relative clause",
     "*Chad Chad PROPN NNP 5 nsubj\nwhich which PRON WDT 3 nsubj\nattacked attack VERB VBD 1 "
     "acl:relcl\n"
     "*Togo Togo PROPN NNP 3 obj\nslept sleep VERB VBD 0 root",
     "ASSAULT", "Chad", "Togo"},
    {"nominalisation",
     "*Chad Chad PROPN NNP 3 nmod:poss\n's 's PART POS 1 case\nbombardment bombardment NOUN NN 6 "
     "nsubj\n"
     "of of ADP IN 5 case\n*Togo Togo PROPN NNP 3 nmod\nended end VERB VBD 0 root",
     "ASSAULT", "Chad", "Togo"},
    {"light verb",
     "*Chad Chad PROPN NNP 2 nsubj\nlaunched launch VERB VBD 0 root\nan a DET DT 4 det\n"
     "offensive offensive NOUN NN 2 obj\nagainst against ADP IN 6 case\n*Togo Togo PROPN NNP 4 "
     "nmod",
     "ASSAULT", "Chad", "Togo"},
    {"negated",
     "*Chad Chad PROPN NNP 4 nsubj\ndid do AUX VBD 4 aux\nnot not PART RB 4 advmod\n"
     "attack attack VERB VB 0 root\n*Togo Togo PROPN NNP 4 obj",
     "", "", ""},
    {"conditional",
     "if if SCONJ IN 3 mark\n*Chad Chad PROPN NNP 3 nsubj\nattacks attack VERB VBZ 5 advcl\n"
     "we we PRON PRP 5 nsubj\nsleep sleep VERB VBP 0 root",
     "", "", ""},
    {"threatened",
     "*Chad Chad PROPN NNP 2 nsubj\nthreatened threaten VERB VBD 0 root\nto to PART TO 4 mark\n"
     "attack attack VERB VB 2 xcomp\n*Togo Togo PROPN NNP 4 obj",
     "THREATEN", "Chad", "Togo"},
    {"refused",
     "*Chad Chad PROPN NNP 2 nsubj\nrefused refuse VERB VBD 0 root\nto to PART TO 4 mark\n"
     "meet meet VERB VB 2 xcomp\n*Togo Togo PROPN NNP 4 obj",
     "REJECT", "Chad", "Togo"},
    {"future of cooperation is a promise",
     "*Chad Chad PROPN NNP 3 nsubj\nwill will AUX MD 3 aux\nvisit visit VERB VB 0 root\n"
     "*Togo Togo PROPN NNP 3 obj",
     "AGREE", "Chad", "Togo"},
    {"demanded of another",
     "*Chad Chad PROPN NNP 2 nsubj\ndemanded demand VERB VBD 0 root\nthat that SCONJ IN 5 mark\n"
     "*Togo Togo PROPN NNP 5 nsubj\nwithdraw withdraw VERB VB 2 ccomp",
     "REQUEST", "Chad", "Togo"},
    {"accused of the deed, which is no event of its own",
     "*Chad Chad PROPN NNP 2 nsubj\naccused accuse VERB VBD 0 root\n*Togo Togo PROPN NNP 2 obj\n"
     "of of SCONJ IN 5 mark\nkilling kill VERB VBG 2 advcl\ncivilians civilian NOUN NNS 5 obj",
     "ACCUSE", "Chad", "Togo"},
    {"aid suspended",
     "*Chad Chad PROPN NNP 2 nsubj\nsuspended suspend VERB VBD 0 root\naid aid NOUN NN 2 obj\n"
     "to to ADP IN 5 case\n*Togo Togo PROPN NNP 3 nmod",
     "SANCTION", "Chad", "Togo"},
};

TEST(Events, Constructions) {
  const auto lexicon = Lexicon::load_folder(TACITUS_SOURCE_DIR "/data");
  ASSERT_TRUE(lexicon.ok()) << lexicon.error().text;
  const auto coder = EventCoder::compile(*lexicon.value());
  ASSERT_TRUE(coder.ok()) << coder.error().text;
  for (const Case& c : kCases) {
    auto documents = conllu_documents(to_conllu(c.tree), "test");
    ASSERT_TRUE(documents.ok()) << c.what << ": " << documents.error().text;
    Document document = std::move(documents).value()[0];
    add_actors(document);
    coder.value().code(document);
    std::erase_if(document.events, [](const Event& event) { return !took_place(event); });
    if (*c.type == '\0') {
      EXPECT_TRUE(document.events.empty()) << c.what << ": " << document.events[0].type;
      continue;
    }
    const auto found = std::ranges::find(document.events, c.type, &Event::type);
    ASSERT_NE(found, document.events.end()) << c.what;
    EXPECT_EQ(names_of(document, found->sources), c.source) << c.what;
    EXPECT_EQ(names_of(document, found->targets), c.target) << c.what;
    EXPECT_EQ(document.events.size(), 1U) << c.what;
    EXPECT_FALSE(found->tellings[0].provenance.where.empty());
    EXPECT_FALSE(found->cameo.empty()) << c.what;
  }
}

TEST(Events, PastPeriodsTellWhatIsWrongWithATable) {
  struct Bad {
    const char* what;
    const char* text;
    const char* message;
  };
  const Bad bad[] = {
      {"no column", "name\tend\nLong War\t1918\n", "wants the columns name and until"},
      {"no date", "name\tuntil\nLong War\tyore\n", "past.tsv:2: not a date: 'yore'"},
  };
  for (const Bad& b : bad) {
    const auto table = Table::parse("past.tsv", b.text);
    ASSERT_TRUE(table.ok()) << b.what;
    const auto periods = PastPeriods::read(table.value());
    ASSERT_FALSE(periods.ok()) << b.what;
    EXPECT_NE(periods.error().text.find(b.message), std::string::npos) << periods.error().text;
  }
  const auto good = Table::parse("past.tsv", "name\tuntil\nLong War\t1918\n");
  const auto periods = PastPeriods::read(good.value());
  ASSERT_TRUE(periods.ok());
  std::vector<PhraseIndex::Value> found;
  periods.value().names().find("Long War", found);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(iso_date(periods.value().end_day(found[0])), "1918-12-31");
}

TEST(Events, CyclesInTheHeadsDoNoHarm) {
  const auto lexicon = Lexicon::load_folder(TACITUS_SOURCE_DIR "/data");
  ASSERT_TRUE(lexicon.ok());
  const auto coder = EventCoder::compile(*lexicon.value());
  ASSERT_TRUE(coder.ok());
  auto documents = conllu_documents(to_conllu(kCases[0].tree), "test");
  ASSERT_TRUE(documents.ok());
  Document document = std::move(documents).value()[0];
  document.tokens.head = {1, 2, 1};
  coder.value().code(document);
}

}  // namespace
}  // namespace tacitus
