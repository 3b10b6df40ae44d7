#include "coding/act_content.h"

#include <algorithm>
#include <array>

#include "coding/claim_subjects.h"

namespace tacitus {

namespace {

// Words that may stand between the parts of a phrase: "pay a heavy price".
constexpr TokenIndex kPhraseGap = 3;
// Words from "going" to the predicate it makes a future: "going to be a very long war".
constexpr TokenIndex kGoingGap = 6;

}  // namespace

ActContent::ActContent(const ActLexicon& lexicon, TreeView& tree, const ClaimDraft& draft,
                       bool quoted)
    : lexicon_(lexicon), tree_(tree), draft_(draft), quoted_(quoted), root_(draft.content_root) {
  look();
}

TokenIndex ActContent::first_noun() const {
  for (const TokenRange range : draft_.content) {
    for (TokenIndex t = range.first; t < range.last; ++t) {
      if (tree_.upos(t) == Upos::Noun && tree_.deprel(t) != Deprel::Compound
          && tree_.deprel(t) != Deprel::NmodPoss)
        return t;
      if (tree_.upos(t) == Upos::Propn && tree_.deprel(t) != Deprel::NmodPoss
          && tree_.deprel(t) != Deprel::Compound)
        return t;
      if (tree_.upos(t) == Upos::Pron && tree_.deprel(t) != Deprel::NmodPoss) return t;
    }
  }
  return kNoToken;
}

void ActContent::look() {
  if (!tree_.valid(root_)) return;
  // "has to suspend", "is going to pay", "was the first to fire": the verb below carries the deed.
  modals(root_);
  for (int i = 0; i < 3; ++i) {
    const TokenIndex below = carried(root_);
    if (below == kNoToken) break;
    own_root_ = root_;
    root_ = below;
    modals(root_);
  }
  for (const TokenRange range : draft_.content) {
    for (TokenIndex t = range.first; t < range.last; ++t) {
      seen_ |= classes_at(t);
      please_ = please_ || one_of(tree_.form(t), {"please", "Please"});
      // "is going to turn into a war": the parser hangs "going" in many places
      const bool going = tree_.form(t) == "going" && t + 1 < range.last && tree_.form(t + 1) == "to"
                         && t < root_ && root_ - t <= kGoingGap;
      future_ = future_ || going;
    }
  }
  root_classes_ = classes_at(root_);
  future_ = future_ || one_of(tree_.lemma(root_), {"likely", "unlikely", "poised"});
  // "it was highly likely that Orla was responsible"
  for (const TokenIndex c : tree_.children(root_)) {
    const Deprel d = tree_.deprel(c);
    const bool clause = d == Deprel::Csubj || d == Deprel::Ccomp || d == Deprel::Advcl;
    likely_blame_ =
        likely_blame_
        || (clause && (classes_at(c) & kBlame) != 0
            && one_of(tree_.lemma(root_), {"likely", "clear", "plain", "certain", "obvious"}));
  }
  roles();
  for (const TokenIndex c : tree_.children(root_)) {
    const Deprel d = tree_.deprel(c);
    if (d == Deprel::Obj || d == Deprel::Xcomp || d == Deprel::CompoundPrt || d == Deprel::Amod) {
      object_classes_ |= classes_at(c);
    }
    // played brilliantly
    if (d == Deprel::Advmod) object_classes_ |= classes_at(c) & (kBad | kGood);
    if (d == Deprel::Obj) object_classes_ |= described(c);  // did a wonderful job
    if (d == Deprel::Conj && tree_.upos(c) == Upos::Verb && !own(c))
      root_classes_ |= classes_at(c) & (kHarm | kMeasure);
  }
  blame_at_root_ =
      ((root_classes_ | object_classes_) & kBlame) != 0
      || (tree_.lemma(root_) == "blame" || (tree_.child_with_lemma(root_, "behind") != kNoToken));
  const TokenIndex last = draft_.content.back().last - 1;
  question_ =
      quoted_
      && (tree_.form(last) == "?" || (last + 1 < tree_.size() && tree_.form(last + 1) == "?"));
}

// The classes of what is said of the object: of the words under the root, or of those beside it where the
// object is the root. All where the parser ran object and predicate into one.
std::uint32_t ActContent::predicate_classes() const {
  const bool object = tree_.deprel(root_) == Deprel::Obj;
  std::uint32_t classes = 0;
  bool any = false;
  for (const TokenRange range : draft_.content) {
    for (TokenIndex t = range.first; t < range.last; ++t) {
      if ((t == root_ || tree_.is_ancestor(root_, t)) == object) continue;
      any = any || tree_.upos(t) != Upos::Punct;
      classes |= classes_at(t);
    }
  }
  return any ? classes : seen_;
}

// Judgements beside a noun: "a cowardly attack" condemns.
std::uint32_t ActContent::described(TokenIndex noun) const {
  std::uint32_t classes = 0;
  for (const TokenIndex c : tree_.children(noun)) {
    if (tree_.deprel(c) == Deprel::Amod) classes |= classes_at(c) & (kBad | kGood);
  }
  return classes;
}

// A second deed with a subject of its own is somebody else's.
bool ActContent::own(TokenIndex verb) const {
  for (const TokenIndex c : tree_.children(verb)) {
    if (tree_.deprel(c) == Deprel::Nsubj) return true;
  }
  return false;
}

TokenIndex ActContent::carried(TokenIndex t) const {
  if (!one_of(tree_.lemma(t),
              {"have", "go", "need", "ought", "force", "continue", "begin", "start"}))
    return kNoToken;
  for (const TokenIndex c : tree_.children(t)) {
    if (tree_.deprel(c) == Deprel::Xcomp && c > t && tree_.upos(c) == Upos::Verb) return c;
  }
  return kNoToken;
}

// "No fewer than 61 of them" counts and denies nothing.
bool ActContent::is_bound(TokenIndex no) const {
  return no + 2 < tree_.size() && one_of(tree_.form(no + 1), {"fewer", "less", "more", "later"})
         && tree_.form(no + 2) == "than";
}

void ActContent::modals(TokenIndex t) {
  const std::string_view lemma = tree_.lemma(t);
  if (one_of(lemma, {"have", "need"}) && carried(t) != kNoToken
      && tree_.child(t, Deprel::Obj) == kNoToken) {
    must_ = true;
    past_ = past_ || tree_.tokens().xpos_of(t) == "VBD";
  }
  if (lemma == "go" && carried(t) != kNoToken) future_ = true;
  for (const TokenIndex c : tree_.children(t)) {
    const Deprel d = tree_.deprel(c);
    const std::string_view word = tree_.lemma(c);
    if (d == Deprel::Aux) auxiliary(c, word);
    const bool negates =
        d == Deprel::Advmod && one_of(word, {"not", "never", "n't", "no", "neither", "hardly"});
    const bool bound = word == "no" && is_bound(c);
    negated_ = negated_ || (!bound && (negates || (d == Deprel::Det && word == "no")));
    unless_ = unless_ || (d == Deprel::Advcl && tree_.introducer(c) == "unless");
    conditional_ =
        conditional_ || (d == Deprel::Advcl && one_of(tree_.introducer(c), {"if", "unless"}));
  }
  if (future_ && must_) must_ = false;  // "will have to suspend"
}

void ActContent::auxiliary(TokenIndex t, std::string_view word) {
  const std::uint32_t classes = classes_at(t);
  future_ = future_ || (classes & kFuture) != 0;
  const bool has_to =
      one_of(word, {"have", "need"}) && t + 1 < tree_.size() && tree_.form(t + 1) == "to";
  must_ = must_ || has_to || (classes & kMust) != 0;
  past_ = past_ || (has_to && tree_.tokens().xpos_of(t) == "VBD");
  should_ = should_ || (classes & kShould) != 0;
  can_ = can_ || one_of(word, {"can", "could"});
  may_ = may_ || one_of(word, {"may", "might", "could"});
}

void ActContent::roles() {
  const std::array<TokenIndex, 2> heads = {root_, own_root_};
  for (const TokenIndex h : heads) {
    if (h == kNoToken) continue;
    for (const TokenIndex c : tree_.children(h)) role(c);
  }
  if (subject_ == kNoToken) {
    const bool base = tree_.tokens().xpos_of(root_) == "VB" && tree_.upos(root_) == Upos::Verb;
    const bool infinitive = draft_.frame == frame::kInf || draft_.frame == frame::kNpInf;
    imperative_ = quoted_ && base && !infinitive && own_root_ == kNoToken && !has_modal();
    if (infinitive || draft_.frame == frame::kIng) self_ = true;
  }
  cannot_ = can_ && negated_;
  told_you_ = quoted_ && subject_ != kNoToken && tree_.lemma(subject_) == "you"
              && (must_ || should_ || cannot_);
}

void ActContent::role(TokenIndex c) {
  const Deprel d = tree_.deprel(c);
  if (d == Deprel::AuxPass || d == Deprel::NsubjPass) active_ = false;
  if (d == Deprel::Expl && tree_.lemma(c) == "there") there_is_ = true;
  nothing_ = nothing_ || (d == Deprel::Obj && tree_.lemma(c) == "nothing");
  if (d == Deprel::Nsubj || d == Deprel::NsubjPass) negated_ = negated_ || not_one(c);
  const bool argument = d == Deprel::Nsubj || d == Deprel::NsubjPass || d == Deprel::Obj;
  if (!argument) return;
  const TokenIndex no = tree_.child_with_lemma(c, "no");
  if (one_of(tree_.lemma(c), {"nobody", "none", "nothing", "neither"})
      || (no != kNoToken && !is_bound(no))) {
    negated_ = true;
  }
  if (d == Deprel::Obj || (subject_ != kNoToken && d != Deprel::Nsubj)) return;
  subject_ = c;
  self_ = is_self(c);
}

// "Not a single village was burned"
bool ActContent::not_one(TokenIndex subject) const {
  const TokenIndex first = tree_.yield(subject).front().first;
  return one_of(tree_.form(first), {"Not", "not"}) && first + 1 < tree_.size()
         && one_of(tree_.form(first + 1), {"a", "one", "an"});
}

// The speaker himself, or what is his: "its ships", "we", in reported words "he".
bool ActContent::is_self(TokenIndex subject) const {
  const std::string_view lemma = tree_.lemma(subject);
  if (one_of(lemma, {"I", "we"}) || one_of(tree_.form(subject), {"I", "We", "we"})) return true;
  if (!quoted_ && tree_.upos(subject) == Upos::Pron && one_of(lemma, {"he", "she", "it", "they"}))
    return true;
  if (draft_.source_head != kNoToken && lemma == tree_.lemma(draft_.source_head)) return true;
  // "Police said officers fired": their own
  if (draft_.source_head != kNoToken && !quoted_ && tree_.upos(subject) == Upos::Noun
      && one_of(lemma, {"officer", "soldier", "troops", "troop", "policeman", "guard", "crew",
                        "marine", "fighter", "trooper"})
      && one_of(tree_.lemma(draft_.source_head),
                {"police", "army", "navy", "military", "force", "militia", "coastguard", "guard"}))
    return true;
  const TokenIndex owner = tree_.child(subject, Deprel::NmodPoss);
  if (owner == kNoToken) return speaks_for(subject);
  const std::string_view whose = tree_.lemma(owner);
  if (one_of(whose, {"I", "we", "my", "our"})) return true;
  return !quoted_ && one_of(whose, {"he", "she", "it", "they", "his", "her", "its", "their"});
}

// A general speaks for the army, a president for the country.
bool ActContent::speaks_for(TokenIndex subject) const {
  return one_of(tree_.lemma(subject),
                {"government", "army", "country", "troops", "force", "ministry", "company", "group",
                 "administration", "military"})
         && draft_.source_head != kNoToken && tree_.upos(subject) == Upos::Noun
         && tree_.child_with_lemma(subject, "the") != kNoToken && future_;
}

std::uint32_t ActContent::classes_at(TokenIndex t) const {
  if (!tree_.valid(t)) return 0;
  const auto found = lexicon_.phrases_.find(tree_.lemma(t));
  if (found == lexicon_.phrases_.end()) return 0;
  std::uint32_t classes = 0;
  for (const ActLexicon::Phrase& phrase : found->second) {
    if (matches(phrase, t)) classes |= phrase.classes;
  }
  return classes;
}

bool ActContent::matches(const ActLexicon::Phrase& phrase, TokenIndex t) const {
  TokenIndex at = t;
  for (const std::string& word : phrase.rest) {
    TokenIndex next = kNoToken;
    for (TokenIndex i = at + 1; i <= at + kPhraseGap && i < tree_.size(); ++i) {
      if (tree_.lemma(i) == word) {
        next = i;
        break;
      }
    }
    if (next == kNoToken) return false;
    at = next;
  }
  return true;
}

}  // namespace tacitus
