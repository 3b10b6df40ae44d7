#include "language/coreference.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "base/utf8.h"
#include "language/children.h"
#include "language/entities.h"
#include "language/mention_facts.h"
#include "language/nominals.h"
#include "language/pronoun_resolver.h"
#include "text/characters.h"

namespace tacitus {
namespace {

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

bool starts_with(const std::vector<std::string>& longer, const std::vector<std::string>& shorter) {
  return shorter.size() < longer.size()
         && std::equal(shorter.begin(), shorter.end(), longer.begin());
}

bool ends_with(const std::vector<std::string>& longer, const std::vector<std::string>& shorter) {
  return shorter.size() < longer.size()
         && std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin());
}

class Resolver {
 public:
  Resolver(const Document& document, const Lexicon& lexicon)
      : document_(document),
        mentions_(document.mentions),
        nominals_(lexicon),
        children_(document.tokens),
        facts_(mention_facts(document, children_, nominals_)),
        entities_(document, facts_),
        size_(static_cast<Index>(mentions_.size())) {}

  std::vector<Index> run(const PairObserver& see_nominals = {},
                         const PairObserver& see_pronouns = {}) {
    index_heads();
    same_names();
    constructions();
    partial_names();
    acronyms();
    NominalLinker nominals(document_, facts_, entities_);
    nominals.observe(see_nominals);
    nominals.run();
    roles();
    ages();
    defendants();
    places();
    PronounResolver pronouns(document_, children_, facts_, mention_at_, entities_);
    pronouns.observe(see_pronouns);
    pronouns.run();
    return numbered();
  }

 private:
  const Mention& mention(Index i) const { return mentions_[at(i)]; }
  const MentionFacts& facts(Index i) const { return facts_[at(i)]; }
  bool is_name(Index i) const { return mention(i).kind == MentionKind::Name; }
  bool is_nominal(Index i) const { return mention(i).kind == MentionKind::Nominal; }
  Deprel rel(TokenIndex t) const { return document_.tokens.deprel[static_cast<std::size_t>(t)]; }

  void index_heads() {
    mention_at_.assign(document_.tokens.size(), kNone);
    for (Index i = 0; i < size_; ++i) {
      mention_at_[static_cast<std::size_t>(mention(i).head)] = i;
    }
  }

  Index mention_of(TokenIndex t) const {
    return t == kNoToken ? kNone : mention_at_[static_cast<std::size_t>(t)];
  }

  // "Lavrov ... Lavrov"; what a lexicon has found to be one entry is one too: "U.S." and "America".
  void same_names() {
    std::unordered_map<std::string, Index> seen;
    for (Index i = 0; i < size_; ++i) {
      if (!is_name(i) || facts(i).words.empty() || is_date(i)) continue;
      link_key(seen, "w " + joined(facts(i).words), i);
      if (!mention(i).lexicon_id.empty()) link_key(seen, "l " + mention(i).lexicon_id, i);
    }
  }

  // "May 3 ... May 17" are not one.
  bool is_date(Index i) const { return facts(i).referent == Referent::Time; }

  void link_key(std::unordered_map<std::string, Index>& seen, const std::string& key, Index i) {
    const auto [place, fresh] = seen.emplace(key, i);
    if (!fresh && entities_.agree(place->second, i)) entities_.join(place->second, i);
  }

  // Apposition and "X is the Y".
  void constructions() {
    for (Index i = 0; i < size_; ++i) {
      const TokenIndex head = mention(i).head;
      if (rel(head) == Deprel::Appos) apposition(i, head);
      if (children_.first(head, Deprel::Cop) != kNoToken) copula(i, head);
      if (is_name(i)) relative_copula(i);
    }
  }

