#include "coding/cue_lexicon.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace tacitus {
namespace {

constexpr std::array<std::pair<std::string_view, std::uint32_t>, 11> kFrames = {{
    {"clause", frame::kClause},
    {"quote", frame::kQuote},
    {"inf", frame::kInf},
    {"ing", frame::kIng},
    {"np", frame::kNp},
    {"np_inf", frame::kNpInf},
    {"pred", frame::kPred},
    {"addr", frame::kAddressee},
    {"raise", frame::kRaise},
    {"bare", frame::kBare},
    {"zero", frame::kZero},
}};

constexpr std::array<std::pair<std::string_view, Upos>, 5> kPos = {{
    {"verb", Upos::Verb},
    {"noun", Upos::Noun},
    {"adj", Upos::Adj},
    {"adv", Upos::Adv},
    {"prep", Upos::Adp},
}};

template <class Pairs>
auto look_up(const Pairs& pairs, std::string_view name)
    -> std::optional<typename Pairs::value_type::second_type> {
  for (const auto& [key, value] : pairs) {
    if (key == name) return value;
  }
  return std::nullopt;
}

struct Columns {
  int cue, pos, act, frames, speaker, author, weight;
};

// Reads the row into `cue`; says what is wrong with it, or nothing.
std::string read_row(const Table& table, std::size_t row, const Columns& c, Cue& cue) {
  cue.where = table.where(row);
  for (std::string_view word : split_list(table.cell(row, c.cue), ' ')) {
    const bool content = word.front() == '[' && word.back() == ']' && word.size() > 2;
    if (content) word = word.substr(1, word.size() - 2);
    cue.name += (cue.name.empty() ? "" : " ") + std::string(word);
    if (cue.lemma.empty()) {
      cue.lemma = word;
    } else {
      cue.extras.push_back({std::string(word), content});
    }
  }
  if (cue.lemma.empty()) return "an empty cue";
  const auto pos = look_up(kPos, table.cell(row, c.pos));
  if (!pos) return "pos must be verb, noun, adj, adv or prep";
  cue.pos = *pos;
  const auto act = parse_label<Act>(table.cell(row, c.act));
  if (!act) return "unknown act '" + std::string(table.cell(row, c.act)) + "'";
  cue.act = *act;
  for (const std::string_view f : split_list(table.cell(row, c.frames))) {
    if (f.front() == '+' && f.size() > 1) {
      cue.prepositions.emplace_back(f.substr(1));
      continue;
    }
    const auto bit = look_up(kFrames, f);
    if (!bit) return "unknown frame '" + std::string(f) + "'";
    cue.frames |= *bit;
  }
  const auto factuality = [&](int column, Factuality fallback) -> std::optional<Factuality> {
    const std::string_view text = table.cell(row, column);
    if (text.empty()) return fallback;
    return parse_label<Factuality>(text);
  };
  const auto speaker = factuality(c.speaker, Factuality::CtPlus);
  const auto author = factuality(c.author, Factuality::Uu);
  if (!speaker || !author) return "unknown factuality";
  cue.speaker = *speaker;
  cue.author = *author;
  const std::string_view weight = table.cell(row, c.weight);
  cue.weight = weight.size() == 1 && weight[0] >= '1' && weight[0] <= '3' ? weight[0] - '0' : 3;
  return {};
}

}  // namespace

bool Cue::takes_preposition(std::string_view p) const {
  return !p.empty() && std::find(prepositions.begin(), prepositions.end(), p) != prepositions.end();
}

Result<CueLexicon> CueLexicon::compile(const Table& table) {
  const Columns columns{table.column("cue"),    table.column("pos"),     table.column("act"),
                        table.column("frames"), table.column("speaker"), table.column("author"),
                        table.column("weight")};
  for (const int c : {columns.cue, columns.pos, columns.act, columns.frames, columns.speaker,
                      columns.author, columns.weight}) {
    if (c < 0) {
      return Error{Code::InvalidInput,
                   table.name() + ": the columns are cue pos act frames speaker author weight",
                   "lexicon/columns"};
    }
  }
  CueLexicon lexicon;
  std::string faults;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    Cue cue;
    const std::string fault = read_row(table, row, columns, cue);
    if (!fault.empty()) {
      faults += table.where(row) + ": " + fault + "\n";
      continue;
    }
    Entries& entries = lexicon.*member_of(cue.pos);
    entries[cue.lemma].push_back(std::move(cue));
    ++lexicon.size_;
  }
  if (!faults.empty()) return Error{Code::InvalidInput, faults, "lexicon/bad-cue"};
  for (Entries* entries : {&lexicon.verbs_, &lexicon.nouns_, &lexicon.adjectives_,
                           &lexicon.adverbs_, &lexicon.prepositions_}) {
    for (auto& [lemma, list] : *entries) {
      std::stable_sort(list.begin(), list.end(), [](const Cue& a, const Cue& b) {
        return a.extras.size() > b.extras.size();
      });
    }
  }
  return lexicon;
}

CueLexicon::Entries CueLexicon::*CueLexicon::member_of(Upos pos) {
  switch (pos) {
    case Upos::Verb:
      return &CueLexicon::verbs_;
    case Upos::Noun:
      return &CueLexicon::nouns_;
    case Upos::Adj:
      return &CueLexicon::adjectives_;
    case Upos::Adv:
      return &CueLexicon::adverbs_;
    default:
      return &CueLexicon::prepositions_;
  }
}

void CueLexicon::add_speakers(const Table& nominals) {
  const int noun = nominals.column("noun");
  const int referent = nominals.column("referent");
  if (noun < 0 || referent < 0) return;
  for (std::size_t row = 0; row < nominals.rows(); ++row) {
    const std::string_view kind = nominals.cell(row, referent);
    if (kind == "time" || kind == "thing") continue;
    const std::string_view words = nominals.cell(row, noun);
    speakers_.emplace(words.substr(words.rfind(' ') + 1));
  }
}

const std::vector<Cue>& CueLexicon::find(std::string_view lemma, Upos pos) const {
  const Entries& entries = this->*member_of(pos);
  const auto found = entries.find(lemma);
  return found == entries.end() ? none_ : found->second;
}

std::vector<std::string> verb_stems(std::string_view form) {
  std::vector<std::string> out;
  if (form.ends_with("ied") || form.ends_with("ies"))
    out.push_back(std::string(form.substr(0, form.size() - 3)) + "y");
  for (const std::string_view ending : {"ed", "ing", "s"}) {
    if (!form.ends_with(ending) || form.size() < ending.size() + 3) continue;
    const std::string stem(form.substr(0, form.size() - ending.size()));
    const std::size_t n = stem.size();
    if (n > 3 && stem[n - 1] == stem[n - 2]) out.push_back(stem.substr(0, n - 1));
    out.push_back(stem);
    out.push_back(stem + "e");
    return out;
  }
  out.emplace_back(form);
  return out;
}

}  // namespace tacitus
