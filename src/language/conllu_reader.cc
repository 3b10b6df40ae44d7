#include "language/conllu_reader.h"

#include <charconv>
#include <string>

namespace tacitus {
namespace {

// A sentence longer than this is no sentence; it bounds what a hostile file can make us do.
constexpr std::size_t kMostWords = 10000;

std::optional<std::uint32_t> number(std::string_view s) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), value);
  if (error != std::errc() || end != s.data() + s.size()) return std::nullopt;
  return value;
}

std::string_view trimmed(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t' || s.back() == '\r')) {
    s.remove_suffix(1);
  }
  return s;
}

std::string_view unless_blank(std::string_view cell) {
  return cell == "_" ? std::string_view{} : cell;
}

// The value of `key` in a cell of "A=b|C=d"; nothing if it is not there.
std::optional<std::string_view> misc_value(std::string_view misc, std::string_view key) {
  while (!misc.empty()) {
    const std::size_t bar = std::min(misc.find('|'), misc.size());
    const std::string_view part = misc.substr(0, bar);
    if (part.size() > key.size() && part[key.size()] == '=' && part.starts_with(key)) {
      return part.substr(key.size() + 1);
    }
    misc.remove_prefix(std::min(bar + 1, misc.size()));
  }
  return std::nullopt;
}

NameType name_type(std::string_view label) {
  if (const auto own = parse_label<NameType>(label); own && !label.empty()) return *own;
  if (label == "PERSON") return NameType::Person;
  // The values that OntoNotes taggers give to what is no name.
  for (const std::string_view none :
       {"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"}) {
    if (label == none) return NameType::None;
  }
  return label.empty() ? NameType::None : NameType::Misc;
}

// "B-PER", and the E- and S- that other taggers use beside B and I.
void read_name(std::string_view value, ConlluWord& word) {
  if (value.size() < 3 || value[1] != '-') return;
  word.name_type = name_type(value.substr(2));
  if (word.name_type == NameType::None) return;
  word.name_bio = value[0] == 'B' || value[0] == 'S' ? Bio::Begin : Bio::In;
}

}  // namespace

Error ConlluReader::fault(std::uint32_t line, std::string_view what) const {
  std::string text(origin_);
  text += ":" + std::to_string(line) + ": ";
  text += what;
  return {Code::InvalidInput, std::move(text), "language/bad-conllu"};
}

