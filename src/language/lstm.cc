#include "language/lstm.h"

#include <algorithm>

namespace tacitus {
namespace {

constexpr std::uint8_t kZeroByte = 128;  // what 0 is as an activation

}  // namespace

void run_lstm(const Kernels& kernels, const LstmLayer& layer, Direction direction,
              const LstmInput& input, LstmScratch& scratch, std::uint8_t* out) {
  const std::span<const Stretch> stretches = input.stretches;
  const bool forward = direction == Direction::Forward;
  const Dense& matrix = layer.recurrent[forward ? 0 : 1];
  const std::size_t h = matrix.inputs;
  const std::size_t half = forward ? 0 : 1;
  const std::size_t batch = stretches.size();
  scratch.cell.assign(batch * h, 0.0F);
  scratch.hidden.assign(batch * h, kZeroByte);
  scratch.recurrent.resize(batch * 4 * h);
  std::size_t active = batch;
  for (std::size_t step = 0; step < stretches.front().length; ++step) {
    while (stretches[active - 1].length <= step) --active;
    kernels.affine({scratch.hidden.data(), h, active, nullptr}, matrix, scratch.recurrent.data(),
                   4 * h);
    for (std::size_t b = 0; b < active; ++b) {
      const Stretch& stretch = stretches[b];
      const std::size_t token = stretch.first + (forward ? step : stretch.length - 1 - step);
      std::uint8_t* const hidden = scratch.hidden.data() + b * h;
      const std::size_t row = input.row_of != nullptr ? input.row_of[token] : token;
      kernels.lstm_step(scratch.gates.data() + row * 8 * h + half * 4 * h,
                        scratch.recurrent.data() + b * 4 * h, h, scratch.cell.data() + b * h,
                        hidden);
      std::copy_n(hidden, h, out + token * 2 * h + half * h);
    }
  }
}

}  // namespace tacitus
