#ifndef TACITUS_CODING_PATTERNS_H_
#define TACITUS_CODING_PATTERNS_H_

// Event patterns as people write them (data/lexicons/events/*.pat), compiled.
//
//   set HEAVY: artillery, mortar, tank
//
//   rule shell ASSAULT heavy-weapons 194
//     verb shell, bombard, open up, rain + shell|HEAVY, go + on:rampage
//     noun shelling, artillery barrage
//     source subj            target obj, on, at, against
//     need target            not obj FOOD
//     + Rebels shelled the port. => ASSAULT Rebels -> port
//     - The cook shelled the peas.
//
// docs/formats/patterns.md is the grammar. Nothing here knows a sentence: patterns name logical
// slots (subj, obj, a preposition ...), and the matcher fills them whatever the voice or
// construction. Words are small ids (WordId), so that a document asks for each lemma only once.
// Const after parse; shared by threads.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"

namespace tacitus {

using WordId = std::uint32_t;  // 0 = a word no pattern asks for

// Where an argument of a trigger stands, voice and control undone.
struct Slot {
  enum class Kind : std::uint8_t {
    Subj,    // who does it
    Obj,     // what it is done to
    Iobj,    // "give THEM aid"
    Poss,    // "ISRAEL's raid"
    Mod,     // "RUSSIAN airstrikes", "DRUG raid"
    Xcomp,   // "threatened TO LEAVE"
    Ccomp,   // "demanded that they LEAVE"
    Clause,  // either
    Place,   // where it stands: in, at, near, outside ...
    Host,    // the subject of the clause around: "KERRY warned him in a phone call"
    Prep     // any other preposition, named by `prep`
  };
  Kind kind = Kind::Subj;
  WordId prep = 0;
  friend bool operator==(Slot, Slot) = default;
};

// What a filler must be: a word of a set, or something the mentions know.
struct WordClass {
  enum class Kind : std::uint8_t {
    Any,
    Set,
    Actor,
    Polity,
    Person,
    Armed,
    Human,
    Place,
    Thing,
    Unsaid  // of the source only: "the editor was deported", and nobody says by whom
  };
  Kind kind = Kind::Any;
  std::uint32_t set = 0;
};

struct Restriction {
  enum class Of : std::uint8_t { Slot, Source, Target, Theme };
  bool wanted = true;
  Of of = Of::Slot;
  std::vector<Slot> slots;         // of Of::Slot: any of these
  std::vector<WordClass> classes;  // any of these; empty = whatever stands there
  std::string text;                // as written: "need source COMBATANT|@armed"
};

enum class TriggerPos : std::uint8_t { Verb, Noun, Pred, Aux };

// One way of putting a rule into words.
struct Trigger {
  std::uint32_t rule = 0;
  std::uint32_t line = 0;
  TriggerPos pos = TriggerPos::Verb;
  WordId head = 0;
  std::vector<WordId> with;       // particles of a verb; modifiers of a noun; case of a predicate
  bool has_companion = false;     // "issue + ultimatum", "take + to:street"
  WordId companion_prep = 0;      // 0 = the object
  std::vector<WordId> companion;  // any one of these words ...
  std::vector<std::uint32_t> companion_sets;  // ... or of these sets
};

struct Rule {
  std::string name;   // "shell"
  std::string event;  // PLOVER type; "-" = content of other events only
  std::string mode;
  std::string cameo;
  std::string back_event;  // what the target does to the source by the same deed; empty = nothing
  std::string back_cameo;
  std::string op;  // what it does to the event of its theme: "refuse", see operators.tsv
  std::vector<Slot> source;
  std::vector<Slot> target;
  std::vector<Slot> theme;
  std::vector<Slot> tool;
  std::vector<Restriction> restrictions;
  std::vector<WordId> light;  // verbs that carry the nouns of this rule besides the general ones
  bool weak = false;          // nouns code only when carried by a verb or filled on both sides
  bool strong = false;        // is preferred to rules that fit as well
  bool mutual = false;        // "A and B clashed": every party is source and target
  std::uint32_t file = 0;
  std::uint32_t line = 0;
};

struct PatternExample {
  bool positive = true;
  std::string rule;
  std::string sentence;
  std::string event;   // expected type; for a negative one the type that must not be coded
  std::string source;  // words that the actors must contain; empty = not tested
  std::string target;
  std::string where;
};

struct PatternText {
  std::string name;
  std::string_view text;
};

class PatternSet {
 public:
  // All faults of all files in one Error, one line each: "name:line:column: what".
  static Result<PatternSet> parse(const std::vector<PatternText>& files);

  WordId word(std::string_view lemma) const;
  // The lemma of an irregular form that a lemmatiser may not know ("lent"); 0 = not told.
  WordId lemma_of_form(std::string_view form) const;
  std::string_view spelling(WordId word) const { return words_[word]; }
  const std::vector<std::uint32_t>& triggers_of(WordId head) const { return index_[head]; }
  const Trigger& trigger(std::uint32_t id) const { return triggers_[id]; }
  const Rule& rule(std::uint32_t id) const { return rules_[id]; }
  const std::vector<Rule>& rules() const { return rules_; }
  std::size_t trigger_count() const { return triggers_.size(); }
  bool in_set(WordId word, std::uint32_t set) const;
  // Id of the set called `name`; one that no file defines is empty.
  std::uint32_t set_named(std::string_view name) const;
  const std::vector<PatternExample>& examples() const { return examples_; }
  // Rules of which no example says what they code; one that makes no event by itself may have an
  // example of what it drops instead.
  std::vector<const Rule*> without_example() const;
  std::string where(const Trigger& trigger) const;
  std::string where(const Rule& rule) const;

 private:
  friend class PatternParser;

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };
  std::vector<std::string> words_{""};
  std::unordered_map<std::string, WordId, Hash, std::equal_to<>> word_ids_;
  std::unordered_map<std::string, WordId, Hash, std::equal_to<>> forms_;
  std::vector<std::string> set_names_{""};     // set 0 is empty
  std::vector<std::vector<WordId>> sets_{{}};  // sorted
  std::vector<Rule> rules_;
  std::vector<Trigger> triggers_;
  std::vector<std::vector<std::uint32_t>> index_;  // by head word
  std::vector<std::string> files_;
  std::vector<PatternExample> examples_;
};

}  // namespace tacitus

#endif  // TACITUS_CODING_PATTERNS_H_
