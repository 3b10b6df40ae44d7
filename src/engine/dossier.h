#ifndef TACITUS_ENGINE_DOSSIER_H_
#define TACITUS_ENGINE_DOSSIER_H_

// A story told from the record of its documents: who, what happened when, who says what and who
// answers whom, how many, and what changed. Everything in it leads to characters of a document.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "record/document.h"
#include "store/document_reader.h"

namespace tacitus {

// A place in one of the story's sources, in code points of its text.
struct Citation {
  std::size_t source = 0;  // index into Dossier::sources
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct DossierSource {
  std::string id;
  std::string title;
  std::string outlet;
  std::string published;
  std::string origin;
  std::string duplicate_of;  // id of an earlier source that this one copies
};

struct DossierActor {
  std::string name;
  std::string kind;
  std::string role;
  std::string country;
  std::string sector;
  std::vector<std::string> spellings;
  std::size_t documents = 0;
  std::size_t mentions = 0;
};

struct DossierEvent {
  std::string id;
  std::string type;
  std::string mode;
  std::string cameo;
  std::string words;  // of the trigger
  std::vector<std::string> sources;
  std::vector<std::string> targets;
  std::string place;
  Modality modality = Modality::Occurred;
};

struct DossierAnswer {
  Relation relation = Relation::Denies;
  std::string speaker;
  std::string content;
  Citation at;
};

struct DossierClaim {
  std::string id;
  Act act = Act::Assert;
  bool negated = false;  // "did not confirm"
  std::string speaker;   // empty: nobody is named
  std::string content;
  std::string addressee;
  std::string channel;
  std::vector<std::string> through;  // who passed the words on
  std::vector<DossierAnswer> answers;
  Citation at;
};

// What one sentence of one source tells.
struct DossierEntry {
  std::string day;  // ISO, when it happened or was said
  std::vector<DossierEvent> events;
  std::vector<DossierClaim> claims;
  std::string sentence;
  Citation at;
  double weight = 0.0;  // for choosing when there is too much
};

struct DossierFigure {
  std::string id;
  std::string words;
  std::optional<double> value;
  Bound bound = Bound::Exact;
  Unit unit = Unit::Other;
  bool is_part = false;  // counts some of a whole, or what is added to one
  std::string place;
  std::string since;
  std::string source;
  std::string day;  // of which it speaks, else of publication
  Citation at;
};

// Figures of one thing that differ, in order of time.
struct DossierChange {
  Unit unit = Unit::Other;
  std::string place;
  std::vector<std::size_t> figures;  // indices into Dossier::figures
};

struct Dossier {
  std::string id;
  std::string headline;
  std::string first;  // ISO days of publication
  std::string last;
  std::vector<DossierSource> sources;
  std::vector<DossierActor> actors;
  std::vector<DossierEntry> entries;  // by day, then by weight
  std::vector<DossierFigure> figures;
  std::vector<DossierChange> changes;
};

Dossier make_dossier(std::string id, const std::vector<StoryDocument>& documents,
                     const std::vector<ClaimLink>& links);

// As one JSON object.
std::string dossier_json(const Dossier& dossier);

}  // namespace tacitus

#endif  // TACITUS_ENGINE_DOSSIER_H_
