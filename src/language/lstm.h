#ifndef TACITUS_LANGUAGE_LSTM_H_
#define TACITUS_LANGUAGE_LSTM_H_

// One direction of a recurrent layer over several stretches of tokens at once.

#include <cstdint>
#include <span>
#include <vector>

#include "language/kernels.h"
#include "language/model_weights.h"

namespace tacitus {

// A stretch of tokens [first, first + length) in the group of tokens that is computed together.
struct Stretch {
  std::size_t first = 0;
  std::size_t length = 0;
};

struct LstmScratch {
  std::vector<float> gates;  // input part of the gates, both directions, one row a token or form
  std::vector<float> recurrent;
  std::vector<float> cell;
  std::vector<std::uint8_t> hidden;
};

enum class Direction { Forward, Backward };

struct LstmInput {
  std::span<const Stretch> stretches;     // sorted by falling length
  const std::uint32_t* row_of = nullptr;  // the row of each token in the gates; null: its own
};

// All stretches step together, the shorter ones drop out at their end. Reads scratch.gates. Writes h
// bytes a token at `out`, whose rows have 2 h: the forward half, then the backward.
void run_lstm(const Kernels& kernels, const LstmLayer& layer, Direction direction,
              const LstmInput& input, LstmScratch& scratch, std::uint8_t* out);

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_LSTM_H_
