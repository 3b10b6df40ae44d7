#include "story/timeline.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "base/hash.h"
#include "record/modality.h"

namespace tacitus {
namespace {

// A day's sentences beyond this number are not weighed against each other one by one.
constexpr std::size_t kCandidates = 400;

// Sentences of a report on the day that name no day still tell of it while the report is young.
constexpr std::int32_t kLeadSentences = 6;

// How much the signs of a day weigh: documents that name it, more the longer after it they still do,
// and documents published on it. Set on the six development timelines of the T17 corpus (Libya,
// H1N1, Jackson); between half and double the figures change by less than 0.02.
constexpr float kNamed = 1.0F;
constexpr float kReported = 0.1F;
constexpr float kRemembered = 0.3F;

// Sentences with more content words than this are glued headlines or lists and weigh less.
constexpr float kLongest = 13.0F;

// Questions, what somebody says in the first person and phrases without a verb tell no event; a line
// that carries the stamp of its page ("Friday 1 May 2009 22.51 BST") is half furniture. From reading
// what the T17 timelines chose.
constexpr float kQuestion = 0.5F;
constexpr float kQuote = 0.7F;
constexpr float kNoVerb = 0.3F;
constexpr float kStamp = 0.4F;

// A second sentence of a day must share less than this part of its words with the first.
constexpr float kRepeat = 0.5F;

struct Day {
  float named = 0.0F;
  float reported = 0.0F;
  std::vector<std::size_t> candidates;
  float score() const { return kNamed * named + kReported * reported; }
};

class Maker {
 public:
  Maker(const std::vector<TimelineSentence>& sentences, const TimelineOptions& options)
      : sentences_(sentences), options_(options) {}

  std::vector<TimelineEntry> run() {
    weigh_words();
    weigh_days();
    std::vector<std::pair<std::int32_t, const Day*>> chosen = choose_days();
    std::vector<TimelineEntry> entries;
    for (const auto& [day, data] : chosen) {
      TimelineEntry entry;
      entry.day = day;
      entry.score = data->score();
      entry.sentences = choose_sentences(day, *data);
      if (!entry.sentences.empty()) entries.push_back(std::move(entry));
    }
    std::sort(entries.begin(), entries.end(),
              [](const TimelineEntry& a, const TimelineEntry& b) { return a.day < b.day; });
    return entries;
  }

 private:
  void weigh_words();
  void weigh_days();
  std::vector<std::pair<std::int32_t, const Day*>> choose_days() const;
  std::vector<std::size_t> choose_sentences(std::int32_t day, const Day& data) const;
  float rarity(std::uint64_t word) const;
  float overlap(const TimelineSentence& a, const TimelineSentence& b) const;
  bool on_topic(const TimelineSentence& s) const;

