#ifndef TACITUS_LANGUAGE_TREE_H_
#define TACITUS_LANGUAGE_TREE_H_

// Turns arc scores into a dependency tree with exactly one root.

#include <cstdint>
#include <span>

namespace tacitus {

// `scores` holds, for each of the n dependents, the score of each of the n + 1 heads: head 0 is the
// root, head i + 1 is token i; a token's score for itself is ignored. Writes the heads (0 = root) of
// the tree of the highest sum among those with one child of the root. Mostly the best heads already
// are such a tree and the cost is one pass; else Chu-Liu/Edmonds. Of equal arcs the lower head wins.
void best_tree(std::span<const float> scores, std::size_t n, std::span<std::int32_t> heads);

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_TREE_H_
