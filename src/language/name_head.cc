#include "language/name_head.h"

#include <algorithm>
#include <tuple>

#include "base/utf8.h"
#include "language/word_features.h"

namespace tacitus {
namespace {

constexpr std::size_t kLongestKnown = 6;       // words
constexpr std::uint32_t kCommonWords = 0b011;  // kinds of words that raw text writes small
constexpr std::uint32_t kCases = 0b111;        // kinds that are about capitals
constexpr float kImpossible = -1e9F;
constexpr std::size_t kShortPart = 4;  // bytes of a word beside a slash inside one name, "TCP / IP"

enum Role : std::size_t { Alone, First, Later, Small };

bool starts_small(std::string_view form) {
  const char32_t code = form.empty() ? U' ' : decode_utf8(form, 0).code;
  if (lower_code_point(code) != code) return false;
  return (code >= 'a' && code <= 'z') || code >= 0xC0;
}

void find_matches(const ModelWeights& w, std::span<const std::string_view> normals,
                  NameScratch& s) {
  s.matches.clear();
  for (std::size_t first = 0; first < normals.size(); ++first) {
    s.key.clear();
    const std::size_t end = std::min(normals.size(), first + kLongestKnown);
    for (std::size_t last = first; last < end; ++last) {
      if (last > first) s.key += ' ';
      s.key.append(normals[last]);
      const std::uint32_t found = w.known.find(s.key);
      if (found == KeyTable::kAbsent) break;
      const std::uint32_t kinds = w.known_bits[found];
      if ((kinds & ~ModelWeights::kLongerKnown) != 0) {
        s.matches.push_back({first, last, kinds & ~ModelWeights::kLongerKnown});
      }
      if ((kinds & ModelWeights::kLongerKnown) == 0) break;
    }
  }
  std::ranges::sort(s.matches, [](const NameScratch::Match& a, const NameScratch::Match& b) {
    return std::tuple(b.last - b.first, a.first) < std::tuple(a.last - a.first, b.first);
  });
}

class NameHead {
 public:
  NameHead(const ModelWeights& w, const Kernels& kernels, NameScratch& s, std::size_t tokens)
      : w_(w), k_(kernels), s_(s), tokens_(tokens) {}

  void run(const NameInput& input, std::span<TokenLabels> labels) {
    look_up(input);
    gather(input.encoder);
    const std::size_t cells = w_.shape.name_cells;
    s_.lstm.gates.resize(tokens_ * 8 * cells);
    k_.affine({s_.rows.data(), w_.name_lstm.input.inputs, tokens_, nullptr}, w_.name_lstm.input,
              s_.lstm.gates.data(), 8 * cells);
    s_.states.resize(tokens_ * 2 * cells);
    for (const Direction direction : {Direction::Forward, Direction::Backward}) {
      run_lstm(k_, w_.name_lstm, direction, {input.stretches, nullptr}, s_.lstm, s_.states.data());
    }
    score();
    for (const Stretch& stretch : input.stretches) {
      const std::span<TokenLabels> own = labels.subspan(stretch.first, stretch.length);
      best_path(s_.logits.data() + stretch.first * w_.name_out.outputs, own);
      part_at_slashes(w_.names, input.forms.subspan(stretch.first, stretch.length), own);
    }
  }

 private:
  void look_up(const NameInput& input) {
    s_.known.resize(tokens_);
    std::vector<std::string_view> normals;
    for (const Stretch& stretch : input.stretches) {
      normals.clear();
      for (std::size_t t = stretch.first; t < stretch.first + stretch.length; ++t) {
        normals.push_back(input.encoder.normals[input.encoder.form_of[t]]);
      }
      find_known(w_, input.forms.subspan(stretch.first, stretch.length), normals, s_,
                 std::span(s_.known).subspan(stretch.first, stretch.length));
    }
  }