  // "Ada Rook, who is the mayor of Belmar, said": read off the words, as parsers trip
  // over it.
  void relative_copula(Index name) {
    const auto size = static_cast<TokenIndex>(document_.tokens.size());
    TokenIndex t = mention(name).last;
    if (t < size && document_.form(t) == ",") ++t;
    if (t + 2 >= size || document_.form(t) != "who") return;
    if (document_.tokens.lemma_of(t + 1) != "be") return;
    for (Index i = name + 1; i < size_ && mention(i).first <= t + 2; ++i) {
      if (mention(i).first == t + 2 && is_nominal(i) && describes(i, name)) {
        entities_.join(i, name);
        return;
      }
    }
  }

  void apposition(Index i, TokenIndex head) {
    Index other = mention_of(document_.tokens.head[static_cast<std::size_t>(head)]);
    if (other == kNone || is_pronoun(i) || is_pronoun(other)) return;
    // "between soldiers and farmers in Belmar, a port city": a parser may hang the phrase on a noun
    // of another kind than the name that it follows.
    if (!describes(i, other)) other = name_before_comma(i);
    if (other == kNone) return;
    if (is_name(i) && is_name(other)) other = role_around(i, other);
    // "Belmar, Orland" names a place within another; "Rook (Guardian)" is no apposition either.
    if (is_name(i) && is_name(other) && !parenthesised_acronym(other, i)) return;
    if (describes(i, other)) entities_.join(i, other);
  }

  // "A spokesman for Orland, Ada Rook, said": parsers hang the person on the last name of the role that
  // she has. The role, if there is one around the name; else the name.
  Index role_around(Index person, Index name) const {
    if (facts(person).referent != Referent::Person) return name;
    const TokenIndex head = document_.tokens.head[static_cast<std::size_t>(mention(name).head)];
    const Index role = mention_of(head);
    if (role == kNone || !is_nominal(role) || rel(mention(name).head) != Deprel::Nmod) return name;
    const bool office = facts(role).kin == Kin::Office && facts(role).number != Number::Plural;
    return office && mention(person).first - mention(name).last == 1 ? role : name;
  }

  // The name that ends where a comma leads to mention `i`; kNone if there is none.
  Index name_before_comma(Index i) const {
    const TokenIndex comma = mention(i).first - 1;
    if (comma < 1 || document_.form(comma) != ",") return kNone;
    for (Index k = i; k-- > 0 && mention(k).sentence == mention(i).sentence;) {
      if (is_name(k) && mention(k).last == comma) return k;
    }
    return kNone;
  }

  // A noun tells what a named person, body or place is only if it means such a one itself: not in
  // "Image: NASA", nor in "the quantity (Makel)". Nor are forces a town, though a state may be both.
  bool describes(Index i, Index other) const {
    if (!entities_.agree(i, other)) return false;
    const Referent a = facts(i).referent;
    const Referent b = facts(other).referent;
    const bool place = a == Referent::Place || b == Referent::Place;
    if (is_nominal(i) && is_nominal(other) && place && a != b) return false;
    // "RAMALLAH, West Bank - A military court said": a court is no town.
    const bool body = a == Referent::Organisation || b == Referent::Organisation;
    if (place && body && is_nominal(i) != is_nominal(other)) return false;
    if (is_nominal(i) && is_name(other)) return a != Referent::Thing || b == Referent::Thing;
    if (is_nominal(other) && is_name(i)) return b != Referent::Thing || a == Referent::Thing;
    return true;
  }

  bool is_pronoun(Index i) const { return mention(i).kind == MentionKind::Pronoun; }

  // "the Committee of Ships (COS)"
  bool parenthesised_acronym(Index longer, Index shorter) const {
    return facts(shorter).acronym && !facts(shorter).words.empty()
           && is_acronym_of(shorter, longer);
  }

  void copula(Index i, TokenIndex head) {
    // "The officer is in a serious condition" does not say what the officer is.
    if (!is_nominal(i) || children_.first(head, Deprel::Case) != kNoToken) return;
    TokenIndex subject = children_.first(head, Deprel::Nsubj);
    if (subject == kNoToken) return;
    // "Lavrov, who is the minister": the pronoun stands for what the clause hangs on.
    if (rel(head) == Deprel::AclRelcl && mention_of(subject) == kNone) {
      subject = document_.tokens.head[static_cast<std::size_t>(head)];
    }
    const Index other = mention_of(subject);
    if (other == kNone || negated(head) || !describes(i, other)) return;
    // "This is a mistake" says nothing of what "this" points to.
    if (facts(other).pronoun && facts(other).pronoun->thing_only) return;
    entities_.join(i, other);
  }