  const std::vector<TimelineSentence>& sentences_;
  const TimelineOptions& options_;
  std::unordered_map<std::uint64_t, std::uint32_t> frequency_;  // sentences with the word
  std::map<std::int32_t, Day> days_;
};

void Maker::weigh_words() {
  for (const TimelineSentence& s : sentences_)
    for (const std::uint64_t word : s.words) ++frequency_[word];
}

float Maker::rarity(std::uint64_t word) const {
  const auto found = frequency_.find(word);
  const double n = found == frequency_.end() ? 1.0 : found->second;
  return static_cast<float>(std::log(1.0 + static_cast<double>(sentences_.size()) / n));
}

bool Maker::on_topic(const TimelineSentence& s) const {
  return std::any_of(s.words.begin(), s.words.end(), [this](std::uint64_t w) {
    return std::binary_search(options_.query.begin(), options_.query.end(), w);
  });
}

// Each document counts once for a day; naming a day that is gone by weighs more, because it is
// remembered, and naming it in a sentence on the topic more still.
void Maker::weigh_days() {
  std::map<std::pair<std::int32_t, std::int32_t>, float> named;  // (day, document) -> weight
  std::map<std::pair<std::int32_t, std::int32_t>, bool> reported;
  for (std::size_t i = 0; i < sentences_.size(); ++i) {
    const TimelineSentence& s = sentences_[i];
    const float topic = options_.query.empty() || on_topic(s) ? 1.0F : 0.4F;
    for (const std::int32_t day : s.days) {
      const bool future = s.published && day > *s.published;
      const float age =
          future || !s.published ? 0.0F : std::log(1.0F + static_cast<float>(*s.published - day));
      const float weight = topic * (future ? 0.3F : 1.0F + kRemembered * age);
      float& best = named[{day, s.document}];
      best = std::max(best, weight);
      if (!future) days_[day].candidates.push_back(i);
    }
    if (s.published && s.days.empty() && s.sentence < kLeadSentences) {
      days_[*s.published].candidates.push_back(i);
    }
    if (s.published) reported[{*s.published, s.document}] = true;
  }
  for (const auto& [key, weight] : named) days_[key.first].named += weight;
  for (const auto& [key, yes] : reported) days_[key.first].reported += yes ? 1.0F : 0.0F;
}

std::vector<std::pair<std::int32_t, const Day*>> Maker::choose_days() const {
  std::vector<std::pair<std::int32_t, const Day*>> all;
  float sum = 0.0F;
  for (const auto& [day, data] : days_) {
    if (data.candidates.empty()) continue;
    all.emplace_back(day, &data);
    sum += data.score();
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return a.second->score() > b.second->score();
  });
  std::size_t keep = options_.dates;
  if (keep == 0) {
    // Days that stand out: above the mean of all days told.
    const float mean = all.empty() ? 0.0F : sum / static_cast<float>(all.size());
    while (keep < all.size() && all[keep].second->score() >= mean) ++keep;
  }
  if (all.size() > keep) all.resize(keep);
  return all;
}

float Maker::overlap(const TimelineSentence& a, const TimelineSentence& b) const {
  std::size_t same = 0;
  auto x = a.words.begin();
  auto y = b.words.begin();
  while (x != a.words.end() && y != b.words.end()) {
    if (*x < *y) {
      ++x;
    } else if (*y < *x) {
      ++y;
    } else {
      ++same;
      ++x;
      ++y;
    }
  }
  const std::size_t least = std::min(a.words.size(), b.words.size());
  return least == 0 ? 1.0F : static_cast<float>(same) / static_cast<float>(least);
}

std::vector<std::size_t> Maker::choose_sentences(std::int32_t day, const Day& data) const {
  std::unordered_map<std::uint64_t, float> centroid;
  for (const std::size_t i : data.candidates)
    for (const std::uint64_t word : sentences_[i].words) centroid[word] += 1.0F;
  struct Scored {
    std::size_t index;
    float score;
  };
  std::vector<Scored> scored;
  for (const std::size_t i : data.candidates) {
    const TimelineSentence& s = sentences_[i];
    if (s.words.size() < 4) continue;
    float sum = 0.0F;
    for (const std::uint64_t word : s.words) {
      const float told = centroid[word];
      sum += std::log(1.0F + told) * rarity(word);
    }
    // Between the sum, which favours long sentences, and the mean, which favours headlines.
    const auto size = static_cast<float>(s.words.size());
    float score = sum / std::sqrt(size + 8.0F);
    if (size > kLongest) score *= kLongest / size;
    if (on_topic(s)) score *= 1.25F;
    if (!s.days.empty() && s.days.front() == day) score *= 1.15F;
    if (s.sentence < 2) score *= 1.15F;
    score *= (1.0F + 0.1F * std::min(s.weight, 3.0F)) * s.form;
    scored.push_back({i, score});
  }
  std::stable_sort(scored.begin(), scored.end(),
                   [](const Scored& a, const Scored& b) { return a.score > b.score; });
  if (scored.size() > kCandidates) scored.resize(kCandidates);
  std::vector<std::size_t> chosen;
  for (const Scored& s : scored) {
    if (chosen.size() == options_.sentences) break;
    const bool repeat = std::any_of(chosen.begin(), chosen.end(), [&](std::size_t c) {
      return overlap(sentences_[c], sentences_[s.index]) >= kRepeat;
    });
    if (!repeat) chosen.push_back(s.index);
  }
  return chosen;
}

bool is_toll(Unit unit) {
  return unit == Unit::Deaths || unit == Unit::Injured || unit == Unit::Casualties;
}

bool continues(Unit unit) {
  return unit != Unit::Other && unit != Unit::Money && unit != Unit::Percent && unit != Unit::People
         && unit != Unit::Votes;
}

}  // namespace

std::vector<TimelineEntry> make_timeline(const std::vector<TimelineSentence>& sentences,
                                         const TimelineOptions& options) {
  return Maker(sentences, options).run();
}

std::uint64_t timeline_word(std::string_view word) {
  std::string folded(word);
  for (char& c : folded)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return hash64(folded);
}