std::string_view ConlluReader::take_line() {
  const std::size_t end = std::min(input_.find('\n', at_), input_.size());
  std::string_view line = input_.substr(at_, end - at_);
  at_ = std::min(end + 1, input_.size());
  ++line_;
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

void ConlluReader::comment(std::string_view line, ConlluSentence& sentence) const {
  line = trimmed(line.substr(1));
  const std::size_t equals = std::min(line.find('='), line.size());
  const std::string_view key = trimmed(line.substr(0, equals));
  const std::string_view value = trimmed(line.substr(std::min(equals + 1, line.size())));
  if (key == "text") {
    sentence.text = value;
  } else if (key == "newdoc" || key == "newdoc id") {
    sentence.opens_document = true;
    sentence.newdoc = value;
  } else if (key == "newpar" || key == "newpar id") {
    sentence.opens_paragraph = true;
  }
}

std::optional<Error> ConlluReader::range(const Cells& cells, ConlluSentence& sentence) const {
  const std::size_t dash = cells[0].find('-');
  const auto first = number(cells[0].substr(0, dash));
  const auto last = number(cells[0].substr(dash + 1));
  const std::size_t done = sentence.words.size();
  const bool inside = !sentence.surfaces.empty() && sentence.surfaces.back().last > done;
  if (!first || !last || *first != done + 1 || *last <= *first || inside || *last > kMostWords) {
    return fault(line_, "the range " + std::string(cells[0]) + " should begin with "
                            + std::to_string(done + 1) + " and end later");
  }
  const bool space_after = misc_value(cells[9], "SpaceAfter") != "No";
  sentence.surfaces.push_back({cells[1], *first - 1, *last, line_, space_after});
  return std::nullopt;
}

std::optional<Error> ConlluReader::word(const Cells& cells, ConlluSentence& sentence) const {
  const auto id = number(cells[0]);
  const std::size_t done = sentence.words.size();
  if (!id || *id != done + 1) {
    return fault(line_, "the word number is \"" + std::string(cells[0]) + "\", expected "
                            + std::to_string(done + 1));
  }
  if (done >= kMostWords) return fault(line_, "a sentence of more than 10000 words");
  ConlluWord word;
  word.line = line_;
  word.form = cells[1];
  // An underscore may be a lemma: that of the word "_".
  word.lemma = cells[2] == "_" && cells[1] != "_" ? std::string_view{} : cells[2];
  word.xpos = unless_blank(cells[4]);
  word.feats = unless_blank(cells[5]);
  if (cells[3] != "_") {
    const auto upos = parse_label<Upos>(cells[3]);
    if (!upos) return fault(line_, "unknown UPOS \"" + std::string(cells[3]) + "\"");
    word.upos = *upos;
  }
  if (cells[6] != "_") {
    const auto head = number(cells[6]);
    if (!head || *head > kMostWords) {
      return fault(line_, "HEAD is \"" + std::string(cells[6]) + "\", expected a word number");
    }
    word.head = static_cast<std::int32_t>(*head) - 1;
  }
  if (cells[7] != "_") {
    const auto deprel = parse_label<Deprel>(cells[7]);
    if (!deprel) return fault(line_, "unknown DEPREL \"" + std::string(cells[7]) + "\"");
    word.deprel = *deprel;
  }
  for (const std::string_view key : {"NER", "ner"}) {
    if (const auto value = misc_value(cells[9], key)) read_name(*value, word);
  }
  sentence.words.push_back(word);
  if (sentence.surfaces.empty() || sentence.surfaces.back().last <= done) {
    const auto at = static_cast<std::uint32_t>(done);
    const bool space_after = misc_value(cells[9], "SpaceAfter") != "No";
    sentence.surfaces.push_back({cells[1], at, at + 1, line_, space_after});
  }
  return std::nullopt;
}

std::optional<Error> ConlluReader::row(std::string_view line, ConlluSentence& sentence) {
  Cells cells;
  std::size_t count = 0;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t tab = std::min(line.find('\t', at), line.size());
    if (count < cells.size()) cells[count] = line.substr(at, tab - at);
    ++count;
    at = tab + 1;
  }
  if (count != cells.size()) {
    return fault(line_, std::to_string(count) + " columns, expected 10 with tabs between them");
  }
  if (cells[1].empty()) return fault(line_, "the form is empty");
  if (cells[0].find('.') != std::string_view::npos) return std::nullopt;  // an empty node
  if (cells[0].find('-') != std::string_view::npos) return range(cells, sentence);
  return word(cells, sentence);
}

// Heads lie inside the sentence and lead to a root.
std::optional<Error> ConlluReader::finish(ConlluSentence& sentence) const {
  const auto size = static_cast<std::int32_t>(sentence.words.size());
  if (!sentence.surfaces.empty() && sentence.surfaces.back().last > sentence.words.size()) {
    return fault(sentence.surfaces.back().line, "the range ends after the sentence");
  }
  for (const ConlluWord& word : sentence.words) {
    if (word.head >= size) {
      return fault(word.line, "HEAD " + std::to_string(word.head + 1) + " in a sentence of "
                                  + std::to_string(size) + " words");
    }
  }
  std::vector<std::int32_t> seen(sentence.words.size(), -1);  // the walk that first came here
  for (std::int32_t start = 0; start < size; ++start) {
    std::int32_t at = start;
    while (at >= 0 && seen[static_cast<std::size_t>(at)] < 0) {
      seen[static_cast<std::size_t>(at)] = start;
      at = sentence.words[static_cast<std::size_t>(at)].head;
    }
    if (at >= 0 && seen[static_cast<std::size_t>(at)] == start) {
      return fault(sentence.words[static_cast<std::size_t>(at)].line, "the heads form a circle");
    }
  }
  return std::nullopt;
}

Result<std::optional<ConlluSentence>> ConlluReader::next() {
  ConlluSentence sentence;
  while (at_ < input_.size()) {
    const std::string_view line = take_line();
    if (line.empty()) {
      if (!sentence.words.empty()) break;
      if (!sentence.surfaces.empty()) return fault(line_, "a range without its words");
      continue;
    }
    if (line.front() == '#') {
      comment(line, sentence);
    } else if (auto error = row(line, sentence)) {
      return *std::move(error);
    }
  }
  if (sentence.words.empty()) {
    if (!sentence.surfaces.empty()) return fault(line_, "a range without its words");
    return std::optional<ConlluSentence>{};
  }
  if (auto error = finish(sentence)) return *std::move(error);
  return std::optional<ConlluSentence>{std::move(sentence)};
}

}  // namespace tacitus
