#include "language/heads.h"

#include <algorithm>

#include "language/tree.h"

namespace tacitus {
namespace {

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
    for (const Stretch& stretch : stretches) arcs(stretch, labels);
    relations(stretches, labels);
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

  void arcs(const Stretch& stretch, std::span<TokenLabels> labels) {
    const std::size_t n = stretch.length;
    const std::size_t size = w_.shape.arc;
    s_.arc_head.resize((n + 1) * size);
    s_.arc_dep.resize(size);
    s_.arc_steps.resize(n + 1);
    s_.dots.resize(n + 1);
    s_.scores.resize(n * (n + 1));
    s_.heads.resize(n);
    s_.product.resize(size);
    s_.arc_steps[0] = k_.to_words(w_.root.data(), size, s_.arc_head.data());
    for (std::size_t i = 0; i < n; ++i) {
      const float* const head = top(stretch.first + i, at_.arc_head);
      for (std::size_t j = 0; j < size; ++j) s_.product[j] = std::max(head[j], 0.0F);
      s_.arc_steps[i + 1] =
          k_.to_words(s_.product.data(), size, s_.arc_head.data() + (i + 1) * size);
    }
    for (std::size_t i = 0; i < n; ++i) {
      const float step = k_.to_words(s_.arc_rows.data() + (stretch.first + i) * w_.arc.outputs,
                                     size, s_.arc_dep.data());
      k_.dots(s_.arc_dep.data(), s_.arc_head.data(), n + 1, size, s_.dots.data());
      float* const scores = s_.scores.data() + i * (n + 1);
      for (std::size_t h = 0; h <= n; ++h) {
        scores[h] = static_cast<float>(s_.dots[h]) * (step * s_.arc_steps[h]);
      }
    }
    best_tree(s_.scores, n, s_.heads);
    for (std::size_t i = 0; i < n; ++i) labels[stretch.first + i].head = s_.heads[i];
  }

  // The label-head layer of the head of token i of a stretch.
  const float* label_head_of(const Stretch& stretch, std::int32_t head) const {
    return head == 0 ? w_.root.data() + w_.shape.arc
                     : top(stretch.first + static_cast<std::size_t>(head) - 1, at_.label_head);
  }

  // Which of the three inputs of the relation scores.
  enum class Part { Product, Dependent, Head };

  // relation = product(dep * head) + dep + head, each through its own matrix.
  void relations(std::span<const Stretch> stretches, std::span<TokenLabels> labels) {
    s_.label_logits.assign(tokens_ * w_.label_dep.outputs, 0.0F);
    add_relations(Part::Product, w_.label_product, stretches, labels);
    add_relations(Part::Dependent, w_.label_dep, stretches, labels);
    add_relations(Part::Head, w_.label_head, stretches, labels);
    for (std::size_t t = 0; t < tokens_; ++t) {
      labels[t].deprel = relation_of(t, w_.label_dep.outputs, labels[t].head == 0);
    }
  }

  void add_relations(Part part, const Dense& dense, std::span<const Stretch> stretches,
                     std::span<const TokenLabels> labels) {
    const std::size_t size = w_.shape.label;
    s_.product.resize(size);
    s_.factors.resize(tokens_);
    s_.bytes.resize(tokens_ * size);
    for (const Stretch& stretch : stretches) {
      for (std::size_t t = stretch.first; t < stretch.first + stretch.length; ++t) {
        const float* const dep = top(t, at_.label_dep);
        const float* const head = label_head_of(stretch, labels[t].head);
        for (std::size_t j = 0; j < size; ++j) {
          const float a = std::max(dep[j], 0.0F);
          const float b = std::max(head[j], 0.0F);
          s_.product[j] = part == Part::Product ? a * b : part == Part::Dependent ? a : b;
        }
        s_.factors[t] = k_.relu_bytes(s_.product.data(), size, s_.bytes.data() + t * size);
      }
    }
    s_.logits.resize(tokens_ * dense.outputs);
    k_.affine({s_.bytes.data(), size, tokens_, s_.factors.data()}, dense, s_.logits.data(),
              dense.outputs);
    for (std::size_t i = 0; i < s_.logits.size(); ++i) s_.label_logits[i] += s_.logits[i];
  }

  // The root has the relation root and nothing else has.
  std::uint32_t relation_of(std::size_t token, std::size_t width, bool root) const {
    const float* const logits = s_.label_logits.data() + token * width;
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

void label_tokens(const ModelWeights& weights, const Kernels& kernels, const std::uint8_t* rows,
                  std::span<const Stretch> stretches, HeadsScratch& scratch,
                  std::span<TokenLabels> labels) {
  Labeller(weights, kernels, scratch, labels.size()).run(rows, stretches, labels);
}

}  // namespace tacitus
