#ifndef TACITUS_CODING_EVENTS_MERGE_H_
#define TACITUS_CODING_EVENTS_MERGE_H_

// One happening, however often it is told.
//
// Tellings join when their types agree and nothing speaks against it: actors, place and day are
// the same or left open by one of them, and across sentences either a side is shared or the word ("sailor
// denies fraud", "the sailor has denied it"). "The attacks", with nobody named, joins the last event of its
// kind; what makes no event by itself joins one afterwards.

#include <string_view>
#include <vector>

#include "coding/patterns.h"
#include "record/document.h"

namespace tacitus {

// A type whose events are done, not said.
bool is_material(std::string_view type);

// An event of one telling, before merging.
struct EventDraft {
  Event event;        // with one telling
  bool bare = false;  // a noun that only refers: "the attacks"
  bool mutual = false;
  bool unlikely = false;  // below the threshold of confidence
};

std::vector<Event> merge_tellings(const Document& document, const PatternSet& patterns,
                                  std::vector<EventDraft> drafts);

// Mentions that make no event by themselves ("was accused of the attack"): each joins the event it fits,
// if there is one. Gives those that fit none.
std::vector<EventDraft> join_retold(const Document& document, const PatternSet& patterns,
                                    std::vector<EventDraft> retold, std::vector<Event>& events);

// "shot two farmers and hurt some more": those of whom nothing is known take a side only
// when nobody else does; the tellings keep them.
void keep_known_parties(const Document& document, std::vector<Event>& events);

}  // namespace tacitus

#endif  // TACITUS_CODING_EVENTS_MERGE_H_
