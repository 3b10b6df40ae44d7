#include "page/lines.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "page/dates.h"
#include "page/text_scan.h"

namespace tacitus {
namespace {

// Words of a line that the word vectors are averaged over: the start of a line tells its kind.
constexpr std::uint32_t kVectorWords = 32;

// Measures one line after another.
class Scanner {
 public:
  Scanner(std::string_view text, const PageKnowledge& knowledge, LineModel which, Lines& out)
      : text_(text), knowledge_(knowledge), which_(which), out_(out) {}

  void scan(Line& line);

 private:
  std::size_t read_word(std::string_view s, std::size_t begin, Line& line);
  void word(std::string_view word, Line& line);
  void phrase(Line& line);
  void finish(std::string_view s, Line& line) const;

  std::string_view text_;
  const PageKnowledge& knowledge_;
  LineModel which_;
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

void Scanner::word(std::string_view w, Line& line) {
  ++line.words;
  WordHash hash;
  std::uint32_t upper = 0;
  for (std::size_t i = 0; i < w.size(); ++i) {
    const char c = w[i];
    upper += is_upper(c) ? 1U : 0U;
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
  const bool function_word = entry != nullptr && (entry->languages & 1U) != 0;
  if (function_word) ++line.function_words;
  if (entry != nullptr) {
    if (entry->month != 0) ++line.month_words;
    const std::int32_t id = which_ == LineModel::Flat ? entry->flat_id : entry->html_id;
    if (id >= 0 && line.words <= kVectorWords) out_.word_ids.push_back(id);
  }
  if (w.size() > 4 && w.substr(w.size() - 2) == "ed") ++line.past;
  if (equals_ignoring_case(w, "you") || equals_ignoring_case(w, "your")) ++line.you;
  if (equals_ignoring_case(w, "we") || equals_ignoring_case(w, "our") || w == "I"
      || equals_ignoring_case(w, "my")) {
    ++line.we;
  }
  if (!function_word && w.size() >= 4 && !is_digit(w[0])) {
    ++line.long_words;
    out_.content_words.push_back(hash.value);
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

// ---- dense features ----

float ratio(std::uint32_t a, std::uint32_t b) {
  return b == 0 ? 0.0F : static_cast<float>(a) / static_cast<float>(b);
}
float logged(std::size_t n) { return std::log1p(static_cast<float>(n)); }
float flag(bool b) { return b ? 1.0F : 0.0F; }

// What a line's features need to know of the rest of the page.
struct Around {
  std::size_t index = 0;
  std::size_t count = 0;
  std::size_t chars_before = 0;
  std::size_t chars_total = 1;
  std::size_t prose_before = 0;  // code points of prose lines before this one
  std::size_t prose_total = 1;
  std::size_t since_prose = 0;  // lines since the last prose line
  std::size_t until_prose = 0;
  float prose_near = 0;  // share of prose among the characters of the eleven lines around
  float short_near = 0;  // share of lines under six words among them
  const Line* previous = nullptr;
  const Line* next = nullptr;
};

// Names and values are written by one function, so that they cannot part.
class Row {
 public:
  Row(float* out, std::vector<std::string>* names) : out_(out), names_(names) {}
  void put(const char* name, float value) {
    if (names_ != nullptr) names_->emplace_back(name);
    if (out_ != nullptr) out_[at_++] = value;
  }

 private:
  float* out_;
  std::vector<std::string>* names_;
  std::size_t at_ = 0;
};

void put_shape(const Line& l, Row& row) {
  row.put("log_chars", logged(l.chars));
  row.put("log_words", logged(l.words));
  row.put("chars_40", flag(l.chars > 40));
  row.put("chars_80", flag(l.chars > 80));
  row.put("chars_140", flag(l.chars > 140));
  row.put("chars_250", flag(l.chars > 250));
  row.put("words_1", flag(l.words <= 1));
  row.put("words_3", flag(l.words <= 3));
  row.put("words_6", flag(l.words <= 6));
  row.put("prose", flag(l.prose()));
  row.put("function_share", ratio(l.function_words, l.words));
  row.put("log_function", logged(l.function_words));
  row.put("capitalised_share", ratio(l.capitalised, l.words));
  row.put("shouted_share", ratio(l.shouted, l.words));
  row.put("digit_share", ratio(l.digits, l.chars));
  row.put("letter_share", ratio(l.letters, l.chars));
  row.put("log_commas", logged(l.commas));
  row.put("log_stops", logged(l.stops));
  row.put("log_quotes", logged(l.quotes));
  row.put("log_separators", logged(l.separators));
  row.put("separator_share", ratio(l.separators, l.words + 1));
  row.put("past_share", ratio(l.past, l.words));
  row.put("you_share", ratio(l.you, l.words));
  row.put("we_share", ratio(l.we, l.words));
  row.put("word_length", ratio(l.letters, l.words));
  row.put("money", flag(l.signs > 0));
}

void put_marks(const Line& l, Row& row) {
  row.put("ends_stop", flag(l.last == '.' || l.last == 'q'));
  row.put("ends_question", flag(l.last == '?'));
  row.put("ends_exclamation", flag(l.last == '!'));
  row.put("ends_colon", flag(l.last == ':'));
  row.put("ends_ellipsis", flag(l.last == 'd'));
  row.put("ends_letter", flag(is_alpha(l.last) && l.last != 'q' && l.last != 'd' && l.last != 'u'));
  row.put("ends_digit", flag(is_digit(l.last)));
  row.put("ends_bracket", flag(l.last == ')' || l.last == ']' || l.last == '>'));
  row.put("starts_digit", flag(l.first == '1'));
  row.put("starts_lower", flag(l.first == 'a'));
  row.put("starts_quote", flag(l.first == 'q'));
  row.put("starts_bullet", flag(l.first == 'b'));
  row.put("starts_bracket", flag(l.first == '(' || l.first == '['));
  row.put("starts_hash", flag(l.first == '#' || l.first == '@'));
  row.put("has_date", flag(l.has_date));
  row.put("date_alone", flag(l.date_alone));
  row.put("month_word", flag(l.month_words > 0));
  row.put("has_url", flag(l.has_url));
  row.put("has_at", flag(l.has_at));
  row.put("has_copyright", flag(l.has_copyright));
  row.put("byline_lead", flag(l.byline_lead));
  row.put("question", flag(l.question));
  row.put("exclamation", flag(l.exclamation));
  row.put("gap_before", flag(l.gap_before));
}

void put_furniture(const Line& l, Row& row) {
  static constexpr const char* kNames[kFurnitureKinds] = {
      "f_share", "f_subscribe",  "f_comment", "f_related", "f_account",
      "f_legal", "f_navigation", "f_advert",  "f_media",   "f_published"};
  for (std::size_t i = 0; i < kFurnitureKinds; ++i) {
    row.put(kNames[i], std::min(4.0F, 6.0F * ratio(l.furniture[i], l.words + 4)));
  }
  row.put("furniture_share", std::min(1.0F, ratio(l.furniture_words, l.words)));
  row.put("furniture_all", flag(l.words > 0 && l.furniture_words >= l.words));
}

void put_neighbour(const Line* l, bool before, Row& row) {
  static const Line nothing;
  const Line& n = l == nullptr ? nothing : *l;
  row.put(before ? "before_log_chars" : "after_log_chars", logged(n.chars));
  row.put(before ? "before_prose" : "after_prose", flag(n.prose()));
  row.put(before ? "before_stop" : "after_stop", flag(n.last == '.' || n.last == 'q'));
  row.put(before ? "before_furniture" : "after_furniture", ratio(n.furniture_words, n.words + 2));
  row.put(before ? "before_topic" : "after_topic", n.topic);
  row.put(before ? "before_date" : "after_date", flag(n.has_date));
}

void put_place(const Line& l, const Around& a, Row& row) {
  row.put("repeats", logged(l.repeats));
  row.put("topic", l.topic);
  row.put("title_overlap", l.title_overlap);
  row.put("index_share", static_cast<float>(a.index) / static_cast<float>(a.count));
  row.put("log_index", logged(a.index));
  row.put("log_left", logged(a.count - a.index - 1));
  row.put("chars_share", static_cast<float>(a.chars_before) / static_cast<float>(a.chars_total));
  row.put("prose_share", static_cast<float>(a.prose_before) / static_cast<float>(a.prose_total));
  row.put("before_any_prose", flag(a.prose_before == 0));
  row.put("after_all_prose", flag(a.prose_before >= a.prose_total));
  row.put("since_prose", std::min(6.0F, logged(a.since_prose)));
  row.put("until_prose", std::min(6.0F, logged(a.until_prose)));
  row.put("prose_near", a.prose_near);
  row.put("short_near", a.short_near);
  row.put("log_prose_total", logged(a.prose_total));
  row.put("prose_of_page", static_cast<float>(a.prose_total) / static_cast<float>(a.chars_total));
  put_neighbour(a.previous, true, row);
  put_neighbour(a.next, false, row);
}

void put_row(const Line& line, const Around& around, Row& row) {
  put_shape(line, row);
  put_marks(line, row);
  put_furniture(line, row);
  put_place(line, around, row);
}

std::vector<Around> look_around(const std::vector<Line>& lines) {
  const std::size_t n = lines.size();
  std::vector<Around> out(n);
  std::size_t chars = 0;
  std::size_t prose = 0;
  std::size_t since = n;
  std::vector<std::size_t> chars_to(n + 1, 0);
  std::vector<std::size_t> prose_to(n + 1, 0);
  std::vector<std::size_t> short_to(n + 1, 0);
  for (std::size_t i = 0; i < n; ++i) {
    const Line& l = lines[i];
    out[i].index = i;
    out[i].count = n;
    out[i].chars_before = chars;
    out[i].prose_before = prose;
    out[i].since_prose = since;
    out[i].previous = i > 0 ? &lines[i - 1] : nullptr;
    out[i].next = i + 1 < n ? &lines[i + 1] : nullptr;
    chars += l.chars;
    if (l.prose()) prose += l.chars;
    since = l.prose() ? 0 : since + 1;
    chars_to[i + 1] = chars;
    prose_to[i + 1] = prose;
    short_to[i + 1] = short_to[i] + (l.words < 6 ? 1U : 0U);
  }
  std::size_t until = n;
  for (std::size_t i = n; i-- > 0;) {
    out[i].until_prose = until;
    until = lines[i].prose() ? 0 : until + 1;
    out[i].chars_total = chars + 1;
    out[i].prose_total = prose + 1;
    const std::size_t from = i < 5 ? 0 : i - 5;
    const std::size_t to = std::min(n, i + 6);
    out[i].prose_near = static_cast<float>(prose_to[to] - prose_to[from])
                        / static_cast<float>(chars_to[to] - chars_to[from] + 1);
    out[i].short_near =
        static_cast<float>(short_to[to] - short_to[from]) / static_cast<float>(to - from);
  }
  return out;
}

// ---- flow: the parts of a page that its headings open ----

// Where a line stands among the headings of comments, other stories and the like that came before.
struct Flow {
  std::size_t comment_heads = 0;
  std::size_t related_heads = 0;
  std::size_t share_heads = 0;
  std::size_t account_heads = 0;
  std::size_t speakers = 0;       // lines that head a comment: "Ada on May 2 at 6:34 said:"
  std::size_t since_speaker = 0;  // lines since the last of them
  std::size_t since_head = 0;     // lines since the last short line of furniture
  std::size_t open_run = 0;       // lines in a row before this one that do not end like a sentence
  float dates_near = 0;           // share of lines with a date among the eleven around
  float we_near = 0;              // words of the first person a word, among them
  float stops_near = 0;           // share of lines that end like a sentence
};

bool ends_sentence(const Line& l) {
  return l.last == '.' || l.last == 'q' || l.last == '!' || l.last == '?';
}

// "Ada Rook says:", "Jan Vos on September 17, 2018 at 6:34 am said:", "Ada wrote:"
bool heads_comment(std::string_view line) {
  if (line.size() > 120 || line.back() != ':') return false;
  for (const std::string_view word : {" says:", " said:", " wrote:", " writes:", " replied:"}) {
    if (line.ends_with(word)) return true;
  }
  return false;
}

float share_of(std::size_t a, std::size_t b) {
  return b == 0 ? 0.0F : static_cast<float>(a) / static_cast<float>(b);
}

std::vector<Flow> look_at_flow(std::string_view text, const std::vector<Line>& lines) {
  const std::size_t n = lines.size();
  std::vector<Flow> out(n);
  Flow now;
  now.since_speaker = now.since_head = n;
  std::vector<std::array<std::size_t, 4>> sums(n + 1);  // dates, first person, words, ends
  for (std::size_t i = 0; i < n; ++i) {
    const Line& l = lines[i];
    out[i] = now;
    const auto has = [&](Furniture kind) {
      return l.words <= 12 && l.furniture[static_cast<std::size_t>(kind)] > 0 ? 1U : 0U;
    };
    now.comment_heads += has(Furniture::Comment);
    now.related_heads += has(Furniture::Related);
    now.share_heads += has(Furniture::Share);
    now.account_heads += has(Furniture::Account) + has(Furniture::Subscribe);
    const bool speaker = heads_comment(l.span.of(text));
    now.speakers += speaker ? 1U : 0U;
    now.since_speaker = speaker ? 0 : now.since_speaker + 1;
    now.since_head = l.words <= 12 && l.furniture_words > 0 ? 0 : now.since_head + 1;
    now.open_run = ends_sentence(l) ? 0 : now.open_run + 1;
    sums[i + 1] = {sums[i][0] + (l.has_date ? 1U : 0U), sums[i][1] + l.we, sums[i][2] + l.words,
                   sums[i][3] + (ends_sentence(l) ? 1U : 0U)};
  }
  for (std::size_t i = 0; i < n; ++i) {
    const std::size_t from = i < 5 ? 0 : i - 5;
    const std::size_t to = std::min(n, i + 6);
    out[i].dates_near = share_of(sums[to][0] - sums[from][0], to - from);
    out[i].we_near = share_of(sums[to][1] - sums[from][1], sums[to][2] - sums[from][2] + 1);
    out[i].stops_near = share_of(sums[to][3] - sums[from][3], to - from);
  }
  return out;
}

void put_flow(const Line& l, const Flow& flow, Row& row) {
  row.put("comment_heads", logged(flow.comment_heads));
  row.put("related_heads", logged(flow.related_heads));
  row.put("share_heads", logged(flow.share_heads));
  row.put("account_heads", logged(flow.account_heads));
  row.put("speakers", logged(flow.speakers));
  row.put("since_speaker", std::min(6.0F, logged(flow.since_speaker)));
  row.put("since_head", std::min(6.0F, logged(flow.since_head)));
  row.put("open_run", std::min(6.0F, logged(flow.open_run)));
  row.put("dates_near", flow.dates_near);
  row.put("we_near", flow.we_near);
  row.put("stops_near", flow.stops_near);
  row.put("ends_sentence", flag(ends_sentence(l)));
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

void measure_lines(std::string_view text, const PageKnowledge& knowledge, LineModel which,
                   std::string_view title, Lines& lines) {
  Scanner scanner(text, knowledge, which, lines);
  for (Line& line : lines.lines) scanner.scan(line);
  count_repeats(text, lines.lines);
  measure_topic(lines);
  measure_title(text, title, lines.lines);
}

const std::vector<std::string>& line_feature_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> out;
    Row row(nullptr, &out);
    Around around;
    around.count = 1;
    put_row(Line{}, around, row);
    return out;
  }();
  return names;
}

std::vector<float> line_rows(const Lines& lines, const SequenceModel& model, std::size_t extra) {
  const std::size_t dense = line_feature_names().size() + extra;
  const std::size_t width = dense + model.bags() * model.word_size();
  std::vector<float> rows(lines.lines.size() * width, 0.0F);
  const std::vector<Around> around = look_around(lines.lines);
  for (std::size_t i = 0; i < lines.lines.size(); ++i) {
    const Line& line = lines.lines[i];
    float* out = &rows[i * width];
    Row row(out, nullptr);
    put_row(line, around[i], row);
    const std::uint32_t known = line.word_end - line.word_begin;
    if (known == 0) continue;
    const float part = 1.0F / static_cast<float>(known);
    for (auto w = line.word_begin; w < line.word_end; ++w) {
      const float* vector = model.word_vector(static_cast<std::size_t>(lines.word_ids[w]));
      for (std::size_t j = 0; j < model.word_size(); ++j) out[dense + j] += part * vector[j];
    }
  }
  return rows;
}

const std::vector<std::string>& flow_feature_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> out;
    Row row(nullptr, &out);
    put_flow(Line{}, Flow{}, row);
    return out;
  }();
  return names;
}

std::vector<float> flat_rows(std::string_view text, const Lines& lines,
                             const SequenceModel& model) {
  const std::size_t before = line_feature_names().size();
  const std::size_t extra = flow_feature_names().size();
  std::vector<float> rows = line_rows(lines, model, extra);
  const std::size_t width = before + extra + model.bags() * model.word_size();
  const std::vector<Flow> flow = look_at_flow(text, lines.lines);
  for (std::size_t i = 0; i < lines.lines.size(); ++i) {
    Row row(&rows[i * width + before], nullptr);
    put_flow(lines.lines[i], flow[i], row);
  }
  return rows;
}

}  // namespace tacitus
