#include "coding/claim_speaker.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "coding/claim_subjects.h"
#include "coding/claim_surface.h"

namespace tacitus {
namespace {

constexpr std::array<std::pair<std::string_view, std::int32_t>, 13> kNumbers = {{
    {"one", 1},
    {"two", 2},
    {"three", 3},
    {"four", 4},
    {"five", 5},
    {"six", 6},
    {"seven", 7},
    {"eight", 8},
    {"nine", 9},
    {"ten", 10},
    {"eleven", 11},
    {"twelve", 12},
    {"twenty", 20},
}};

// Words from "on condition of anonymity" to the reason: "on condition of anonymity, he said, because".
constexpr TokenIndex kReasonGap = 8;

bool is_poll(std::string_view lemma) {
  return one_of(lemma, {"poll", "survey", "polling", "census", "ranking", "data", "figure",
                        "statistics", "statistic", "estimate", "count", "average", "index"});
}

bool is_office(std::string_view lemma) {
  return one_of(lemma, {"ministry", "office", "department", "presidency", "cabinet",
                        "administration", "embassy", "consulate", "treasury", "palace",
                        "secretariat", "chancellery", "prosecution", "mission"});
}

bool is_court(std::string_view lemma) {
  return one_of(lemma, {"court", "tribunal", "jury", "Court", "Tribunal", "Jury"});
}

}  // namespace

const Mention* ClaimSpeaker::mention(Index m) const {
  return m == kNone ? nullptr : &tree_.document().mentions[static_cast<std::size_t>(m)];
}

void ClaimSpeaker::fill(const ClaimDraft& draft, bool quoted, Claim& claim) {
  claim.speaker_kind = kind(draft, quoted, claim);
  if (draft.continues != SIZE_MAX) return;
  if (draft.source_head != kNoToken) {
    claim.speaker_count = count(draft.source_head);
    claim.speaker_role = role(draft, claim);
    if (claim.speaker_kind != SpeakerKind::NamedPerson) claim.anonymity_reason = anonymity(draft);
  }
  said_where(draft, claim);
}

SpeakerKind ClaimSpeaker::kind_of_actor(const Actor& actor) const {
  switch (actor.kind) {
    case ActorKind::Person:
      return actor.name.empty() ? SpeakerKind::UnnamedPerson : SpeakerKind::NamedPerson;
    case ActorKind::State:
    case ActorKind::Government:
      return SpeakerKind::State;
    case ActorKind::Office:
      return SpeakerKind::Office;
    case ActorKind::Organisation:
    case ActorKind::ArmedForce:
    case ActorKind::ArmedGroup:
      return SpeakerKind::Organisation;
    case ActorKind::Media:
      return SpeakerKind::Media;
    case ActorKind::Group:
    case ActorKind::Civilians:
    case ActorKind::Joint:
      return SpeakerKind::Group;
    default:
      return SpeakerKind::Implicit;  // not known
  }
}

SpeakerKind ClaimSpeaker::kind_of_mention(const Mention& mention) const {
  if (mention.type == NameType::Person) return SpeakerKind::NamedPerson;
  if (mention.type == NameType::Org) return SpeakerKind::Organisation;
  if (mention.type == NameType::Gpe) return SpeakerKind::State;
  if (mention.type == NameType::Norp) return SpeakerKind::Group;
  switch (mention.referent) {
    case Referent::Person:
      return is_plural(mention.head) ? SpeakerKind::Group : SpeakerKind::UnnamedPerson;
    case Referent::Group:
      return SpeakerKind::Group;
    case Referent::Organisation:
      return SpeakerKind::Organisation;
    default:
      return SpeakerKind::Implicit;
  }
}

// What no mention tells: "some", "many in the crowd", a rare noun.
SpeakerKind ClaimSpeaker::kind_of_words(TokenIndex head) const {
  const Upos u = tree_.upos(head);
  const std::string_view lemma = tree_.lemma(head);
  if (u == Upos::Pron) {
    if (one_of(lemma, {"he", "she", "someone", "somebody", "one", "you"}))
      return SpeakerKind::UnnamedPerson;
    if (one_of(lemma, {"it", "which", "that", "this"})) return SpeakerKind::Organisation;
    return lemma == "who" && !is_plural(head) ? SpeakerKind::UnnamedPerson : SpeakerKind::Group;
  }
  if (u == Upos::Propn) {
    const NameType type = tree_.tokens().name_type[static_cast<std::size_t>(head)];
    if (type == NameType::Org) return SpeakerKind::Organisation;
    if (type == NameType::Gpe || type == NameType::Loc) return SpeakerKind::State;
    return SpeakerKind::NamedPerson;
  }
  if (u == Upos::Det || u == Upos::Num || u == Upos::Adj || is_plural(head))
    return SpeakerKind::Group;
  return SpeakerKind::UnnamedPerson;
}

SpeakerKind ClaimSpeaker::kind(const ClaimDraft& draft, bool quoted, const Claim& claim) const {
  const TokenIndex head = draft.source_head;
  if (head == kNoToken) return SpeakerKind::Implicit;
  const std::string_view lemma = tree_.lemma(head);
  if (tree_.upos(head) == Upos::Pron && one_of(lemma, {"I", "we"}) && !quoted)
    return SpeakerKind::Author;
  if (tree_.form(head).starts_with('@') || lemma == "account") return SpeakerKind::SocialAccount;
  if (tree_.upos(head) == Upos::Noun) {
    if (is_poll(lemma)) return SpeakerKind::Poll;
    if (is_document_noun(lemma)
        || one_of(lemma, {"memo", "statement", "email", "e-mail", "notice", "bill", "contract",
                          "constitution", "resolution", "ruling", "article", "book", "sign"}))
      return SpeakerKind::Document;
    if (is_office(lemma)) return SpeakerKind::Office;
  }
  if (is_court(lemma) || is_court(tree_.form(head))) return SpeakerKind::Court;
  if (is_office(lemma) || one_of(tree_.form(head), {"Ministry", "Office", "Department"}))
    return SpeakerKind::Office;
  if (claim.speaker_actor != kNone) {
    const Actor& actor = tree_.document().actors[static_cast<std::size_t>(claim.speaker_actor)];
    const SpeakerKind known = kind_of_actor(actor);
    if (known != SpeakerKind::Implicit) return known;
  }
  const bool person = one_of(lemma, {"reporter", "journalist"});
  if (!person && context_.is_outlet(head)) return SpeakerKind::Media;
  if (const Mention* m = mention(claim.speaker_mention); m != nullptr) {
    const SpeakerKind known = kind_of_mention(*m);
    if (known != SpeakerKind::Implicit) return known;
  }
  return kind_of_words(head);
}

// "three officials", "12 neighbours"
std::int32_t ClaimSpeaker::count(TokenIndex head) const {
  const TokenIndex number =
      tree_.upos(head) == Upos::Num ? head : tree_.child(head, Deprel::Nummod);
  if (number == kNoToken || tree_.upos(number) != Upos::Num || number > head) return 0;
  std::string form(tree_.form(number));
  for (char& c : form) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (const auto& [word, value] : kNumbers) {
    if (word == form) return value;
  }
  std::erase(form, ',');
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(form.data(), form.data() + form.size(), value);
  return error == std::errc() && end == form.data() + form.size() && value > 0 ? value : 0;
}

// "[Foreign Minister] Ada Rook"
Span ClaimSpeaker::title_before_name(const ClaimDraft& draft) const {
  const TokenRange words = draft.source.front();
  for (TokenIndex t = words.first; t < words.last; ++t) {
    const Index m = context_.mention_at(t);
    const Mention* named = mention(m);
    if (named == nullptr || named->type != NameType::Person || named->kind != MentionKind::Name)
      continue;
    TokenIndex first = words.first;
    TokenIndex last = std::min(named->first, words.last);
    if (first < last && tree_.upos(first) == Upos::Det) ++first;
    while (last > first && tree_.upos(last - 1) == Upos::Punct) --last;
    bool noun = false;
    for (TokenIndex i = first; i < last; ++i) noun = noun || is_nominal(tree_.upos(i));
    return noun ? tree_.span({first, last}) : Span{};
  }
  return {};
}

// The title before a name, the words set off behind it, or the noun that stands for the speaker.
Span ClaimSpeaker::role(const ClaimDraft& draft, const Claim& claim) {
  if (draft.source.empty() || tree_.upos(draft.source_head) == Upos::Pron) return {};
  const bool person = claim.speaker_kind == SpeakerKind::NamedPerson
                      || claim.speaker_kind == SpeakerKind::UnnamedPerson
                      || claim.speaker_kind == SpeakerKind::Group;
  if (!person) return {};
  if (const Span title = title_before_name(draft); !title.empty()) return title;
  for (const TokenIndex c : tree_.children(draft.source_head)) {
    if (tree_.deprel(c) != Deprel::Appos || tree_.upos(c) != Upos::Noun) continue;
    const TokenRanges words = source_ranges(tree_, c, draft.head);
    if (!words.empty()) return tree_.span(words.front());
  }
  if (tree_.upos(draft.source_head) != Upos::Noun) return {};
  TokenRange words = draft.source.front();
  for (TokenIndex t = words.first + 1; t < words.last; ++t) {
    if (tree_.form(t) == ",") words.last = t;
  }
  while (words.first < draft.source_head
         && (tree_.upos(words.first) == Upos::Det || tree_.upos(words.first) == Upos::Num))
    ++words.first;
  return words.size() > 0 ? tree_.span(words) : Span{};
}

// "anonymity" or "not be named" in the sentence; kNoToken if there is neither.
TokenIndex ClaimSpeaker::anonymity_phrase(const Sentence& sentence) const {
  for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
    const std::string_view lemma = tree_.lemma(t);
    if (lemma == "anonymity" || lemma == "anonymously") return t;
    if (!one_of(lemma, {"name", "identify", "quote"}) || tree_.tokens().xpos_of(t) != "VBN")
      continue;
    for (TokenIndex back = std::max(sentence.first, t - 5); back < t; ++back) {
      if (one_of(tree_.lemma(back), {"not", "n't", "decline", "refuse"})) return t;
    }
  }
  return kNoToken;
}

