#include "engine/stages.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <vector>

#include "coding/actors.h"
#include "coding/claims.h"
#include "coding/disputes.h"
#include "coding/events.h"
#include "coding/figures.h"
#include "coding/times.h"
#include "engine/identity.h"
#include "engine/page_format.h"
#include "engine/site_survey.h"
#include "language/conllu.h"
#include "language/coreference.h"
#include "language/language_model.h"
#include "language/mentions.h"
#include "language/split.h"
#include "lexicon/dictionaries.h"
#include "lexicon/lexicon.h"
#include "page/site_dates.h"

namespace tacitus {

namespace {

// Things that one call at a time may use: each taker gets one of its own, and as many are made as
// there were takers at once.
template <class Item>
class Pool {
 public:
  template <class Use>
  void with(Use use) {
    Item item = take();
    use(item);
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(item));
  }

 private:
  Item take() {
    const std::lock_guard lock(mutex_);
    if (free_.empty()) return Item();
    Item item = std::move(free_.back());
    free_.pop_back();
    return item;
  }
  std::mutex mutex_;
  std::vector<Item> free_;
};

}  // namespace

struct Stages::Parts {
  Depth depth = Depth::Record;
  PageReader pages;
  std::shared_ptr<const Lexicon> lexicon;
  std::shared_ptr<const LanguageModel> model;
  mutable Pool<LanguageScratch> scratches;
  std::optional<TimeCoder> times;
  std::optional<ActorCoder> actors;
  std::optional<ClaimCoder> claims;
  std::optional<EventCoder> events;
  std::optional<FigureCoder> figures;
  std::optional<DisputeCoder> disputes;
  std::optional<FeatureMaker> features;
};

namespace {

// Builds one part from the lexicon, into its place.
template <class Part>
std::optional<Error> compile(const Lexicon& lexicon, std::optional<Part>& part) {
  auto made = Part::compile(lexicon);
  if (!made) return made.error();
  part.emplace(std::move(made).value());
  return std::nullopt;
}

std::optional<Error> add_dictionaries(const EngineOptions& options,
                                      std::shared_ptr<const Lexicon>& lexicon) {
  const DictionaryFiles files{options.actors, options.agents, options.verbs, options.discards,
                              options.issues};
  if (files.empty()) return std::nullopt;
  auto loaded = Dictionaries::load(files);
  if (!loaded) return loaded.error();
  lexicon = Lexicon::with_dictionaries(std::move(lexicon), std::move(loaded).value());
  return std::nullopt;
}

}  // namespace

