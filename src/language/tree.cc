// Chu-Liu/Edmonds (Edmonds 1967): take each node's best head; if there is a cycle, make one node of
// it, solve the smaller graph, and break the cycle where the solution enters it. One root is got by
// lowering all root arcs by more than any tree can win back.

#include "language/tree.h"

#include <algorithm>
#include <vector>

namespace tacitus {
namespace {

constexpr double kNever = -1e30;

// Scores of arcs over `size` nodes, node 0 being the root.
struct Graph {
  explicit Graph(std::size_t nodes) : size(nodes), score(nodes * nodes, kNever) {}
  double& arc(std::size_t dep, std::size_t head) { return score[dep * size + head]; }
  double arc(std::size_t dep, std::size_t head) const { return score[dep * size + head]; }

  std::size_t size;
  std::vector<double> score;
};

using Heads = std::vector<std::size_t>;

Heads best_heads(const Graph& graph) {
  Heads heads(graph.size, 0);
  for (std::size_t d = 1; d < graph.size; ++d) {
    std::size_t best = 0;
    for (std::size_t h = 1; h < graph.size; ++h) {
      if (h != d && graph.arc(d, h) > graph.arc(d, best)) best = h;
    }
    heads[d] = best;
  }
  return heads;
}

// The nodes of one cycle, or none.
std::vector<std::size_t> find_cycle(const Heads& heads) {
  std::vector<std::size_t> seen(heads.size(), 0);  // the walk that came by, 0 = none
  for (std::size_t start = 1; start < heads.size(); ++start) {
    std::size_t at = start;
    while (at != 0 && seen[at] == 0) {
      seen[at] = start;
      at = heads[at];
    }
    if (at == 0 || seen[at] != start) continue;
    std::vector<std::size_t> cycle;
    for (std::size_t walk = at; cycle.empty() || walk != at; walk = heads[walk]) {
      cycle.push_back(walk);
    }
    return cycle;
  }
  return {};
}

// The graph with a cycle made into its last node, and the way back.
struct Contraction {
  Contraction(const Graph& graph, const Heads& heads, const std::vector<std::size_t>& cycle)
      : small(graph.size - cycle.size() + 1) {
    std::vector<char> inside(graph.size, 0);
    for (const std::size_t v : cycle) inside[v] = 1;
    for (std::size_t v = 0; v < graph.size; ++v) {
      if (inside[v] == 0) outer.push_back(v);
    }
    const std::size_t merged = outer.size();
    enters.assign(merged, cycle.front());
    leaves.assign(merged, cycle.front());
    for (std::size_t i = 0; i < merged; ++i) {
      for (std::size_t j = 0; j < merged; ++j) small.arc(i, j) = graph.arc(outer[i], outer[j]);
      double best_in = kNever;
      for (const std::size_t v : cycle) {
        const double gain = graph.arc(v, outer[i]) - graph.arc(v, heads[v]);
        if (gain > best_in) {
          best_in = gain;
          enters[i] = v;
        }
        if (graph.arc(outer[i], v) > graph.arc(outer[i], leaves[i])) leaves[i] = v;
      }
      small.arc(merged, i) = best_in;
      if (outer[i] != 0) small.arc(i, merged) = graph.arc(outer[i], leaves[i]);
    }
  }

  // Heads of the whole graph from those of the small one; `heads` holds the cycle's own arcs.
  void expand(const Heads& solved, Heads& heads) const {
    const std::size_t merged = outer.size();
    for (std::size_t i = 1; i < merged; ++i) {
      heads[outer[i]] = solved[i] == merged ? leaves[i] : outer[solved[i]];
    }
    heads[enters[solved[merged]]] = outer[solved[merged]];
  }

  Graph small;
  std::vector<std::size_t> outer;   // node of the whole graph for each node of the small one
  std::vector<std::size_t> enters;  // the cycle's node that an arc from outer[i] enters best
  std::vector<std::size_t> leaves;  // the cycle's node that is the best head of outer[i]
};

Heads arborescence(const Graph& graph) {
  Heads heads = best_heads(graph);
  const auto cycle = find_cycle(heads);
  if (cycle.empty()) return heads;
  const Contraction contraction(graph, heads, cycle);
  contraction.expand(arborescence(contraction.small), heads);
  return heads;
}

// Whether the heads (0 = root) form a tree with one root.
bool is_tree(std::span<const std::int32_t> heads) {
  if (std::count(heads.begin(), heads.end(), 0) != 1) return false;
  Heads all(heads.size() + 1, 0);
  for (std::size_t i = 0; i < heads.size(); ++i) all[i + 1] = static_cast<std::size_t>(heads[i]);
  return find_cycle(all).empty();
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
  Graph graph(width);
  for (std::size_t d = 0; d < n; ++d) {
    for (std::size_t h = 0; h < width; ++h) {
      if (h != d + 1)
        graph.arc(d + 1, h) = double{scores[d * width + h]} - (h == 0 ? penalty : 0.0);
    }
  }
  const Heads found = arborescence(graph);
  for (std::size_t d = 0; d < n; ++d) heads[d] = static_cast<std::int32_t>(found[d + 1]);
}

}  // namespace tacitus
