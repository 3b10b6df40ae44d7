#include "language/model_weights.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <type_traits>

#include "language/word_features.h"

namespace tacitus {
namespace {

constexpr std::uint32_t kLargest = 1U << 20U;  // of any dimension, so that products stay small

Error bad(std::string text) {
  return Error{Code::Corrupt, "model file: " + std::move(text), "model/corrupt"};
}

template <class T>
std::span<const T> view(std::string_view bytes) {
  return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
}

std::size_t padded(std::size_t n, std::size_t to) { return (n + to - 1) / to * to; }

// Sums and products of such numbers stay finite, and integer sums within 32 bits.
bool tame(float x) { return x > -1e6F && x < 1e6F; }
bool tame(std::int32_t x) { return x > -(1 << 30) && x < (1 << 30); }

// Takes sections from a file and keeps the first fault.
class Sections {
 public:
  explicit Sections(const ModelFile& file) : file_(file) {}

  std::string_view bytes(const std::string& name) {
    const auto found = file_.section(name);
    if (found) return found.value();
    fail(found.error());
    return {};
  }

  template <class T>
  std::span<const T> array(const std::string& name, std::size_t count) {
    const std::string_view found = bytes(name);
    if (found.size() != count * sizeof(T)) {
      fail(bad("section " + name + " has " + std::to_string(found.size()) + " bytes, expected "
               + std::to_string(count * sizeof(T))));
      return {};
    }
    const auto values = view<T>(found);
    if constexpr (std::is_same_v<T, float>) measure(name, values);
    return values;
  }

  Dense dense(const std::string& name, std::size_t outputs, std::size_t inputs) {
    const std::size_t n = padded(outputs, 16);
    const std::size_t k = padded(inputs, 4);
    const std::size_t matrix = padded(n * k, ModelFile::kAlignment);
    const auto all = array<char>(name, matrix + n * 12);
    if (all.empty()) return {};
    const auto part = [&](std::size_t i) {
      const auto values = view<float>(std::string_view(all.data() + matrix + i * n * 4, n * 4));
      measure(name, values);
      return values.data();
    };
    measure(name, view<std::int32_t>(std::string_view(all.data() + matrix, n * 4)));
    return {k,
            n,
            view<std::int8_t>(std::string_view(all.data(), n * k)).data(),
            view<std::int32_t>(std::string_view(all.data() + matrix, n * 4)).data(),
            part(1),
            part(2)};
  }

  KeyTable keys(const std::string& text, const std::string& begins, const std::string& slots) {
    auto found = KeyTable::parse(bytes(text), bytes(begins),
                                 slots.empty() ? std::string_view{} : bytes(slots));
    if (found) return std::move(found).value();
    fail(found.error());
    return {};
  }

  template <class T>
  void measure(const std::string& name, std::span<const T> values) {
    if (!std::all_of(values.begin(), values.end(), [](T x) { return tame(x); })) {
      fail(bad("section " + name + " has a number out of bounds"));
    }
  }

  void fail(Error error) {
    if (fault_.empty()) fault_.push_back(std::move(error));
  }
  bool failed() const { return !fault_.empty(); }
  const Error& fault() const { return fault_.front(); }

