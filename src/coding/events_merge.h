#ifndef TACITUS_CODING_EVENTS_MERGE_H_
#define TACITUS_CODING_EVENTS_MERGE_H_

// One happening, however often it is told.
//
// Tellings join when their types agree and nothing speaks against it: actors, place and day are
// the same or left open by one of them. "The attacks", with nobody named, joins the last event of
// its kind.

#include <vector>

#include "record/document.h"

namespace tacitus {

// An event of one telling, before merging.
struct EventDraft {
  Event event;        // with one telling
  bool bare = false;  // a noun that only refers: "the attacks"
  bool mutual = false;
};

std::vector<Event> merge_tellings(const Document& document, std::vector<EventDraft> drafts);

}  // namespace tacitus

#endif  // TACITUS_CODING_EVENTS_MERGE_H_
