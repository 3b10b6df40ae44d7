#include "language/heads.h"

#include <algorithm>

#include "language/kernels_common.h"
#include "language/tree.h"

namespace tacitus {
namespace {

// How much the second arc of a token may score below the best to be looked at (EWT and GUM dev: the
// same LAS with 1.5 and 3.5).
constexpr float kClose = 2.0F;

// e^x where -15 < x < 15; about nothing below.
float exp_of(float x) { return std::max(sigmoid_of(x), 0.0F) / sigmoid_of(-x); }

// Where each head's hidden layer lies in a row of `top`.
struct TopLayout {
  explicit TopLayout(const ModelWeights& w)
      : arc_dep(0),
        arc_head(w.shape.arc),
        label_dep(arc_head + w.shape.arc),
        label_head(label_dep + w.shape.label),
        tag(label_head + w.shape.label),
        width(w.top.outputs) {}
  std::size_t arc_dep, arc_head, label_dep, label_head, tag, width;
};

std::uint32_t best_of(const float* logits, std::uint32_t n) {
  std::uint32_t best = 0;
  for (std::uint32_t i = 1; i < n; ++i) {
    if (logits[i] > logits[best]) best = i;
  }
  return best;
}

std::array<std::uint32_t, 3> best_three(const float* logits, std::uint32_t n) {
  std::array<std::uint32_t, 3> best{};
  std::array<float, 3> score{-1e30F, -1e30F, -1e30F};
  for (std::uint32_t i = 0; i < n; ++i) {
    if (!(logits[i] > score[2])) continue;
    std::size_t place = 2;
    for (; place > 0 && logits[i] > score[place - 1]; --place) {
      score[place] = score[place - 1];
      best[place] = best[place - 1];
    }
    score[place] = logits[i];
    best[place] = i;
  }
  return best;
}

// All heads over one group of tokens.
class Labeller {
 public:
  Labeller(const ModelWeights& w, const Kernels& kernels, HeadsScratch& s, std::size_t tokens)
      : w_(w), k_(kernels), s_(s), at_(w), tokens_(tokens) {}

  void run(const std::uint8_t* rows, std::span<const Stretch> stretches,
           std::span<TokenLabels> labels) {
    s_.top.resize(tokens_ * at_.width);
    k_.affine({rows, std::size_t{2} * w_.shape.hidden, tokens_, nullptr}, w_.top, s_.top.data(),
              at_.width);
    tags(labels);
    hidden_affine(at_.arc_dep, w_.shape.arc, w_.arc, s_.arc_rows);
    score_arcs(stretches);
    relations_of(s_.arcs, s_.relation_logits);
    trees(stretches, labels);
    label(stretches, labels);
    for (const Stretch& stretch : stretches) keep_one_subject(stretch, labels);
  }

 private:
  const float* top(std::size_t token, std::size_t part) const {
    return s_.top.data() + token * at_.width + part;
  }

  // The hidden layer at `part` through `dense`; returns the width of the rows of `out`.
  std::size_t hidden_affine(std::size_t part, std::size_t size, const Dense& dense,
                            std::vector<float>& out) {
    s_.bytes.resize(tokens_ * size);
    s_.factors.resize(tokens_);
    for (std::size_t t = 0; t < tokens_; ++t) {
      s_.factors[t] = k_.relu_bytes(top(t, part), size, s_.bytes.data() + t * size);
    }
    out.resize(tokens_ * dense.outputs);
    k_.affine({s_.bytes.data(), size, tokens_, s_.factors.data()}, dense, out.data(),
              dense.outputs);
    return dense.outputs;
  }

  void tags(std::span<TokenLabels> labels) {
    const std::size_t width = hidden_affine(at_.tag, w_.shape.tag, w_.tag, s_.logits);
    const ModelShape& shape = w_.shape;
    for (std::size_t t = 0; t < tokens_; ++t) {
      const float* logits = s_.logits.data() + t * width;
      labels[t].upos = best_of(logits, shape.upos);
      logits += shape.upos;
      labels[t].xpos = best_of(logits, shape.xpos);
      logits += shape.xpos;
      labels[t].feats = best_of(logits, shape.feats);
      logits += shape.feats;
      labels[t].scripts = best_three(logits, shape.script);
    }
  }