 private:
  const ModelFile& file_;
  std::vector<Error> fault_;
};

Result<ModelShape> parse_shape(Sections& sections) {
  constexpr std::size_t kCount = sizeof(ModelShape) / sizeof(std::uint32_t);
  static_assert(std::is_trivially_copyable_v<ModelShape>);
  const auto numbers = sections.array<std::uint32_t>("shape", kCount);
  if (sections.failed()) return sections.fault();
  for (const std::uint32_t n : numbers) {
    if (n == 0 || n > kLargest)
      return bad("a dimension is 0 or beyond " + std::to_string(kLargest));
  }
  ModelShape shape{};
  std::memcpy(&shape, numbers.data(), sizeof shape);
  if (shape.layers > ModelWeights::kMaxLayers) return bad("has too many layers");
  if (shape.names > 255) return bad("has too many name labels");
  if (shape.buckets < 2) return bad("has no feature buckets");
  if (shape.known_kinds > 31) return bad("has too many kinds of known names");
  // The products run over groups of 4 bytes and 16 words.
  for (const std::uint32_t n :
       {shape.word_size, shape.sub_size, shape.hidden, shape.arc, shape.label, shape.tag,
        shape.name, shape.name_cells, shape.known_size}) {
    if (n % 16 != 0 || n > kLargestLayer)
      return bad("a layer size is not a multiple of 16 up to " + std::to_string(kLargestLayer));
  }
  return shape;
}

NameLabel parse_name(std::string_view text, bool& known) {
  if (text == "O") return {};
  const auto type = text.size() > 2 ? parse_label<NameType>(text.substr(2)) : std::nullopt;
  known = known && type && (text[0] == 'B' || text[0] == 'I') && text[1] == '-';
  return {type.value_or(NameType::None), text[0] == 'B' ? Bio::Begin : Bio::In};
}

bool parse_labels(std::string_view text, ModelWeights& weights) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  const ModelShape& s = weights.shape;
  if (lines.size() != std::size_t{s.upos} + s.xpos + s.feats + s.script + s.deprel + s.names) {
    return false;
  }
  bool known = true;
  auto line = lines.begin();
  for (std::uint32_t i = 0; i < s.upos; ++i) {
    const auto label = parse_label<Upos>(*line++);
    known = known && label;
    weights.upos.push_back(label.value_or(Upos::X));
  }
  const auto take = [&line](std::vector<std::string_view>& to, std::uint32_t n) {
    to.assign(line, line + n);
    line += n;
  };
  take(weights.xpos, s.xpos);
  take(weights.feats, s.feats);
  // UD writes no features as an underscore.
  std::replace(weights.feats.begin(), weights.feats.end(), std::string_view("_"),
               std::string_view());
  take(weights.scripts, s.script);
  for (std::uint32_t i = 0; i < s.deprel; ++i) {
    const auto label = parse_label<Deprel>(*line++);
    known = known && label;
    weights.deprels.push_back(label.value_or(Deprel::Dep));
  }
  for (std::uint32_t i = 0; i < s.names; ++i) weights.names.push_back(parse_name(*line++, known));
  return known;
}

void parse_network(Sections& sections, ModelWeights& w) {
  const ModelShape& s = w.shape;
  for (std::uint32_t i = 0; i < s.layers; ++i) {
    const std::string name = "layer" + std::to_string(i);
    const std::uint32_t width = i == 0 ? s.word_size + s.sub_size : 2 * s.hidden;
    LstmLayer layer;
    layer.input = sections.dense(name + ".in", std::size_t{8} * s.hidden, width);
    for (std::size_t d = 0; d < 2; ++d) {
      layer.recurrent[d] =
          sections.dense(name + ".rec" + std::to_string(d), std::size_t{4} * s.hidden, s.hidden);
    }
    w.layers.push_back(layer);
  }
  const std::size_t top = std::size_t{2} * s.arc + std::size_t{2} * s.label + s.tag;
  const std::size_t tags = std::size_t{s.upos} + s.xpos + s.feats + s.script;
  w.top = sections.dense("top", top, std::size_t{2} * s.hidden);
  w.arc = sections.dense("arc", s.arc, s.arc);
  w.label_product = sections.dense("label.product", s.deprel, s.label);
  w.label_dep = sections.dense("label.dep", s.deprel, s.label);
  w.label_head = sections.dense("label.head", s.deprel, s.label);
  w.tag = sections.dense("tag", tags, s.tag);
  w.root = sections.array<float>("root", std::size_t{s.arc} + s.label);
}

void parse_name_head(Sections& sections, ModelWeights& w) {
  const ModelShape& s = w.shape;
  w.known = sections.keys("known.text", "known.begin", "known.slot");
  w.known_bits = sections.array<std::uint32_t>("known.bits", w.known.size());
  w.known_rows = sections.array<std::int8_t>(
      "known.row", std::size_t{s.known_kinds} * ModelWeights::kKnownRoles * s.known_size);
  w.name_subs =
      sections.array<std::int8_t>("name.subs", std::size_t{s.name_buckets} * s.known_size);
  const auto steps = sections.array<float>("known.step", 3);
  const std::size_t cells = s.name_cells;
  const std::size_t width =
      std::size_t{s.word_size} + s.sub_size + std::size_t{4} * s.hidden + s.known_size;
  w.name_lstm.input = sections.dense("name.in", 8 * cells, width);
  for (std::size_t d = 0; d < 2; ++d) {
    w.name_lstm.recurrent[d] = sections.dense("name.rec" + std::to_string(d), 4 * cells, cells);
  }
  w.name_hidden = sections.dense("name.hidden", s.name, 2 * cells);
  w.name_out = sections.dense("name.out", s.names, s.name);
  w.name_moves = sections.array<float>("name.moves", std::size_t{s.names} * s.names);
  if (sections.failed()) return;
  w.known_scale = steps[0];
  w.known_factor = steps[1];
  w.name_sub_scale = steps[2];
}

}  // namespace

