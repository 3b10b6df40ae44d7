#ifndef TACITUS_PAGE_FEATURE_ROW_H_
#define TACITUS_PAGE_FEATURE_ROW_H_

// How features of lines are written down for the models.

#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

namespace tacitus {

inline float ratio(std::size_t a, std::size_t b) {
  return b == 0 ? 0.0F : static_cast<float>(a) / static_cast<float>(b);
}
inline float logged(std::size_t n) { return std::log1p(static_cast<float>(n)); }
inline float flag(bool b) { return b ? 1.0F : 0.0F; }

// Names and values are written by one function, so that they cannot part.
class FeatureRow {
 public:
  FeatureRow(float* out, std::vector<std::string>* names) : out_(out), names_(names) {}
  void put(const char* name, float value) {
    if (names_ != nullptr) names_->emplace_back(name);
    if (out_ != nullptr) out_[at_++] = value;
  }

 private:
  float* out_;
  std::vector<std::string>* names_;
  std::size_t at_ = 0;
};

}  // namespace tacitus

#endif  // TACITUS_PAGE_FEATURE_ROW_H_
