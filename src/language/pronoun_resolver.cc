#include "language/pronoun_resolver.h"

#include <algorithm>

namespace tacitus {
namespace {

constexpr Index kSentencesBack = 3;
// Added where somebody says that he, she, it or they did something: in news that is mostly himself. The
// training texts have too few such pairs (27) to learn it.
constexpr float kOwnWords = 2.0F;
constexpr int kPerClass = PronounResolver::kFeatures / 3;

// By pronoun class and feature; the first of each class is the bias, so zero is the weight of
// leaving the pronoun alone.
constexpr float kWeights[PronounResolver::kFeatures] = {
#include "language/pronoun_weights.inc"
};

// he and she, it, they: each has weights of its own.
int class_of(const Pronoun& p) {
  if (p.person_only) return 0;
  return p.thing_only ? 1 : 2;
}

int role_of(Deprel r) {
  switch (r) {
    case Deprel::Nsubj:
      return 0;
    case Deprel::NsubjPass:
      return 1;
    case Deprel::Obj:
    case Deprel::Iobj:
      return 2;
    case Deprel::Obl:
    case Deprel::OblAgent:
      return 3;
    case Deprel::Nmod:
      return 4;
    case Deprel::NmodPoss:
      return 5;
    case Deprel::Compound:
      return 6;
    case Deprel::Conj:
      return 7;
    case Deprel::Appos:
      return 8;
    case Deprel::Root:
      return 9;
    default:
      return 10;
  }
}

// 1, 2, 3-4, 5-8 ... -> 0, 1, 2, 3 ...
int magnitude(Index n, int most) {
  int out = 0;
  for (Index limit = 1; n > limit && out < most; limit *= 2) ++out;
  return out;
}

}  // namespace

PronounResolver::PronounResolver(const Document& document, const Children& children,
                                 const std::vector<MentionFacts>& facts,
                                 const std::vector<Index>& mention_at, Entities& entities)
    : document_(document),
      children_(children),
      facts_(facts),
      mention_at_(mention_at),
      entities_(entities),
      speaker_we_(facts.size(), kNone) {}

void PronounResolver::run() {
  for (Index i = 0; i < static_cast<Index>(facts_.size()); ++i) {
    if (!facts(i).pronoun) continue;
    if (facts(i).pronoun->person < 3) {
      speech(i);
    } else if (!facts(i).pronoun->demonstrative) {
      third_person(i);
    }
  }
}

void PronounResolver::speech(Index i) {
  const Pronoun& pronoun = *facts(i).pronoun;
  const Index speaker = facts(i).quoted ? facts(i).speaker : kNone;
  const auto same_as = [&](Index& first) {
    if (first == kNone) {
      first = i;
    } else {
      entities_.join(first, i);
    }
  };
  if (pronoun.person == 2) {
    same_as(you_);
  } else if (pronoun.number == Number::Singular) {
    if (speaker != kNone) {
      entities_.join(speaker, i);
    } else if (!facts(i).quoted) {
      same_as(writer_i_);
    }
  } else if (speaker != kNone) {
    same_as(speaker_we_[static_cast<std::size_t>(entities_.root(speaker))]);
  } else if (!facts(i).quoted) {
    same_as(writer_we_);
  }
}

void PronounResolver::third_person(Index i) {
  if (is_cleft(i)) return;
  if (const Index beside = name_beside(i); beside != kNone) {
    entities_.join(beside, i);
    return;
  }
  Index best = kNone;
  float best_weight = 0.0F;
  const auto consider = [&](Index k) {
    if (k == kNone || !possible(i, k)) return;
    collect(i, k);
    if (observer_) observer_(i, k, features_);
    const float w = weight() + (is_subject_told_of(i, k) ? kOwnWords : 0.0F);
    if (w > best_weight) {
      best = k;
      best_weight = w;
    }
  };
  consider(following_subject(i));
  for (Index k = i; k-- > 0 && mention(i).sentence - mention(k).sentence <= kSentencesBack;) {
    consider(k);
  }
  if (best != kNone) entities_.join(best, i);
}

// "In her letter to Varn, Rook insisted": the subject of the verb that the pronoun's phrase
// hangs on, where it comes after.
Index PronounResolver::following_subject(Index i) const {
  const TokenIndex p = mention(i).head;
  for (TokenIndex up = head(p); up != kNoToken; up = head(up)) {
    if (up < p) return kNone;
    for (const TokenIndex c : children_.of(up)) {
      if (c <= p || (rel(c) != Deprel::Nsubj && rel(c) != Deprel::NsubjPass)) continue;
      const Index k = mention_at_[static_cast<std::size_t>(c)];
      return k != kNone && k > i && !facts(k).pronoun && possible(i, k) ? k : kNone;
    }
  }
  return kNone;
}

// The verb that a nominal is an argument of.
TokenIndex PronounResolver::governor(TokenIndex t) const {
  TokenIndex up = head(t);
  // Members of "Kerry and Lavrov" have the place of the first.
  if (rel(t) == Deprel::Conj && up != kNoToken) up = head(up);
  return up;
}

bool PronounResolver::co_argument(Index pronoun, Index candidate) const {
  const TokenIndex p = mention(pronoun).head;
  const TokenIndex c = mention(candidate).head;
  if (rel(p) == Deprel::NmodPoss) return false;
  const TokenIndex verb = governor(p);
  return verb != kNoToken && verb == governor(c) && rel(c) != Deprel::NmodPoss;
}

bool PronounResolver::possible(Index pronoun, Index candidate) const {
  const Pronoun& p = *facts(pronoun).pronoun;
  const MentionFacts& c = facts(candidate);
  if (c.pronoun && (c.pronoun->person < 3 || c.pronoun->demonstrative)) return false;
  if (c.referent == Referent::Time || c.kin == Kin::Time) return false;
  const Entity& e = entities_.of(candidate);
  if (p.gender != Gender::Unknown && e.gender != Gender::Unknown && p.gender != e.gender) {
    return false;
  }
  if (p.person_only && e.referent != Referent::Person) return false;
  if (p.thing_only && e.referent == Referent::Person) return false;
  if (p.number == Number::Singular && e.number == Number::Plural) return false;
  if (p.number == Number::Plural && e.number == Number::Singular && e.referent != Referent::Group
      && e.referent != Referent::Organisation) {
    return false;
  }
  // "'An officer set himself on fire,' he said": who speaks is not who is only spoken of.
  if (c.quoted && !facts(pronoun).quoted && e.size == 1 && is_subject(mention(pronoun).head)
      && mention(candidate).sentence == mention(pronoun).sentence) {
    return false;
  }
  // "Every agent got a copy. She said": each of many is nobody in the next sentence.
  if (mention(candidate).sentence != mention(pronoun).sentence && is_each(candidate)) return false;
  // "his" inside the phrase that it would stand for.
  if (mention(candidate).full.covers(mention(pronoun).span)) return false;
  return p.reflexive || !co_argument(pronoun, candidate);
}

bool PronounResolver::is_each(Index candidate) const {
  const TokenIndex det = children_.first(mention(candidate).head, Deprel::Det);
  if (det == kNoToken) return false;
  const std::string_view lemma = document_.tokens.lemma_of(det);
  return lemma == "every" || lemma == "each" || lemma == "no" || lemma == "any";
}

// "Rook, himself a soldier, said": a reflexive behind a name and a comma is of that name.
Index PronounResolver::name_beside(Index i) const {
  const TokenIndex comma = mention(i).first - 1;
  if (!facts(i).pronoun->reflexive || comma < 1 || document_.form(comma) != ",") return kNone;
  for (Index k = i; k-- > 0 && mention(k).sentence == mention(i).sentence;) {
    if (mention(k).kind == MentionKind::Name && mention(k).last == comma && possible(i, k)) {
      return k;
    }
  }
  return kNone;
}

// "It was the rebels who had walked out" points to nothing; "it is a film that won" does.
bool PronounResolver::is_cleft(Index i) const {
  const TokenIndex p = mention(i).head;
  if (!facts(i).pronoun->thing_only || !is_subject(p) || head(p) == kNoToken) return false;
  const TokenIndex noun = head(p);
  if (children_.first(noun, Deprel::Cop) == kNoToken) return false;
  const TokenIndex det = children_.first(noun, Deprel::Det);
  if (det == kNoToken || document_.tokens.lemma_of(det) != "the") return false;
  const TokenIndex clause = children_.first(noun, Deprel::AclRelcl);
  return clause != kNoToken && clause > noun;
}

// Numbers of the features of a pair; each group begins where the one before ends.
void PronounResolver::collect(Index pronoun, Index candidate) {
  const MentionFacts& p = facts(pronoun);
  const MentionFacts& c = facts(candidate);
  const Entity& e = entities_.of(candidate);
  const Index apart = std::max(0, mention(pronoun).sentence - mention(candidate).sentence);
  const int role = role_of(rel(mention(candidate).head));
  const bool after = candidate > pronoun;
  const int base = class_of(*p.pronoun) * kPerClass;
  features_.clear();
  int group = base;
  const auto add = [&](int value, int size) {
    features_.push_back(group + value);
    group += size;
  };
  add(0, 1);
  add(after ? 4 : apart, 5);
  add(after ? 0 : magnitude(pronoun - candidate, 6), 7);
  add(role, 11);
  add(role_of(rel(mention(pronoun).head)) == role ? 1 : 0, 2);
  const bool same_class = c.pronoun && class_of(*c.pronoun) == class_of(*p.pronoun);
  const bool name = mention(candidate).kind == MentionKind::Name;
  add(c.pronoun ? (same_class ? 0 : 1) : name ? 2 : 3 + static_cast<int>(c.definiteness), 6);
  add(static_cast<int>(e.referent), 6);
  add(magnitude(e.size, 4), 5);
  add(p.quoted == c.quoted ? 0 : 1, 2);
  add(e.number == p.number ? 0 : e.number == Number::Unknown ? 1 : 2, 3);
  add(p.gender == Gender::Unknown ? 0 : e.gender == p.gender ? 1 : 2, 3);
  add(c.coordinated ? 1 : 0, 2);
  add(e.named ? 1 : 0, 2);
  // Subjects of this sentence and the last, against the pronoun's own place.
  const int own = std::min(role_of(rel(mention(pronoun).head)), 5);
  if (apart <= 1 && role <= 3) add((apart * 4 + std::min(role, 3)) * 4 + std::min(own, 3), 32);
}

// "Washington announced that it was cutting aid": the candidate is the subject of the verb whose
// content the pronoun is the subject of.
bool PronounResolver::is_subject_told_of(Index pronoun, Index candidate) const {
  const TokenIndex p = mention(pronoun).head;
  const TokenIndex c = mention(candidate).head;
  return is_subject(p) && is_subject(c) && head(p) != kNoToken && rel(head(p)) == Deprel::Ccomp
         && head(head(p)) == head(c);
}

float PronounResolver::weight() const {
  float sum = 0.0F;
  for (const int feature : features_) sum += kWeights[feature];
  return sum;
}

}  // namespace tacitus