  bool negated(TokenIndex head) const {
    return std::ranges::any_of(children_.of(head), [&](TokenIndex c) {
      const std::string_view lemma = document_.tokens.lemma_of(c);
      return lemma == "not" || lemma == "never" || lemma == "no";
    });
  }

  // "Kerry" after or before "John Kerry", "Nusra" beside "Nusra Front".
  void partial_names() {
    std::unordered_map<std::string, std::vector<Index>> by_end;
    for (Index i = 0; i < size_; ++i) {
      if (!is_name(i) || facts(i).words.size() < 2) continue;
      add_root(by_end[facts(i).words.back()], i);
      add_root(by_end[facts(i).words.front()], i);
    }
    for (Index i = 0; i < size_; ++i) {
      if (!is_name(i) || facts(i).words.empty() || facts(i).words.size() > 3) continue;
      const Index whole = only_whole(i, by_end);
      if (whole != kNone) entities_.join(i, whole);
    }
  }

  void add_root(std::vector<Index>& list, Index i) const {
    constexpr std::size_t kMost = 64;  // more would be ambiguous in any case
    if (list.size() >= kMost) return;
    const bool known =
        std::ranges::any_of(list, [&](Index other) { return entities_.same(other, i); });
    if (!known) list.push_back(i);
  }

  // The one entity whose full name holds the words of `i`; kNone if there are none or several.
  Index only_whole(Index i, const std::unordered_map<std::string, std::vector<Index>>& by_end) {
    Index found = kNone;
    for (const std::string* key : {&facts(i).words.back(), &facts(i).words.front()}) {
      const auto list = by_end.find(*key);
      if (list == by_end.end()) continue;
      for (const Index other : list->second) {
        if (entities_.same(i, other)) continue;
        if (!shortens(i, other) || !entities_.agree(i, other)) continue;
        if (found != kNone && !entities_.same(found, other)) return kNone;
        found = other;
      }
    }
    return found;
  }

  bool shortens(Index shorter, Index longer) const {
    const auto& few = facts(shorter).words;
    const auto& many = facts(longer).words;
    const Referent a = entities_.of(shorter).referent;
    const Referent b = entities_.of(longer).referent;
    if (b == Referent::Person) {
      // "Washington" the city is not George Washington.
      if (a != Referent::Person && mention(shorter).type != NameType::None) return false;
      return ends_with(many, few) || (few.size() == 1 && starts_with(many, few));
    }
    // "FIFA" is no short form of "FIFA World Cup".
    const bool body = b == Referent::Organisation || b == Referent::Group;
    if (!body || a == Referent::Person || a == Referent::Place) return false;
    // Of a body the words before its kind do ("Nusra" of "Nusra Front", but not "Google" of "Google
    // Maps"), the last only with a word of its own beside the kind ("Interior Ministry").
    const auto noun = nominals_.noun(many.back());
    const bool kind = noun && noun->referent != Referent::Person;
    return (kind && starts_with(many, few)) || (few.size() >= 2 && ends_with(many, few));
  }

  // "CPJ" after or before "Committee to Protect Journalists".
  void acronyms() {
    std::unordered_map<std::string, Index> by_letters;
    for (Index i = 0; i < size_; ++i) {
      if (!is_name(i) || facts(i).words.size() < 2) continue;
      if (entities_.of(i).referent == Referent::Person) continue;
      for (std::string& letters : initials(i)) by_letters.emplace(std::move(letters), i);
    }
    for (Index i = 0; i < size_; ++i) {
      if (!facts(i).acronym || facts(i).words.size() != 1) continue;
      const auto whole = by_letters.find(without_dots(facts(i).words.front()));
      if (whole != by_letters.end()) entities_.join(i, whole->second);
    }
  }