  // Embedding, first layer, last layer of each token, and the sum of known names and spelling.
  void gather(const EncoderScratch& encoder) {
    const std::size_t embedding = std::size_t{w_.shape.word_size} + w_.shape.sub_size;
    const std::size_t layer = std::size_t{2} * w_.shape.hidden;
    const std::size_t width = w_.name_lstm.input.inputs;
    const std::size_t size = w_.shape.known_size;
    s_.rows.resize(tokens_ * width);
    s_.sums.resize(size);
    read_spellings(encoder);
    for (std::size_t t = 0; t < tokens_; ++t) {
      std::uint8_t* out = s_.rows.data() + t * width;
      out = std::copy_n(encoder.inputs.data() + encoder.form_of[t] * embedding, embedding, out);
      out = std::copy_n(encoder.layers.front().data() + t * layer, layer, out);
      out = std::copy_n(encoder.layers.back().data() + t * layer, layer, out);
      const float* const spelling = s_.spellings.data() + encoder.form_of[t] * size;
      std::int32_t sums[kLargestLayer];
      std::fill_n(sums, size, 0);
      for (std::size_t role = 0; role < ModelWeights::kKnownRoles; ++role) {
        add_rows(s_.known[t][role], role, sums);
      }
      for (std::size_t i = 0; i < size; ++i) {
        s_.sums[i] = static_cast<float>(sums[i]) * w_.known_scale + spelling[i];
      }
      k_.to_bytes(s_.sums.data(), size, w_.known_factor, out);
    }
  }

  // "-ville" and "-ski" tell names apart that the encoder, trained on trees, need not.
  void read_spellings(const EncoderScratch& encoder) {
    const std::size_t size = w_.shape.known_size;
    const std::size_t distinct = encoder.first_of.size();
    s_.spellings.resize(distinct * size);
    for (std::size_t form = 0; form < distinct; ++form) {
      std::int32_t sums[kLargestLayer];
      std::fill_n(sums, size, 0);
      for (const std::uint32_t bucket : encoder.features[form]) {
        const std::int8_t* const row =
            w_.name_subs.data() + (bucket % w_.shape.name_buckets) * size;
        for (std::size_t i = 0; i < size; ++i) sums[i] += row[i];
      }
      for (std::size_t i = 0; i < size; ++i) {
        s_.spellings[form * size + i] = static_cast<float>(sums[i]) * w_.name_sub_scale;
      }
    }
  }

  void add_rows(std::uint32_t kinds, std::size_t role, std::int32_t* sums) const {
    const std::size_t size = w_.shape.known_size;
    for (std::size_t kind = 0; kind < w_.shape.known_kinds; ++kind) {
      if ((kinds >> kind & 1U) == 0) continue;
      const std::int8_t* const row =
          w_.known_rows.data() + (kind * ModelWeights::kKnownRoles + role) * size;
      for (std::size_t i = 0; i < size; ++i) sums[i] += row[i];
    }
  }

  void score() {
    const std::size_t size = w_.shape.name;
    s_.hidden.resize(tokens_ * size);
    k_.affine({s_.states.data(), std::size_t{2} * w_.shape.name_cells, tokens_, nullptr},
              w_.name_hidden, s_.hidden.data(), size);
    s_.bytes.resize(tokens_ * size);
    s_.factors.resize(tokens_);
    for (std::size_t t = 0; t < tokens_; ++t) {
      s_.factors[t] = k_.relu_bytes(s_.hidden.data() + t * size, size, s_.bytes.data() + t * size);
    }
    s_.logits.resize(tokens_ * w_.name_out.outputs);
    k_.affine({s_.bytes.data(), size, tokens_, s_.factors.data()}, w_.name_out, s_.logits.data(),
              w_.name_out.outputs);
  }

