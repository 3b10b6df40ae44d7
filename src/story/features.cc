#include "story/features.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>

#include "base/hash.h"
#include "story/names.h"
#include "story/sketch.h"

namespace tacitus {
namespace {

constexpr std::size_t kMaxWords = 2000;  // the first words of an article tell its story

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Must cut as tools/train/word_frequency.py does.
std::string_view light_stem(std::string_view word) {
  const auto ends = [&](std::string_view tail) { return word.ends_with(tail); };
  if (word.size() >= 6 && ends("ing")) {
    word.remove_suffix(3);
  } else if (word.size() >= 5 && (ends("ed") || ends("es"))) {
    word.remove_suffix(2);
  } else if (word.size() >= 4 && ends("s") && !ends("ss")) {
    word.remove_suffix(1);
  }
  if (word.size() >= 4 && ends("e")) word.remove_suffix(1);
  return word;
}

// Calls `each` with the lower-cased words of `text`, in order.
template <class Each>
void for_words(std::string_view text, Each each) {
  std::string word;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && is_letter(text[at])) {
      word.push_back(lower(text[at]));
    } else if (!word.empty()) {
      each(std::string_view(word));
      word.clear();
    }
  }
}

std::vector<std::string_view> story_texts(const Document& document) {
  std::vector<std::string_view> out;
  for (const Block& block : document.page.body) {
    if (block.kind != BlockKind::Caption) out.push_back(document.at(block.span));
  }
  return out;
}

// Countries are in every second story; persons, armed groups and towns tell stories apart.
float weight_of(const Actor& actor) {
  switch (actor.kind) {
    case ActorKind::State:
    case ActorKind::Government:
      return 0.4F;
    case ActorKind::Media:
      return 0.0F;
    case ActorKind::Unknown:
      return 0.7F;
    default:
      return 1.0F;
  }
}

TermVector name_vector(const Document& document) {
  std::vector<Term> terms;
  const auto add = [&](const std::string& key, std::size_t mentions, float weight) {
    if (key.empty() || weight == 0.0F) return;
    terms.push_back(
        {hash64(key),
         weight * (1.0F + std::log(static_cast<float>(std::max<std::size_t>(mentions, 1))))});
  };
  for (const Actor& actor : document.actors) {
    add(actor_key(actor), actor.mentions.size(), weight_of(actor));
  }
  for (const Place& place : document.places) {
    const std::string key =
        place.gazetteer_id.empty() ? "place:" + fold_name(place.name) : place.gazetteer_id;
    add(key, place.mentions.size(), place.kind == "country" ? 0.4F : 1.0F);
  }
  return make_vector(std::move(terms));
}

template <class Number>
void put(std::string& out, Number value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);
  out.append(bytes, sizeof value);
}

template <class Number>
bool take(std::string_view& in, Number& value) {
  if (in.size() < sizeof value) return false;
  std::memcpy(&value, in.data(), sizeof value);
  in.remove_prefix(sizeof value);
  return true;
}

void put_terms(std::string& out, const TermVector& terms) {
  put(out, static_cast<std::uint32_t>(terms.size()));
  for (const Term& t : terms) {
    put(out, t.key);
    put(out, t.weight);
  }
}

bool take_terms(std::string_view& in, TermVector& terms) {
  std::uint32_t count = 0;
  if (!take(in, count) || in.size() / (sizeof(std::uint64_t) + sizeof(float)) < count) return false;
  terms.resize(count);
  for (Term& t : terms) {
    if (!take(in, t.key) || !take(in, t.weight) || !std::isfinite(t.weight)) return false;
  }
  return std::ranges::is_sorted(terms, std::ranges::less_equal{}, &Term::key);
}

constexpr std::uint32_t kFormat = 1;  // first word of the stored bytes; on disk
constexpr std::int32_t kNoDay = std::numeric_limits<std::int32_t>::min();

}  // namespace

float cosine(const TermVector& a, const TermVector& b) {
  float sum = 0.0F;
  auto at = b.begin();
  for (const Term& t : a) {
    while (at != b.end() && at->key < t.key) ++at;
    if (at == b.end()) break;
    if (at->key == t.key) sum += t.weight * at->weight;
  }
  return sum;
}

