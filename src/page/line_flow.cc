#include "page/line_flow.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "page/feature_row.h"
#include "page/line_rows.h"

namespace tacitus {
namespace {

constexpr std::size_t kNear = 5;  // lines on either side that a window takes in

bool ends_sentence(const Line& l) {
  return l.last == '.' || l.last == 'q' || l.last == '!' || l.last == '?';
}

bool has(const Line& l, Furniture kind) {
  return l.words <= 12 && l.furniture[static_cast<std::size_t>(kind)] > 0;
}

// "Ada Rook says:", "Jan Vos on September 17, 2018 at 6:34 am said:", "Ada wrote:"
bool heads_comment(std::string_view line) {
  if (line.size() > 120 || line.back() != ':') return false;
  for (const std::string_view word : {" says:", " said:", " wrote:", " writes:", " replied:"}) {
    if (line.ends_with(word)) return true;
  }
  return false;
}

// "Ada Rook", "Jan V.", "THE DESK": names of commenters, products and other stories' authors.
bool is_like_name(const Line& l) {
  return l.words >= 1 && l.words <= 4 && l.capitalised >= l.words && l.function_words == 0
         && l.digits == 0 && l.furniture_words == 0 && !l.has_date;
}

// Sums over the lines before each, so that any window costs two look-ups.
class Sums {
 public:
  template <class Value>
  Sums(const std::vector<Line>& lines, Value value) : to_(lines.size() + 1, 0.0F) {
    for (std::size_t i = 0; i < lines.size(); ++i)
      to_[i + 1] = to_[i] + static_cast<float>(value(lines[i]));
  }
  explicit Sums(const std::vector<float>& values) : to_(values.size() + 1, 0.0F) {
    for (std::size_t i = 0; i < values.size(); ++i) to_[i + 1] = to_[i] + values[i];
  }
  float between(std::size_t from, std::size_t to) const { return to_[to] - to_[from]; }
  float around(std::size_t i) const { return between(from(i), to(i)); }
  float mean_around(std::size_t i) const { return around(i) / static_cast<float>(to(i) - from(i)); }
  std::size_t from(std::size_t i) const { return i < kNear ? 0 : i - kNear; }
  std::size_t to(std::size_t i) const { return std::min(to_.size() - 1, i + kNear + 1); }

 private:
  std::vector<float> to_;
};

// ---- headings passed ----

struct Heads {
  std::size_t comment = 0;
  std::size_t related = 0;
  std::size_t share = 0;
  std::size_t account = 0;
  std::size_t legal = 0;
  std::size_t speakers = 0;       // lines that head a comment
  std::size_t since_speaker = 0;  // lines since the last of them
  std::size_t since_head = 0;     // lines since the last short line of furniture
  std::size_t open_run = 0;       // lines in a row before this one that do not end like a sentence
};

std::vector<Heads> count_heads(std::string_view text, const std::vector<Line>& lines) {
  std::vector<Heads> out(lines.size());
  Heads now;
  now.since_speaker = now.since_head = lines.size();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& l = lines[i];
    out[i] = now;
    now.comment += has(l, Furniture::Comment) ? 1U : 0U;
    now.related += has(l, Furniture::Related) ? 1U : 0U;
    now.share += has(l, Furniture::Share) ? 1U : 0U;
    now.account += has(l, Furniture::Account) ? 1U : 0U;
    now.account += has(l, Furniture::Subscribe) ? 1U : 0U;
    now.legal += has(l, Furniture::Legal) || l.has_copyright ? 1U : 0U;
    const bool speaker = heads_comment(l.span.of(text));
    now.speakers += speaker ? 1U : 0U;
    now.since_speaker = speaker ? 0 : now.since_speaker + 1;
    now.since_head = l.words <= 12 && l.furniture_words > 0 ? 0 : now.since_head + 1;
    now.open_run = ends_sentence(l) ? 0 : now.open_run + 1;
  }
  return out;
}

// ---- what the words are about ----

// The last line each word was seen in. Words are hashes, never 0 in practice.
class LastSeen {
 public:
  explicit LastSeen(std::size_t words) {
    std::size_t size = 64;
    while (size < words * 2) size *= 2;
    slots_.resize(size);
  }
  struct Slot {
    std::uint64_t word = 0;
    std::int32_t line = -1;
    bool lead = false;
  };
  Slot& at(std::uint64_t word) {
    std::size_t i = (word ^ (word >> 29U)) & (slots_.size() - 1);
    while (slots_[i].word != word && slots_[i].line >= 0) i = (i + 1) & (slots_.size() - 1);
    slots_[i].word = word;
    return slots_[i];
  }