  struct Move {
    std::size_t from = 0;
    float score = 0;
  };
  Move beginning(std::size_t to) const {
    return {0, w_.names[to].bio == Bio::In ? kImpossible : 0.0F};
  }
  Move best_move(const float* before, std::size_t to) const {
    Move best{0, before[0] + w_.name_moves[to]};
    for (std::size_t from = 1; from < w_.names.size(); ++from) {
      const float score = before[from] + w_.name_moves[from * w_.names.size() + to];
      if (score > best.score) best = {from, score};
    }
    return best;
  }

  // The path of labels with the largest sum of logits and moves (Viterbi).
  void best_path(const float* logits, std::span<TokenLabels> labels) {
    const std::size_t n = w_.names.size();
    const std::size_t width = w_.name_out.outputs;
    s_.best.assign(2 * n, 0.0F);
    s_.from.resize(labels.size() * n);
    float* before = s_.best.data();
    float* now = s_.best.data() + n;
    for (std::size_t t = 0; t < labels.size(); ++t) {
      for (std::size_t to = 0; to < n; ++to) {
        const Move move = t == 0 ? beginning(to) : best_move(before, to);
        s_.from[t * n + to] = static_cast<std::uint8_t>(move.from);
        now[to] = move.score + logits[t * width + to];
      }
      std::swap(before, now);
    }
    std::size_t label = 0;
    for (std::size_t i = 1; i < n; ++i) {
      if (before[i] > before[label]) label = i;
    }
    for (std::size_t t = labels.size(); t-- > 0;) {
      labels[t].name = static_cast<std::uint32_t>(label);
      label = s_.from[t * n + label];
    }
  }

  const ModelWeights& w_;
  const Kernels& k_;
  NameScratch& s_;
  std::size_t tokens_;
};

}  // namespace

void find_known(const ModelWeights& weights, std::span<const std::string_view> forms,
                std::span<const std::string_view> normals, NameScratch& s,
                std::span<KnownKinds> known) {
  std::ranges::fill(known, KnownKinds{});
  s.covered.assign(forms.size(), 0);
  find_matches(weights, normals, s);
  for (const NameScratch::Match& match : s.matches) {
    // A kind that a longer name has already is not said again of a part of it.
    std::uint32_t kinds = match.kinds & ~(s.covered[match.first] & s.covered[match.last]);
    const bool several = match.last > match.first;
    const bool small = starts_small(forms[match.first]) || starts_small(forms[match.last]);
    // "of" is a town in Turkey.
    if (small && !several && (kinds & kCommonWords) != 0) kinds &= kCases;
    if (kinds == 0) continue;
    for (std::size_t t = match.first; t <= match.last; ++t) {
      const Role role = !several ? Alone : t == match.first ? First : Later;
      known[t][role] |= small ? kinds & kCases : kinds;
      if (small) known[t][Small] |= kinds & ~kCases;
      s.covered[t] |= kinds;
    }
  }
}

void part_at_slashes(std::span<const NameLabel> names, std::span<const std::string_view> forms,
                     std::span<TokenLabels> labels) {
  const auto give = [names](TokenLabels& token, NameType type, Bio bio) {
    for (std::uint32_t i = 0; i < names.size(); ++i) {
      if (names[i].type == type && names[i].bio == bio) token.name = i;
    }
  };
  for (std::size_t t = 1; t + 1 < forms.size(); ++t) {
    if (forms[t] != "/") continue;
    const NameLabel after = names[labels[t + 1].name];
    if (names[labels[t].name].bio != Bio::In || after.bio != Bio::In) continue;
    if (forms[t - 1].size() <= kShortPart && forms[t + 1].size() <= kShortPart) continue;
    give(labels[t], NameType::None, Bio::Out);
    give(labels[t + 1], after.type, Bio::Begin);
  }
}

void label_names(const ModelWeights& weights, const Kernels& kernels, const NameInput& input,
                 NameScratch& scratch, std::span<TokenLabels> labels) {
  if (input.forms.empty()) return;
  NameHead(weights, kernels, scratch, input.forms.size()).run(input, labels);
}

}  // namespace tacitus
