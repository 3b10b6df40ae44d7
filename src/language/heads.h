#ifndef TACITUS_LANGUAGE_HEADS_H_
#define TACITUS_LANGUAGE_HEADS_H_

// From context to labels: tags, arcs and their relations, for the stretches of a group.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "language/encoder.h"
#include "language/kernels.h"
#include "language/model_weights.h"

namespace tacitus {

// Label numbers of one token, as in the label sets of ModelWeights. `head` counts within the
// stretch: 0 is its root, i + 1 its token i.
struct TokenLabels {
  std::uint32_t upos = 0;
  std::uint32_t xpos = 0;
  std::uint32_t feats = 0;
  std::array<std::uint32_t, 3> scripts{};  // the three likeliest, best first
  std::uint32_t deprel = 0;
  std::uint32_t name = 0;
  std::int32_t head = 0;
};

// An arc that a token may have: rows of the group, `head` 0 for the root and else its token + 1.
struct LikelyArc {
  std::size_t token = 0;
  std::size_t head = 0;
};

struct HeadsScratch {
  std::vector<float> top;  // the hidden layers of all heads, one row a token
  std::vector<std::uint8_t> bytes;
  std::vector<float> factors;
  std::vector<float> logits;
  std::vector<float> arc_rows;
  std::vector<std::int16_t> arc_dep;
  std::vector<std::int16_t> arc_head;
  std::vector<float> arc_steps;
  std::vector<std::int32_t> dots;
  std::vector<float> scores;  // of the stretches one after the other, dependent by head
  std::vector<std::int32_t> heads;
  std::vector<float> product;
  std::vector<LikelyArc> arcs;         // the best one of every token, then close seconds
  std::vector<std::size_t> seconds;    // of every token where in `arcs`, 0 = none
  std::vector<float> leads;            // of the best before it
  std::vector<std::size_t> subjects;   // of every token, as its token + 1, 0 = none
  std::vector<float> relation_logits;  // a row for each of `arcs`
  std::vector<LikelyArc> late_arcs;    // that only the tree asked for
  std::vector<float> late_logits;
};

// Whether a token's second arc, `lead` behind the best in score, is likelier with its relation than
// the best with its own; `sure` is how likely the relation of each is, given the arc.
bool second_is_likelier(float lead, float sure_of_best, float sure_of_second);

// `rows` are the encoder's last; fills `labels`, one a token, but for the names.
void label_tokens(const ModelWeights& weights, const Kernels& kernels, const std::uint8_t* rows,
                  std::span<const Stretch> stretches, HeadsScratch& scratch,
                  std::span<TokenLabels> labels);

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_HEADS_H_
