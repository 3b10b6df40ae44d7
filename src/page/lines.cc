#include "page/lines.h"

#include <algorithm>
#include <initializer_list>
#include <unordered_map>
#include <unordered_set>

#include "page/dates.h"
#include "page/text_scan.h"

namespace tacitus {
namespace {

// What a page is about shows long before; 20 MB of nonsense are five million words.
constexpr std::size_t kMostContentWords = 200'000;

// Words of a line that the word vectors are averaged over: the start of a line tells its kind.
constexpr std::uint32_t kVectorWords = 32;

// Measures one line after another.
class Scanner {
 public:
  // `languages`: bits of those whose function words count.
  Scanner(std::string_view text, const PageKnowledge& knowledge, LineModel which,
          std::uint32_t languages, Lines& out)
      : text_(text), knowledge_(knowledge), which_(which), languages_(languages), out_(out) {}

  void scan(Line& line);

 private:
  std::size_t read_word(std::string_view s, std::size_t begin, Line& line);
  void word(std::string_view word, Line& line);
  void phrase(Line& line);
  void finish(std::string_view s, Line& line) const;

  std::string_view text_;
  const PageKnowledge& knowledge_;
  LineModel which_;
  std::uint32_t languages_;
  Lines& out_;
  std::array<std::uint64_t, PhraseTable::kLongest> recent_{};  // last words, newest first
  std::array<std::int8_t, PhraseTable::kLongest> starts_{};
};

bool is_sentence_end(std::string_view s, std::size_t at) {
  const char c = s[at];
  if (c != '.' && c != '!' && c != '?') return false;
  if (at + 1 >= s.size()) return false;
  return s[at + 1] == ' ' || s[at + 1] == '"' || static_cast<unsigned char>(s[at + 1]) >= 0xE2;
}

// Bytes of a non-ASCII character that is punctuation to us, 0 if it belongs to a word.
std::size_t sign_length(std::string_view s) {
  const auto byte = [&](std::size_t i) {
    return static_cast<unsigned char>(i < s.size() ? s[i] : 0);
  };
  const unsigned char b = byte(1);
  if (byte(0) == 0xC2) return b < 0xC0 && b != 0xAA && b != 0xB5 && b != 0xBA ? 2 : 0;
  if (byte(0) == 0xE2 && b >= 0x80 && b <= 0xAF) return 3;
  if (byte(0) == 0xE3 && b == 0x80) return 3;
  return 0;
}

void note_sign(std::string_view s, Line& line) {
  const auto byte = [&](std::size_t i) {
    return static_cast<unsigned char>(i < s.size() ? s[i] : 0);
  };
  const unsigned char b = byte(1);
  const unsigned char c = byte(2);
  if (byte(0) == 0xC2) {
    if (b == 0xA9) line.has_copyright = true;
    if (b == 0xB7 || b == 0xAB || b == 0xBB) ++line.separators;
    if (b == 0xA2 || b == 0xA3 || b == 0xA5) ++line.signs;
  } else if (byte(0) == 0xE2) {
    if (b == 0x80 && (c == 0x9C || c == 0x9D || c == 0x9E)) ++line.quotes;
    if (b == 0x80 && (c == 0xA2 || c == 0xB9 || c == 0xBA)) ++line.separators;
    if (b == 0x82 && c == 0xAC) ++line.signs;
    if (b >= 0x86) ++line.separators;  // arrows, boxes, stars, dingbats
  }
}

void note_ascii(char c, Line& line) {
  if (c == ',') ++line.commas;
  if (c == '"') ++line.quotes;
  if (c == '|' || c == '/' || c == '>' || c == '<') ++line.separators;
  if (c == '$') ++line.signs;
  if (c == '@') line.has_at = true;
  if (c == '?') line.question = true;
  if (c == '!') line.exclamation = true;
}

// An apostrophe inside a word, straight or curly: "Russia's".
std::size_t apostrophe_length(std::string_view s) {
  if (s[0] == '\'') return s.size() > 1 && is_alpha(s[1]) ? 1 : 0;
  return s.size() > 3 && s.substr(0, 3) == "\xE2\x80\x99" && is_alpha(s[3]) ? 3 : 0;
}

void Scanner::phrase(Line& line) {
  std::uint64_t joined = 0;
  std::array<std::uint64_t, PhraseTable::kLongest> words = recent_;
  // Phrases that end here, longest first.
  for (std::size_t size = PhraseTable::kLongest; size > 0; --size) {
    if (starts_[size - 1] < static_cast<std::int8_t>(size)) continue;
    joined = 0;
    for (std::size_t i = size; i-- > 0;) joined = PhraseTable::join(joined, words[i]);
    const Furniture kind = knowledge_.phrases.find(joined);
    if (kind == Furniture::Count) continue;
    ++line.furniture[static_cast<std::size_t>(kind)];
    line.furniture_words += static_cast<std::uint32_t>(size);
    return;
  }
}

bool is_any(std::string_view w, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words,
                             [w](std::string_view word) { return equals_ignoring_case(w, word); });
}

void Scanner::word(std::string_view w, Line& line) {
  ++line.words;
  WordHash hash;
  std::uint32_t upper = 0;
  for (std::size_t i = 0; i < w.size(); ++i) {
    const char c = w[i];
    upper += static_cast<std::uint32_t>(is_upper(c));
    if (c == '\xE2' && w.substr(i, 3) == "\xE2\x80\x99") {
      hash.add('\'');
      i += 2;
    } else {
      hash.add(lower_ascii(c));
    }
  }
  if (is_upper(w[0])) ++line.capitalised;
  if (upper == w.size() && w.size() >= 2) ++line.shouted;
  const WordEntry* entry = knowledge_.words.find(hash.value);
  for (std::size_t i = recent_.size() - 1; i > 0; --i) {
    recent_[i] = recent_[i - 1];
    starts_[i] = starts_[i - 1];
  }
  recent_[0] = hash.value;
  starts_[0] = entry == nullptr ? std::int8_t{0} : entry->phrase_words;
  phrase(line);
  const bool function_word = entry != nullptr && (entry->languages & languages_) != 0;
  line.function_words += static_cast<std::uint32_t>(function_word);
  if (entry != nullptr) {
    if (entry->month != 0) ++line.month_words;
    const std::int32_t id = which_ == LineModel::Flat ? entry->flat_id : entry->html_id;
    if (id >= 0 && line.words <= kVectorWords) out_.word_ids.push_back(id);
  }
  if (w.size() > 4 && w.substr(w.size() - 2) == "ed") ++line.past;
  if (is_any(w, {"you", "your"})) ++line.you;
  if (w == "I" || is_any(w, {"we", "our", "my"})) ++line.we;
  if (!function_word && w.size() >= 4 && !is_digit(w[0])) {
    ++line.long_words;
    if (out_.content_words.size() < kMostContentWords) out_.content_words.push_back(hash.value);
  }
}

char class_of_first(std::string_view s) {
  const char c = s[0];
  if (is_digit(c)) return '1';
  if (is_upper(c)) return 'A';
  if (is_lower(c)) return 'a';
  if (c == '"' || c == '\'') return 'q';
  if (c == '*' || c == '-' || c == '+') return 'b';
  if (s.substr(0, 3) == "\xE2\x80\x9C" || s.substr(0, 3) == "\xE2\x80\x98") return 'q';
  if (s.substr(0, 3) == "\xE2\x80\xA2" || s.substr(0, 2) == "\xC2\xB7") return 'b';
  return static_cast<unsigned char>(c) < 0x80 ? c : 'u';
}

char class_of_last(std::string_view s) {
  if (s.size() >= 3) {
    const std::string_view end = s.substr(s.size() - 3);
    if (end == "\xE2\x80\x9D" || end == "\xE2\x80\x99") return 'q';
    if (end == "\xE2\x80\xA6" || end == "...") return 'd';
  }
  const char c = s.back();
  if (c == '"') return 'q';
  return static_cast<unsigned char>(c) < 0x80 ? c : 'u';
}

void Scanner::finish(std::string_view s, Line& line) const {
  line.first = class_of_first(s);
  line.last = class_of_last(s);
  line.byline_lead = starts_with_ignoring_case(s, "by ") || starts_with_ignoring_case(s, "by:")
                     || starts_with_ignoring_case(s, "written by");
  line.has_url =
      s.find("://") != std::string_view::npos || s.find("www.") != std::string_view::npos;
  if (line.digits < 2 || line.chars > 300 || (line.month_words == 0 && line.digits < 4)) return;
  const auto hits = find_dates(s, knowledge_.words, DateOrder::Unknown, 1);
  line.has_date = !hits.empty();
  line.date_alone = line.has_date && hits[0].span.size() + 14 >= s.size();
}

std::size_t Scanner::read_word(std::string_view s, std::size_t begin, Line& line) {
  std::size_t at = begin;
  while (at < s.size()) {
    const char b = s[at];
    if (!is_word_byte(b) || static_cast<unsigned char>(b) >= 0xC2) {
      if (const std::size_t mark = apostrophe_length(s.substr(at)); mark > 0 && at > begin) {
        at += mark;
        ++line.chars;
        continue;
      }
      if (!is_word_byte(b) || (at > begin && sign_length(s.substr(at)) > 0)) break;
    }
    if (is_digit(b)) ++line.digits;
    if (is_alpha(b)) ++line.letters;
    if ((static_cast<unsigned char>(b) & 0xC0U) != 0x80U) ++line.chars;
    ++at;
  }
  word(s.substr(begin, at - begin), line);
  return at;
}

void Scanner::scan(Line& line) {
  const std::string_view s = line.span.of(text_);
  recent_ = {};
  starts_ = {};
  line.word_begin = static_cast<std::uint32_t>(out_.word_ids.size());
  line.content_begin = static_cast<std::uint32_t>(out_.content_words.size());
  for (std::size_t at = 0; at < s.size();) {
    const char c = s[at];
    const bool ascii = static_cast<unsigned char>(c) < 0x80;
    const std::size_t skip = ascii ? (is_word_byte(c) ? 0 : 1) : sign_length(s.substr(at));
    if (skip == 0) {
      at = read_word(s, at, line);
      continue;
    }
    if (ascii) {
      note_ascii(c, line);
      if (is_sentence_end(s, at)) ++line.stops;
    } else {
      note_sign(s.substr(at), line);
    }
    ++line.chars;
    at += skip;
  }
  line.word_end = static_cast<std::uint32_t>(out_.word_ids.size());
  line.content_end = static_cast<std::uint32_t>(out_.content_words.size());
  finish(s, line);
}

// The bit of the language that a sample of the longer lines is written in, by function words alone:
// English unless another has clearly more.
std::uint32_t likely_language(std::string_view text, const PageKnowledge& knowledge,
                              const std::vector<Line>& lines) {
  constexpr std::size_t kSample = 120;  // words
  constexpr std::uint32_t kLongLine = 60;
  std::array<std::size_t, 32> counts{};
  std::size_t words = 0;
  for (const Line& line : lines) {
    if (line.span.size() < kLongLine || words >= kSample) continue;
    const std::string_view s = line.span.of(text);
    for (std::size_t at = 0; at < s.size() && words < kSample; ++at) {
      WordHash hash;
      const std::size_t begin = at;
      for (; at < s.size() && is_word_byte(s[at]); ++at) hash.add(lower_ascii(s[at]));
      if (at == begin) continue;
      ++words;
      const WordEntry* entry = knowledge.words.find(hash.value);
      std::uint32_t bits = entry == nullptr ? 0 : entry->languages;
      for (std::size_t i = 0; bits != 0; ++i, bits >>= 1U) counts[i] += bits & 1U;
    }
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  const bool other = *most * 3 > counts[0] * 4 + 6;
  return other ? 1U << static_cast<std::uint32_t>(most - counts.begin()) : 1U;
}

void count_repeats(std::string_view text, std::vector<Line>& lines) {
  std::unordered_map<std::string_view, std::uint16_t> seen;
  seen.reserve(lines.size());
  for (const Line& line : lines) {
    std::uint16_t& n = seen[line.span.of(text)];
    if (n < 1000) ++n;
  }
  for (Line& line : lines) line.repeats = static_cast<std::uint16_t>(seen[line.span.of(text)] - 1);
}

// The words that the page's running text uses, for telling headings of the article from links.
void measure_topic(Lines& lines) {
  std::unordered_map<std::uint64_t, std::uint32_t> prose;
  const auto begin = lines.content_words.begin();
  for (const Line& line : lines.lines) {
    if (!line.prose()) continue;
    for (auto i = line.content_begin; i < line.content_end; ++i) ++prose[*(begin + i)];
  }
  for (Line& line : lines.lines) {
    if (line.long_words == 0) continue;
    std::uint32_t shared = 0;
    // A prose line must not count its own words.
    const std::uint32_t own = line.prose() ? 1 : 0;
    for (auto i = line.content_begin; i < line.content_end; ++i) {
      const auto found = prose.find(*(begin + i));
      shared += found != prose.end() && found->second > own ? 1U : 0U;
    }
    line.topic = static_cast<float>(shared) / static_cast<float>(line.long_words);
  }
}

void measure_title(std::string_view text, std::string_view title, std::vector<Line>& lines) {
  const std::string folded = fold_title(title);
  if (folded.empty()) return;
  std::unordered_set<std::string_view> words;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    words.insert(std::string_view(folded).substr(at, end - at));
    at = end + 1;
  }
  for (Line& line : lines) {
    if (line.chars > 400) continue;
    const std::string own = fold_title(line.span.of(text));
    std::unordered_set<std::string_view> found;
    for (std::size_t at = 0; at < own.size();) {
      const std::size_t end = std::min(own.find(' ', at), own.size());
      const std::string_view word = std::string_view(own).substr(at, end - at);
      if (words.count(word) > 0) found.insert(word);
      at = end + 1;
    }
    line.title_overlap = static_cast<float>(found.size()) / static_cast<float>(words.size());
  }
}

}  // namespace

