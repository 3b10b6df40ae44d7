#include "language/language_model.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <utility>
#include <vector>

#include "base/mapped_file.h"
#include "language/embedded_model.h"
#include "language/encoder.h"
#include "language/heads.h"
#include "language/lemma.h"
#include "language/model_weights.h"
#include "language/name_head.h"
#include "language/word_features.h"

namespace tacitus {
namespace {

// Tokens computed together: enough to keep the matrix kernels busy, few enough for the caches.
constexpr std::size_t kGroupTokens = 384;

struct AlignedDelete {
  void operator()(char* p) const {
    ::operator delete[](p, std::align_val_t{ModelFile::kAlignment});
  }
};

// A part of a sentence that is parsed as one: tokens [first, first + length) of the document.
struct Piece {
  std::size_t first = 0;
  std::size_t length = 0;
  std::size_t root = 0;  // first token of the sentence
};

std::size_t at(TokenIndex t) { return static_cast<std::size_t>(t); }

std::vector<Piece> pieces_of(const Document& document) {
  std::vector<Piece> out;
  for (const Sentence& sentence : document.sentences) {
    const std::size_t end = at(sentence.last);
    for (std::size_t first = at(sentence.first); first < end;) {
      const std::size_t length = std::min(end - first, LanguageModel::kLongestSentence);
      out.push_back({first, length, at(sentence.first)});
      first += length;
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Piece& a, const Piece& b) { return a.length > b.length; });
  return out;
}

}  // namespace

struct LanguageScratch::Buffers {
  EncoderScratch encoder;
  HeadsScratch heads;
  NameScratch names;
  std::vector<std::string_view> forms;
  std::vector<Stretch> stretches;
  std::vector<TokenLabels> labels;
  std::vector<std::uint32_t> xpos_ids;  // in the document's pool, 0 = not interned yet
  std::vector<std::uint32_t> feats_ids;
  std::vector<TokenIndex> joins;  // first tokens of pieces after the first, to be hung on a root
  std::string key;
  std::string lemma;
};

LanguageScratch::LanguageScratch() : buffers_(std::make_unique<Buffers>()) {}
LanguageScratch::LanguageScratch(LanguageScratch&&) noexcept = default;
LanguageScratch& LanguageScratch::operator=(LanguageScratch&&) noexcept = default;
LanguageScratch::~LanguageScratch() = default;

struct LanguageModel::State {
  std::vector<MappedFile> mapped;               // one, if opened from a file
  std::unique_ptr<char[], AlignedDelete> copy;  // if given as bytes
  ModelFile file;
  ModelWeights weights;
  std::vector<LemmaScript> scripts;

  void store(const Piece& piece, std::span<const TokenLabels> labels, LanguageScratch::Buffers& s,
             Document& document) const;
  void set_lemma(std::size_t token, const TokenLabels& label, LanguageScratch::Buffers& s,
                 Document& document) const;
};

// The lemma of the training data for this word and tag; else of the likeliest scripts the first that
// makes a known word ("loved" is of "love", as "lov" is none), or the likeliest of all.
void LanguageModel::State::set_lemma(std::size_t token, const TokenLabels& label,
                                     LanguageScratch::Buffers& s, Document& document) const {
  const std::string_view form = document.form(static_cast<TokenIndex>(token));
  const std::string_view xpos = weights.xpos[label.xpos];
  s.key.clear();
  if (xpos.starts_with("NNP")) {
    s.key.append(form);
  } else {
    append_lower(s.key, form);
  }
  s.key.append("\t").append(xpos);
  StringPool& strings = document.tokens.strings;
  const std::uint32_t known = weights.lemma_keys.find(s.key);
  if (known != KeyTable::kAbsent) {
    document.tokens.lemma[token] = strings.intern(weights.lemma_values.at(known));
    return;
  }
  for (const std::uint32_t script : label.scripts) {
    apply_lemma_script(form, scripts[script], s.lemma);
    if (scripts[script].cut == 0 && scripts[script].added.empty()) break;
    s.key.clear();
    append_lower(s.key, s.lemma);
    if (weights.words.find(s.key) != KeyTable::kAbsent) break;
    s.lemma.clear();
  }
  if (s.lemma.empty()) apply_lemma_script(form, scripts[label.scripts[0]], s.lemma);
  document.tokens.lemma[token] = strings.intern(s.lemma);
}

void LanguageModel::State::store(const Piece& piece, std::span<const TokenLabels> labels,
                                 LanguageScratch::Buffers& s, Document& document) const {
  Tokens& tokens = document.tokens;
  const auto interned = [&tokens](std::vector<std::uint32_t>& ids, std::uint32_t label,
                                  std::string_view text) {
    if (ids[label] == 0 && !text.empty()) ids[label] = tokens.strings.intern(text);
    return ids[label];
  };
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::size_t t = piece.first + i;
    const TokenLabels& label = labels[i];
    tokens.upos[t] = weights.upos[label.upos];
    tokens.xpos[t] = interned(s.xpos_ids, label.xpos, weights.xpos[label.xpos]);
    tokens.feats[t] = interned(s.feats_ids, label.feats, weights.feats[label.feats]);
    tokens.deprel[t] = weights.deprels[label.deprel];
    tokens.name_type[t] = weights.names[label.name].type;
    tokens.name_bio[t] = weights.names[label.name].bio;
    const auto head = static_cast<std::size_t>(label.head);
    tokens.head[t] = head == 0 ? kNoToken : static_cast<TokenIndex>(piece.first + head - 1);
    if (head == 0 && piece.first != piece.root) s.joins.push_back(static_cast<TokenIndex>(t));
    set_lemma(t, label, s, document);
  }
}