TermVector make_vector(std::vector<Term> terms) {
  std::ranges::sort(terms, {}, &Term::key);
  TermVector out;
  for (const Term& t : terms) {
    if (!out.empty() && out.back().key == t.key) {
      out.back().weight += t.weight;
    } else {
      out.push_back(t);
    }
  }
  double length = 0.0;
  for (const Term& t : out) length += static_cast<double>(t.weight) * static_cast<double>(t.weight);
  if (length <= 0.0) return {};
  const auto scale = static_cast<float>(1.0 / std::sqrt(length));
  for (Term& t : out) t.weight *= scale;
  return out;
}

std::string StoryFeatures::to_bytes() const {
  std::string out;
  put(out, kFormat);
  put(out, day.value_or(kNoDay));
  put_terms(out, words);
  put_terms(out, names);
  put(out, static_cast<std::uint32_t>(sketch.size()));
  for (const std::uint64_t value : sketch) put(out, value);
  out += document;
  return out;
}

Result<StoryFeatures> StoryFeatures::from_bytes(std::string_view bytes) {
  const Error corrupt{Code::Corrupt, "story features are damaged", "story/bad-features"};
  StoryFeatures out;
  std::uint32_t format = 0;
  std::int32_t day = 0;
  if (!take(bytes, format) || format != kFormat || !take(bytes, day)) return corrupt;
  if (day != kNoDay) out.day = day;
  std::uint32_t count = 0;
  if (!take_terms(bytes, out.words) || !take_terms(bytes, out.names) || !take(bytes, count))
    return corrupt;
  if (bytes.size() / sizeof(std::uint64_t) < count) return corrupt;
  out.sketch.resize(count);
  for (std::uint64_t& value : out.sketch) take(bytes, value);
  out.document = bytes;
  return out;
}

Result<FeatureMaker> FeatureMaker::compile(const Lexicon& lexicon) {
  const Table* table = lexicon.table("word_frequency");
  if (table == nullptr || table->rows() == 0) {
    return Error{Code::NotFound, "data/lexicons/word_frequency.tsv is missing or empty",
                 "lexicon/missing-table"};
  }
  const int word = table->column("word");
  const int documents = table->column("documents");
  FeatureMaker out;
  double total = 0.0;
  for (std::size_t row = 0; row < table->rows(); ++row) {
    const std::string_view cell = table->cell(row, documents);
    double count = 0.0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), count);
    if (error != std::errc() || end != cell.data() + cell.size() || count <= 0.0) {
      return Error{Code::InvalidInput, table->where(row) + ": expected a count in column documents",
                   "lexicon/bad-number"};
    }
    if (row == 0) total = count;
    if (row > 0) {
      const auto idf = static_cast<float>(std::log(std::max(1.0, total / count)));
      out.inverse_.push_back({hash64(table->cell(row, word)), idf});
    }
  }
  out.unseen_ = static_cast<float>(std::log(std::max(2.0, total / 2.0)));
  std::ranges::sort(out.inverse_, {}, &Term::key);
  return out;
}

float FeatureMaker::inverse_frequency(std::uint64_t word) const {
  const auto at = std::ranges::lower_bound(inverse_, word, {}, &Term::key);
  return at != inverse_.end() && at->key == word ? at->weight : unseen_;
}

StoryFeatures FeatureMaker::make(const Document& document) const {
  std::vector<Term> counts;
  std::vector<std::uint64_t> order;
  const auto count_words = [&](std::string_view text, float weight, bool in_body) {
    for_words(text, [&](std::string_view word) {
      const std::uint64_t key = hash64(light_stem(word));
      if (in_body) order.push_back(key);
      if (word.size() > 1 && counts.size() < kMaxWords) counts.push_back({key, weight});
    });
  };
  if (document.page.title) count_words(document.page.title->value, 2.0F, false);
  for (const std::string_view text : story_texts(document)) count_words(text, 1.0F, true);

  std::ranges::sort(counts, {}, &Term::key);
  std::vector<Term> terms;
  for (std::size_t at = 0; at < counts.size();) {
    const std::uint64_t key = counts[at].key;
    float count = 0.0F;
    for (; at < counts.size() && counts[at].key == key; ++at) count += counts[at].weight;
    const float idf = inverse_frequency(key);
    // Words in more than a fifth of all stretches (idf < 1.6) tell nothing about the story.
    if (idf > 1.6F) terms.push_back({key, (1.0F + std::log(count)) * idf});
  }

  StoryFeatures out;
  out.document = document.id;
  out.day = document.published_day();
  out.words = make_vector(std::move(terms));
  out.names = name_vector(document);
  out.sketch = sketch_of(order);
  return out;
}

}  // namespace tacitus