std::vector<Line> split_lines(std::string_view text, std::size_t limit) {
  std::vector<Line> lines;
  bool gap = false;
  for (std::size_t at = 0; at <= text.size() && lines.size() < limit;) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view trimmed = trim(text.substr(at, end - at));
    if (trimmed.empty()) {
      gap = true;
    } else {
      Line line;
      const auto begin = static_cast<std::uint32_t>(trimmed.data() - text.data());
      line.span = {begin, begin + static_cast<std::uint32_t>(trimmed.size())};
      line.gap_before = gap;
      lines.push_back(line);
      gap = false;
    }
    at = end + 1;
  }
  return lines;
}

std::string title_in_url(std::string_view url) {
  const std::size_t scheme = url.find("://");
  const std::size_t host = scheme == std::string_view::npos ? 0 : scheme + 3;
  std::size_t end = std::min(url.find_first_of("?#", host), url.size());
  // The last part that holds three words and more; parts further up name sections.
  while (end > host) {
    const std::size_t slash = url.rfind('/', end - 1);
    if (slash == std::string_view::npos || slash < host) return {};
    std::string words;
    std::size_t count = 0;
    for (std::size_t i = slash + 1; i < end;) {
      std::size_t stop = i;
      while (stop < end && is_alpha(url[stop])) ++stop;
      if (stop - i >= 2) {
        words += std::string(url.substr(i, stop - i)) + " ";
        ++count;
      }
      i = stop + 1;
    }
    if (count >= 3) return words;
    end = slash;
  }
  return {};
}

void measure_lines(std::string_view text, const PageKnowledge& knowledge, LineModel which,
                   std::string_view title, Lines& lines) {
  // The HTML model was trained with English function words alone.
  const std::uint32_t languages =
      which == LineModel::Flat ? likely_language(text, knowledge, lines.lines) : 1U;
  Scanner scanner(text, knowledge, which, languages, lines);
  for (Line& line : lines.lines) scanner.scan(line);
  count_repeats(text, lines.lines);
  measure_topic(lines);
  measure_title(text, title, lines.lines);
}

}  // namespace tacitus