Stages::Stages(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Stages::~Stages() = default;

Result<std::unique_ptr<const Stages>> Stages::open(const EngineOptions& options) {
  auto parts = std::make_unique<Parts>();
  parts->depth = options.depth;
  if (options.depth != Depth::Page) {
    auto model =
        options.model.empty() ? LanguageModel::embedded() : LanguageModel::open(options.model);
    if (!model) return model.error();
    parts->model = std::move(model).value();
  }
  if (options.depth == Depth::Record) {
    auto lexicon = Lexicon::load(options.lexicons);
    if (!lexicon) return lexicon.error();
    parts->lexicon = std::move(lexicon).value();
    if (auto error = add_dictionaries(options, parts->lexicon)) return *error;
    const Lexicon& words = *parts->lexicon;
    if (auto error = compile(words, parts->times)) return *error;
    if (auto error = compile(words, parts->actors)) return *error;
    if (auto error = compile(words, parts->claims)) return *error;
    if (auto error = compile(words, parts->events)) return *error;
    if (auto error = compile(words, parts->figures)) return *error;
    if (auto error = compile(words, parts->disputes)) return *error;
    if (auto error = compile(words, parts->features)) return *error;
  }
  return std::unique_ptr<const Stages>(new Stages(std::move(parts)));
}

namespace {

// Some problems leave nothing to record.
std::optional<Error> unreadable(const Document& document) {
  for (const Problem& problem : document.problems) {
    if (problem.slug == "page/empty" || problem.slug == "page/binary") {
      return Error{Code::InvalidInput, problem.text, problem.slug};
    }
  }
  return std::nullopt;
}

}  // namespace

namespace {

RawPage raw_page(std::string_view bytes, const ReadOptions& options) {
  RawPage raw;
  raw.bytes = bytes;
  raw.url = options.url;
  raw.outlet = options.outlet;
  raw.published = options.published;
  raw.title = options.title;
  raw.author = options.author;
  raw.fragment = options.fragment;
  raw.id = options.id;
  raw.origin = options.origin;
  raw.content_type = options.content_type;
  raw.format = page_format(options.format);
  return raw;
}

}  // namespace

Result<std::unique_ptr<Document>> Stages::page(std::string_view bytes,
                                               const ReadOptions& options) const {
  const RawPage raw = raw_page(bytes, options);
  auto document = std::make_unique<Document>(parts_->pages.read(raw));
  if (options.sites != nullptr && document->page.published && document->page.published->ambiguous) {
    PageOptions again;
    again.date_order = options.sites->order_of(site_of(*document));
    if (again.date_order != DateOrder::Unknown) {
      *document = parts_->pages.read(raw, again);
      if (document->page.published) document->page.published->rule += "+site-order";
    }
  }
  if (auto error = unreadable(*document)) return *error;
  return document;
}

Stages::SiteEvidence Stages::site_evidence(std::string_view bytes,
                                           const ReadOptions& options) const {
  SiteEvidence out;
  PageOptions watch;
  watch.evidence = &out.votes;
  out.site = site_of(parts_->pages.read(raw_page(bytes, options), watch));
  return out;
}

Stages::SiteEvidence Stages::site_evidence(const Document& document) const {
  return {site_of(document), votes_in(document, parts_->pages.knowledge().words)};
}

DateVotes Stages::votes_of(std::string_view written) const {
  DateVotes votes;
  const auto hits = find_dates(written, parts_->pages.knowledge().words, DateOrder::Unknown, 1);
  for (const DateHit& hit : hits) votes.add(hit);
  return votes;
}

void Stages::annotate(Document& document) const {
  parts_->scratches.with(
      [&](LanguageScratch& scratch) { parts_->model->annotate(document, scratch); });
}

namespace {

// Lexicons and model are English: what they find in other languages is noise. A parse that the user
// brings is his word that the text can be read.
bool is_foreign(Document& document) {
  const std::string& language = document.page.language;
  if (language.empty() || language == "en") return false;
  document.problems.push_back({"language/not-english",
                               "the article is in another language (" + language
                                   + "): it is kept and searchable, but not coded",
                               {}});
  return true;
}

}  // namespace

Result<bool> Stages::code(Document& document, std::string_view parse) const {
  if (parts_->depth == Depth::Page) return true;
  if (parse.empty() && is_foreign(document)) {
    split_document(document);
    assign_ids(document);
    return true;
  }
  if (parse.empty()) {
    split_document(document);
    annotate(document);
  } else if (auto taken = read_conllu(parse, document.origin, document); !taken) {
    return taken;
  }
  if (parts_->depth == Depth::Parse) return true;
  parts_->times->code(document);
  find_mentions(document, *parts_->lexicon);
  parts_->actors->add_brought_names(document);
  const std::vector<Index> chains = resolve_coreference(document, *parts_->lexicon);
  for (std::size_t i = 0; i < chains.size(); ++i) document.mentions[i].chain = chains[i];
  parts_->actors->resolve(document, chains);
  parts_->claims->code(document);
  parts_->events->code(document);
  parts_->figures->code(document);
  parts_->disputes->code(document);
  const Casualties casualties = parts_->figures->casualties(document);
  document.killed = casualties.killed;
  document.injured = casualties.injured;
  assign_ids(document);
  return true;
}

std::vector<std::string> Stages::dictionary_notes() const {
  std::vector<std::string> out;
  if (parts_->lexicon == nullptr || parts_->lexicon->dictionaries() == nullptr) return out;
  for (const CommunityNote& note : parts_->lexicon->dictionaries()->notes) {
    out.push_back(note.where + ": " + note.text);
  }
  for (const CommunityNote& note : parts_->events->notes()) {
    out.push_back(note.where + ": " + note.text);
  }
  return out;
}

const PatternSet& Stages::patterns() const { return parts_->events->patterns(); }

std::string_view Stages::model_meta(std::string_view key) const { return parts_->model->meta(key); }

StoryFeatures Stages::features(const Document& document) const {
  return parts_->features->make(document);
}

std::vector<ClaimFacts> Stages::claim_facts(const Document& document,
                                            const std::vector<std::string>& actor_keys) const {
  // Inside a document an actor's key is its id. An actor that is the same nowhere else keeps it.
  std::map<std::string_view, std::string_view> across;
  for (std::size_t a = 0; a < document.actors.size(); ++a) {
    if (!actor_keys[a].empty()) across.emplace(document.actors[a].id, actor_keys[a]);
  }
  const auto rename = [&](std::string& key) {
    const auto it = across.find(key);
    if (it != across.end()) key = std::string(it->second);
  };
  std::vector<ClaimFacts> out;
  for (std::size_t c = 0; c < document.claims.size(); ++c) {
    out.push_back(tacitus::claim_facts(document, static_cast<Index>(c)));
    ClaimFacts& facts = out.back();
    rename(facts.speaker);
    rename(facts.blamed);
    rename(facts.subject);
    rename(facts.object);
    for (std::string& key : facts.actors) rename(key);
    std::ranges::sort(facts.actors);
    for (FigureFacts& f : facts.figures) rename(f.population);
  }
  return out;
}

const Contrast& Stages::contrast() const { return parts_->disputes->contrast(); }

}  // namespace tacitus
