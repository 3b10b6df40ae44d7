#include "page/line_rows.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "page/text_scan.h"

namespace tacitus {
namespace {

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