 private:
  std::vector<Slot> slots_;
};

struct Matter {
  std::vector<float> seen;       // share of the line's content words that came before
  std::vector<float> lead;       // share that the opening of the running text uses
  std::vector<float> lead_on;    // the same of this line and the next eight
  std::vector<float> lead_back;  // and of the eight before
  std::vector<float> cohesion;   // share of the next ten lines' words that the last 25 lines use
};

// Where the running text opens: a line of prose with another within six lines.
std::size_t opening(const std::vector<Line>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].prose()) continue;
    for (std::size_t j = i + 1; j < std::min(lines.size(), i + 7); ++j) {
      if (lines[j].prose()) return i;
    }
  }
  return 0;
}

class MatterReader {
 public:
  explicit MatterReader(const Lines& lines)
      : lines_(lines), n_(lines.lines.size()), seen_(lines.content_words.size()) {}

  Matter read() {
    out_.seen.resize(n_);
    out_.lead.resize(n_);
    hits_.resize(n_);
    totals_.resize(n_);
    old_.assign(n_ + 1, 0.0F);
    all_.assign(n_ + 1, 0.0F);
    for (std::size_t i = 0; i < n_; ++i) read_line(i);
    mark_lead();
    for (std::size_t i = 0; i < n_; ++i) count_lead(i);
    sum_windows();
    return std::move(out_);
  }

 private:
  static constexpr std::size_t kAhead = 10;
  static constexpr std::size_t kBack = 25;
  static constexpr std::size_t kLeadWords = 250;

  std::uint64_t word(std::size_t at) const { return lines_.content_words[at]; }

  void read_line(std::size_t i) {
    const Line& l = lines_.lines[i];
    std::size_t known = 0;
    for (std::size_t w = l.content_begin; w < l.content_end; ++w) {
      LastSeen::Slot& slot = seen_.at(word(w));
      const auto before = static_cast<std::size_t>(slot.line) + 1;  // one past its line, 0 if none
      if (before > 0 && before <= i) ++known;
      note_return(i, before);
      slot.line = static_cast<std::int32_t>(i);
    }
    out_.seen[i] = ratio(known, l.content_end - l.content_begin);
  }

  // The word of line `i` counts in every window that begins at i - kAhead + 1 .. i and behind the
  // line it was last seen in; as an old one if that lies within reach of the window's beginning.
  void note_return(std::size_t i, std::size_t before) {
    const std::size_t first = std::max(before, i + 1 < kAhead ? 0 : i + 1 - kAhead);
    if (first > i) return;
    all_[first] += 1.0F;
    all_[i + 1] -= 1.0F;
    if (before == 0) return;
    const std::size_t last = std::min(i, before - 1 + kBack);
    if (first > last) return;
    old_[first] += 1.0F;
    old_[last + 1] -= 1.0F;
  }

  void mark_lead() {
    std::size_t taken = 0;
    for (std::size_t i = opening(lines_.lines); i < n_ && taken < kLeadWords; ++i) {
      const Line& l = lines_.lines[i];
      if (!l.prose()) continue;
      for (std::size_t w = l.content_begin; w < l.content_end; ++w, ++taken) {
        seen_.at(word(w)).lead = true;
      }
    }
  }

  void count_lead(std::size_t i) {
    const Line& l = lines_.lines[i];
    std::size_t hits = 0;
    for (std::size_t w = l.content_begin; w < l.content_end; ++w) {
      hits += seen_.at(word(w)).lead ? 1U : 0U;
    }
    hits_[i] = static_cast<float>(hits);
    totals_[i] = static_cast<float>(l.content_end - l.content_begin);
    out_.lead[i] = ratio(hits, l.content_end - l.content_begin);
  }

