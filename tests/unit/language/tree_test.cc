#include "language/tree.h"

#include <algorithm>
#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace tacitus {
namespace {

bool is_rooted_tree(const std::vector<std::int32_t>& heads) {
  if (std::count(heads.begin(), heads.end(), 0) != 1) return false;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    std::size_t at = i + 1;
    for (std::size_t steps = 0; at != 0; ++steps) {
      if (steps > heads.size()) return false;
      at = static_cast<std::size_t>(heads[at - 1]);
    }
  }
  return true;
}

double total(const std::vector<float>& scores, const std::vector<std::int32_t>& heads) {
  double sum = 0;
  for (std::size_t d = 0; d < heads.size(); ++d) {
    sum += double{scores[d * (heads.size() + 1) + static_cast<std::size_t>(heads[d])]};
  }
  return sum;
}

// The best sum over all trees with one root, by trying every choice of heads.
double best_by_trial(const std::vector<float>& scores, std::size_t n) {
  std::vector<std::int32_t> heads(n, 0);
  double best = -1e30;
  for (;;) {
    if (is_rooted_tree(heads)) best = std::max(best, total(scores, heads));
    std::size_t i = 0;
    while (i < n && ++heads[i] > static_cast<std::int32_t>(n)) heads[i++] = 0;
    if (i == n) return best;
  }
}

TEST(BestTree, BreaksACycleWhereItCostsLeast) {
  // Tokens 1 and 2 prefer each other; the root is the next best head of 2.
  const std::vector<float> scores = {1, 0, 9, 5, 9, 0};
  std::vector<std::int32_t> heads(2);
  best_tree(scores, 2, heads);
  EXPECT_EQ(heads, (std::vector<std::int32_t>{2, 0}));
}

TEST(BestTree, KeepsOneRootWhereTwoScoreHigher) {
  const std::vector<float> scores = {9, 0, 1, 9, 2, 0};
  std::vector<std::int32_t> heads(2);
  best_tree(scores, 2, heads);
  EXPECT_EQ(heads, (std::vector<std::int32_t>{0, 1}));
}

TEST(BestTree, FindsTheBestOfAllTrees) {
  std::mt19937 random(5);
  for (int round = 0; round < 400; ++round) {
    const std::size_t n = 1 + random() % 5;
    std::vector<float> scores(n * (n + 1));
    for (float& s : scores) s = static_cast<float>(static_cast<int>(random() % 40) - 20);
    std::vector<std::int32_t> heads(n);
    best_tree(scores, n, heads);
    ASSERT_TRUE(is_rooted_tree(heads));
    EXPECT_EQ(total(scores, heads), best_by_trial(scores, n));
  }
}

TEST(BestTree, LongSentencesGiveATree) {
  std::mt19937 random(9);
  for (const std::size_t n : {60U, 400U}) {
    std::vector<float> scores(n * (n + 1));
    for (float& s : scores) s = static_cast<float>(random() % 1000);
    std::vector<std::int32_t> heads(n);
    best_tree(scores, n, heads);
    EXPECT_TRUE(is_rooted_tree(heads));
  }
}

TEST(BestTree, CyclesInCyclesAreOpenedOneByOne) {
  // Pairs prefer each other, pairs of pairs next, and so on; only the last token likes the root.
  constexpr std::size_t kTokens = 64;
  std::vector<float> scores(kTokens * (kTokens + 1), 0);
  for (std::size_t d = 0; d < kTokens; ++d) {
    for (std::size_t h = 0; h < kTokens; ++h) {
      float shared = 0;
      for (std::size_t block = kTokens; block > 1 && d / block == h / block; block /= 2) ++shared;
      scores[d * (kTokens + 1) + h + 1] = shared;
    }
  }
  scores[(kTokens - 1) * (kTokens + 1)] = 1;
  std::vector<std::int32_t> heads(kTokens);
  best_tree(scores, kTokens, heads);
  ASSERT_TRUE(is_rooted_tree(heads));
  EXPECT_EQ(heads.back(), 0);
  // 32 arcs inside pairs, 16 between pairs, 8, 4, 2, 1 of the blocks above, and the root's.
  EXPECT_EQ(total(scores, heads), 32 * 6 + 16 * 5 + 8 * 4 + 4 * 3 + 2 * 2 + 1 + 1);
}

}  // namespace
}  // namespace tacitus
