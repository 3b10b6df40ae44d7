#ifndef TACITUS_STORY_CLAIM_MEMORY_H_
#define TACITUS_STORY_CLAIM_MEMORY_H_

// Claims of a story remembered from document to document, so that a later page's denial finds the
// accusation it answers.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lexicon/claim_relation.h"

namespace tacitus {

// Compact bytes for the store, and back. Corrupt bytes are an error, never a crash.
std::string to_bytes(const ClaimFacts& facts);
Result<ClaimFacts> claim_facts_from(std::string_view bytes);

struct ClaimAnswer {
  std::size_t answer = 0;   // index into `later`
  std::size_t earlier = 0;  // index into `earlier`
  ClaimRelation relation;
};

// Which of the `later` claims answer which of the `earlier` ones of other documents: for each later
// claim the surest one, if it is sure enough to be shown. Keys inside the facts must be those that
// hold across documents. Cost: the product of both counts.
std::vector<ClaimAnswer> answers_across(std::span<const ClaimFacts> later,
                                        std::span<const ClaimFacts> earlier,
                                        const Contrast& contrast);

}  // namespace tacitus

#endif  // TACITUS_STORY_CLAIM_MEMORY_H_