  void score_arcs(std::span<const Stretch> stretches) {
    s_.arcs.assign(tokens_, {});
    s_.seconds.assign(tokens_, 0);
    s_.leads.assign(tokens_, 0.0F);
    std::size_t size = 0;
    for (const Stretch& stretch : stretches) size += stretch.length * (stretch.length + 1);
    s_.scores.resize(size);
    float* scores = s_.scores.data();
    for (const Stretch& stretch : stretches) {
      score_arcs(stretch, scores);
      for (std::size_t i = 0; i < stretch.length; ++i, scores += stretch.length + 1) {
        find_likely(stretch, i, scores);
      }
    }
  }

  void score_arcs(const Stretch& stretch, float* scores) {
    const std::size_t n = stretch.length;
    const std::size_t size = w_.shape.arc;
    s_.arc_head.resize((n + 1) * size);
    s_.arc_dep.resize(size);
    s_.arc_steps.resize(n + 1);
    s_.dots.resize(n + 1);
    s_.product.resize(size);
    s_.arc_steps[0] = k_.to_words(w_.root.data(), size, s_.arc_head.data());
    for (std::size_t i = 0; i < n; ++i) {
      const float* const head = top(stretch.first + i, at_.arc_head);
      for (std::size_t j = 0; j < size; ++j) s_.product[j] = std::max(head[j], 0.0F);
      s_.arc_steps[i + 1] =
          k_.to_words(s_.product.data(), size, s_.arc_head.data() + (i + 1) * size);
    }
    for (std::size_t i = 0; i < n; ++i, scores += n + 1) {
      const float step = k_.to_words(s_.arc_rows.data() + (stretch.first + i) * w_.arc.outputs,
                                     size, s_.arc_dep.data());
      k_.dots(s_.arc_dep.data(), s_.arc_head.data(), n + 1, size, s_.dots.data());
      for (std::size_t h = 0; h <= n; ++h) {
        scores[h] = static_cast<float>(s_.dots[h]) * (step * s_.arc_steps[h]);
      }
    }
  }

  // The best arc of the i-th token of a stretch, and the second where it is close.
  void find_likely(const Stretch& stretch, std::size_t i, const float* scores) {
    std::size_t best = 0;
    std::size_t second = i + 1;  // the token itself stands for none
    for (std::size_t h = 1; h <= stretch.length; ++h) {
      if (h == i + 1) continue;
      if (scores[h] > scores[best]) {
        second = best;
        best = h;
      } else if (second == i + 1 || scores[h] > scores[second]) {
        second = h;
      }
    }
    const std::size_t token = stretch.first + i;
    s_.arcs[token] = {token, row_of(stretch, best)};
    if (second == i + 1 || scores[best] - scores[second] >= kClose) return;
    s_.seconds[token] = s_.arcs.size();
    s_.leads[token] = scores[best] - scores[second];
    s_.arcs.push_back({token, row_of(stretch, second)});
  }

  static std::size_t row_of(const Stretch& stretch, std::size_t head) {
    return head == 0 ? 0 : stretch.first + head;
  }

  // Which of the three inputs of the relation scores.
  enum class Part { Product, Dependent, Head };

  // relation = product(dep * head) + dep + head, each through its own matrix; a row of `out` an arc.
  void relations_of(std::span<const LikelyArc> arcs, std::vector<float>& out) {
    out.assign(arcs.size() * w_.label_dep.outputs, 0.0F);
    add_relations(Part::Product, w_.label_product, arcs, out);
    add_relations(Part::Dependent, w_.label_dep, arcs, out);
    add_relations(Part::Head, w_.label_head, arcs, out);
  }

