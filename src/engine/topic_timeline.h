#ifndef TACITUS_ENGINE_TOPIC_TIMELINE_H_
#define TACITUS_ENGINE_TOPIC_TIMELINE_H_

// The timeline of a topic from articles that are in no database.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <tacitus/record.h>

namespace tacitus {

// What a timeline needs of one article; made by any thread.
class TimelineArticle {
 public:
  TimelineArticle();
  explicit TimelineArticle(const Record& record);
  TimelineArticle(TimelineArticle&&) noexcept;
  TimelineArticle& operator=(TimelineArticle&&) noexcept;
  TimelineArticle(const TimelineArticle&);
  TimelineArticle& operator=(const TimelineArticle&);
  ~TimelineArticle();

  struct Parts;
  const Parts& parts() const { return *parts_; }

 private:
  std::unique_ptr<Parts> parts_;
};

struct TimelineQuery {
  std::string words;          // what it is about, separated by blanks; empty = all
  std::size_t days = 0;       // days to keep; 0 = those that stand out
  std::size_t sentences = 1;  // a day
};

struct TimelineDay {
  std::string date;  // ISO 8601
  struct Line {
    std::string sentence;
    std::string document;  // id
  };
  std::vector<Line> lines;  // best first
};

// Days in order.
std::vector<TimelineDay> topic_timeline(const std::vector<TimelineArticle>& articles,
                                        const TimelineQuery& query);

}  // namespace tacitus

#endif  // TACITUS_ENGINE_TOPIC_TIMELINE_H_