LanguageModel::LanguageModel(std::unique_ptr<const State> state) : state_(std::move(state)) {}
LanguageModel::~LanguageModel() = default;

Result<std::shared_ptr<const LanguageModel>> LanguageModel::build(std::unique_ptr<State> state,
                                                                  std::string_view bytes) {
  auto file = ModelFile::parse(bytes);
  if (!file) return file.error();
  state->file = std::move(file).value();
  auto weights = ModelWeights::parse(state->file);
  if (!weights) return weights.error();
  state->weights = std::move(weights).value();
  for (const std::string_view script : state->weights.scripts) {
    state->scripts.push_back(parse_lemma_script(script));
  }
  return std::shared_ptr<const LanguageModel>(new LanguageModel(std::move(state)));
}

Result<std::shared_ptr<const LanguageModel>> LanguageModel::embedded() {
  return build(
      std::make_unique<State>(),
      {tacitus_model_begin, static_cast<std::size_t>(tacitus_model_end - tacitus_model_begin)});
}

Result<std::shared_ptr<const LanguageModel>> LanguageModel::open(const std::string& path) {
  auto mapped = MappedFile::open(path);
  if (!mapped) return mapped.error();
  auto state = std::make_unique<State>();
  state->mapped.push_back(std::move(mapped).value());
  const std::string_view bytes = state->mapped.front().bytes();
  return build(std::move(state), bytes);
}

Result<std::shared_ptr<const LanguageModel>> LanguageModel::from_bytes(std::string_view bytes) {
  auto state = std::make_unique<State>();
  state->copy.reset(static_cast<char*>(
      ::operator new[](bytes.size() + 1, std::align_val_t{ModelFile::kAlignment})));
  std::copy(bytes.begin(), bytes.end(), state->copy.get());
  const std::string_view own(state->copy.get(), bytes.size());
  return build(std::move(state), own);
}

std::string_view LanguageModel::meta(std::string_view key) const { return state_->file.meta(key); }

void LanguageModel::annotate(Document& document, LanguageScratch& scratch) const {
  annotate_with(best_kernels(), document, scratch);
}

void LanguageModel::annotate_with(const Kernels& kernels, Document& document,
                                  LanguageScratch& scratch) const {
  LanguageScratch::Buffers& s = *scratch.buffers_;
  s.xpos_ids.assign(state_->weights.xpos.size(), 0);
  s.feats_ids.assign(state_->weights.feats.size(), 0);
  s.joins.clear();
  const std::vector<Piece> pieces = pieces_of(document);
  for (std::size_t begin = 0; begin < pieces.size();) {
    s.forms.clear();
    s.stretches.clear();
    std::size_t end = begin;
    while (end < pieces.size()
           && (end == begin || s.forms.size() + pieces[end].length <= kGroupTokens)) {
      s.stretches.push_back({s.forms.size(), pieces[end].length});
      for (std::size_t i = 0; i < pieces[end].length; ++i) {
        s.forms.push_back(document.form(static_cast<TokenIndex>(pieces[end].first + i)));
      }
      ++end;
    }
    s.labels.resize(s.forms.size());
    encode(state_->weights, kernels, s.forms, s.stretches, s.encoder);
    label_tokens(state_->weights, kernels, s.encoder.layers.back().data(), s.stretches, s.heads,
                 s.labels);
    label_names(state_->weights, kernels, {s.forms, s.stretches, s.encoder}, s.names, s.labels);
    for (std::size_t i = begin; i < end; ++i) {
      const Stretch& stretch = s.stretches[i - begin];
      state_->store(pieces[i], std::span(s.labels).subspan(stretch.first, stretch.length), s,
                    document);
    }
    begin = end;
  }
  // Roots of later pieces hang on the sentence's first root.
  for (const TokenIndex token : s.joins) {
    const auto sentence =
        std::upper_bound(document.sentences.begin(), document.sentences.end(), token,
                         [](TokenIndex t, const Sentence& x) { return t < x.last; });
    TokenIndex root = sentence->first;
    while (document.tokens.head[at(root)] != kNoToken) root = document.tokens.head[at(root)];
    document.tokens.head[at(token)] = root;
    document.tokens.deprel[at(token)] = Deprel::Parataxis;
  }
}

}  // namespace tacitus
