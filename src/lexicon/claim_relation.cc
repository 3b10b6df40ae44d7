#include "lexicon/claim_relation.h"

#include <algorithm>

namespace tacitus {
namespace {

// Set on our own story samples: links at or above kShown are right in more than eight of ten.
constexpr float kSameTopic = 0.34F;
constexpr float kSameProposition = 0.5F;
constexpr float kSameMatter = 0.25F;  // what two positions on one matter share
constexpr std::size_t kFewestShared = 2;

std::size_t shared_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::size_t n = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x < *y) {
      ++x;
    } else if (*y < *x) {
      ++y;
    } else {
      ++n;
      ++x;
      ++y;
    }
  }
  return n;
}

bool names(const ClaimFacts& claim, const std::string& actor) {
  return !actor.empty() && std::binary_search(claim.actors.begin(), claim.actors.end(), actor);
}

bool accuses(const ClaimFacts& c) { return c.act == Act::Accuse || c.act == Act::Condemn; }
bool denies(const ClaimFacts& c) { return c.act == Act::Deny; }
bool demands(const ClaimFacts& c) { return c.act == Act::Demand || c.act == Act::Urge; }

// "40 people", "120 injured": nothing says which persons.
bool is_anybody(const std::string& counted) {
  return counted.empty() || counted == "people" || counted == "person" || counted == "individual";
}

// Two counts of one thing that cannot both be right.
bool disagree(const FigureFacts& a, const FigureFacts& b) {
  if (a.unit != b.unit) return false;
  if ((a.unit == Unit::Other || a.unit == Unit::People || a.unit == Unit::Percent
       || a.unit == Unit::Money)
      && (a.counted.empty() || a.counted != b.counted)) {
    return false;
  }
  if (!a.place.empty() && !b.place.empty() && a.place != b.place) return false;
  if (!a.population.empty() && !b.population.empty() && a.population != b.population) return false;
  if (!is_anybody(a.counted) && !is_anybody(b.counted) && a.counted != b.counted) return false;
  return a.low > b.high || b.low > a.high;
}

bool share_a_name(const ClaimFacts& a, const ClaimFacts& b) {
  return std::any_of(a.actors.begin(), a.actors.end(),
                     [&b](const std::string& actor) { return names(b, actor); });
}

// The dead of one report and of another are the same dead where their words agree; 20 courses of one
// school and 100 of another contradict nobody, so things must be somewhere or somebody's.
bool same_count(const ClaimFacts& a, const FigureFacts& x, const ClaimFacts& b,
                const FigureFacts& y) {
  if (!x.place.empty() && x.place == y.place) return true;
  if (shared_words(a.words, b.words) < kFewestShared) return false;
  const bool thing = x.unit == Unit::Other || x.unit == Unit::Money || x.unit == Unit::Percent;
  return !thing || share_a_name(a, b);
}

std::optional<ClaimRelation> compare_figures(const ClaimFacts& a, const ClaimFacts& b) {
  for (const FigureFacts& x : a.figures) {
    for (const FigureFacts& y : b.figures) {
      if (!disagree(x, y) || !same_count(a, x, b, y)) continue;
      return ClaimRelation{Relation::FigureMismatch, "figure-mismatch", 0.7F};
    }
  }
  return std::nullopt;
}

// The same thing done by the same one: what is known of who and whom must agree, and something must
// be known. "The bridge would open" against "the bridge would not open", not "the pool would not".
bool same_arguments(const ClaimFacts& a, const ClaimFacts& b) {
  const auto differ = [](const std::string& x, const std::string& y) {
    return !x.empty() && !y.empty() && x != y;
  };
  const auto agree = [](const std::string& x, const std::string& y) {
    return !x.empty() && x == y;
  };
  if (differ(a.subject, b.subject) || differ(a.object, b.object)) return false;
  // "The water was clean", "the water was poisoned"
  if (a.object.empty() && b.subject.empty() && agree(a.subject, b.object)) return true;
  if (b.object.empty() && a.subject.empty() && agree(b.subject, a.object)) return true;
  if (agree(a.subject, b.subject) || agree(a.object, b.object)) return true;
  // "Exports were continuing", "both output and exports were disrupted"
  const auto among = [](const std::string& who, const ClaimFacts& c) {
    return !who.empty() && std::binary_search(c.words.begin(), c.words.end(), who);
  };
  return among(a.subject, b) || among(b.subject, a);
}