// "because he was not allowed to talk to the press"; without a reason "on condition of anonymity".
Span ClaimSpeaker::anonymity(const ClaimDraft& draft) const {
  const Sentence& sentence = tree_.sentence_at(tree_.sentence(draft.head));
  const TokenIndex phrase = anonymity_phrase(sentence);
  if (phrase == kNoToken || holds(draft.content, phrase)) return {};
  TokenIndex end = phrase + 1;
  const TokenIndex limit = std::min(sentence.last, phrase + kReasonGap);
  for (TokenIndex t = phrase + 1; t < limit; ++t) {
    const bool reason = one_of(tree_.form(t), {"because", "as", "since", "citing", "given", "for"})
                        || (tree_.form(t) == "due" && t + 1 < limit && tree_.form(t + 1) == "to");
    if (!reason) continue;
    for (end = t + 1; end < sentence.last; ++end) {
      const bool stops =
          tree_.form(end) == ";" || tree_.form(end) == "."
          || (tree_.form(end) == "," && (end + 1 >= sentence.last || is_finite(tree_, end + 1)));
      if (stops || holds(draft.cue_tokens, end)) break;
    }
    return tree_.span({t, end});
  }
  TokenIndex first = phrase;
  while (
      first > sentence.first && phrase - first < 6
      && !one_of(tree_.form(first), {"on", "under", "asked", "declined", "requested", "refused"}))
    --first;
  return tree_.span({first, end});
}