  void sum_windows() {
    const Sums hits(hits_);
    const Sums totals(totals_);
    out_.lead_on.resize(n_);
    out_.lead_back.resize(n_);
    out_.cohesion.resize(n_);
    float old = 0.0F;
    float all = 0.0F;
    for (std::size_t i = 0; i < n_; ++i) {
      const std::size_t to = std::min(n_, i + 9);
      const std::size_t from = i < 8 ? 0 : i - 8;
      out_.lead_on[i] = hits.between(i, to) / (totals.between(i, to) + 1.0F);
      out_.lead_back[i] = hits.between(from, i) / (totals.between(from, i) + 1.0F);
      old += old_[i];
      all += all_[i];
      out_.cohesion[i] = old / (all + 1.0F);
    }
  }

  const Lines& lines_;
  std::size_t n_;
  LastSeen seen_;
  Matter out_;
  std::vector<float> hits_;
  std::vector<float> totals_;
  std::vector<float> old_;
  std::vector<float> all_;
};

// ---- the beat ----

// A coarse kind of line: length, and what it holds.
std::uint8_t kind_of(const Line& l) {
  const unsigned length = l.words <= 1    ? 0
                          : l.words <= 3  ? 1
                          : l.words <= 7  ? 2
                          : l.words <= 15 ? 3
                                          : 4;
  return static_cast<std::uint8_t>(length + (l.has_date ? 8U : 0U) + (ends_sentence(l) ? 16U : 0U)
                                   + (l.furniture_words > 0 ? 32U : 0U)
                                   + (l.first == '1' ? 64U : 0U));
}

// How long lines have gone round in a cycle of two to eight kinds: name, text, date, "Reply".
std::vector<std::size_t> find_beat(const std::vector<Line>& lines) {
  constexpr std::size_t kLongest = 8;
  std::vector<std::size_t> out(lines.size(), 0);
  std::vector<std::uint8_t> kinds(lines.size());
  std::array<std::size_t, kLongest + 1> run{};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    kinds[i] = kind_of(lines[i]);
    for (std::size_t p = 1; p <= kLongest && p <= i; ++p) {
      run[p] = kinds[i] == kinds[i - p] ? run[p] + 1 : 0;
      // Lines of one kind alone are no beat: paragraphs are such.
      if (p > 1 && run[p] >= p && run[1] < run[p]) out[i] = std::max(out[i], run[p]);
    }
  }
  return out;
}

// ---- the longest stretch of running text ----

struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The stretch with most prose for what stands between: what a reader would point at.
Stretch main_stretch(const std::vector<Line>& lines) {
  Stretch best;
  Stretch now;
  float sum = 0.0F;
  float most = 0.0F;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& l = lines[i];
    const bool head = has(l, Furniture::Comment) || has(l, Furniture::Related);
    const float chars = std::min(400.0F, static_cast<float>(l.chars));
    const float value = l.prose() ? chars : head ? -250.0F : ends_sentence(l) ? 20.0F : -25.0F;
    if (sum <= 0.0F) {
      sum = 0.0F;
      now.begin = i;
    }
    sum += value;
    if (sum > most) {
      most = sum;
      best = {now.begin, i + 1};
    }
  }
  return best;
}

// Runs of prose parted by four lines or more that are none.
struct Run {
  std::size_t index = 0;
  std::size_t chars = 0;   // of the whole run
  std::size_t before = 0;  // of the largest run before it
};

std::vector<Run> find_runs(const std::vector<Line>& lines) {
  constexpr std::size_t kGap = 4;
  std::vector<Run> out(lines.size());
  std::vector<std::size_t> chars(1, 0);
  std::size_t gap = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    gap = lines[i].prose() ? 0 : gap + 1;
    if (gap == kGap && chars.back() > 0) chars.push_back(0);
    if (lines[i].prose()) chars.back() += lines[i].chars;
    out[i].index = chars.size() - 1;
  }
  std::vector<std::size_t> before(chars.size(), 0);
  for (std::size_t r = 1; r < chars.size(); ++r) before[r] = std::max(before[r - 1], chars[r - 1]);
  for (Run& run : out) {
    run.chars = chars[run.index];
    run.before = before[run.index];
  }
  return out;
}

// ---- all of them ----

