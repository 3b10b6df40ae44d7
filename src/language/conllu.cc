#include "language/conllu.h"

#include <algorithm>

#include "base/utf8.h"
#include "language/conllu_reader.h"
#include "text/characters.h"

namespace tacitus {
namespace {

// ---- writing ----

// Forms and texts may not hold tabs and line ends.
void append_flat(std::string_view text, std::string& out) {
  bool blank = false;
  for (const char c : text) {
    const bool is_blank = c == '\n' || c == '\t' || c == '\r' || c == ' ';
    if (!is_blank) out.push_back(c);
    if (is_blank && !blank) out.push_back(' ');
    blank = is_blank;
  }
}

void append_cell(std::string_view value, std::string& out) {
  out.push_back('\t');
  if (value.empty()) {
    out.push_back('_');
  } else {
    append_flat(value, out);
  }
}

std::string_view entity_type(NameType type) {
  switch (type) {
    case NameType::Person:
      return "person";
    case NameType::Org:
      return "organization";
    case NameType::Gpe:
    case NameType::Loc:
    case NameType::Fac:
      return "place";
    case NameType::Event:
      return "event";
    default:
      return "";
  }
}

class ConlluWriter {
 public:
  ConlluWriter(const Document& document, std::string& out)
      : document_(document), tokens_(document.tokens), out_(out) {
    if (!document.mentions.empty()) collect_entities();
  }

  void write() {
    out_ += "# newdoc id = ";
    append_flat(document_.id, out_);
    out_ += '\n';
    if (!entities_.empty()) out_ += "# global.Entity = eid-etype\n";
    for (std::size_t i = 0; i < document_.sentences.size(); ++i) {
      const Sentence& s = document_.sentences[i];
      const bool first = i == 0 || document_.sentences[i - 1].block != s.block
                         || document_.sentences[i - 1].zone != s.zone;
      if (first) out_ += "# newpar\n";
      out_ += "# sent_id = ";
      append_flat(document_.id, out_);
      out_ += '-' + std::to_string(i + 1) + "\n# text = ";
      append_flat(document_.at(s.span), out_);
      out_ += '\n';
      for (TokenIndex t = s.first; t < s.last; ++t) {
        if (joined(t) && (t == s.first || !joined(t - 1))) surface(t, s);
        word(t, s);
      }
      out_ += '\n';
    }
  }

 private:
  struct Brackets {
    std::string open;
    std::string close;
  };

  static std::size_t at(TokenIndex t) { return static_cast<std::size_t>(t); }
  bool joined(TokenIndex t) const { return (tokens_.flags[at(t)] & Tokens::kJoinedToNext) != 0; }

  // Mentions as brackets by token: the longer of two opens before and closes after the shorter.
  void collect_entities() {
    entities_.resize(tokens_.size());
    std::vector<const Mention*> order;
    for (const Mention& m : document_.mentions) {
      if (m.last > m.first) order.push_back(&m);
    }
    std::ranges::stable_sort(order, [](const Mention* a, const Mention* b) {
      return a->last - a->first > b->last - b->first;
    });
    for (const Mention* m : order) {
      const auto number = static_cast<std::size_t>(m - document_.mentions.data());
      const std::string id =
          "e" + (m->chain == kNone ? "m" + std::to_string(number) : std::to_string(m->chain));
      std::string open = "(" + id;
      if (const auto type = entity_type(m->type); !type.empty()) open.append("-").append(type);
      Brackets& left = entities_[at(m->first)];
      Brackets& right = entities_[at(m->last - 1)];
      if (m->last - m->first == 1) {
        left.open += open + ")";
      } else {
        left.open += open;
        right.close.insert(0, id + ")");
      }
    }
  }

  // The line of a surface token that holds the words from `t` on.
  void surface(TokenIndex t, const Sentence& s) {
    TokenIndex last = t;
    while (joined(last) && last + 1 < s.last) ++last;
    out_ += std::to_string(t - s.first + 1) + "-" + std::to_string(last - s.first + 1) + "\t";
    const Span span{tokens_.span[at(t)].begin, tokens_.span[at(last)].end};
    append_flat(document_.at(span), out_);
    out_ += "\t_\t_\t_\t_\t_\t_\t_\t";
    out_ += space_after(last) ? "_\n" : "SpaceAfter=No\n";
  }

  bool space_after(TokenIndex t) const {
    const auto next = at(t) + 1;
    return next >= tokens_.size() || tokens_.span[next].begin != tokens_.span[at(t)].end;
  }

