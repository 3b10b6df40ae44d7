#include "coding/claim_surface.h"

#include <algorithm>

#include "coding/claim_subjects.h"

namespace tacitus {

bool is_dash(std::string_view form) {
  return one_of(form, {"-", "--", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x95", "\xE2\x80\x92"});
}

bool is_capitals(std::string_view form) {
  return form.size() > 2 && std::all_of(form.begin(), form.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || c == '.' || c == '-';
         });
}

namespace {

// A dateline is no longer than this: "WASHINGTON, Dec. 11 (Reuters) -".
constexpr TokenIndex kLongestDateline = 14;
// Words that may stand between a cue and its "that": an addressee with all that describes him, a day.
constexpr TokenIndex kBeforeThat = 16;

TokenIndex cue_end(const ClaimDraft& draft) { return draft.cue_tokens.back().last; }

// Where a reported clause that starts at `begin` ends by its words: at a semicolon, or at a comma
// after which the sentence goes on about the speaker.
TokenIndex clause_end(const TreeView& tree, TokenIndex begin, TokenIndex last) {
  for (TokenIndex t = begin; t < last; ++t) {
    if (tree.form(t) == ";") return t;
    if (tree.form(t) != "," || t + 1 >= last) continue;
    const std::string_view next = tree.form(t + 1);
    if (one_of(next, {"but", "while", "after", "when", "according", "adding", "citing", "saying",
                      "calling", "before"})) {
      return t;
    }
  }
  return last;
}

class Mender {
 public:
  Mender(TreeView& tree, ClaimDraft& draft)
      : tree_(tree), draft_(draft), sentence_(tree.sentence_at(tree.sentence(draft.head))) {}

  void run() {
    strip_dateline(draft_.source);
    if (draft_.content.empty()) return;
    strip_dateline(draft_.content);
    if (draft_.aside) return;
    if (draft_.frame == frame::kClause || draft_.frame == frame::kQuote) take_that_clause();
    if (!draft_.content.empty() && draft_.content.front().first >= cue_end(draft_)) {
      if (draft_.frame == frame::kClause) reach_left();
      reach_right();
    }
    reach_second_that();
    cut_second_cue();
    cut_main_clause();
    cut_second_deed();
    if (draft_.frame == frame::kNp) cut_after_pronoun();
    if (draft_.frame == frame::kClause) take_pronoun();
    if (draft_.cue->pos == Upos::Adp) cut_second_clause();
    if (draft_.frame == frame::kNp) cut_apposition();
    if (draft_.frame == frame::kInf || draft_.frame == frame::kNp) cut_occasion();
    drop_addressee();
    for (TokenRange& range : draft_.content) close_bracket(tree_, range);
  }

 private:
  void strip_dateline(TokenRanges& ranges) const {
    const TokenIndex begin = after_dateline(tree_, sentence_);
    if (begin == sentence_.first) return;
    for (TokenRange& range : ranges) range.first = std::max(range.first, begin);
    std::erase_if(ranges, [](TokenRange r) { return r.first >= r.last; });
  }

  // said on Friday that it rained: what "that" opens is the content, whatever the tree says.
  void take_that_clause() {
    if (draft_.passive && draft_.content.front().first < draft_.head) return;
    const TokenIndex limit = std::min(sentence_.last, cue_end(draft_) + kBeforeThat);
    for (TokenIndex t = cue_end(draft_); t < limit; ++t) {
      const std::string_view form = tree_.form(t);
      if (form == "that" && (tree_.tokens().xpos_of(t) == "IN" || tree_.upos(t) == Upos::Sconj)) {
        if (t + 1 >= sentence_.last || draft_.content.front().first == t + 1) return;
        if (draft_.content.front().first > t && draft_.content.front().first <= t + 2) return;
        draft_.content = {
            {t + 1, draft_.content.back().last > t + 1 ? draft_.content.back().last : t + 2}};
        return;
      }
      if (tree_.upos(t) == Upos::Verb || tree_.upos(t) == Upos::Aux
          || one_of(form, {":", ";", "\""}))
        return;
    }
  }

  // A verb of saying takes a clause or an object, not both: an object before the clause is the
  // clause's subject that the parser hung too high. "said the offer of talks was a trick"
  void reach_left() {
    if (draft_.cue->takes(frame::kAddressee)) return;
    for (const TokenIndex c : tree_.children(draft_.head)) {
      if (c < cue_end(draft_) || c >= draft_.content.front().first) continue;
      const Deprel d = tree_.deprel(c);
      if (d != Deprel::Obj && d != Deprel::Nsubj && d != Deprel::Ccomp && d != Deprel::Xcomp)
        continue;
      if (d == Deprel::Nsubj && c == draft_.source_head) continue;
      draft_.content = merge_ranges(draft_.content, tree_.yield(c));
    }
  }

  // The words between and after the pieces of a clause that follows its cue are its own, up to what
  // hangs on the cue itself.
  void reach_right() {
    const TokenIndex first = draft_.content.front().first;
    TokenIndex last = draft_.content.back().last;
    while (last < sentence_.last && (joins(last) || joins_after_time(last))) ++last;
    draft_.content = {{first, last}};
    trim_punctuation(tree_, draft_.content);
  }

  bool joins(TokenIndex t) {
    TokenIndex top = t;
    bool conj = false;
    for (int steps = 0; steps < 60; ++steps) {
      const TokenIndex above = tree_.head(top);
      if (!tree_.valid(above)) return false;
      // "grilled him over the camp and [the raids]": hung on him, but the nearest noun is meant
      if (above == draft_.head && conj && top < draft_.content.front().first)
        return draft_.frame == frame::kNp && tree_.form(t) != ",";
      if (above == draft_.head) return joins_under_cue(t, top);
      conj = conj || tree_.deprel(top) == Deprel::Conj;
      if (holds(draft_.content, above)) return true;
      top = above;
    }
    return false;
  }

  // "proposed a levy [last year] on power": a day or year within the phrase.
  bool joins_after_time(TokenIndex t) {
    if (draft_.frame != frame::kNp) return false;
    const TokenIndex limit = std::min(sentence_.last - 1, t + 3);
    while (t < limit && (is_time_word(tree_.lemma(t)) || one_of(tree_.form(t), {"last", "this"})))
      ++t;
    return t > draft_.content.back().last && tree_.upos(t) != Upos::Punct && joins(t);
  }

  bool joins_under_cue(TokenIndex t, TokenIndex top) {
    const Deprel d = tree_.deprel(top);
    if (top == draft_.content_root) return true;
    if (d == Deprel::Punct) return tree_.form(t) != ";" && t + 1 < sentence_.last && joins(t + 1);
    const bool clause = draft_.frame == frame::kClause || draft_.frame == frame::kQuote;
    if (clause && d == Deprel::Advcl) {  // threatened to leave if the shelling went on
      const TokenIndex begin = tree_.yield(top).front().first;
      return one_of(tree_.introducer(top), {"if", "unless", "until", "because"})
             && tree_.form(begin - 1) != ",";
    }
    if (clause) return d == Deprel::Ccomp || d == Deprel::Xcomp;
    // "show Rook ahead in the north": the object and what is said of it
    if (draft_.cue->act == Act::Show && draft_.frame == frame::kNp && top > draft_.content_root)
      return d == Deprel::Obl || d == Deprel::Advmod || d == Deprel::CompoundPrt
             || d == Deprel::Xcomp || d == Deprel::Advcl || d == Deprel::Ccomp;
    // launched a party with a new programme: phrases that follow the object without a comma
    if (d != Deprel::Obl && d != Deprel::Xcomp && !(d == Deprel::Advcl && is_infinitive(top)))
      return false;
    const TokenIndex first = tree_.yield(top).front().first;
    return tree_.form(first - 1) != "," && !is_time(top) && !names_a_channel(top);
  }

  // "said that it fell, and that nobody was hurt": the second clause is said as well.
  void reach_second_that() {
    if (draft_.frame != frame::kClause || draft_.content.size() != 1) return;
    TokenRange& range = draft_.content.front();
    if (range.first < cue_end(draft_) || tree_.lemma(range.first - 1) != "that") return;
    TokenIndex t = range.last;
    if (t < sentence_.last && tree_.form(t) == ",") ++t;
    if (t + 2 >= sentence_.last || tree_.upos(t) != Upos::Cconj || tree_.form(t + 1) != "that")
      return;
    range.last = clause_end(tree_, t + 2, sentence_.last);
    trim_punctuation(tree_, draft_.content);
  }

  // "Asked if it was safe, Dorn said": what follows the comma is the main clause; so in "Dorn, who told
  // us he had left, said".
  void cut_main_clause() {
    const bool opens = (draft_.passive || draft_.source_head == kNoToken)
                       && one_of(tree_.tokens().xpos_of(draft_.head), {"VBN", "VBD"})
                       && draft_.head == after_dateline(tree_, sentence_);
    const bool relative = draft_.source_head != kNoToken && draft_.source_head > sentence_.first
                          && one_of(tree_.lemma(draft_.source_head), {"who", "which"})
                          && tree_.form(draft_.source_head - 1) == ",";
    if ((!opens && !relative) || draft_.content.front().first < draft_.head) return;
    bool finite = false;
    for (TokenIndex t = draft_.content.front().first; t < draft_.content.back().last; ++t) {
      finite = finite || is_finite(tree_, t);
      if (!finite || tree_.form(t) != "," || t + 2 >= draft_.content.back().last) continue;
      const Upos next = tree_.upos(t + 1);
      const bool main = relative ? is_finite(tree_, t + 1)
                                 : next == Upos::Propn || next == Upos::Pron || next == Upos::Det;
      if (!main || one_of(tree_.tokens().xpos_of(t + 1), {"WP", "WDT", "WP$"})
          || !finite_after(t + 1))
        continue;
      for (TokenRange& r : draft_.content) r.last = std::min(r.last, t);
      std::erase_if(draft_.content, [](TokenRange r) { return r.first >= r.last; });
      return;
    }
  }

  // "called it a farce and left the hall": the second verb has the form of the cue and its subject; not
  // "condemned the man who shot and killed".
  void cut_second_deed() {
    if (draft_.frame == frame::kClause || draft_.frame == frame::kQuote || draft_.quoted) return;
    if (draft_.cue->pos != Upos::Verb || draft_.content.size() != 1) return;
    TokenRange& range = draft_.content.front();
    const std::string_view form = tree_.tokens().xpos_of(draft_.head);
    if (range.first < cue_end(draft_) || !is_finite(tree_, draft_.head)) return;
    for (TokenIndex t = range.first + 1; t + 1 < range.last; ++t) {
      if (is_finite(tree_, t) || one_of(tree_.tokens().xpos_of(t), {"WP", "WDT", "WRB"})) return;
      if (tree_.upos(t) != Upos::Cconj) continue;
      TokenIndex verb = t + 1;
      while (verb + 1 < range.last && tree_.upos(verb) == Upos::Adv) ++verb;
      if (tree_.upos(verb) != Upos::Verb || tree_.tokens().xpos_of(verb) != form) continue;
      if (own_subject(tree_, verb) != kNoToken && own_subject(tree_, verb) > t) continue;
      range.last = t;
      trim_punctuation(tree_, draft_.content);
      return;
    }
  }

  // "went after him on Monday during a debate": with a pronoun only what he is blamed for or called.
  void cut_after_pronoun() {
    const TokenIndex root = draft_.content_root;
    if (draft_.content.size() != 1 || root < cue_end(draft_) || tree_.upos(root) != Upos::Pron)
      return;
    TokenRange& range = draft_.content.front();
    if (range.first != root || root + 1 >= range.last) return;
    if (!one_of(tree_.lemma(root), {"he", "she", "it", "they", "I", "we"})) return;
    const std::string_view next = tree_.form(root + 1);
    if (is_time_word(tree_.lemma(root + 1)) || one_of(next, {"on", "in", "during", "at", "after"}))
      range.last = root + 1;
  }

  bool finite_after(TokenIndex t) const {
    for (; t < sentence_.last; ++t) {
      if (is_finite(tree_, t)) return true;
    }
    return false;
  }

  // "warned it "will not allow" a rally": the pronoun before the verb is its subject.
  void take_pronoun() {
    TokenIndex& first = draft_.content.front().first;
    if (!is_finite(tree_, first)) return;
    TokenIndex t = first - 1;
    while (t > draft_.head && tree_.upos(t) == Upos::Punct) --t;
    if (t != cue_end(draft_) || !one_of(tree_.form(t), {"it", "he", "she", "they", "we", "I"}))
      return;
    if (draft_.addressee == t) draft_.addressee = kNoToken;
    first = t;
  }

  // "told [them] Orla had won": the pronoun is spoken to.
  void drop_addressee() {
    if (!draft_.cue->takes(frame::kAddressee) || draft_.content.empty()) return;
    TokenRange& first = draft_.content.front();
    if (draft_.frame != frame::kClause || first.first != draft_.head + 1 || first.size() < 3)
      return;
    if (!one_of(tree_.form(first.first), {"him", "them", "us", "me"})) return;
    if (draft_.addressee == kNoToken) draft_.addressee = first.first;
    ++first.first;
  }

  // "said it was safe, adding that ...": what the speaker adds is a claim of its own.
  void cut_second_cue() {
    if (draft_.content.size() != 1) return;
    TokenRange& range = draft_.content.front();
    if (range.first < cue_end(draft_)) return;
    for (TokenIndex t = range.first + 1; t + 1 < range.last; ++t) {
      if (tree_.form(t) != ",") continue;
      const bool marks = one_of(tree_.form(t + 1), {"\"", "''", "\xE2\x80\x9D"});
      const TokenIndex next = marks ? t + 2 : t + 1;
      if (next >= range.last || tree_.tokens().xpos_of(next) != "VBG") continue;
      if (!one_of(tree_.lemma(next),
                  {"add",       "say",         "note",      "call",     "tell",      "warn",
                   "explain",   "argue",       "insist",    "describe", "accuse",    "urge",
                   "claim",     "ask",         "refer",     "cite",     "point",     "echo",
                   "vow",       "stress",      "suggest",   "blame",    "criticize", "praise",
                   "mock",      "repeat",      "predict",   "promise",  "compare",   "recall",
                   "quote",     "acknowledge", "emphasize", "tout",     "allege",    "declare",
                   "reiterate", "denounce",    "decry",     "mention",  "reveal",    "accord"})) {
        continue;
      }
      range.last = t;
      return;
    }
  }

  // "endorsed Rook, a sign of her strength": what a comma parts from the object is told by the writer.
  void cut_apposition() {
    if (draft_.content.size() != 1 || !tree_.valid(draft_.content_root)) return;
    TokenRange& range = draft_.content.front();
    if (range.first < cue_end(draft_)) return;
    for (TokenIndex c = draft_.content_root + 1; c < range.last; ++c) {
      const Deprel d = tree_.deprel(c);
      if (d != Deprel::Appos && d != Deprel::AclRelcl && d != Deprel::Acl && d != Deprel::Parataxis)
        continue;
      const TokenRanges part = tree_.yield(c);
      TokenIndex first = part.front().first;
      if (!sets_off(first)) --first;
      if (first <= draft_.content_root || part.back().last < range.last || !sets_off(first))
        continue;
      range.last = first;
      return;
    }
  }

  bool sets_off(TokenIndex t) const {
    return tree_.form(t) == "," || tree_.form(t) == "(" || is_dash(tree_.form(t));
  }

  // "refused to talk as she left the hall": when it was said is no part of it.
  void cut_occasion() {
    if (draft_.content.size() != 1) return;
    TokenRange& range = draft_.content.front();
    if (range.first < cue_end(draft_)) return;
    for (TokenIndex t = range.first + 2; t + 2 < range.last; ++t) {
      if (!one_of(tree_.form(t), {"as", "while", "after", "when"})) continue;
      if (tree_.deprel(t) != Deprel::Mark && tree_.deprel(t) != Deprel::Advmod) continue;
      const TokenIndex verb = tree_.head(t);
      if (!tree_.valid(verb) || tree_.deprel(verb) != Deprel::Advcl || verb < t) continue;
      const TokenIndex host = tree_.head(verb);
      if (host != draft_.content_root && host != draft_.head) continue;
      if (own_subject(tree_, verb) == kNoToken && tree_.tokens().xpos_of(verb) != "VBG") continue;
      range.last = t;
      trim_punctuation(tree_, draft_.content);
      return;
    }
  }

  bool is_infinitive(TokenIndex t) const {
    return tree_.child_with_lemma(t, "to") != kNoToken && tree_.tokens().xpos_of(t) == "VB";
  }

  bool is_time(TokenIndex t) const {
    return tree_.tokens().name_type.empty() || is_time_word(tree_.lemma(t))
           || tree_.upos(t) == Upos::Num;
  }

  bool names_a_channel(TokenIndex t) const {
    return one_of(tree_.lemma(t),
                  {"statement",  "interview", "speech", "letter",  "tweet",  "Twitter",
                   "conference", "email",     "e-mail", "call",    "post",   "memo",
                   "address",    "rally",     "event",  "meeting", "debate", "appearance",
                   "op-ed",      "column",    "video",  "ad"});
  }

  // Ten died, according to the mayor, but the army said none: the clause before the phrase only.
  void cut_second_clause() {
    const TokenIndex end = draft_.source.empty() ? draft_.head : draft_.source.back().last;
    if (draft_.content.front().first > end || end + 1 >= sentence_.last) return;
    TokenIndex t = end;
    while (t < sentence_.last && tree_.upos(t) == Upos::Punct) ++t;
    if (t == end || t >= sentence_.last || tree_.upos(t) != Upos::Cconj) return;
    std::erase_if(draft_.content, [t](TokenRange r) { return r.first >= t; });
    for (TokenRange& r : draft_.content) r.last = std::min(r.last, t);
    trim_punctuation(tree_, draft_.content);
  }

  TreeView& tree_;
  ClaimDraft& draft_;
  const Sentence& sentence_;
};

}  // namespace

bool is_time_word(std::string_view lemma) {
  return one_of(
      lemma, {"Monday",  "Tuesday",   "Wednesday", "Thursday", "Friday",   "Saturday",  "Sunday",
              "day",     "week",      "month",     "year",     "morning",  "afternoon", "evening",
              "night",   "January",   "February",  "March",    "April",    "June",      "July",
              "August",  "September", "October",   "November", "December", "today",     "yesterday",
              "weekend", "hour",      "decade",    "Sept.",    "Oct.",     "Nov.",      "Dec.",
              "Jan.",    "Feb.",      "Aug.",      "tomorrow", "tonight",  "time"});
}

TokenIndex after_dateline(const TreeView& tree, const Sentence& sentence) {
  const TokenIndex limit = std::min(sentence.last, sentence.first + kLongestDateline);
  bool agency = false;
  bool verb = false;
  for (TokenIndex t = sentence.first; t < limit; ++t) {
    const std::string_view form = tree.form(t);
    agency = agency || form == "(" || (t == sentence.first && is_capitals(form));
    verb = verb || tree.upos(t) == Upos::Verb || tree.upos(t) == Upos::Aux
           || tree.upos(t) == Upos::Pron;
    if (is_dash(form)) {
      const bool spaced =
          tree.tokens().span[static_cast<std::size_t>(t)].begin
          > (t > sentence.first ? tree.tokens().span[static_cast<std::size_t>(t) - 1].end : 0);
      if (spaced && agency && !verb && t + 1 < sentence.last) return t + 1;
      if (spaced) return sentence.first;
    }
  }
  return sentence.first;
}

bool is_finite(const TreeView& tree, TokenIndex t) {
  return one_of(tree.tokens().xpos_of(t), {"VBD", "VBZ", "VBP", "MD"});
}

TokenRange clause_to_the_right(const TreeView& tree, TokenIndex cue, bool bare) {
  const Sentence& sentence = tree.sentence_at(tree.sentence(cue));
  for (TokenIndex t = cue + 1; t < std::min(sentence.last, cue + kBeforeThat); ++t) {
    if (tree.form(t) == "that"
        && (tree.tokens().xpos_of(t) == "IN" || tree.upos(t) == Upos::Sconj)) {
      return {t + 1, clause_end(tree, t + 1, sentence.last)};
    }
    if (tree.upos(t) == Upos::Verb || tree.upos(t) == Upos::Aux || tree.upos(t) == Upos::Punct)
      break;
  }
  if (!bare) return {};
  TokenIndex begin = cue + 1;
  while (begin < sentence.last && (is_time_word(tree.lemma(begin)) || tree.form(begin) == "on"))
    ++begin;
  if (begin >= sentence.last
      || !one_of(tree.tokens().xpos_of(begin),
                 {"PRP", "NN", "NNS", "NNP", "NNPS", "DT", "PRP$", "EX", "JJ", "CD", "VBG", "JJR",
                  "JJS", "PDT", "RB"})) {
    return {};
  }
  const TokenIndex end = clause_end(tree, begin, sentence.last);
  for (TokenIndex t = begin; t < end; ++t) {
    if (is_finite(tree, t)) return {begin, end};
    // "adding water, it cools", "found a man who": the finite verb is of another clause
    if (tree.form(t) == "," || tree.upos(t) == Upos::Sconj || tree.tokens().xpos_of(t) == "WDT"
        || tree.tokens().xpos_of(t) == "WP")
      return {};
  }
  return {};
}

void mend_bounds(TreeView& tree, ClaimDraft& draft) {
  if (draft.cue_tokens.empty()) return;
  Mender(tree, draft).run();
}

}  // namespace tacitus