// Accusation and answer: the accused denies it, gives a reason, or accuses back.
std::optional<ClaimRelation> compare_blame(const ClaimFacts& a, const ClaimFacts& b,
                                           float overlap) {
  // Lavrov answers for Russia, unless the accuser speaks for it too.
  const bool for_state = names(b, a.side) && a.side != b.side;
  const bool accused_answers =
      accuses(b) && says_what(b)
      && (names(b, a.speaker) || for_state || (!b.blamed.empty() && b.blamed == a.speaker));
  // "Said it had not met him" denies what shares words with it; "denied wrongdoing" whatever was said
  const std::size_t common = shared_words(a.words, b.words);
  const bool on_topic =
      (overlap >= kSameProposition && (common >= kFewestShared || a.root == b.root))
      || (overlap >= kSameTopic && b.act == Act::Accuse && common >= kFewestShared);
  // "Denied wrongdoing" answers any accusation; "denied that she had told the truth" what is about it.
  const bool brief = a.words.size() < 2 || common > 0;
  if (accused_answers && denies(a) && ((a.denial && brief) || on_topic)) {
    return ClaimRelation{Relation::Denies, "accusation-denial",
                         overlap >= kSameTopic ? 0.8F : 0.6F};
  }
  if (accused_answers && a.act == Act::Justify) {
    return ClaimRelation{Relation::Rebuts, "accusation-reason",
                         overlap >= kSameTopic ? 0.75F : 0.6F};
  }
  if (accused_answers && accuses(a) && names(a, b.speaker)) {
    return ClaimRelation{Relation::CounterAccuses, "counter-accusation", 0.7F};
  }
  // The militia claimed the attack; the minister blames a neighbour for it.
  const auto mentions = [](const ClaimFacts& c, const std::string& who) {
    return names(c, who) || std::binary_search(c.words.begin(), c.words.end(), who);
  };
  const bool others = !a.blamed.empty() && !b.blamed.empty() && a.blamed != b.blamed
                      && !mentions(a, b.blamed) && !mentions(b, a.blamed);
  // Who boasts of it names it in few words: "claimed responsibility for the attack".
  const bool boast = a.blamed == a.speaker || b.blamed == b.speaker;
  const std::size_t shared = shared_words(a.words, b.words);
  const bool same_deed = boast ? shared >= 1 && overlap >= kSameTopic
                               : shared >= kFewestShared && overlap >= kSameProposition;
  if (others && same_deed) {
    return ClaimRelation{Relation::Contradicts, "other-blamed", 0.65F};
  }
  return std::nullopt;
}

// From hostile to friendly or the other way about, or from doing to saying that one does not.
bool turns(Act earlier, Act later) {
  const auto one_of = [](Act act, std::initializer_list<Act> acts) {
    return std::find(acts.begin(), acts.end(), act) != acts.end();
  };
  switch (earlier) {
    case Act::Threaten:
    case Act::Warn:
      return one_of(later, {Act::Deny, Act::Promise, Act::Agree, Act::Praise});
    case Act::Refuse:
      return one_of(later, {Act::Agree, Act::Promise});
    case Act::Deny:
      return one_of(later, {Act::Admit, Act::Confirm, Act::Retract});
    case Act::Accuse:
    case Act::Condemn:
      return one_of(later, {Act::Praise, Act::Agree});
    case Act::Promise:
    case Act::Agree:
    case Act::Praise:
      return one_of(later, {Act::Threaten, Act::Refuse, Act::Condemn});
    default:
      return false;
  }
}

std::string pair_key(std::string_view a, std::string_view b) {
  std::string key(a);
  key += '\t';
  key += b;
  return key;
}

}  // namespace

bool says_what(const ClaimFacts& c) {
  return std::any_of(c.words.begin(), c.words.end(),
                     [&c](const std::string& w) { return !names(c, w); });
}

Result<Contrast> Contrast::compile(const Table& table) {
  const int word = table.column("word");
  const int opposite = table.column("opposite");
  if (word < 0 || opposite < 0) {
    return Error{Code::InvalidInput, table.name() + ": the columns are word and opposite",
                 "lexicon/columns"};
  }
  Contrast contrast;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    contrast.pairs_.insert(pair_key(table.cell(row, word), table.cell(row, opposite)));
    contrast.pairs_.insert(pair_key(table.cell(row, opposite), table.cell(row, word)));
  }
  return contrast;
}

bool Contrast::opposed(std::string_view a, std::string_view b) const {
  return pairs_.contains(pair_key(a, b));
}

float word_overlap(const ClaimFacts& a, const ClaimFacts& b) {
  const std::size_t shorter = std::min(a.words.size(), b.words.size());
  if (shorter == 0) return 0.0F;
  return static_cast<float>(shared_words(a.words, b.words)) / static_cast<float>(shorter);
}