namespace {

// How well the form of a sentence suits a timeline.
float form_of(const Document& document, const Sentence& sentence) {
  const Tokens& tokens = document.tokens;
  bool finite = false;
  for (TokenIndex t = sentence.first; t < sentence.last && !finite; ++t) {
    const Upos p = tokens.upos[static_cast<std::size_t>(t)];
    finite = (p == Upos::Verb || p == Upos::Aux)
             && tokens.feats_of(t).find("VerbForm=Fin") != std::string_view::npos;
  }
  float form = finite ? 1.0F : kNoVerb;
  const std::string_view text = document.at(sentence.span);
  const std::size_t end = text.find_last_not_of(" \n\t\"'");
  if (end != std::string_view::npos && text[end] == '?') form *= kQuestion;
  const bool quoted =
      text.substr(0, 1) == "\"" || text.substr(0, 2) == "``" || text.substr(0, 3) == "\xE2\x80\x9C";
  return quoted ? form * kQuote : form;
}

// "Fri May 1, 2009 6:57 pm BST": the page's own day with its year.
bool is_stamp(const Document& document, const TimeExpression& time) {
  const auto published = document.published_day();
  if (!published || time.begin_day != published || time.rule == "time/page") return false;
  const std::string year = time.value.substr(0, 4);
  return document.at(time.span).find(year) != std::string_view::npos;
}

}  // namespace

void append_sentences(const Document& document, std::int32_t number,
                      std::vector<TimelineSentence>& out) {
  const Tokens& tokens = document.tokens;
  const std::size_t first = out.size();
  for (std::size_t i = 0; i < document.sentences.size(); ++i) {
    const Sentence& sentence = document.sentences[i];
    TimelineSentence s;
    s.document = number;
    s.sentence = static_cast<std::int32_t>(i);
    s.published = document.published_day();
    s.form = form_of(document, sentence);
    if (sentence.zone == Zone::Body) {
      for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
        const Upos p = tokens.upos[static_cast<std::size_t>(t)];
        if (p == Upos::Noun || p == Upos::Propn || p == Upos::Verb || p == Upos::Adj
            || p == Upos::Num)
          s.words.push_back(timeline_word(tokens.lemma_of(t)));
      }
      std::sort(s.words.begin(), s.words.end());
      s.words.erase(std::unique(s.words.begin(), s.words.end()), s.words.end());
    }
    out.push_back(std::move(s));
  }
  for (const TimeExpression& time : document.times) {
    if (time.sentence < 0 || !time.begin_day || !time.end_day
        || *time.end_day != *time.begin_day + 1)
      continue;
    TimelineSentence& s = out[first + static_cast<std::size_t>(time.sentence)];
    if (is_stamp(document, time)) {
      s.form = std::min(s.form, kStamp);
      continue;
    }
    std::vector<std::int32_t>& days = s.days;
    if (std::find(days.begin(), days.end(), *time.begin_day) == days.end())
      days.insert(std::upper_bound(days.begin(), days.end(), *time.begin_day), *time.begin_day);
  }
  for (const Event& event : document.events) {
    if (!took_place(event)) continue;
    for (const EventMention& telling : event.tellings) {
      if (telling.sentence < 0) continue;
      out[first + static_cast<std::size_t>(telling.sentence)].weight +=
          event.confidence * static_cast<float>(1.0 + std::abs(event.goldstein) / 10.0);
    }
  }
}

std::vector<FigureSeries> figure_series(const std::vector<TimelineFigure>& figures) {
  std::map<std::pair<Unit, std::string>, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < figures.size(); ++i)
    if (continues(figures[i].unit)) groups[{figures[i].unit, figures[i].place}].push_back(i);
  std::vector<FigureSeries> out;
  for (auto& [key, group] : groups) {
    std::stable_sort(group.begin(), group.end(),
                     [&](std::size_t a, std::size_t b) { return figures[a].day < figures[b].day; });
    FigureSeries series{key.first, key.second, {}};
    for (const std::size_t i : group) {
      if (!series.figures.empty()) {
        const double last = figures[series.figures.back()].value;
        if (figures[i].value == last || (is_toll(key.first) && figures[i].value < last)) continue;
      }
      series.figures.push_back(i);
    }
    if (series.figures.size() > 1) out.push_back(std::move(series));
  }
  return out;
}

}  // namespace tacitus
