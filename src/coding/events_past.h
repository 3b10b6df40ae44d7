#ifndef TACITUS_CODING_EVENTS_PAST_H_
#define TACITUS_CODING_EVENTS_PAST_H_

// Deeds of long ago, told as background: "murdered in World War Two", "the 1994 genocide killed
// 800,000". A deed is of long ago when its own clause tells a time that ended more than
// kLongAgo before the page, or a war or regime of data/lexicons/events/past_periods.tsv that did.
// "Since 1994", "after the war" tell of now.

#include <cstdint>
#include <optional>
#include <vector>

#include "base/result.h"
#include "coding/events_match.h"
#include "lexicon/phrases.h"
#include "lexicon/table.h"
#include "record/document.h"

namespace tacitus {

// Names of wars and regimes that are over, and their last day.
class PastPeriods {
 public:
  static Result<PastPeriods> read(const Table& table);
  const PhraseIndex& names() const { return names_; }
  std::int32_t end_day(PhraseIndex::Value value) const { return end_days_[value]; }

 private:
  PhraseIndex names_;
  std::vector<std::int32_t> end_days_;
};

class PastEvents {
 public:
  // `periods` may be nullptr.
  PastEvents(const Document& document, const EventTree& tree, const PastPeriods* periods);

  // Finds what tells of long ago in a sentence.
  void begin(Index sentence);
  // Of the sentence begun; `all` are its matches.
  bool is_long_past(const EventMatch& match, const std::vector<EventMatch>& all) const;

 private:
  TokenIndex top_of(TokenIndex first, TokenIndex last) const;
  bool dates(TokenIndex root) const;
  bool dates_doer(TokenIndex root, const std::vector<EventMatch>& all) const;
  bool is_own_time(TokenIndex word, TokenIndex root) const;

  const Document& document_;
  const EventTree& tree_;
  const PastPeriods* periods_;
  std::optional<std::int32_t> page_day_;
  std::vector<TokenIndex> past_;  // heads of phrases of the sentence that tell a time of long ago
  std::vector<TokenIndex> periods_here_;  // those of them that name a war or a regime
};

}  // namespace tacitus

#endif  // TACITUS_CODING_EVENTS_PAST_H_
