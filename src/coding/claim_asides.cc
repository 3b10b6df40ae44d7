#include "coding/claim_asides.h"

#include <algorithm>

#include "coding/claim_subjects.h"

namespace tacitus {
namespace {

// A speaker between comma and cue is no longer than this.
constexpr TokenIndex kLongestSpeaker = 12;

// Only days and the like, or somebody spoken to, follow the verb.
bool closes_sentence(const TreeView& tree, const Sentence& sentence, TokenIndex verb,
                     bool addressee) {
  for (TokenIndex t = verb + 1; t < sentence.last; ++t) {
    const std::string_view form = tree.form(t);
    const bool mark = tree.upos(t) == Upos::Punct && form != "," && form != ":"
                      && tree.tokens().xpos_of(t) != "``";
    const Upos u = tree.upos(t);
    if (addressee && (u == Upos::Propn || u == Upos::Noun || u == Upos::Det || u == Upos::Adj))
      continue;
    if (!mark && !is_time_word(tree.lemma(t)) && tree.upos(t) != Upos::Adv && form != "on"
        && form != "last" && form != "this") {
      return false;
    }
  }
  return true;
}

bool sets_off(const TreeView& tree, TokenIndex t) {
  return tree.form(t) == "," || is_dash(tree.form(t));
}

bool has_finite_verb(const TreeView& tree, TokenRange range) {
  for (TokenIndex t = range.first; t < range.last; ++t) {
    if (is_finite(tree, t)) return true;
  }
  return false;
}

}  // namespace

TokenRange inverted_speaker(const TreeView& tree, TokenIndex verb) {
  const Sentence& sentence = tree.sentence_at(tree.sentence(verb));
  // "Who goes there?" asked the guard: splitters end the sentence at the mark
  const std::string_view form = tree.form(verb);
  const bool begins = verb == sentence.first && verb > 0 && form[0] >= 'a' && form[0] <= 'z';
  if ((verb <= sentence.first && !begins) || tree.upos(verb - 1) != Upos::Punct
      || tree.form(verb - 1) == "(")
    return {};
  // "closed the plant, citing costs": the costs do not speak.
  if (tree.tokens().xpos_of(verb) == "VBG") return {};
  TokenIndex t = verb + 1;
  bool noun = false;
  while (t < sentence.last && t - verb <= kLongestSpeaker) {
    const Upos u = tree.upos(t);
    const bool nominal = u == Upos::Propn || u == Upos::Noun || u == Upos::Pron;
    const bool of = u == Upos::Adp
                    && (tree.form(t) == "of" || tree.form(t) == "for" || tree.form(t) == "at")
                    && noun;
    // "said retired mason Ada Rook"
    const bool participle = tree.tokens().xpos_of(t) == "VBN" && t + 1 < sentence.last
                            && (tree.upos(t + 1) == Upos::Noun || tree.upos(t + 1) == Upos::Propn);
    if (!nominal && !of && !participle && u != Upos::Det && u != Upos::Adj && u != Upos::Num
        && u != Upos::Part)
      break;
    if (nominal && is_time_word(tree.lemma(t))) break;
    noun = noun || nominal;
    ++t;
  }
  while (t > verb + 1 && (tree.upos(t - 1) == Upos::Adp || tree.upos(t - 1) == Upos::Det)) --t;
  if (!noun || t == verb + 1) return {};
  if (t == verb + 2 && one_of(tree.form(verb + 1), {"this", "that", "it", "him", "them", "her"}))
    return {};
  // "said Orla had lied" is not inverted: what follows the name would be its verb.
  const bool closed = t >= sentence.last || tree.upos(t) == Upos::Punct || tree.upos(t) == Upos::Adp
                      || is_time_word(tree.lemma(t)) || tree.form(t) == "who";
  return closed ? TokenRange{verb + 1, t} : TokenRange{};
}

namespace {

// The words between the comma before them and the verb, if they can be a speaker: empty if not.
TokenRange speaker_before(const TreeView& tree, const Sentence& sentence, TokenIndex verb) {
  TokenIndex end = verb;
  while (end > sentence.first
         && (tree.upos(end - 1) == Upos::Adv || tree.upos(end - 1) == Upos::Aux))
    --end;
  TokenIndex begin = end;
  while (begin > sentence.first && end - begin < kLongestSpeaker && !sets_off(tree, begin - 1)) {
    const Upos u = tree.upos(begin - 1);
    const bool named =
        u == Upos::Verb && !is_finite(tree, begin - 1) && tree.form(begin - 1)[0] <= 'Z';
    if (u == Upos::Verb && !named) return {};
    if (u == Upos::Aux || u == Upos::Cconj || u == Upos::Sconj || u == Upos::Punct) return {};
    --begin;
  }
  if (begin == end || begin <= sentence.first || !sets_off(tree, begin - 1)) return {};
  if (one_of(tree.form(begin), {"as", "while", "when"})) return {};  // "..., as the crowd cheered"
  const Upos last = tree.upos(end - 1);
  if (last != Upos::Propn && last != Upos::Noun && last != Upos::Pron) return {};
  return {begin, end};
}

TokenIndex head_in(const TreeView& tree, TokenRange speaker, TokenIndex verb) {
  TokenIndex head = speaker.last - 1;
  for (TokenIndex t = speaker.first; t < speaker.last; ++t) {
    if (tree.head(t) == verb) head = t;
  }
  return head;
}

// "In May, when the rain came, he said": an opening clause is no content; "At least ten died, he said"
// opens with its subject.
bool opens_aside(const TreeView& tree, TokenIndex start) {
  const Upos u = tree.upos(start);
  for (TokenIndex t = start + 1; t < start + 3 && t < tree.size(); ++t) {
    if (tree.upos(t) == Upos::Num && u != Upos::Sconj && tree.deprel(start) != Deprel::Case)
      return false;
    if (tree.upos(t) == Upos::Num && one_of(tree.form(start + 1), {"least", "most"})) return false;
  }
  return u == Upos::Sconj || u == Upos::Adp || u == Upos::Adv || u == Upos::Cconj;
}

}  // namespace

Aside tail_of(const TreeView& tree, TokenIndex verb, bool with_addressee) {
  Aside tail;
  const Sentence& sentence = tree.sentence_at(tree.sentence(verb));
  if (!closes_sentence(tree, sentence, verb, with_addressee)) return tail;
  const TokenRange speaker = speaker_before(tree, sentence, verb);
  if (speaker.size() == 0 || speaker.first <= sentence.first + 2) return tail;
  if (tree.form(speaker.first - 1) != ",") return tail;
  const TokenIndex start = after_dateline(tree, sentence);
  if (!has_finite_verb(tree, {start, speaker.first - 1})) return tail;
  if (opens_aside(tree, start)) return tail;
  tail.content = {{start, speaker.first - 1}};
  tail.speaker = speaker;
  tail.head = head_in(tree, speaker, verb);
  return tail;
}

namespace {

// Where an aside that opens before `verb` closes: its comma, after days and the like at most.
TokenIndex aside_end(const TreeView& tree, const Sentence& sentence, TokenIndex from) {
  TokenIndex t = from;
  while (t < sentence.last && t - from < 4
         && (is_time_word(tree.lemma(t)) || tree.form(t) == "on" || tree.upos(t) == Upos::Adv))
    ++t;
  return t < sentence.last && sets_off(tree, t) ? t : kNoToken;
}

// "The rally was full - and the permit, she said, had been late": what is said begins after the dash
// where only its subject stands before the aside.
TokenIndex after_dash(const TreeView& tree, TokenIndex start, TokenIndex open) {
  for (TokenIndex t = open - 1; t > start; --t) {
    if (is_finite(tree, t)) return start;
    const bool dash = is_dash(tree.form(t)) && tree.tokens().xpos_of(t) != "HYPH";
    if (!dash || t + 1 >= open) continue;
    return tree.upos(t + 1) == Upos::Cconj && t + 2 < open ? t + 2 : t + 1;
  }
  return start;
}

// What follows an aside goes on with what is said, unless it only tells more about what came before
// it or about the saying: "..., he said, a plan that ...", "..., he said, adding".
bool goes_on(const TreeView& tree, TokenIndex t, bool whole) {
  if (tree.tokens().xpos_of(t) == "VBG") return false;
  if (!whole) return true;
  // "..., he said, most of them guards"
  if (t + 1 < tree.size() && tree.form(t + 1) == "of"
      && one_of(tree.form(t), {"most", "many", "some", "all", "half", "none", "several", "both"}))
    return true;
  // "an investment, they say, that would pay"
  if (tree.form(t) == "that" && t + 1 < tree.size() && is_finite(tree, t + 1)) return true;
  const Upos u = tree.upos(t);
  return u == Upos::Cconj || u == Upos::Sconj || u == Upos::Adp;
}

}  // namespace

Aside parenthesis_of(const TreeView& tree, TokenIndex verb, bool with_addressee) {
  Aside aside;
  const Sentence& sentence = tree.sentence_at(tree.sentence(verb));
  if (with_addressee || !is_finite(tree, verb)) return aside;
  aside.speaker = speaker_before(tree, sentence, verb);
  TokenIndex open = aside.speaker.first - 1;
  TokenIndex end = verb + 1;
  if (aside.speaker.size() == 0) {
    aside.speaker = inverted_speaker(tree, verb);
    open = verb - 1;
    end = aside.speaker.last;
  }
  if (aside.speaker.size() == 0 || !sets_off(tree, open)) return aside;
  const TokenIndex close = aside_end(tree, sentence, end);
  TokenIndex start = after_dateline(tree, sentence);
  start = after_dash(tree, start, open);
  if (close == kNoToken || open <= start || close + 2 >= sentence.last) return aside;
  const Upos before = tree.upos(open - 1);
  const bool verb_ends = before == Upos::Verb && !has_finite_verb(tree, {start, open - 1});
  if (before == Upos::Sconj || before == Upos::Punct || verb_ends) return aside;
  for (TokenIndex t = start; t < sentence.last; ++t) {
    const std::string_view xpos = tree.tokens().xpos_of(t);
    if (xpos == "``" || xpos == "''" || tree.form(t) == ":" || tree.form(t) == ";") return aside;
    if (t < open && xpos == "WDT") return aside;  // "a plan which, he said, would fail"
  }
  const bool whole = has_finite_verb(tree, {start, open});
  TokenIndex last = sentence.last;
  while (last > close + 1 && tree.upos(last - 1) == Upos::Punct) --last;
  if (!whole && !has_finite_verb(tree, {close + 1, last})) return aside;
  if (whole && opens_aside(tree, start)) return aside;
  aside.content = {{start, open}};
  if (goes_on(tree, close + 1, whole)) aside.content.push_back({close + 1, last});
  aside.head = head_in(tree, aside.speaker, verb);
  return aside;
}

namespace {

bool is_mark(const TreeView& tree, TokenIndex t) { return tree.upos(t) == Upos::Punct; }

// A form that can tell: "mused", "writes"; taggers miss many rare ones.
bool can_tell(const TreeView& tree, TokenIndex t) {
  const std::string_view form = tree.form(t);
  if (form.size() < 4 || form[0] < 'a' || form[0] > 'z') return false;
  if (tree.upos(t) == Upos::Verb && is_finite(tree, t)) return true;
  const Upos u = tree.upos(t);
  return form.ends_with("ed") && (u == Upos::Verb || u == Upos::Adj || u == Upos::Noun);
}

bool in_speaker(const TreeView& tree, TokenIndex t) {
  const Upos u = tree.upos(t);
  if (is_time_word(tree.lemma(t))) return false;
  return u == Upos::Propn || u == Upos::Noun || u == Upos::Pron || u == Upos::Det || u == Upos::Adj
         || u == Upos::Num || (u == Upos::Adp && tree.form(t) == "of")
         || (u == Upos::Part && tree.lemma(t) == "'s");
}

// The longest stretch of a noun phrase from `begin` (step 1) or up to it (step -1).
TokenRange phrase(const TreeView& tree, const Sentence& sentence, TokenIndex begin, int step) {
  TokenIndex t = begin;
  while (t >= sentence.first && t < sentence.last && in_speaker(tree, t)
         && std::abs(t - begin) < kLongestSpeaker)
    t += step;
  const TokenRange range = step > 0 ? TokenRange{begin, t} : TokenRange{t + 1, begin + 1};
  for (TokenIndex i = range.first; i < range.last; ++i) {
    const Upos u = tree.upos(i);
    if (u == Upos::Propn || u == Upos::Noun || (u == Upos::Pron && tree.form(i) != "it"))
      return range;
  }
  return {};
}

// The phrase begins after a mark, a conjunction or with the sentence, so that the verb is its own.
bool opens(const TreeView& tree, const Sentence& sentence, TokenIndex first) {
  return first == sentence.first || is_mark(tree, first - 1) || tree.upos(first - 1) == Upos::Cconj;
}

}  // namespace

QuoteWords words_beside(const TreeView& tree, TokenRange quoted) {
  const Sentence& sentence = tree.sentence_at(tree.sentence(quoted.first));
  TokenIndex t = quoted.last;
  const std::string_view last = tree.form(quoted.last - 1);
  bool set_off = last == "," || last == "?" || last == "!";
  while (t < sentence.last && is_mark(tree, t)) {
    set_off = set_off || tree.form(t) == "," || tree.form(t) == "?" || tree.form(t) == "!";
    ++t;
  }
  if (set_off && t < sentence.last) {
    if (can_tell(tree, t)) {
      const TokenRange speaker = phrase(tree, sentence, t + 1, 1);
      if (speaker.size() > 0 && is_nominal(tree.upos(speaker.last - 1))) return {t, speaker};
    }
    const TokenRange speaker = phrase(tree, sentence, t, 1);
    if (speaker.size() > 0 && speaker.last < sentence.last && can_tell(tree, speaker.last)
        && (speaker.last + 1 >= sentence.last || tree.upos(speaker.last + 1) != Upos::Noun))
      return {speaker.last, speaker};
  }
  t = quoted.first - 1;
  bool comma = false;
  while (t > sentence.first && is_mark(tree, t)) {
    comma = comma || tree.form(t) == "," || tree.form(t) == ":";
    --t;
  }
  if (!comma || t <= sentence.first || !can_tell(tree, t)) return {};
  const TokenRange speaker = phrase(tree, sentence, t - 1, -1);
  return speaker.size() > 0 && opens(tree, sentence, speaker.first) ? QuoteWords{t, speaker}
                                                                    : QuoteWords{};
}

}  // namespace tacitus