class FlowReader {
 public:
  FlowReader(std::string_view text, const Lines& all)
      : lines_(all.lines),
        heads_(count_heads(text, lines_)),
        matter_(MatterReader(all).read()),
        beat_(find_beat(lines_)),
        main_(main_stretch(lines_)),
        runs_(find_runs(lines_)),
        dates_(lines_, [](const Line& l) { return l.has_date ? 1 : 0; }),
        we_(lines_, [](const Line& l) { return l.we; }),
        words_(lines_, [](const Line& l) { return l.words; }),
        stops_(lines_, [](const Line& l) { return ends_sentence(l) ? 1 : 0; }),
        repeats_(lines_, [](const Line& l) { return l.repeats > 0 ? 1 : 0; }),
        names_(lines_, [](const Line& l) { return is_like_name(l) ? 1 : 0; }),
        shouts_(lines_, [](const Line& l) { return l.exclamation || l.question ? 1 : 0; }),
        title_(lines_, [](const Line& l) { return l.title_overlap; }) {}

  void put(std::size_t i, FeatureRow& row) const {
    put_heads(i, row);
    put_near(i, row);
    put_matter(i, row);
    put_stretch(i, row);
  }

 private:
  void put_heads(std::size_t i, FeatureRow& row) const {
    const Heads& heads = heads_[i];
    row.put("comment_heads", logged(heads.comment));
    row.put("related_heads", logged(heads.related));
    row.put("share_heads", logged(heads.share));
    row.put("account_heads", logged(heads.account));
    row.put("legal_heads", logged(heads.legal));
    row.put("speakers", logged(heads.speakers));
    row.put("since_speaker", std::min(6.0F, logged(heads.since_speaker)));
    row.put("since_head", std::min(6.0F, logged(heads.since_head)));
    row.put("open_run", std::min(6.0F, logged(heads.open_run)));
    row.put("ends_sentence", flag(ends_sentence(lines_[i])));
  }
  void put_near(std::size_t i, FeatureRow& row) const {
    row.put("dates_near", dates_.mean_around(i));
    row.put("we_near", we_.around(i) / (words_.around(i) + 1.0F));
    row.put("stops_near", stops_.mean_around(i));
    row.put("repeats_near", repeats_.mean_around(i));
    row.put("names_near", names_.mean_around(i));
    row.put("like_name", flag(is_like_name(lines_[i])));
    row.put("shouts_near", shouts_.mean_around(i));
    row.put("title_near", title_.mean_around(i));
    row.put("beat", std::min(5.0F, logged(beat_[i])));
  }
  void put_matter(std::size_t i, FeatureRow& row) const {
    row.put("seen", matter_.seen[i]);
    row.put("lead", matter_.lead[i]);
    row.put("lead_on", matter_.lead_on[i]);
    row.put("lead_back", matter_.lead_back[i]);
    row.put("lead_turn", matter_.lead_on[i] - matter_.lead_back[i]);
    row.put("cohesion", matter_.cohesion[i]);
  }
  void put_stretch(std::size_t i, FeatureRow& row) const {
    row.put("in_main", flag(i >= main_.begin && i < main_.end));
    row.put("before_main", i < main_.begin ? logged(main_.begin - i) : 0.0F);
    row.put("behind_main", i >= main_.end ? logged(i + 1 - main_.end) : 0.0F);
    const Run& run = runs_[i];
    row.put("run_index", logged(run.index));
    row.put("run_chars", logged(run.chars));
    row.put("run_to_before", std::min(3.0F, ratio(run.before, run.chars + 1)));
  }

  const std::vector<Line>& lines_;
  std::vector<Heads> heads_;
  Matter matter_;
  std::vector<std::size_t> beat_;
  Stretch main_;
  std::vector<Run> runs_;
  Sums dates_;
  Sums we_;
  Sums words_;
  Sums stops_;
  Sums repeats_;
  Sums names_;
  Sums shouts_;
  Sums title_;
};

}  // namespace

const std::vector<std::string>& flow_feature_names() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> out;
    FeatureRow row(nullptr, &out);
    Lines one;
    one.lines.resize(1);
    const std::string_view text = "-";
    one.lines[0].span = {0, 1};
    FlowReader(text, one).put(0, row);
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
  const FlowReader flow(text, lines);
  for (std::size_t i = 0; i < lines.lines.size(); ++i) {
    FeatureRow row(&rows[i * width + before], nullptr);
    flow.put(i, row);
  }
  return rows;
}

}  // namespace tacitus
