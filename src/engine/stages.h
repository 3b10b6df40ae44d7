#ifndef TACITUS_ENGINE_STAGES_H_
#define TACITUS_ENGINE_STAGES_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <tacitus/engine.h>

#include "base/result.h"
#include "lexicon/claim_relation.h"
#include "page/dates.h"
#include "record/document.h"
#include "story/features.h"

namespace tacitus {

class PatternSet;

// Everything that is loaded once: lexicons, model, coders. Const and shared by all threads.
class Stages {
 public:
  static Result<std::unique_ptr<const Stages>> open(const EngineOptions& options);
  ~Stages();
  Stages(const Stages&) = delete;
  Stages& operator=(const Stages&) = delete;

  // Raw bytes to text and page fields.
  Result<std::unique_ptr<Document>> page(std::string_view bytes, const ReadOptions& options) const;
  // The site of a page and in which order it writes its dates; site empty where it tells nothing.
  struct SiteEvidence {
    std::string site;
    DateVotes votes;
  };
  SiteEvidence site_evidence(std::string_view bytes, const ReadOptions& options) const;
  SiteEvidence site_evidence(const Document& document) const;
  // The same of one date as a page writes it.
  DateVotes votes_of(std::string_view written) const;
  // Sentences, tokens and all records, as far as the engine's depth goes.
  Result<bool> code(Document& document, std::string_view parse) const;
  // Fills the columns of a document whose sentences and token spans are there.
  void annotate(Document& document) const;
  const PatternSet& patterns() const;  // of a full engine
  // Entries of the user's dictionaries that are not understood or not used, "file:line: what".
  std::vector<std::string> dictionary_notes() const;
  // A value of the language model's metadata; empty if it has none.
  std::string_view model_meta(std::string_view key) const;
  // What the story index needs of a coded document; an engine of full depth only.
  StoryFeatures features(const Document& document) const;
  // What each claim says, under keys that hold across documents; `actor_keys` has one key an actor.
  std::vector<ClaimFacts> claim_facts(const Document& document,
                                      const std::vector<std::string>& actor_keys) const;
  const Contrast& contrast() const;

 private:
  struct Parts;
  explicit Stages(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace tacitus

#endif  // TACITUS_ENGINE_STAGES_H_
