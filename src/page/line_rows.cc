#include "page/line_rows.h"

#include <algorithm>

#include "page/feature_row.h"
#include "page/text_scan.h"

namespace tacitus {
namespace {

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

void put_shape(const Line& l, FeatureRow& row) {
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

void put_marks(const Line& l, FeatureRow& row) {
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

void put_furniture(const Line& l, FeatureRow& row) {
  static constexpr const char* kNames[kFurnitureKinds] = {
      "f_share", "f_subscribe",  "f_comment", "f_related", "f_account",
      "f_legal", "f_navigation", "f_advert",  "f_media",   "f_published"};
  for (std::size_t i = 0; i < kFurnitureKinds; ++i) {
    row.put(kNames[i], std::min(4.0F, 6.0F * ratio(l.furniture[i], l.words + 4)));
  }
  row.put("furniture_share", std::min(1.0F, ratio(l.furniture_words, l.words)));
  row.put("furniture_all", flag(l.words > 0 && l.furniture_words >= l.words));
}

void put_neighbour(const Line* l, bool before, FeatureRow& row) {
  static const Line nothing;
  const Line& n = l == nullptr ? nothing : *l;
  row.put(before ? "before_log_chars" : "after_log_chars", logged(n.chars));
  row.put(before ? "before_prose" : "after_prose", flag(n.prose()));
  row.put(before ? "before_stop" : "after_stop", flag(n.last == '.' || n.last == 'q'));
  row.put(before ? "before_furniture" : "after_furniture", ratio(n.furniture_words, n.words + 2));
  row.put(before ? "before_topic" : "after_topic", n.topic);
  row.put(before ? "before_date" : "after_date", flag(n.has_date));
}

void put_place(const Line& l, const Around& a, FeatureRow& row) {
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

void put_row(const Line& line, const Around& around, FeatureRow& row) {
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

}  // namespace

const std::vector<std::string>& line_feature_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> out;
    FeatureRow row(nullptr, &out);
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
    FeatureRow row(out, nullptr);
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

}  // namespace tacitus
