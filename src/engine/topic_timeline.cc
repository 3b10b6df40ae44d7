#include "engine/topic_timeline.h"

#include <algorithm>

#include "base/calendar.h"
#include "record/document.h"
#include "story/timeline.h"

namespace tacitus {

struct TimelineArticle::Parts {
  std::string id;
  std::vector<TimelineSentence> sentences;
  std::vector<std::string> texts;
};

TimelineArticle::TimelineArticle() : parts_(std::make_unique<Parts>()) {}
TimelineArticle::TimelineArticle(TimelineArticle&&) noexcept = default;
TimelineArticle& TimelineArticle::operator=(TimelineArticle&&) noexcept = default;
TimelineArticle::TimelineArticle(const TimelineArticle& other)
    : parts_(std::make_unique<Parts>(*other.parts_)) {}
TimelineArticle& TimelineArticle::operator=(const TimelineArticle& other) {
  if (this != &other) parts_ = std::make_unique<Parts>(*other.parts_);
  return *this;
}
TimelineArticle::~TimelineArticle() = default;

TimelineArticle::TimelineArticle(const Record& record) : TimelineArticle() {
  const Document& d = record.document();
  parts_->id = d.id;
  append_sentences(d, 0, parts_->sentences);
  for (const Sentence& s : d.sentences) {
    parts_->texts.emplace_back(d.at(s.span));
    std::ranges::replace(parts_->texts.back(), '\n', ' ');
  }
}

namespace {

std::vector<std::uint64_t> query_words(std::string_view words) {
  std::vector<std::uint64_t> out;
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    if (end > begin) out.push_back(timeline_word(words.substr(begin, end - begin)));
    begin = end + 1;
  }
  std::ranges::sort(out);
  return out;
}

}  // namespace

std::vector<TimelineDay> topic_timeline(const std::vector<TimelineArticle>& articles,
                                        const TimelineQuery& query) {
  std::vector<TimelineSentence> sentences;
  for (std::size_t a = 0; a < articles.size(); ++a) {
    for (TimelineSentence s : articles[a].parts().sentences) {
      s.document = static_cast<std::int32_t>(a);
      sentences.push_back(std::move(s));
    }
  }
  TimelineOptions options;
  options.dates = query.days;
  options.sentences = query.sentences;
  options.query = query_words(query.words);
  std::vector<TimelineDay> out;
  for (const TimelineEntry& entry : make_timeline(sentences, options)) {
    TimelineDay& day = out.emplace_back();
    day.date = iso_date(entry.day);
    for (const std::size_t i : entry.sentences) {
      const auto& article = articles[static_cast<std::size_t>(sentences[i].document)].parts();
      day.lines.push_back(
          {article.texts[static_cast<std::size_t>(sentences[i].sentence)], article.id});
    }
  }
  return out;
}

}  // namespace tacitus
