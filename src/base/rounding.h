#ifndef TACITUS_BASE_ROUNDING_H_
#define TACITUS_BASE_ROUNDING_H_

#include <cmath>

namespace tacitus {

// A confidence as it is stored and shown: no more than two places of it mean anything.
inline int hundredths(float value) { return static_cast<int>(std::lround(value * 100.0F)); }
inline double rounded(float value) { return static_cast<double>(hundredths(value)) / 100.0; }

}  // namespace tacitus

#endif  // TACITUS_BASE_ROUNDING_H_
