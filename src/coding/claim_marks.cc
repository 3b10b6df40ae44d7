#include "coding/claim_marks.h"

#include <algorithm>

#include "coding/claim_asides.h"
#include "coding/claim_subjects.h"
#include "coding/claim_surface.h"

namespace tacitus {

namespace {

bool is_quote_mark(std::string_view form) {
  return one_of(form, {"'", "\"", "''", "\xE2\x80\x99", "\xE2\x80\x9D"});
}

}  // namespace

const QuoteUse* quote_at(const std::vector<QuoteUse>& uses, TokenIndex t) {
  const auto use = std::partition_point(uses.begin(), uses.end(),
                                        [t](const QuoteUse& u) { return u.tokens.last <= t; });
  return use != uses.end() && use->tokens.holds(t) ? &*use : nullptr;
}

// The parts of a quotation, one a sentence.
std::vector<TokenRange> QuoteMarks::pieces(TokenRange tokens) const {
  std::vector<TokenRange> out;
  for (TokenIndex t = tokens.first; t < tokens.last;) {
    const Index s = tree_.sentence(t);
    const TokenIndex end = s == kNone ? t + 1 : std::min(tree_.sentence_at(s).last, tokens.last);
    out.push_back({t, std::max(end, t + 1)});
    t = out.back().last;
  }
  return out;
}

TokenRange QuoteMarks::trimmed(TokenRange range) const {
  TokenRanges one = {range};
  // Only a comma is cut: the stop belongs to the quoted words.
  while (one[0].first < one[0].last && tree_.form(one[0].last - 1) == ",") --one[0].last;
  return one[0];
}

TokenIndex QuoteMarks::root_of(TokenRange piece) const {
  for (TokenIndex t = piece.first; t < piece.last; ++t) {
    if (!piece.holds(tree_.head(t)) && tree_.upos(t) != Upos::Punct) return t;
  }
  return piece.first;
}

// "... and I say, 'Thank you,'": marks that close a quotation inside are passed over.
TokenIndex QuoteMarks::last_word(TokenRange piece) const {
  TokenIndex t = piece.last - 1;
  while (t > piece.first && is_quote_mark(tree_.form(t))) --t;
  return t;
}

bool QuoteMarks::ends_clause(TokenRange piece) const {
  const std::string_view last = tree_.form(last_word(piece));
  return last == "." || last == "!" || last == "?" || last == ",";
}

// "The two sides, she said, "all want the same": what stands before speaker and cue is said too where
// the quoted words go on with it.
TokenRanges QuoteMarks::opening(TokenRange piece, const ClaimDraft& draft) const {
  const std::string_view word = tree_.form(piece.first);
  if (draft.head > piece.first || word.empty() || word[0] < 'a' || word[0] > 'z') return {};
  const Sentence& s = tree_.sentence_at(tree_.sentence(piece.first));
  TokenIndex first = draft.head;
  for (const TokenRange r : draft.source) first = std::min(first, r.first);
  TokenIndex mark = piece.first - 1;
  while (mark > draft.head && tree_.upos(mark) == Upos::Punct && tree_.form(mark) != ",") --mark;
  const TokenIndex start = after_dateline(tree_, s);
  if (tree_.form(mark) != "," || first <= start + 1 || tree_.form(first - 1) != ",") return {};
  const Upos u = tree_.upos(start);
  if (!is_nominal(u) && u != Upos::Det && u != Upos::Adj) return {};
  for (TokenIndex t = start; t < first; ++t) {
    if (inside_a_quote(t) || tree_.form(t) == ":" || tree_.form(t) == ";") return {};
  }
  return {{start, first - 1}};
}

// "Guccifer," and "MSNBC Live" are names in marks.
bool QuoteMarks::is_name(TokenRange piece) const {
  bool named = false;
  for (TokenIndex t = piece.first; t < piece.last; ++t) {
    const Upos u = tree_.upos(t);
    if (u != Upos::Propn && u != Upos::Punct && u != Upos::Adp && u != Upos::Det
        && u != Upos::Cconj)
      return false;
    named = named || u == Upos::Propn;
  }
  return named;
}

bool QuoteMarks::inside_a_quote(TokenIndex t) const { return quote_at(uses_, t) != nullptr; }

// Where what is said begins if its last words only stand in marks: "The bridge is "quite safe," the
// mayor said". A comma or colon before the marks parts them from what stands before.
TokenIndex QuoteMarks::lead_in(TokenRange piece, const ClaimDraft& draft) const {
  const Sentence& s = tree_.sentence_at(tree_.sentence(piece.first));
  TokenIndex open = piece.first - 1;
  if (draft.head < piece.last || open <= s.first || tree_.upos(open) != Upos::Punct)
    return piece.first;
  --open;
  if (tree_.upos(open) == Upos::Punct) return piece.first;
  const TokenIndex start = after_dateline(tree_, s);
  const std::string_view opener = tree_.tokens().xpos_of(start);
  if (start >= open || tree_.upos(start) == Upos::Punct || tree_.upos(start) == Upos::Sconj
      || opener == "VBN" || opener == "WRB")
    return piece.first;
  for (TokenIndex t = start; t <= open; ++t) {
    const std::string_view form = tree_.form(t);
    const bool mark = form == ":" || form == ";" || tree_.tokens().xpos_of(t) == "''";
    if (mark || inside_a_quote(t) || holds(draft.source, t)) return piece.first;
  }
  return start;
}

// "Humphrey, who called it a "farce," said he ...": marks within the speaker, or a name before a clause
// that the tree shows, are not what is said.
bool QuoteMarks::is_other(TokenRange piece, const ClaimDraft& draft) const {
  if (holds(draft.source, piece.first) && !piece.holds(draft.source_head)) return true;
  if (draft.pending || draft.frame != frame::kClause || draft.content.empty()) return false;
  // "The risk," said Rook, "is great": the tree takes the quoted words for the speaker
  if (draft.source_head != kNoToken && inside_a_quote(draft.source_head)) return false;
  // "Never," he said as he left: no clause is said there
  if (one_of(tree_.form(draft.content.front().first), {"as", "when", "while", "after", "before"}))
    return false;
  TokenIndex words = 0;
  for (TokenIndex t = piece.first; t < piece.last; ++t)
    words += tree_.upos(t) == Upos::Punct ? 0 : 1;
  return piece.last <= draft.head && draft.content.front().first > draft.head && !draft.aside
         && words < kShortQuote && count_tokens(draft.content) >= kShortQuote;
}

// Only adverbs, marks and the speaker stand between the quotation and the cue after it.
bool QuoteMarks::stands_before(TokenRange piece, const ClaimDraft& draft) const {
  if (draft.head < piece.last || draft.head - piece.last > kMaxQuoteGap) return false;
  // "...," he said, adding: what is added comes after
  if (tree_.tokens().xpos_of(draft.head) == "VBG") return false;
  const std::string_view last = tree_.form(last_word(piece));
  const std::string_view next = tree_.form(piece.last);
  const auto stops = [](std::string_view f) {
    return f == "," || f == "?" || f == "!" || f == "." || f == "\xE2\x80\xA6" || f == "...";
  };
  const bool set_off = stops(last)
                       || (piece.last + 1 < tree_.size() && stops(tree_.form(piece.last + 1)))
                       || stops(next);
  if (!set_off) return false;
  for (TokenIndex t = piece.last; t < draft.head; ++t) {
    const Upos u = tree_.upos(t);
    if (u == Upos::Verb && tree_.lemma(t) != "quote" && !holds(draft.source, t)
        && tree_.deprel(t) != Deprel::Amod && tree_.deprel(t) != Deprel::Acl)
      return false;
    if (u == Upos::Cconj && !holds(draft.source, t)) return false;
    if (u == Upos::Sconj && tree_.form(t) != "as" && !holds(draft.source, t)) return false;
  }
  return true;
}

// A comma or colon, or the cue itself, stands before the marks, and no other clause between.
bool QuoteMarks::stands_after(TokenRange piece, const ClaimDraft& draft) const {
  TokenIndex open = piece.first - 1;
  while (open > draft.head && tree_.upos(open) == Upos::Punct && tree_.form(open) != ","
         && tree_.form(open) != ":")
    --open;
  if (open < draft.head || piece.first - draft.head > kMaxQuoteGap + 8) return false;
  if (open != draft.head && tree_.form(open) != "," && tree_.form(open) != ":") return false;
  if (open == draft.head && (piece.size() < kShortQuote || !ends_clause(piece))) return false;
  if (turns_between(tree_, draft.head, open)) return false;
  for (TokenIndex t = draft.head + 1; t < open; ++t) {
    const Deprel d = tree_.deprel(t);
    if (holds(draft.source, t)) continue;
    if (tree_.upos(t) == Upos::Sconj && tree_.lemma(t) == "that") return false;
    if ((d == Deprel::Nsubj || d == Deprel::NsubjPass) && tree_.form(open) != ":") return false;
    const bool modifier = d == Deprel::Amod || d == Deprel::Acl || d == Deprel::AclRelcl;
    if (tree_.upos(t) == Upos::Verb && !modifier && tree_.form(open) != ":") return false;
  }
  return true;
}

// "...," stated the clerk: right after the marks and before a noun phrase, a form that also could be a
// passive tells.
bool QuoteMarks::is_inverted(TokenIndex verb) const {
  TokenIndex t = verb - 1;
  while (t >= 0 && (is_quote_mark(tree_.form(t)) || tree_.form(t) == ",")) --t;
  if (t == verb - 1 || t < 0 || !inside_or_at_end(t)) return false;
  const TokenIndex next = verb + 1;
  return next < tree_.size()
         && (is_nominal(tree_.upos(next)) || tree_.upos(next) == Upos::Det
             || tree_.upos(next) == Upos::Adj);
}

// The token stands in a quotation or is the mark that ends one.
bool QuoteMarks::inside_or_at_end(TokenIndex t) const {
  return inside_a_quote(t) || inside_a_quote(t - 1);
}

// "...," From said: a lone capitalised word between the marks and the cue is a name, whatever its tag.
bool QuoteMarks::name_before(ClaimDraft& draft) const {
  const TokenIndex t = draft.head - 1;
  if (t < 1 || !draft.source.empty()) return false;
  if (tree_.upos(t) == Upos::Adv && tree_.deprel(t) != Deprel::Nsubj) return false;
  const std::string_view form = tree_.form(t);
  if (form.empty() || form[0] < 'A' || form[0] > 'Z' || !is_quote_mark(tree_.form(t - 1)))
    return false;
  draft.source = {{t, t + 1}};
  draft.source_head = t;
  return true;
}

// "...," said Hough.: the same behind the cue, where the sentence ends.
bool QuoteMarks::name_behind(ClaimDraft& draft) const {
  const TokenIndex t = draft.head + 1;
  if (t + 1 >= tree_.size() || draft.head < 1 || !is_quote_mark(tree_.form(draft.head - 1)))
    return false;
  const std::string_view form = tree_.form(t);
  if (form[0] < 'A' || form[0] > 'Z' || tree_.upos(t + 1) != Upos::Punct) return false;
  draft.source = {{t, t + 1}};
  draft.source_head = t;
  for (TokenRange& r : draft.cue_tokens) {
    if (r.holds(t)) r.last = t;
  }
  return true;
}

// "...," Rook, after a long pause, said: the word before what two commas set off.
TokenIndex QuoteMarks::over_aside(TokenIndex t) const {
  if (!tree_.valid(t) || tree_.form(t) != ",") return t;
  for (TokenIndex open = t - 1; open > 0 && t - open <= kMaxQuoteGap; --open) {
    if (inside_a_quote(open) || is_finite(tree_, open) || is_quote_mark(tree_.form(open))) return t;
    if (tree_.form(open) == ",") return open - 1;
  }
  return t;
}

// "...," Ada Rook, who runs varn.example, wrote: what stands from the marks to the cue, if it opens with a
// name, whatever stands next to the cue.
void QuoteMarks::name_after_marks(ClaimDraft& draft) const {
  TokenIndex first = draft.head;
  while (first > 0 && draft.head - first < kMaxQuoteGap && !is_quote_mark(tree_.form(first - 1)))
    --first;
  if (first == 0 || first == draft.head || !is_quote_mark(tree_.form(first - 1))
      || tree_.upos(first) != Upos::Propn || !inside_or_at_end(first - 1)
      || tree_.sentence(first) != tree_.sentence(draft.head))
    return;
  draft.source = {{first, draft.head}};
  draft.source_head = first;
}

// "...," the clerk then said; "...," said softly the clerk: the noun phrase beside the cue, on the left of it
// (`step` -1) or on the right (1).
bool QuoteMarks::phrase_beside(ClaimDraft& draft, TokenIndex step) const {
  TokenIndex t = draft.head + step;
  while (tree_.valid(t) && (tree_.upos(t) == Upos::Adv || tree_.upos(t) == Upos::Aux)) t += step;
  if (step < 0) t = over_aside(t);
  if (!tree_.valid(t) || inside_a_quote(t) || tree_.sentence(t) != tree_.sentence(draft.head))
    return false;
  const Upos u = tree_.upos(t);
  if (u != Upos::Propn && u != Upos::Noun && u != Upos::Pron && !(step == 1 && u == Upos::Det))
    return false;
  const bool object = tree_.deprel(t) == Deprel::Obj || tree_.deprel(t) == Deprel::Iobj;
  if (step == 1 && object && u == Upos::Pron) return false;  // calling him "a stiff"
  draft.source = {step < 0 ? phrase_before(t) : phrase_after(t)};
  draft.source_head = step < 0 ? t : draft.source.front().last - 1;
  return true;
}

// The noun phrase that ends with `t`; a pronoun stands alone.
TokenRange QuoteMarks::phrase_before(TokenIndex t) const {
  TokenIndex first = t;
  while (first > 0 && is_in_phrase(first - 1) && !inside_a_quote(first - 1)
         && tree_.upos(t) != Upos::Pron)
    --first;
  return {first, t + 1};
}

// The noun phrase that begins with `t`.
TokenRange QuoteMarks::phrase_after(TokenIndex t) const {
  TokenIndex last = t + 1;
  while (last < tree_.size() && is_in_phrase(last) && tree_.sentence(last) == tree_.sentence(t))
    ++last;
  return {t, last};
}

bool QuoteMarks::is_in_phrase(TokenIndex t) const {
  const Upos u = tree_.upos(t);
  return u == Upos::Propn || u == Upos::Noun || u == Upos::Det || u == Upos::Adj || u == Upos::Num;
}

// A speaker inside the marks is the parser's error: the name beside the cue is meant.
void QuoteMarks::mend_source(ClaimDraft& draft) const {
  if (draft.passive && !(draft.source.empty() && is_inverted(draft.head))) return;
  draft.passive = false;
  if (draft.source_head != kNoToken && !inside_a_quote(draft.source_head)) return;
  draft.source.clear();
  draft.source_head = kNoToken;
  if (name_before(draft)) return;
  if (const TokenRange speaker = inverted_speaker(tree_, draft.head); speaker.size() > 0) {
    draft.source = {speaker};
    draft.source_head = speaker.last - 1;
    return;
  }
  if (name_behind(draft)) return;
  if (phrase_beside(draft, -1) || phrase_beside(draft, 1)) return;
  name_after_marks(draft);
}

}  // namespace tacitus