  static std::string without_dots(std::string word) {
    std::erase(word, '.');
    return word;
  }

  // The first letters of the capitalised words, and of all words, small; none if too few to tell.
  std::vector<std::string> initials(Index i) const {
    std::string all;
    std::string capitals;
    for (TokenIndex t = mention(i).first; t < mention(i).last; ++t) {
      const char first = document_.form(t).front();
      if (first >= 'A' && first <= 'Z') capitals.push_back(static_cast<char>(first + 32));
      if (first >= 'A' && first <= 'Z') all.push_back(static_cast<char>(first + 32));
      if (first >= 'a' && first <= 'z') all.push_back(first);
    }
    if (capitals.size() < 2) return {};
    return {capitals, all};
  }

  bool is_acronym_of(Index shorter, Index longer) const {
    const auto letters = initials(longer);
    return std::ranges::find(letters, without_dots(facts(shorter).words.front())) != letters.end();
  }

  // A person of the document with the mentions that give a title.
  struct Person {
    Index first = kNone;
    std::vector<Index> titled;
  };

  void collect_persons() {
    std::unordered_map<Index, std::size_t> by_root;
    for (Index i = 0; i < size_; ++i) {
      if (!is_name(i) || entities_.of(i).referent != Referent::Person) continue;
      const auto [place, fresh] = by_root.emplace(entities_.root(i), persons_.size());
      if (fresh) persons_.push_back({i, {}});
      if (!facts(i).titles.empty()) persons_[place->second].titled.push_back(i);
    }
  }

  // "Russian Foreign Minister Sergey Lavrov ... the minister", "the president" after "President X".
  void roles() {
    collect_persons();
    for (Index i = 0; i < size_; ++i) {
      if (!is_nominal(i) || facts(i).definiteness != Definiteness::Definite) continue;
      if (facts(i).kin != Kin::Office || facts(i).number == Number::Plural) continue;
      if (entities_.of(i).named || facts(i).possessed) continue;
      Index holder = only_person(i, [&](const Person& p) { return holds(p, i); });
      if (holder == kNone && is_general_role(facts(i).head)) {
        holder =
            only_person(i, [&](const Person& p) { return is_near(p, i) && same_country(p, i); });
      }
      if (holder != kNone) entities_.join(i, holder);
    }
  }

  // The one person named before `i` of whom `fits` holds; kNone if there are several.
  template <class Fits>
  Index only_person(Index i, const Fits& fits) const {
    Index found = kNone;
    std::size_t looked_at = 0;
    constexpr std::size_t kMostPersons = 200;
    for (const Person& person : persons_) {
      if (person.first > i || ++looked_at > kMostPersons) break;
      if (!fits(person) || !entities_.agree(person.first, i) || governs(person.first, i)) continue;
      if (found != kNone) return kNone;
      found = person.first;
    }
    return found;
  }

  // Was the person named in this sentence before `i` or in the two before it?
  bool is_near(const Person& person, Index i) const {
    for (Index k = i; k-- > 0 && mention(i).sentence - mention(k).sentence <= 2;) {
      if (is_name(k) && entities_.same(k, person.first)) return true;
    }
    return false;
  }

  // Is a mention of k's entity the subject of a clause that `i` stands in, or beside it under one
  // verb? "Kirby said that the official grilled Lavrov": the official is neither.
  bool governs(Index k, Index i) const {
    for (Index m = i; m-- > 0 && mention(m).sentence == mention(i).sentence;) {
      if (!entities_.same(m, k)) continue;
      const TokenIndex verb = document_.tokens.head[static_cast<std::size_t>(mention(m).head)];
      if (is_below(mention(i).head, verb, is_subject(mention(m).head))) return true;
    }
    // What comes after `i` in its clause: the object of the same verb.
    for (Index m = i + 1; m < size_ && mention(m).sentence == mention(i).sentence; ++m) {
      if (!entities_.same(m, k)) continue;
      const TokenIndex verb = document_.tokens.head[static_cast<std::size_t>(mention(m).head)];
      if (is_below(mention(i).head, verb, false)) return true;
    }
    return false;
  }