  void add_relations(Part part, const Dense& dense, std::span<const LikelyArc> arcs,
                     std::vector<float>& out) {
    const std::size_t size = w_.shape.label;
    s_.product.resize(size);
    s_.factors.resize(arcs.size());
    s_.bytes.resize(arcs.size() * size);
    for (std::size_t i = 0; i < arcs.size(); ++i) {
      const float* const dep = top(arcs[i].token, at_.label_dep);
      const float* const head =
          arcs[i].head == 0 ? w_.root.data() + w_.shape.arc : top(arcs[i].head - 1, at_.label_head);
      for (std::size_t j = 0; j < size; ++j) {
        const float a = std::max(dep[j], 0.0F);
        const float b = std::max(head[j], 0.0F);
        s_.product[j] = part == Part::Product ? a * b : part == Part::Dependent ? a : b;
      }
      s_.factors[i] = k_.relu_bytes(s_.product.data(), size, s_.bytes.data() + i * size);
    }
    s_.logits.resize(arcs.size() * dense.outputs);
    k_.affine({s_.bytes.data(), size, arcs.size(), s_.factors.data()}, dense, s_.logits.data(),
              dense.outputs);
    for (std::size_t i = 0; i < s_.logits.size(); ++i) out[i] += s_.logits[i];
  }

  // The best trees. A second arc changes places with the best where its relation is so much surer
  // that arc and relation together are likelier.
  void trees(std::span<const Stretch> stretches, std::span<TokenLabels> labels) {
    float* scores = s_.scores.data();
    for (const Stretch& stretch : stretches) {
      const std::size_t n = stretch.length;
      for (std::size_t i = 0; i < n; ++i) prefer_sure_relation(stretch, i, scores + i * (n + 1));
      s_.heads.resize(n);
      best_tree({scores, n * (n + 1)}, n, s_.heads);
      for (std::size_t i = 0; i < n; ++i) labels[stretch.first + i].head = s_.heads[i];
      scores += n * (n + 1);
    }
  }

  void prefer_sure_relation(const Stretch& stretch, std::size_t i, float* scores) const {
    const std::size_t token = stretch.first + i;
    const std::size_t rival = s_.seconds[token];
    if (rival == 0) return;
    const auto score = [&](std::size_t arc) -> float& {
      const std::size_t head = s_.arcs[arc].head;
      return scores[head == 0 ? 0 : head - stretch.first];
    };
    if (second_is_likelier(score(token) - score(rival), sureness(token), sureness(rival))) {
      std::swap(score(token), score(rival));
    }
  }

  // How likely the best relation of an arc is.
  float sureness(std::size_t arc) const {
    const float* const logits = s_.relation_logits.data() + arc * w_.label_dep.outputs;
    const float best = logits[relation_of(logits, s_.arcs[arc].head == 0)];
    float sum = 0.0F;
    for (std::uint32_t i = 0; i < w_.shape.deprel; ++i) sum += exp_of(logits[i] - best);
    return 1.0F / sum;
  }

  void label(std::span<const Stretch> stretches, std::span<TokenLabels> labels) {
    const std::size_t width = w_.label_dep.outputs;
    s_.late_arcs.clear();
    for (const Stretch& stretch : stretches) {
      for (std::size_t t = stretch.first; t < stretch.first + stretch.length; ++t) {
        const std::size_t head = row_of(stretch, static_cast<std::size_t>(labels[t].head));
        const std::size_t second = s_.seconds[t];
        const bool is_second = second != 0 && s_.arcs[second].head == head;
        if (!is_second && s_.arcs[t].head != head) {
          s_.late_arcs.push_back({t, head});
          continue;
        }
        const float* const logits = s_.relation_logits.data() + (is_second ? second : t) * width;
        labels[t].deprel = relation_of(logits, head == 0);
      }
    }
    relations_of(s_.late_arcs, s_.late_logits);
    for (std::size_t i = 0; i < s_.late_arcs.size(); ++i) {
      const LikelyArc& arc = s_.late_arcs[i];
      labels[arc.token].deprel = relation_of(s_.late_logits.data() + i * width, arc.head == 0);
    }
  }

  // In UD nothing has two subjects: of two the one goes that has the likelier other relation or head.
  // "Senior researcher Mara Dunn said ...": not both "researcher" and "Dunn" are subjects of "said".
  void keep_one_subject(const Stretch& stretch, std::span<TokenLabels> labels) {
    s_.subjects.assign(stretch.length + 1, 0);
    for (std::size_t i = 0; i < stretch.length; ++i) {
      const std::size_t token = stretch.first + i;
      if (!is_subject(labels[token].deprel)) continue;
      std::size_t& first = s_.subjects[static_cast<std::size_t>(labels[token].head)];
      if (first == 0) {
        first = token + 1;
        continue;
      }
      const Change a = best_change(stretch, first - 1, labels);
      const Change b = best_change(stretch, token, labels);
      const bool later = b.likelihood > a.likelihood;
      TokenLabels& changed = labels[later ? token : first - 1];
      changed.head = later ? b.head : a.head;
      changed.deprel = later ? b.deprel : a.deprel;
      if (!later) first = token + 1;
    }
  }