std::optional<ClaimRelation> posture_change(const ClaimFacts& later, const ClaimFacts& earlier) {
  const bool own = !later.speaker.empty() && later.speaker == earlier.speaker;
  if (!own || !turns(earlier.act, later.act)) return std::nullopt;
  if (shared_words(later.words, earlier.words) < kFewestShared) return std::nullopt;
  if (word_overlap(later, earlier) < kSameMatter) return std::nullopt;
  const auto is_other = [&](const std::string& actor) {
    return actor != later.speaker && actor != later.side && names(earlier, actor);
  };
  if (std::none_of(later.actors.begin(), later.actors.end(), is_other)) return std::nullopt;
  return ClaimRelation{Relation::ReversesOwn, "posture", 0.65F};
}

namespace {

// What another speaker's claim answers by its figures, its blame or as a refusal.
std::optional<ClaimRelation> compare_by_act(const ClaimFacts& answer, const ClaimFacts& earlier,
                                            std::size_t shared, float overlap) {
  if (auto found = compare_figures(answer, earlier)) return found;
  if (auto found = compare_blame(answer, earlier, overlap)) return found;
  if (!demands(earlier) || answer.act != Act::Refuse) return std::nullopt;
  if (earlier.speaker.empty() || answer.speaker.empty()) return std::nullopt;
  // "Declined to comment", "the law is silent": what is refused must be what was asked.
  const bool named = names(earlier, answer.speaker);
  const bool topic = named || (overlap >= kSameTopic && shared >= kFewestShared);
  if (!topic || !std::binary_search(earlier.words.begin(), earlier.words.end(), answer.root))
    return std::nullopt;
  return ClaimRelation{Relation::RejectsDemand, "demand-refusal", named ? 0.7F : 0.6F};
}

// "has no effect" against "has the effect": a verb that says little proves nothing.
bool root_tells(const ClaimFacts& c) {
  return std::binary_search(c.words.begin(), c.words.end(), c.root);
}

// "He would resign" takes back "he would not resign": nothing else was said.
std::optional<ClaimRelation> compare_own(const ClaimFacts& later, const ClaimFacts& earlier) {
  const bool turned = root_tells(later) && later.root == earlier.root
                      && later.words == earlier.words && later.polarity * earlier.polarity < 0;
  if (!turned) return std::nullopt;
  return ClaimRelation{Relation::ReversesOwn, "negation", 0.55F};
}

// Two speakers on one proposition.
std::optional<ClaimRelation> compare_propositions(const ClaimFacts& answer,
                                                  const ClaimFacts& earlier, std::size_t shared,
                                                  const Contrast& contrast) {
  const bool same_root = root_tells(answer) && answer.root == earlier.root
                         && shared >= kFewestShared && !names(answer, answer.root);
  // A denial's content is what it denies: "denied that it fired" against "said it fired".
  // "Dismissed the levy" agrees with "protested against the levy".
  if (same_root && answer.denial && answer.polarity == earlier.polarity && !denies(earlier)
      && earlier.act != Act::Condemn)
    return ClaimRelation{Relation::Denies, "negation", 0.75F};
  if (answer.denial || earlier.denial || !same_arguments(answer, earlier)) return std::nullopt;
  // "the truce holds", "the truce collapsed": short claims share their subject only.
  const bool opposite =
      answer.polarity * earlier.polarity > 0 && contrast.opposed(answer.root, earlier.root);
  const bool negated = same_root && answer.polarity * earlier.polarity < 0;
  if (!negated && !opposite) return std::nullopt;
  if (denies(answer)) return ClaimRelation{Relation::Denies, "negation", 0.75F};
  // "They might want to consider him", "they will not consider him"
  if (negated && earlier.act == Act::Intend) return std::nullopt;
  if (negated) return ClaimRelation{Relation::Contradicts, "negation", 0.7F};
  return ClaimRelation{Relation::Contradicts, "antonym", 0.6F};
}

}  // namespace

std::optional<ClaimRelation> compare_claims(const ClaimFacts& answer, const ClaimFacts& earlier,
                                            const Contrast& contrast) {
  const bool own = !answer.speaker.empty() && answer.speaker == earlier.speaker;
  const std::size_t shared = shared_words(answer.words, earlier.words);
  const float overlap = word_overlap(answer, earlier);
  if (!own) {
    if (auto found = compare_by_act(answer, earlier, shared, overlap)) return found;
  }
  if (shared == 0 || overlap < kSameProposition) return std::nullopt;
  if (answer.speaker.empty() || earlier.speaker.empty()) return std::nullopt;
  return own ? compare_own(answer, earlier)
             : compare_propositions(answer, earlier, shared, contrast);
}

}  // namespace tacitus
