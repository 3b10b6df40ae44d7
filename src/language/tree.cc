// Chu-Liu/Edmonds (Edmonds 1967) on a dense graph in n^2 steps (Tarjan 1977): follow best heads from
// a node until the path meets the finished part or itself; in the latter case the cycle becomes one
// node, which goes on as the path's end. At last each cycle is opened where its one arc enters. One
// root is got by lowering all root arcs by more than any tree can win back.

#include "language/tree.h"

#include <algorithm>
#include <vector>

namespace tacitus {
namespace {

constexpr double kNever = -1e30;

// An arc between tokens (0 = root) and what it is worth to the node that it enters.
struct Arc {
  double score = kNever;
  std::uint32_t dep = 0;
  std::uint32_t head = 0;
};

// The tree of highest sum. A node lives in a place of the table; a cycle made one node takes the
// lowest place of its members.
class Arborescence {
 public:
  explicit Arborescence(std::size_t size)
      : size_(size),
        arcs_(size * size),
        node_at_(size),
        state_(size, State::Open),
        parent_(size, 0),
        entering_(size) {
    for (std::size_t i = 0; i < size; ++i) node_at_[i] = i;
  }

  Arc& arc(std::size_t dep, std::size_t head) { return arcs_[dep * size_ + head]; }

  // Finds the head of each token into `heads`; the arcs are used up.
  void solve(std::span<std::int32_t> heads) {
    state_[0] = State::Done;
    for (std::size_t start = 1; start < size_; ++start) {
      if (state_[start] == State::Open) grow_from(start);
    }
    open_cycles();
    for (std::size_t d = 1; d < size_; ++d) {
      heads[d - 1] = static_cast<std::int32_t>(entering_[d].head);
    }
  }

 private:
  enum class State : std::uint8_t { Open, OnPath, Done, Gone };

  void grow_from(std::size_t start) {
    path_.assign(1, start);
    state_[start] = State::OnPath;
    for (;;) {
      const std::size_t head = take_best_head(path_.back());
      if (state_[head] == State::Done) break;
      if (state_[head] == State::OnPath) {
        contract(
            static_cast<std::size_t>(std::find(path_.begin(), path_.end(), head) - path_.begin()));
      } else {
        state_[head] = State::OnPath;
        path_.push_back(head);
      }
    }
    for (const std::size_t place : path_) state_[place] = State::Done;
  }

  std::size_t take_best_head(std::size_t place) {
    std::size_t best = 0;
    for (std::size_t h = 1; h < size_; ++h) {
      if (h != place && state_[h] != State::Gone && arc(place, h).score > arc(place, best).score)
        best = h;
    }
    entering_[node_at_[place]] = arc(place, best);
    return best;
  }

  // Makes one node of the path from its `from`-th place on.
  void contract(std::size_t from) {
    const std::vector<std::size_t> cycle(path_.begin() + std::ptrdiff_t(from), path_.end());
    path_.resize(from);
    const std::size_t merged = *std::min_element(cycle.begin(), cycle.end());
    for (const std::size_t place : cycle) state_[place] = State::Gone;
    for (std::size_t other = 0; other < size_; ++other) {
      if (state_[other] == State::Gone) continue;
      Arc in;
      Arc out;
      for (const std::size_t place : cycle) {
        Arc gain = arc(place, other);
        gain.score -= entering_[node_at_[place]].score;
        if (gain.score > in.score) in = gain;
        if (arc(other, place).score > out.score) out = arc(other, place);
      }
      arc(merged, other) = in;
      arc(other, merged) = out;
    }
    const std::size_t node = parent_.size();
    for (const std::size_t place : cycle) parent_[node_at_[place]] = node;
    parent_.push_back(0);
    entering_.emplace_back();
    node_at_[merged] = node;
    state_[merged] = State::OnPath;
    path_.push_back(merged);
  }

  // The arc that enters a cycle enters that member of it which holds the arc's token.
  void open_cycles() {
    for (std::size_t node = parent_.size() - 1; node >= size_; --node) {
      std::size_t member = entering_[node].dep;
      while (parent_[member] != node) member = parent_[member];
      entering_[member] = entering_[node];
    }
  }

  std::size_t size_;
  std::vector<Arc> arcs_;             // best arc between two places, dependent by head
  std::vector<std::size_t> node_at_;  // the node in each place
  std::vector<State> state_;          // of each place
  std::vector<std::size_t> parent_;   // the cycle that each node was made part of, 0 = none
  std::vector<Arc> entering_;         // chosen for each node
  std::vector<std::size_t> path_;     // places
};

// Whether following heads (0 = root) from every token ends at the root, which has one child.
bool is_tree(std::span<const std::int32_t> heads) {
  if (std::count(heads.begin(), heads.end(), 0) != 1) return false;
  std::vector<std::size_t> seen(heads.size() + 1, 0);  // the walk that came by, 0 = none
  for (std::size_t start = 1; start <= heads.size(); ++start) {
    std::size_t at = start;
    while (at != 0 && seen[at] == 0) {
      seen[at] = start;
      at = static_cast<std::size_t>(heads[at - 1]);
    }
    if (at != 0 && seen[at] == start) return false;
  }
  return true;
}

}  // namespace

void best_tree(std::span<const float> scores, std::size_t n, std::span<std::int32_t> heads) {
  const std::size_t width = n + 1;
  for (std::size_t d = 0; d < n; ++d) {
    const float* const row = scores.data() + d * width;
    std::size_t best = 0;
    for (std::size_t h = 1; h < width; ++h) {
      if (h != d + 1 && row[h] > row[best]) best = h;
    }
    heads[d] = static_cast<std::int32_t>(best);
  }
  if (is_tree(heads)) return;
  const auto [least, most] =
      std::minmax_element(scores.begin(), scores.begin() + std::ptrdiff_t(n * width));
  const double penalty = (double{*most} - double{*least} + 1.0) * static_cast<double>(width);
  Arborescence graph(width);
  for (std::size_t d = 1; d < width; ++d) {
    for (std::size_t h = 0; h < width; ++h) {
      if (h == d) continue;
      const double score = double{scores[(d - 1) * width + h]} - (h == 0 ? penalty : 0.0);
      graph.arc(d, h) = {score, static_cast<std::uint32_t>(d), static_cast<std::uint32_t>(h)};
    }
  }
  graph.solve(heads);
}

}  // namespace tacitus