// The phrase is a place, or an occasion at a place: "at a rally in Varn".
bool ClaimSpeaker::set_place(TokenIndex phrase, const ClaimDraft& draft, Claim& claim) {
  TokenRanges words = source_ranges(tree_, phrase, draft.head);
  take_out(tree_, draft.content, words);
  if (words.empty()) return false;
  for (TokenIndex t = words.front().first; t < words.front().last; ++t) {
    const Mention* named = mention(context_.mention_at(t));
    if (named == nullptr || named->place == kNone) continue;
    claim.said_where = named->place;
    claim.said_where_span = tree_.span(words.front());
    return true;
  }
  return false;
}

// "said at a rally in Varn", "told reporters in Varn", "Speaking in Varn, he said".
void ClaimSpeaker::said_where(const ClaimDraft& draft, Claim& claim) {
  if (draft.cue->pos != Upos::Verb) return;
  if (said_under(draft.head, draft, claim)) return;
  if (draft.addressee != kNoToken && said_under(draft.addressee, draft, claim)) return;
  for (const TokenIndex c : tree_.children(draft.head)) {
    const bool speaking = tree_.deprel(c) == Deprel::Advcl
                          && one_of(tree_.lemma(c), {"speak", "talk", "appear", "address"});
    if (speaking && said_under(c, draft, claim)) return;
  }
}

