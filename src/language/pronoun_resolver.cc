#include "language/pronoun_resolver.h"

#include <algorithm>

namespace tacitus {
namespace {

constexpr Index kSentencesBack = 3;
// More than a subject of the sentence before, less than one before the pronoun in its own.
constexpr float kFollowingSubject = 1.5F;

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
  Index best = kNone;
  float best_weight = 0.0F;
  const auto consider = [&](Index k) {
    if (!possible(i, k)) return;
    const float w = weight(i, k);
    if (best == kNone || w > best_weight) {
      best = k;
      best_weight = w;
    }
  };
  for (Index k = i; k-- > 0 && mention(i).sentence - mention(k).sentence <= kSentencesBack;) {
    consider(k);
  }
  const Index subject = following_subject(i);
  if (subject != kNone && (best == kNone || kFollowingSubject > best_weight)) best = subject;
  if (best != kNone) entities_.join(best, i);
}

// "In his call to Lavrov, Kerry made it clear": the subject of the verb that the pronoun's phrase
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
  // "his" inside the phrase that it would stand for.
  if (mention(candidate).full.covers(mention(pronoun).span)) return false;
  return p.reflexive || !co_argument(pronoun, candidate);
}

float PronounResolver::weight(Index pronoun, Index candidate) const {
  const MentionFacts& c = facts(candidate);
  const Deprel role = rel(mention(candidate).head);
  float w = 0.0F;
  w -= 3.0F * static_cast<float>(mention(pronoun).sentence - mention(candidate).sentence);
  w -= 0.1F * static_cast<float>(pronoun - candidate);
  if (role == Deprel::Nsubj || role == Deprel::NsubjPass) {
    w += 3.0F;
  } else if (role == Deprel::Obj || role == Deprel::Iobj) {
    w += 1.0F;
  } else if (role == Deprel::Compound) {
    w -= 2.0F;
  }
  if (role == rel(mention(pronoun).head)) w += 1.0F;
  if (c.pronoun) w += 1.0F;
  const Entity& e = entities_.of(candidate);
  w += std::min(2.0F, 0.5F * static_cast<float>(e.size - 1));
  if (facts(pronoun).quoted != c.quoted) w -= 1.0F;
  return w;
}

}  // namespace tacitus
