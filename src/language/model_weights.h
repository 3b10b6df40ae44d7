#ifndef TACITUS_LANGUAGE_MODEL_WEIGHTS_H_
#define TACITUS_LANGUAGE_MODEL_WEIGHTS_H_

// The sections of a model file as typed, checked views: label sets, word tables, matrices.

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "language/kernels.h"
#include "language/model_file.h"
#include "record/labels.h"

namespace tacitus {

// Strings numbered from 0 and found by an open-addressing table, as they lie in the file.
class KeyTable {
 public:
  static constexpr std::uint32_t kAbsent = 0xFFFFFFFFU;

  KeyTable() = default;
  // Checks that begins ascend and slots name keys; `slots` may be empty for a list without search.
  static Result<KeyTable> parse(std::string_view text, std::string_view begins,
                                std::string_view slots);
  std::size_t size() const { return begins_.empty() ? 0 : begins_.size() - 1; }
  std::string_view at(std::size_t i) const {
    return text_.substr(begins_[i], begins_[i + 1] - begins_[i]);
  }
  std::uint32_t find(std::string_view key) const;

 private:
  std::string_view text_;
  std::span<const std::uint32_t> begins_;
  std::span<const std::uint32_t> slots_;
};

// The numbers of the `shape` section, in its order.
struct ModelShape {
  std::uint32_t word_rows, word_size, buckets, sub_size, hidden, layers, arc, label, tag, name;
  std::uint32_t upos, xpos, feats, script, deprel, names;
  std::uint32_t name_cells, known_kinds, known_size;  // of the name head and its gazetteer
  std::uint32_t name_buckets;                         // rows of its own for features of words
};

struct NameLabel {
  NameType type = NameType::None;
  Bio bio = Bio::Out;
};

struct LstmLayer {
  Dense input;  // both directions: outputs [0, 4h) run forward, [4h, 8h) backward
  std::array<Dense, 2> recurrent;
};

struct ModelWeights {
  static constexpr std::size_t kMaxLayers = 8;
  static constexpr std::uint32_t kKnownRoles = 4;
  static constexpr std::uint32_t kLongerKnown = 1U << 31U;

  // Views into `file`, whose bytes must outlive the result.
  static Result<ModelWeights> parse(const ModelFile& file);

  ModelShape shape{};
  std::vector<Upos> upos;
  std::vector<std::string_view> xpos;
  std::vector<std::string_view> feats;
  std::vector<std::string_view> scripts;
  std::vector<Deprel> deprels;
  std::vector<NameLabel> names;

  KeyTable words;  // key i has row i + 1; row 0 stands for all other words
  std::span<const std::int8_t> word_rows;
  std::span<const float> word_scales;
  std::span<const std::int8_t> sub_rows;
  float sub_scale = 0;
  float input_factor = 0;  // embedding value to steps of a byte
  KeyTable lemma_keys;     // "form<TAB>xpos"
  KeyTable lemma_values;

  std::vector<LstmLayer> layers;
  Dense top, arc, label_product, label_dep, label_head, tag;
  std::span<const float> root;  // what the root looks like as a head: for arcs, then for labels

  KeyTable known;                             // names that are known, by their normalised words
  std::span<const std::uint32_t> known_bits;  // the kinds of each; kLongerKnown: begins others
  std::span<const std::int8_t> known_rows;    // kind * kKnownRoles + role
  float known_scale = 0;
  std::span<const std::int8_t> name_subs;  // [name buckets][known size], features of words
  float name_sub_scale = 0;
  float known_factor = 0;
  LstmLayer name_lstm;
  Dense name_hidden, name_out;
  std::span<const float> name_moves;  // [from][to], what a path of labels gains by a step
};

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_MODEL_WEIGHTS_H_
