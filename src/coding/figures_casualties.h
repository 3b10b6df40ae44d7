#ifndef TACITUS_CODING_FIGURES_CASUALTIES_H_
#define TACITUS_CODING_FIGURES_CASUALTIES_H_

// How many were killed and injured in what a document tells of.
//
// News tells its toll several times: in the headline, in the first sentence, person by person. Every
// telling is a vote for a number, the earlier the heavier; persons told one by one are counted by
// who they are; a count of those "shot" stands for killed and injured together. Every pair of
// numbers that the tellings allow is weighed by a log-linear model (casualty_weights.inc, made by
// tools/train/casualties.py); the answer of fixed rules is one of its features.

#include <array>
#include <string_view>
#include <vector>

#include "coding/figures.h"

namespace tacitus {

constexpr std::size_t kCasualtyFeatures = 88;

// One answer and what speaks for it.
struct CasualtyChoice {
  std::int32_t killed = 0;
  std::int32_t injured = 0;
  std::array<float, kCasualtyFeatures> features{};
};

std::vector<CasualtyChoice> casualty_choices(const Words& words, const Document& document);

Casualties count_casualties(const Words& words, const Document& document);

}  // namespace tacitus

#endif  // TACITUS_CODING_FIGURES_CASUALTIES_H_