  // Another head or relation of a token, and how likely it is against what the token has.
  struct Change {
    float likelihood = -1.0F;
    std::int32_t head = 0;
    std::uint32_t deprel = 0;
  };

  Change best_change(const Stretch& stretch, std::size_t token,
                     std::span<const TokenLabels> labels) const {
    const TokenLabels& now = labels[token];
    Change out{-1.0F, now.head, now.deprel};
    const std::size_t row = row_of(stretch, static_cast<std::size_t>(now.head));
    const std::size_t second = s_.seconds[token];
    const bool on_second = second != 0 && s_.arcs[second].head == row;
    if (!on_second && s_.arcs[token].head != row)
      return out;  // an arc that only the tree asked for
    const std::size_t arc = on_second ? second : token;
    consider(arc, now.head, 1.0F, out);
    if (second == 0) return out;
    const std::size_t other = on_second ? token : second;
    const std::size_t head = s_.arcs[other].head;
    if (head == 0) return out;
    const auto relative = static_cast<std::int32_t>(head - stretch.first);
    if (leads_to(stretch, relative, token, labels)) return out;
    const float lead = on_second ? s_.leads[token] : -s_.leads[token];
    consider(other, relative, exp_of(lead), out);
    return out;
  }

  // The best relation of an arc that makes no subject, if it is likelier than `best`.
  void consider(std::size_t arc, std::int32_t head, float factor, Change& best) const {
    for (std::uint32_t i = 0; i < w_.shape.deprel; ++i) {
      if (w_.deprels[i] == Deprel::Root || is_subject(i)) continue;
      const float likelihood = factor * likelihood_of(arc, i);
      if (likelihood > best.likelihood) best = {likelihood, head, i};
    }
  }

  // Of a relation given the arc, in shares of its best one.
  float likelihood_of(std::size_t arc, std::uint32_t relation) const {
    const float* const logits = s_.relation_logits.data() + arc * w_.label_dep.outputs;
    return exp_of(logits[relation] - logits[relation_of(logits, s_.arcs[arc].head == 0)]);
  }

  // Whether the way from a head (as in TokenLabels) to the root passes the token.
  static bool leads_to(const Stretch& stretch, std::int32_t head, std::size_t token,
                       std::span<const TokenLabels> labels) {
    while (head != 0) {
      const std::size_t at = stretch.first + static_cast<std::size_t>(head) - 1;
      if (at == token) return true;
      head = labels[at].head;
    }
    return false;
  }

  bool is_subject(std::uint32_t relation) const {
    const Deprel d = w_.deprels[relation];
    return d == Deprel::Nsubj || d == Deprel::NsubjPass || d == Deprel::Csubj
           || d == Deprel::CsubjPass;
  }

  // The root has the relation root and nothing else has.
  std::uint32_t relation_of(const float* logits, bool root) const {
    std::uint32_t best = w_.shape.deprel;
    for (std::uint32_t i = 0; i < w_.shape.deprel; ++i) {
      if ((w_.deprels[i] == Deprel::Root) != root) continue;
      if (best == w_.shape.deprel || logits[i] > logits[best]) best = i;
    }
    return best == w_.shape.deprel ? 0 : best;
  }

  const ModelWeights& w_;
  const Kernels& k_;
  HeadsScratch& s_;
  TopLayout at_;
  std::size_t tokens_;
};

}  // namespace

bool second_is_likelier(float lead, float sure_of_best, float sure_of_second) {
  return sigmoid_of(-lead) * sure_of_second > sigmoid_of(lead) * sure_of_best;
}

void label_tokens(const ModelWeights& weights, const Kernels& kernels, const std::uint8_t* rows,
                  std::span<const Stretch> stretches, HeadsScratch& scratch,
                  std::span<TokenLabels> labels) {
  Labeller(weights, kernels, scratch, labels.size()).run(rows, stretches, labels);
}

}  // namespace tacitus