Result<KeyTable> KeyTable::parse(std::string_view text, std::string_view begins,
                                 std::string_view slots) {
  KeyTable table;
  table.text_ = text;
  table.begins_ = view<std::uint32_t>(begins);
  table.slots_ = view<std::uint32_t>(slots);
  if (table.begins_.empty() || table.begins_.front() != 0 || table.begins_.back() != text.size()
      || !std::is_sorted(table.begins_.begin(), table.begins_.end())) {
    return bad("the keys of a table do not cover their text");
  }
  const std::size_t room = table.slots_.size();
  if (room == 0) return table;
  if ((room & (room - 1)) != 0 || room <= table.size()) return bad("a table is too full to search");
  std::size_t used = 0;
  for (const std::uint32_t slot : table.slots_) {
    if (slot > table.size()) return bad("a table names a key that is not there");
    used += slot != 0 ? 1 : 0;
  }
  // One free slot at least ends every search.
  if (used == room) return bad("a table has no free slot");
  return table;
}

std::uint32_t KeyTable::find(std::string_view key) const {
  if (slots_.empty()) return kAbsent;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = feature_hash(kTableKey, key) & mask;; i = (i + 1) & mask) {
    const std::uint32_t slot = slots_[i];
    if (slot == 0) return kAbsent;
    if (at(slot - 1) == key) return slot - 1;
  }
}

Result<ModelWeights> ModelWeights::parse(const ModelFile& file) {
  Sections sections(file);
  const auto shape = parse_shape(sections);
  if (!shape) return shape.error();
  ModelWeights w;
  w.shape = shape.value();
  const ModelShape& s = w.shape;
  w.words = sections.keys("words.text", "words.begin", "words.slot");
  w.word_rows = sections.array<std::int8_t>("words.row", std::size_t{s.word_rows} * s.word_size);
  w.word_scales = sections.array<float>("words.scale", s.word_rows);
  w.sub_rows = sections.array<std::int8_t>("subs.row", std::size_t{s.buckets} * s.sub_size);
  const auto input = sections.array<float>("input", 2);
  w.lemma_keys = sections.keys("lemmas.text", "lemmas.begin", "lemmas.slot");
  w.lemma_values = sections.keys("lemmas.value", "lemmas.vbegin", "");
  parse_network(sections, w);
  parse_name_head(sections, w);
  const std::string_view labels = sections.bytes("labels");
  if (sections.failed()) return sections.fault();
  if (w.words.size() + 1 != s.word_rows) return bad("has not one row for each word");
  if (w.lemma_keys.size() != w.lemma_values.size()) return bad("has not one lemma for each key");
  w.sub_scale = input[0];
  w.input_factor = input[1];
  if (!parse_labels(labels, w)) return bad("has labels that this program does not know");
  return w;
}

}  // namespace tacitus
