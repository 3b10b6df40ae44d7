#include "engine/ordered_map.h"

#include <atomic>
#include <chrono>

#include <gtest/gtest.h>

namespace tacitus {
namespace {

std::vector<int> squares(unsigned jobs, int items, int stop_after) {
  std::vector<int> out;
  int made = 0;
  OrderedMap<int, int>::run(
      jobs,
      [&]() -> std::optional<int> { return made < items ? std::optional(made++) : std::nullopt; },
      [](int i) {
        // Early items are the slow ones, so that order is not luck.
        if (i % 7 == 0) std::this_thread::sleep_for(std::chrono::microseconds(300));
        return i * i;
      },
      [&](int square) {
        out.push_back(square);
        return static_cast<int>(out.size()) < stop_after;
      });
  return out;
}

TEST(OrderedMap, ResultsComeInInputOrderForAnyNumberOfThreads) {
  const auto alone = squares(1, 500, 1000);
  ASSERT_EQ(alone.size(), 500U);
  EXPECT_EQ(alone[499], 499 * 499);
  for (const unsigned jobs : {2U, 3U, 8U}) EXPECT_EQ(squares(jobs, 500, 1000), alone) << jobs;
}

TEST(OrderedMap, AnEmptyStreamEnds) {
  EXPECT_TRUE(squares(1, 0, 10).empty());
  EXPECT_TRUE(squares(4, 0, 10).empty());
}

TEST(OrderedMap, StopsWhenTheConsumerHasEnough) {
  EXPECT_EQ(squares(1, 500, 10).size(), 10U);
  EXPECT_EQ(squares(4, 500, 10).size(), 10U);
}

TEST(OrderedMap, TheReaderWaitsForASlowConsumer) {
  std::atomic<int> read = 0;
  int emitted = 0;
  int most_ahead = 0;
  OrderedMap<int, int>::run(
      2, [&]() -> std::optional<int> { return read < 100 ? std::optional(read++) : std::nullopt; },
      [](int i) { return i; },
      [&](int) {
        most_ahead = std::max(most_ahead, read - emitted);
        ++emitted;
        return true;
      });
  EXPECT_EQ(emitted, 100);
  EXPECT_LE(most_ahead, 2 * 2 + 2 + 1) << "window and the item in the reader's hand";
}

}  // namespace
}  // namespace tacitus