bool ClaimSpeaker::said_under(TokenIndex above, const ClaimDraft& draft, Claim& claim) {
  for (const TokenIndex c : tree_.children(above)) {
    const Deprel d = tree_.deprel(c);
    if (d != Deprel::Obl && d != Deprel::OblUnmarked && d != Deprel::Nmod) continue;
    if (holds(draft.content, c)
        || !one_of(tree_.introducer(c),
                   {"in", "at", "from", "near", "outside", "inside", "during"}))
      continue;
    if (set_place(c, draft, claim)) return true;
  }
  return false;
}

namespace {

class PropositionReader {
 public:
  PropositionReader(TreeView& tree, const ClaimDraft& draft)
      : tree_(tree), draft_(draft), root_(draft.content_root) {}

  Proposition read() {
    Proposition p;
    const bool clause = draft_.frame != frame::kNp && draft_.frame != 0;
    if (!clause || !tree_.valid(root_) || !holds(draft_.content, root_)) return p;
    const bool copula = tree_.has_child(root_, Deprel::Cop);
    if (tree_.upos(root_) != Upos::Verb && !copula) return p;
    p.predicate = tree_.span({root_, root_ + 1});
    p.lemma = tree_.lemma(root_);
    if (const TokenIndex particle = tree_.child(root_, Deprel::CompoundPrt); particle != kNoToken)
      p.lemma += " " + std::string(tree_.lemma(particle));
    roles(p);
    for (const TokenIndex c : tree_.children(root_)) adjunct(c, p);
    return p;
  }

 private:
  void roles(Proposition& p) {
    const bool passive = is_passive(tree_, root_);
    TokenIndex subject = own_subject(tree_, root_);
    if (subject == kNoToken && !passive) subject = find_subject(tree_, root_);
    if (passive) {
      p.patient = phrase(subject);
      TokenIndex agent = tree_.child(root_, Deprel::OblAgent);
      for (const TokenIndex c : tree_.children(root_)) {
        if (agent == kNoToken && tree_.deprel(c) == Deprel::Obl && tree_.introducer(c) == "by")
          agent = c;
      }
      p.agent = phrase(agent);
      return;
    }
    p.agent = phrase(subject);
    p.patient = phrase(tree_.child(root_, Deprel::Obj));
  }

  void adjunct(TokenIndex c, Proposition& p) {
    const Deprel d = tree_.deprel(c);
    if (d != Deprel::Obl && d != Deprel::OblUnmarked && d != Deprel::Advmod) return;
    const Span token = tree_.tokens().span[static_cast<std::size_t>(c)];
    const Document& document = tree_.document();
    const auto& times = document.times;
    const auto time =
        std::partition_point(times.begin(), times.end(),
                             [&](const TimeExpression& t) { return t.span.end <= token.begin; });
    if (time != times.end() && time->span.covers(token)) {
      if (p.time.empty()) p.time = time->span;
      return;
    }
    if (d != Deprel::Advmod && p.place.empty() && names_a_place(token)) p.place = phrase(c);
  }

  bool names_a_place(Span token) const {
    const auto& mentions = tree_.document().mentions;
    auto m = std::partition_point(mentions.begin(), mentions.end(), [&](const Mention& x) {
      return x.span.begin + kLongestMention < token.begin;
    });
    for (; m != mentions.end() && m->span.begin <= token.begin; ++m) {
      if (m->place != kNone && m->span.covers(token)) return true;
    }
    return false;
  }

  Span phrase(TokenIndex head) {
    if (head == kNoToken) return {};
    const TokenRanges words = source_ranges(tree_, head, root_);
    return words.empty() ? Span{} : tree_.span(words.front());
  }

  // Bytes of the longest name of a place.
  static constexpr std::uint32_t kLongestMention = 200;

  TreeView& tree_;
  const ClaimDraft& draft_;
  TokenIndex root_;
};

}  // namespace

Proposition read_proposition(TreeView& tree, const ClaimDraft& draft) {
  return PropositionReader(tree, draft).read();
}

}  // namespace tacitus