  bool is_subject(TokenIndex t) const {
    return rel(t) == Deprel::Nsubj || rel(t) == Deprel::NsubjPass;
  }

  // Does `t` hang on `above`, at any depth or directly?
  bool is_below(TokenIndex t, TokenIndex above, bool any_depth) const {
    if (above == kNoToken) return false;
    do {
      t = document_.tokens.head[static_cast<std::size_t>(t)];
      if (t == above) return true;
    } while (any_depth && t != kNoToken);
    return false;
  }

  // Roles that many offices have, so that no title repeats them: a secretary is an official.
  static bool is_general_role(std::string_view noun) {
    return noun == "official" || noun == "politician" || noun == "leader" || noun == "diplomat";
  }

  bool holds(const Person& person, Index role) const {
    return std::ranges::any_of(person.titled, [&](Index k) {
      const auto& titles = facts(k).titles;
      const auto has = [&](const std::string& word) {
        return std::ranges::find(titles, word) != titles.end();
      };
      return has(facts(role).head) && std::ranges::all_of(facts(role).modifiers, has);
    });
  }

  // A person whose titles name another state than the role does is somebody else.
  bool same_country(const Person& person, Index role) const {
    const std::string_view wanted = country_in(role);
    return wanted.empty() || std::ranges::all_of(person.titled, [&](Index k) {
             const std::string_view own = country_in(k);
             return own.empty() || own == wanted;
           });
  }

  // The state named in a phrase before its head: "the U.S. official".
  std::string_view country_in(Index i) const {
    const Mention& m = mention(i);
    for (TokenIndex t = m.head; t-- > 0;) {
      const Span span = document_.tokens.span[static_cast<std::size_t>(t)];
      if (span.begin < m.full.begin) break;
      if (!is_upper(decode_utf8(document_.text, span.begin).code)) continue;
      if (const auto code = nominals_.state(document_.at(span)); !code.empty()) return code;
    }
    return {};
  }

  // "Ada Rook remembers it. The 34-year-old driver says": by age and calling a writer goes on about the
  // person named last.
  void ages() {
    for (Index i = 0; i < size_; ++i) {
      if (!is_nominal(i) || facts(i).definiteness != Definiteness::Definite) continue;
      if (facts(i).referent != Referent::Person || facts(i).number == Number::Plural) continue;
      if (entities_.of(i).named || !tells_age(i)) continue;
      const Index person = last_person(i);
      if (person != kNone) entities_.join(person, i);
    }
  }

  // "A court sentenced Tom Rook ... the defendant": the one person so far to whom a court did something.
  void defendants() {
    Index tried = kNone;
    bool several = false;
    for (Index i = 0; i < size_; ++i) {
      if (is_name(i) && entities_.of(i).referent == Referent::Person && is_tried(i)) {
        several = several || (tried != kNone && !entities_.same(tried, i));
        tried = i;
      }
      const bool defendant = is_nominal(i) && facts(i).head == "defendant"
                             && facts(i).definiteness == Definiteness::Definite
                             && facts(i).number != Number::Plural;
      if (!defendant || tried == kNone || several || entities_.of(i).named) continue;
      if (entities_.agree(tried, i) && !governs(tried, i)) entities_.join(tried, i);
    }
  }

  bool is_tried(Index i) const {
    constexpr std::array<std::string_view, 12> kDeeds = {
        "acquit", "arraign", "arrest",    "charge",   "convict", "extradite",
        "indict", "jail",    "prosecute", "sentence", "try",     "imprison"};
    const TokenIndex head = mention(i).head;
    const TokenIndex verb = document_.tokens.head[static_cast<std::size_t>(head)];
    if (verb == kNoToken || (rel(head) != Deprel::Obj && rel(head) != Deprel::NsubjPass)) {
      return false;
    }
    return std::ranges::find(kDeeds, document_.tokens.lemma_of(verb)) != kDeeds.end();
  }

