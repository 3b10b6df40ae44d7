#ifndef TACITUS_CODING_PATTERN_EXAMPLES_H_
#define TACITUS_CODING_PATTERN_EXAMPLES_H_

// Whether a document codes as an example of the event patterns says.
//
// A positive example holds when the rule under which it stands makes the event or tells what an
// operator's event is about ("lifted the curfew"): an example that another rule codes says nothing of
// its own. A negative one holds when nothing codes its type; one of a rule that makes no event by
// itself ("Clashes were averted") also when that rule was not seen at work.

#include <string>

#include "coding/patterns.h"
#include "record/document.h"

namespace tacitus {

// Empty if `document`, the sentence of `example` coded with explanations, is as the example says; else
// what it gave instead: "ASSAULT by rule attack".
std::string example_fault(const Document& document, const PatternSet& patterns,
                          const PatternExample& example);

}  // namespace tacitus

#endif  // TACITUS_CODING_PATTERN_EXAMPLES_H_