  void word(TokenIndex t, const Sentence& s) {
    out_ += std::to_string(t - s.first + 1);
    append_cell(document_.form(t), out_);
    append_cell(tokens_.lemma_of(t), out_);
    const bool tagged =
        tokens_.xpos[at(t)] != 0 || tokens_.upos[at(t)] != Upos::X || tokens_.lemma[at(t)] != 0;
    append_cell(tagged ? name_of(tokens_.upos[at(t)]) : "", out_);
    append_cell(tokens_.xpos_of(t), out_);
    append_cell(tokens_.feats_of(t), out_);
    const TokenIndex head = tokens_.head[at(t)];
    const bool parsed = head != kNoToken || tokens_.deprel[at(t)] == Deprel::Root;
    append_cell(!parsed ? "" : head == kNoToken ? "0" : std::to_string(head - s.first + 1), out_);
    append_cell(parsed ? name_of(tokens_.deprel[at(t)]) : "", out_);
    out_ += "\t_\t";
    const std::size_t before = out_.size();
    if (!entities_.empty()) {
      const Brackets& b = entities_[at(t)];
      if (!b.open.empty() || !b.close.empty()) misc("Entity=" + b.open + b.close, before);
    }
    if (tokens_.name_bio[at(t)] != Bio::Out) {
      misc(std::string(tokens_.name_bio[at(t)] == Bio::Begin ? "NER=B-" : "NER=I-")
               + std::string(name_of(tokens_.name_type[at(t)])),
           before);
    }
    const bool in_surface = joined(t) || (t > s.first && joined(t - 1));
    if (!in_surface && !space_after(t)) misc("SpaceAfter=No", before);
    if (out_.size() == before) out_ += '_';
    out_ += '\n';
  }

  void misc(std::string_view entry, std::size_t cell) {
    if (out_.size() != cell) out_ += '|';
    out_ += entry;
  }

  const Document& document_;
  const Tokens& tokens_;
  std::string& out_;
  std::vector<Brackets> entities_;
};

// ---- reading ----

bool is_blank(char32_t code) { return char_class(code) == CharClass::Space; }

// Places the surface tokens of sentences in a text, from a cursor that only moves on.
class Aligner {
 public:
  Aligner(std::string_view text, std::uint32_t at) : text_(text), at_(at) {}

  // The span of `form` at the cursor, past blanks; blanks inside the form match any blanks.
  std::optional<Span> take(std::string_view form) {
    const auto found = match(form, skip_blanks(at_));
    if (found) at_ = found->end;
    return found;
  }

  // Moves to where the surfaces of a sentence next stand in a row. Text before it is left out.
  bool seek(const std::vector<ConlluSurface>& surfaces) {
    const std::size_t probe = std::min<std::size_t>(surfaces.size(), 4);
    for (std::size_t from = skip_blanks(at_); from < text_.size();) {
      if (stands_at(surfaces, probe, from)) {
        at_ = static_cast<std::uint32_t>(from);
        return true;
      }
      if (from - at_ > kFarthest) return false;
      from = text_.find(surfaces.front().form.front(), from + 1);
    }
    return false;
  }

  std::uint32_t at() const { return at_; }

 private:
  // How much text of a page may be missing before a sentence; bounds the search.
  static constexpr std::size_t kFarthest = 1U << 16U;

  std::uint32_t skip_blanks(std::size_t at) const {
    while (at < text_.size()) {
      const Utf8Char c = decode_utf8(text_, at);
      if (!is_blank(c.code)) break;
      at += c.length;
    }
    return static_cast<std::uint32_t>(at);
  }

  bool stands_at(const std::vector<ConlluSurface>& surfaces, std::size_t count,
                 std::size_t at) const {
    for (std::size_t i = 0; i < count; ++i) {
      const auto span = match(surfaces[i].form, skip_blanks(at));
      if (!span) return false;
      at = span->end;
    }
    return true;
  }

  std::optional<Span> match(std::string_view form, std::uint32_t begin) const {
    std::size_t at = begin;
    for (std::size_t i = 0; i < form.size();) {
      const Utf8Char c = decode_utf8(form, i);
      if (is_blank(c.code)) {
        at = skip_blanks(at);
      } else {
        const std::string_view want = form.substr(i, c.length);
        if (text_.substr(std::min(at, text_.size()), c.length) != want) return std::nullopt;
        at += c.length;
      }
      i += c.length;
    }
    if (at == begin) return std::nullopt;
    return Span{begin, static_cast<std::uint32_t>(at)};
  }