  bool tells_age(Index i) const {
    for (TokenIndex t = mention(i).first; t < mention(i).last; ++t) {
      const std::string_view form = document_.form(t);
      if (form.ends_with("-year-old")) return true;
      if (form == "old" && t > mention(i).first + 1 && document_.form(t - 1) == "-") return true;
    }
    return false;
  }

  Index last_person(Index i) const {
    for (Index k = i; k-- > 0 && mention(i).sentence - mention(k).sentence <= 1;) {
      if (!is_name(k) || entities_.of(k).referent != Referent::Person) continue;
      if (mention(k).sentence == mention(i).sentence) continue;
      return entities_.agree(k, i) ? k : kNone;
    }
    return kNone;
  }

  // "the country", "the city": the last place named that is one. Kinds come from the lexicon entry
  // or from what was said of the place.
  void places() {
    for (Index i = 0; i < size_; ++i) {
      const Kin kin = facts(i).kin;
      if (!is_nominal(i) || facts(i).definiteness != Definiteness::Definite) continue;
      if (kin != Kin::State && kin != Kin::City) continue;
      if (facts(i).number == Number::Plural) continue;
      if (!facts(i).modifiers.empty() && !is_epithet(i)) continue;
      if (entities_.of(i).named) continue;
      const Index place = last_place(i, kin);
      if (place != kNone) entities_.join(place, i);
    }
  }

  // "the Baltic state", "the island nation": where it lies or what it is like, and no other state.
  bool is_epithet(Index i) const {
    constexpr std::array<std::string_view, 22> kEpithets = {
        "african", "alpine",     "andean",       "archipelago", "asian",     "balkan",
        "baltic",  "caribbean",  "european",     "gulf",        "himalayan", "island",
        "kingdom", "landlocked", "mountainous",  "nordic",      "oil",       "pacific",
        "poor",    "sahel",      "scandinavian", "tiny"};
    const bool state = facts(i).kin == Kin::State;
    return state && std::ranges::all_of(facts(i).modifiers, [&](const std::string& word) {
             return std::ranges::find(kEpithets, word) != kEpithets.end();
           });
  }

  Index last_place(Index i, Kin kin) const {
    for (Index k = i; k-- > 0 && mention(i).sentence - mention(k).sentence <= 2;) {
      if (!is_name(k) || mention(k).full.covers(mention(i).full) || governs(k, i)) continue;
      if (mention(k).type != NameType::Gpe && entities_.of(k).referent != Referent::Place) continue;
      // "United Nations" is a name made of a common noun, and no town.
      const auto noun = nominals_.noun(facts(k).head);
      if (noun && noun->kin != kin) continue;
      const bool state = !nominals_.state(document_.at(mention(k).span)).empty();
      if (state == (kin == Kin::State)) return k;
    }
    return kNone;
  }

  std::vector<Index> numbered() const {
    std::vector<Index> out(at(size_), kNone);
    std::vector<Index> number(at(size_), kNone);
    Index next = 0;
    for (Index i = 0; i < size_; ++i) {
      const Index root = entities_.root(i);
      if (entities_.of(i).size < 2) continue;
      if (number[at(root)] == kNone) number[at(root)] = next++;
      out[at(i)] = number[at(root)];
    }
    return out;
  }

  const Document& document_;
  const std::vector<Mention>& mentions_;
  Nominals nominals_;
  Children children_;
  std::vector<MentionFacts> facts_;
  Entities entities_;
  Index size_;
  std::vector<Index> mention_at_;  // by head token
  std::vector<Person> persons_;    // in text order of their first names
};

}  // namespace

std::vector<Index> resolve_coreference(const Document& document, const Lexicon& lexicon) {
  return Resolver(document, lexicon).run();
}

void observe_coreference(const Document& document, const Lexicon& lexicon,
                         const PairObserver& see_nominals, const PairObserver& see_pronouns) {
  Resolver(document, lexicon).run(see_nominals, see_pronouns);
}

}  // namespace tacitus
