#include "coding/claim_signs.h"

#include <algorithm>

#include "coding/claim_asides.h"
#include "coding/claim_subjects.h"
#include "coding/claim_surface.h"

namespace tacitus {
namespace {

// A signature is a name with at most a title behind it: "Ada Rook, mayor of Varn".
constexpr TokenIndex kLongestSignature = 12;
// "PORT REOPENS - Ada Rook of the Tide:" a name between dash and colon.
constexpr TokenIndex kLongestName = 6;
// Words from the verb to the noun that it makes words of: "released a long and angry statement".
constexpr TokenIndex kSupportGap = 8;

bool is_closing_mark(std::string_view form) {
  return one_of(form, {"\"", "''", "'", "\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB"});
}

bool is_capital(std::string_view form) { return !form.empty() && form[0] >= 'A' && form[0] <= 'Z'; }

}  // namespace

std::optional<ClaimDraft> QuoteSigns::read(const std::vector<TokenRange>& pieces) {
  if (auto found = by_words(pieces)) return found;
  if (auto found = by_mistagged_verb(pieces.back())) return found;
  if (auto found = by_colon(pieces.front())) return found;
  if (auto found = by_noun(pieces.front())) return found;
  if (auto found = by_noun_after({pieces.front().first, pieces.back().last})) return found;
  return by_signature({pieces.front().first, pieces.back().last});
}

std::optional<ClaimDraft> QuoteSigns::read_label(TokenRange piece) {
  const TokenIndex colon = colon_before(piece);
  if (cues_.colon == nullptr || colon < 1 || piece.size() < kShortQuote) return std::nullopt;
  const TokenRange label = label_before(tree_.sentence_at(tree_.sentence(colon)), colon);
  if (label.size() == 0) return std::nullopt;
  return draft(cues_.colon, colon, label);
}

std::optional<ClaimDraft> QuoteSigns::read_words_of(const std::vector<TokenRange>& pieces) {
  const TokenIndex of = before_marks(pieces.front());
  if (of < 1 || tree_.form(of) != "of") return std::nullopt;
  return by_noun(pieces.front());
}

ClaimDraft QuoteSigns::draft(const Cue* cue, TokenIndex head, TokenRange speaker) const {
  ClaimDraft out;
  out.cue = cue;
  out.head = head;
  out.cue_tokens = {{head, head + 1}};
  out.source = {speaker};
  out.source_head = speaker.last - 1;
  for (TokenIndex t = speaker.first; t < speaker.last; ++t) {
    if (!speaker.holds(tree_.head(t)) && tree_.upos(t) != Upos::Punct) {
      out.source_head = t;
      break;
    }
  }
  return out;
}

std::optional<ClaimDraft> QuoteSigns::by_words(const std::vector<TokenRange>& pieces) {
  if (cues_.say == nullptr) return std::nullopt;
  for (const TokenRange piece : {pieces.back(), pieces.front()}) {
    if (piece.size() < kShortQuote || marks_.is_name(piece) || tree_.sentence(piece.first) == kNone)
      continue;
    const QuoteWords words = words_beside(tree_, piece);
    if (words.verb == kNoToken || marks_.inside_a_quote(words.verb)) continue;
    ClaimDraft out = draft(cues_.say, words.verb, words.speaker);
    for (TokenIndex t = words.speaker.first; t < words.speaker.last; ++t) {
      if (tree_.head(t) == words.verb) out.source_head = t;
    }
    return out;
  }
  return std::nullopt;
}

// The cue of a verb with this form that takes quoted words, whatever the tagger made of it.
const Cue* QuoteSigns::cue_of_form(TokenIndex t) const {
  const std::string_view form = tree_.form(t);
  if (cues_.lexicon == nullptr || form.size() < 3 || is_capital(form)) return nullptr;
  for (const std::string& stem : verb_stems(form)) {
    for (const Cue& cue : cues_.lexicon->find(stem, Upos::Verb)) {
      if (cue.extras.empty() && cue.weight == 3 && cue.takes(frame::kQuote)) return &cue;
    }
  }
  return nullptr;
}

// "...," the document states. / "...," the editorial read.
std::optional<ClaimDraft> QuoteSigns::by_mistagged_verb(TokenRange piece) {
  if (piece.size() < kShortQuote || tree_.sentence(piece.first) == kNone) return std::nullopt;
  const std::string_view last = tree_.form(marks_.last_word(piece));
  const TokenIndex first = after_marks(piece.last);
  if (first >= tree_.size() || tree_.sentence(first) != tree_.sentence(piece.last - 1))
    return std::nullopt;
  const bool set_off =
      one_of(last, {",", "?", "!"}) || (first > piece.last && tree_.form(first - 1) == ",");
  if (!set_off) return std::nullopt;
  const Sentence& sentence = tree_.sentence_at(tree_.sentence(first));
  for (TokenIndex t = first + 1; t < std::min(sentence.last, first + kLongestSignature); ++t) {
    const bool stops = tree_.upos(t) == Upos::Punct && tree_.tokens().xpos_of(t) != "HYPH";
    if (stops || tree_.upos(t) == Upos::Cconj) return std::nullopt;
    const TokenIndex next = t + 1;
    const bool ends = next >= sentence.last || tree_.upos(next) == Upos::Punct
                      || tree_.upos(next) == Upos::Adp || tree_.upos(next) == Upos::Adv;
    const bool named = is_nominal(tree_.upos(t - 1)) || tree_.upos(first) == Upos::Det;
    const Cue* cue = ends && named ? cue_of_form(t) : nullptr;
    if (cue != nullptr) return draft(cue, t, {first, t});
  }
  return std::nullopt;
}

// The subject of the clause before a colon; "Rook: ..." and "From the report: ..." are all speaker,
// in "Rook's answer: ..." the owner speaks.
TokenIndex QuoteSigns::speaker_before_colon(TokenIndex top, TokenIndex colon) const {
  if (top == kNoToken) return kNoToken;
  TokenIndex named = find_subject(tree_, top);
  if (named == kNoToken && is_nominal(tree_.upos(top)) && colon - top < kMaxQuoteGap) named = top;
  if (named == kNoToken || tree_.upos(named) == Upos::Verb) return kNoToken;
  const TokenIndex owner = tree_.child(named, Deprel::NmodPoss);
  if (owner != kNoToken) return owner;
  if (named != top) return named;
  const bool person = tree_.upos(top) == Upos::Propn
                      || tree_.tokens().name_type[static_cast<std::size_t>(top)] != NameType::None;
  return person || is_document_noun(tree_.lemma(top)) ? top : kNoToken;
}

// "PORT REOPENS - Ada Rook:"
TokenRange QuoteSigns::label_before(const Sentence& sentence, TokenIndex colon) const {
  TokenIndex t = colon;
  while (t > sentence.first && colon - t <= kLongestName && !is_dash(tree_.form(t - 1))) --t;
  if (t == sentence.first || !is_dash(tree_.form(t - 1)) || t == colon) return {};
  bool name = false;
  for (TokenIndex i = t; i < colon; ++i) {
    const Upos u = tree_.upos(i);
    const bool joins = u == Upos::Cconj && i > t && i + 1 < colon;
    if (u != Upos::Adp && u != Upos::Det && !joins && !is_capital(tree_.form(i))) return {};
    name = name || u == Upos::Propn;
  }
  return name ? TokenRange{t, colon} : TokenRange{};
}

// "Stated Rook:"
std::optional<ClaimDraft> QuoteSigns::by_inverted_verb(const Sentence& sentence, TokenIndex colon) {
  const TokenIndex verb = sentence.first;
  if (colon - verb < 2 || colon - verb > kLongestName || !is_nominal(tree_.upos(colon - 1))
      || cues_.lexicon == nullptr)
    return std::nullopt;
  std::string form(tree_.form(verb));
  if (!is_capital(form) || !form.ends_with("d")) return std::nullopt;
  form[0] = static_cast<char>(form[0] - 'A' + 'a');
  for (const std::string& stem : verb_stems(form)) {
    for (const Cue& cue : cues_.lexicon->find(stem, Upos::Verb)) {
      if (cue.extras.empty() && cue.takes(frame::kQuote))
        return draft(&cue, verb, {verb + 1, colon});
    }
  }
  return std::nullopt;
}

// "Article 9 affirms:" where the tagger took the verb for a noun
std::optional<ClaimDraft> QuoteSigns::by_verb_before(const Sentence& sentence, TokenIndex colon) {
  const TokenIndex verb = colon - 1;
  if (verb - sentence.first < 1 || colon - sentence.first > kLongestName
      || tree_.upos(verb) != Upos::Noun)
    return std::nullopt;
  const Upos before = tree_.upos(verb - 1);
  const Cue* cue = before == Upos::Propn || before == Upos::Num ? cue_of_form(verb) : nullptr;
  if (cue == nullptr) return std::nullopt;
  for (TokenIndex t = sentence.first; t < verb; ++t) {
    if (tree_.upos(t) == Upos::Punct || is_finite(tree_, t)) return std::nullopt;
  }
  return draft(cue, verb, {sentence.first, verb});
}

// The colon before the opening mark, or kNoToken.
TokenIndex QuoteSigns::colon_before(TokenRange piece) const {
  TokenIndex colon = piece.first - 1;
  while (colon > 0 && tree_.upos(colon) == Upos::Punct && tree_.form(colon) != ":"
         && piece.first - colon < 3)
    --colon;
  const bool found = colon > 0 && tree_.form(colon) == ":" && tree_.sentence(colon) != kNone;
  return found ? colon : kNoToken;
}

// "Rook called both nobodies, but he had praise for the baker: ...": the verb of the last clause, if it has a
// subject of its own behind a comma and a conjunction.
TokenIndex QuoteSigns::last_clause(const Sentence& sentence, TokenIndex colon) const {
  for (TokenIndex t = colon - 1; t > sentence.first + 2; --t) {
    if (!is_finite(tree_, t)) continue;
    const TokenIndex verb = tree_.upos(t) == Upos::Aux ? tree_.head(t) : t;
    const TokenIndex subject = tree_.valid(verb) ? own_subject(tree_, verb) : kNoToken;
    if (subject == kNoToken || subject > t) return kNoToken;
    TokenIndex first = subject;
    while (first > sentence.first && tree_.is_ancestor(subject, first - 1)) --first;
    const bool set_off = first > sentence.first + 1 && one_of(tree_.form(first - 1), {"but", "and"})
                         && tree_.upos(first - 2) == Upos::Punct;
    return set_off ? verb : kNoToken;
  }
  return kNoToken;
}

// "The surge does not surprise pollster Dan Moss: ...": a thing says nothing, but the person named last does.
TokenIndex QuoteSigns::named_before_colon(TokenIndex subject, TokenIndex colon) const {
  const TokenIndex last = colon - 1;
  if (subject == kNoToken || last <= subject || tree_.upos(subject) != Upos::Noun) return kNoToken;
  const std::string_view lemma = tree_.lemma(subject);
  if (cues_.lexicon == nullptr || cues_.lexicon->can_speak(lemma) || is_document_noun(lemma))
    return kNoToken;
  const auto type = [this](TokenIndex t) {
    return tree_.tokens().name_type[static_cast<std::size_t>(t)];
  };
  if (type(last) != NameType::Person || type(subject) != NameType::None) return kNoToken;
  TokenIndex head = last;
  while (tree_.valid(tree_.head(head)) && tree_.head(head) > subject && tree_.head(head) < colon
         && is_nominal(tree_.upos(tree_.head(head))))
    head = tree_.head(head);
  return head;
}

// "Rook had a message for them: ..." - no word of saying, but the colon says it.
std::optional<ClaimDraft> QuoteSigns::by_colon(TokenRange piece) {
  // "one message: "Free Rook.""
  const bool whole = piece.size() == kShortQuote - 1 && marks_.ends_clause(piece);
  if (cues_.colon == nullptr || (piece.size() < kShortQuote && !whole)) return std::nullopt;
  const TokenIndex colon = colon_before(piece);
  if (colon < 1) return std::nullopt;
  const Sentence& s = tree_.sentence_at(tree_.sentence(colon));
  if (auto inverted = by_inverted_verb(s, colon)) return inverted;
  if (auto verb = by_verb_before(s, colon)) return verb;
  TokenIndex top = kNoToken;
  for (TokenIndex t = s.first; t < colon && top == kNoToken; ++t) {
    if ((tree_.head(t) < s.first || tree_.head(t) > colon) && tree_.upos(t) != Upos::Punct) top = t;
  }
  if (const TokenIndex last = last_clause(s, colon); last != kNoToken) top = last;
  TokenIndex speaker = speaker_before_colon(top, colon);
  if (const TokenIndex named = named_before_colon(speaker, colon); named != kNoToken)
    speaker = top = named;
  if (speaker == kNoToken || speaker > colon || tree_.lemma(speaker) == "it") return std::nullopt;
  ClaimDraft out;
  out.cue = cues_.colon;
  out.head = colon;
  out.cue_tokens = {{colon, colon + 1}};
  out.source_head = speaker;
  out.source = source_ranges(tree_, speaker, top == speaker ? colon : top);
  if (out.source.empty()) return std::nullopt;
  return out;
}

// A noun whose referent is words: a statement, chants, a question.
const Cue* QuoteSigns::noun_cue(TokenIndex n) const {
  if (cues_.lexicon == nullptr || n < 0 || tree_.upos(n) != Upos::Noun) return nullptr;
  for (const Cue& cue : cues_.lexicon->find(tree_.lemma(n), Upos::Noun)) {
    if (cue.extras.empty() && cue.weight == 3 && cue.takes(frame::kClause)) return &cue;
  }
  return nullptr;
}

// The last word before the opening mark, over commas and colons.
TokenIndex QuoteSigns::before_marks(TokenRange piece) const {
  TokenIndex t = piece.first - 1;
  while (t >= 0 && tree_.upos(t) == Upos::Punct && piece.first - t < 4) --t;
  return t;
}

TokenIndex QuoteSigns::after_marks(TokenIndex t) const {
  while (t < tree_.size() && (is_closing_mark(tree_.form(t)) || tree_.form(t) == ",")) ++t;
  return t;
}

// "their chants of", "Rook's question:"; "Rook issued a statement,": owner, or subject of the verb.
std::optional<ClaimDraft> QuoteSigns::of_owner(TokenIndex noun, TokenRange cue_words) {
  const Cue* cue = noun_cue(noun);
  if (cue == nullptr) return std::nullopt;
  TokenIndex speaker = tree_.child(noun, Deprel::NmodPoss);
  const TokenIndex verb = tree_.head(noun);
  if (speaker == kNoToken) {
    // "Rook's men broke into chants of", but not "Rook was met with chants of"
    const bool within = tree_.deprel(noun) == Deprel::Obl && tree_.valid(verb)
                        && !is_passive(tree_, verb)
                        && one_of(tree_.introducer(noun), {"with", "in", "into", "to"});
    const bool object = tree_.valid(verb) && tree_.upos(verb) == Upos::Verb && verb < noun
                        && (tree_.deprel(noun) == Deprel::Obj || within)
                        && noun - verb <= kSupportGap;
    if (!object) return std::nullopt;
    speaker = find_subject(tree_, verb);
    cue_words.first = verb;
  }
  if (speaker == kNoToken || tree_.lemma(speaker) == "it") return std::nullopt;
  ClaimDraft out;
  out.cue = cue;
  out.head = noun;
  out.cue_tokens = {cue_words};
  out.source_head = speaker;
  out.source = source_ranges(tree_, speaker, noun);
  take_out(tree_, out.cue_tokens, out.source);
  if (out.source.empty()) return std::nullopt;
  return out;
}

// The company issued a statement after the raid. / "We had no part in it."
std::optional<ClaimDraft> QuoteSigns::read_announcement(TokenRange piece) {
  const Index s = tree_.sentence(piece.first);
  if (s <= 0) return std::nullopt;
  const Sentence& before = tree_.sentence_at(s - 1);
  if (tree_.sentence_at(s).block > before.block + 1) return std::nullopt;
  for (TokenIndex t = before.first; t < before.last; ++t) {
    const TokenIndex verb = tree_.head(t);
    if (tree_.deprel(t) != Deprel::Obj || !tree_.valid(verb) || marks_.inside_a_quote(t)) continue;
    if (!is_finite(tree_, verb)
        || !one_of(tree_.lemma(verb),
                   {"issue", "release", "have", "post", "send", "pose", "publish"}))
      continue;
    // what is told in its own clause is not quoted once more
    if (tree_.has_child(t, Deprel::Ccomp) || tree_.child_with_lemma(t, "no") != kNoToken) continue;
    if (auto found = of_owner(t, {t, t + 1})) return found;
  }
  return std::nullopt;
}

std::optional<ClaimDraft> QuoteSigns::by_noun(TokenRange piece) {
  const TokenIndex before = before_marks(piece);
  if (before < 0 || tree_.sentence(before) == kNone || marks_.inside_a_quote(before))
    return std::nullopt;
  const bool exclaims = one_of(tree_.form(marks_.last_word(piece)), {"!", "?"});
  if (piece.size() < kShortQuote && !exclaims) return std::nullopt;
  const bool of = tree_.form(before) == "of" && before > 0;
  const TokenIndex noun = of ? before - 1 : before;
  // "she said in her remarks. "We must go."": the sentence with the noun is over
  if (tree_.sentence(before) != tree_.sentence(piece.first)
      && tree_.child(noun, Deprel::NmodPoss) != kNoToken && tree_.form(before + 1) == ".")
    return std::nullopt;
  return of_owner(noun, {noun, before + 1});
}

// Rook's "I will carry on whatever comes" promise
std::optional<ClaimDraft> QuoteSigns::by_noun_after(TokenRange piece) {
  if (piece.size() < kShortQuote) return std::nullopt;
  const TokenIndex noun = after_marks(piece.last);
  if (noun >= tree_.size() || tree_.sentence(noun) != tree_.sentence(piece.last - 1))
    return std::nullopt;
  return of_owner(noun, {noun, noun + 1});
}

// The line ends after token `t`.
bool QuoteSigns::breaks_line(TokenIndex t) const {
  if (t < 0 || t + 1 >= tree_.size()) return true;
  const Document& d = tree_.document();
  const Index here = tree_.sentence(t);
  const Index next = tree_.sentence(t + 1);
  if (here == kNone || next == kNone
      || tree_.sentence_at(here).block != tree_.sentence_at(next).block)
    return true;
  const std::uint32_t begin = tree_.tokens().span[static_cast<std::size_t>(t)].end;
  const std::uint32_t end = tree_.tokens().span[static_cast<std::size_t>(t) + 1].begin;
  return d.text.find('\n', begin) < end;
}

// Only marks stand before token `t` in its line.
bool QuoteSigns::opens_line(TokenIndex t) const {
  while (!breaks_line(t - 1)) {
    --t;
    if (tree_.upos(t) != Upos::Punct) return false;
  }
  return true;
}

// "..." - Ada Rook, mayor: nothing else stands in the lines of quotation and name.
std::optional<ClaimDraft> QuoteSigns::by_signature(TokenRange quote) {
  if (cues_.colon == nullptr || quote.size() < kShortQuote || !opens_line(quote.first))
    return std::nullopt;
  TokenIndex dash = quote.last;
  while (dash < tree_.size() && is_closing_mark(tree_.form(dash))) ++dash;
  if (dash >= tree_.size() || !is_dash(tree_.form(dash)) || breaks_line(dash)) return std::nullopt;
  TokenRange name{dash + 1, dash + 1};
  bool title = false;
  while (name.size() <= kLongestSignature) {
    const TokenIndex t = name.last;
    const Upos u = tree_.upos(t);
    title = title || tree_.form(t) == ",";
    if (u == Upos::Pron || is_finite(tree_, t) || (!title && u == Upos::Verb)) return std::nullopt;
    ++name.last;
    if (breaks_line(t)) break;
  }
  if (name.size() > kLongestSignature || tree_.upos(name.first) == Upos::Punct
      || !is_capital(tree_.form(name.first)))
    return std::nullopt;
  while (name.size() > 1 && tree_.upos(name.last - 1) == Upos::Punct) --name.last;
  const bool known =
      std::any_of(tree_.tokens().upos.begin() + name.first, tree_.tokens().upos.begin() + name.last,
                  [](Upos u) { return u == Upos::Propn || u == Upos::Noun; });
  if (!known) return std::nullopt;
  return draft(cues_.colon, dash, name);
}

}  // namespace tacitus