  std::string_view text_;
  std::uint32_t at_;
};

// Spans of the words that make up one surface token.
void add_words(const ConlluSentence& sentence, const ConlluSurface& surface, Span span,
               Document& document) {
  std::size_t length = 0;
  for (std::uint32_t w = surface.first; w < surface.last; ++w) {
    length += sentence.words[w].form.size();
  }
  const bool adds_up = length == span.size();
  std::uint32_t at = span.begin;
  for (std::uint32_t w = surface.first; w < surface.last; ++w) {
    const auto size = static_cast<std::uint32_t>(sentence.words[w].form.size());
    const bool last = w + 1 == surface.last;
    const std::uint32_t end = last || !adds_up ? span.end : at + size;
    document.tokens.add({at, end}, last ? 0 : Tokens::kJoinedToNext);
    at = end;
  }
}

void fill_columns(const ConlluSentence& sentence, TokenIndex first, Tokens& tokens) {
  for (std::size_t w = 0; w < sentence.words.size(); ++w) {
    const ConlluWord& word = sentence.words[w];
    const std::size_t t = static_cast<std::size_t>(first) + w;
    tokens.lemma[t] = tokens.strings.intern(word.lemma);
    tokens.xpos[t] = tokens.strings.intern(word.xpos);
    tokens.feats[t] = tokens.strings.intern(word.feats);
    tokens.upos[t] = word.upos;
    tokens.deprel[t] = word.deprel;
    tokens.head[t] = word.head < 0 ? kNoToken : first + word.head;
    tokens.name_type[t] = word.name_type;
    tokens.name_bio[t] = word.name_bio;
  }
}

// Where on the page a place of the text is: zone and block.
void locate(const Document& document, Sentence& sentence) {
  const Page& page = document.page;
  if (page.title && page.title->span.covers({sentence.span.begin, sentence.span.begin + 1})) {
    sentence.zone = Zone::Title;
    return;
  }
  for (std::size_t i = 0; i < page.body.size(); ++i) {
    if (page.body[i].span.begin > sentence.span.begin) break;
    sentence.block = static_cast<std::uint32_t>(i);
    sentence.zone = page.body[i].kind == BlockKind::Caption ? Zone::Caption : Zone::Body;
  }
}

// Adds `sentence` to the document; on failure the surface that is not in the text.
const ConlluSurface* add_sentence(const ConlluSentence& sentence, Aligner& aligner,
                                  Document& document) {
  if (!aligner.seek(sentence.surfaces)) return sentence.surfaces.data();
  Sentence row;
  row.first = static_cast<TokenIndex>(document.tokens.size());
  for (const ConlluSurface& surface : sentence.surfaces) {
    const auto span = aligner.take(surface.form);
    if (!span) return &surface;
    add_words(sentence, surface, *span, document);
  }
  row.last = static_cast<TokenIndex>(document.tokens.size());
  row.span = {document.tokens.span[static_cast<std::size_t>(row.first)].begin,
              document.tokens.span.back().end};
  locate(document, row);
  fill_columns(sentence, row.first, document.tokens);
  document.sentences.push_back(row);
  return nullptr;
}

void clear_analysis(Document& document) {
  document.sentences.clear();
  document.tokens.clear();
}

// Appends the text of a sentence to a document that is made from the file.
void append_text(const ConlluSentence& sentence, Document& document) {
  std::string& text = document.text;
  if (!text.empty()) text += sentence.opens_paragraph ? "\n\n" : " ";
  const auto begin = static_cast<std::uint32_t>(text.size());
  if (sentence.opens_paragraph || document.page.body.empty()) {
    document.page.body.push_back({{begin, begin}, BlockKind::Paragraph});
  }
  // "# text" keeps blanks that forms do not tell, but only if it is the text of these forms.
  Aligner check(sentence.text, 0);
  const bool given = std::ranges::all_of(
      sentence.surfaces, [&](const ConlluSurface& s) { return check.take(s.form).has_value(); });
  if (given) {
    text += sentence.text;
  } else {
    for (const ConlluSurface& surface : sentence.surfaces) {
      append_flat(surface.form, text);
      if (surface.space_after && &surface != &sentence.surfaces.back()) text += ' ';
    }
  }
  document.page.body.back().span.end = static_cast<std::uint32_t>(text.size());
}

}  // namespace

void write_conllu(const Document& document, std::string& out) {
  ConlluWriter(document, out).write();
}

Result<bool> read_conllu(std::string_view conllu, std::string_view origin, Document& document) {
  clear_analysis(document);
  ConlluReader reader(conllu, origin);
  Aligner aligner(document.text, 0);
  while (true) {
    auto next = reader.next();
    if (!next) {
      clear_analysis(document);
      return next.error();
    }
    if (!next.value()) return true;
    if (const ConlluSurface* missing = add_sentence(*next.value(), aligner, document)) {
      clear_analysis(document);
      return reader.fault(missing->line, "\"" + std::string(missing->form)
                                             + "\" does not stand in the text after byte "
                                             + std::to_string(aligner.at()));
    }
  }
}

Result<std::vector<Document>> conllu_documents(std::string_view conllu, std::string_view origin) {
  std::vector<Document> out;
  ConlluReader reader(conllu, origin);
  std::uint32_t done = 0;
  while (true) {
    auto next = reader.next();
    if (!next) return next.error();
    if (!next.value()) return out;
    const ConlluSentence& sentence = *next.value();
    if (out.empty() || sentence.opens_document) {
      out.emplace_back();
      out.back().id = sentence.newdoc;
      out.back().origin = origin;
      done = 0;
    }
    Document& document = out.back();
    append_text(sentence, document);
    Aligner aligner(document.text, done);
    if (const ConlluSurface* missing = add_sentence(sentence, aligner, document)) {
      return reader.fault(missing->line, "\"" + std::string(missing->form) + "\" is only blanks");
    }
    done = aligner.at();
  }
}

}  // namespace tacitus
