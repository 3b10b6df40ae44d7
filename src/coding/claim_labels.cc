#include "coding/claim_labels.h"

#include "coding/claim_subjects.h"
#include "coding/claim_surface.h"

namespace tacitus {

namespace {

// A speaker before a colon is a short name: "Mayor", "NY Daily News", "ADA ROOK".
constexpr TokenIndex kLongestLabel = 5;

bool is_label(const TreeView& tree, TokenRange range, bool capitals) {
  if (range.size() < 1 || range.size() > kLongestLabel) return false;
  bool name = false;
  for (TokenIndex t = range.first; t < range.last; ++t) {
    const Upos u = tree.upos(t);
    const std::string_view form = tree.form(t);
    if (u == Upos::Verb || u == Upos::Aux || u == Upos::Pron || u == Upos::Num || u == Upos::Adv)
      return false;
    if (form.empty()
        || (u != Upos::Adp && u != Upos::Det && u != Upos::Part && u != Upos::Punct
            && !(form[0] >= 'A' && form[0] <= 'Z'))) {
      return false;
    }
    if (capitals && u != Upos::Punct && !is_capitals(form)) return false;
    name = name || u == Upos::Propn
           || tree.tokens().name_type[static_cast<std::size_t>(t)] != NameType::None
           || one_of(tree.lemma(t), {"poll", "report", "study", "survey", "official", "mayor",
                                     "minister", "police"});
  }
  return name;
}

// "Finance minister: no bailout", "Judge to lawyers: be brief": a speaker as headlines name one, without an
// article; whom it is said to and on what is left out. Empty if it is none.
TokenRange headline_speaker(const TreeView& tree, TokenRange before, const CueLexicon& lexicon) {
  TokenRange speaker = before;
  for (TokenIndex t = before.first + 1; t < before.last; ++t) {
    if (!one_of(tree.form(t), {"to", "on"})) continue;
    speaker.last = t;
    break;
  }
  if (speaker.size() < 1 || speaker.size() > kLongestLabel || before.size() > 2 * kLongestLabel)
    return {};
  for (TokenIndex t = speaker.first; t < speaker.last; ++t) {
    const Upos u = tree.upos(t);
    if (u != Upos::Noun && u != Upos::Propn && u != Upos::Adj) return {};
  }
  const char initial = tree.form(speaker.first)[0];
  const bool speaks = lexicon.can_speak(tree.lemma(speaker.last - 1));
  return speaks && initial >= 'A' && initial <= 'Z' ? speaker : TokenRange{};
}

TokenIndex colon_in(const TreeView& tree, const Sentence& sentence) {
  TokenIndex found = kNoToken;
  for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
    if (tree.form(t) != ":") continue;
    if (found != kNoToken) return kNoToken;
    found = t;
  }
  return found;
}

void add_labelled(const TreeView& tree, const Cue& cue, TokenIndex colon, TokenRange speaker,
                  TokenRange content, std::vector<ClaimDraft>& drafts) {
  ClaimDraft draft;
  draft.cue = &cue;
  draft.head = colon;
  draft.cue_tokens = {{colon, colon + 1}};
  draft.source = {speaker};
  draft.source_head = speaker.last - 1;
  draft.content = {content};
  trim_punctuation(tree, draft.content);
  if (draft.content.empty()) return;
  draft.content_root = draft.content.front().first;
  for (TokenIndex t = content.first; t < content.last; ++t) {
    if (!content.holds(tree.head(t)) && tree.upos(t) != Upos::Punct) {
      draft.content_root = t;
      break;
    }
  }
  draft.frame = frame::kQuote;
  drafts.push_back(std::move(draft));
}

// Paragraphs that begin with a name and a colon; so many make a transcript, whose turns are left to
// the reader.
constexpr std::size_t kTranscript = 3;

bool opens_block(const Document& d, std::size_t i) {
  return i == 0 || d.sentences[i - 1].block != d.sentences[i].block
         || d.sentences[i - 1].zone != d.sentences[i].zone;
}

bool fills_block(const Document& d, std::size_t i) {
  return i + 1 >= d.sentences.size() || d.sentences[i + 1].block != d.sentences[i].block
         || d.sentences[i + 1].zone != d.sentences[i].zone;
}

// The last token of the block that sentence `i` opens, plus one.
TokenIndex block_end(const Document& d, std::size_t i) {
  TokenIndex end = d.sentences[i].last;
  for (std::size_t j = i + 1;
       j < d.sentences.size() && d.sentences[j].block == d.sentences[i].block; ++j)
    end = d.sentences[j].last;
  return end;
}

// What stands on both sides of the colon of a sentence.
struct Sides {
  TokenIndex colon;
  TokenRange before;
  TokenRange after;
};

// "Mayor: Bridge Is Safe", "Bridge Is Safe: Mayor", "Finance minister: no bailout"
void label_in_title(const TreeView& tree, const Cue& cue, const CueLexicon& lexicon,
                    const Sides& sides, std::vector<ClaimDraft>& drafts) {
  const auto& [colon, before, after] = sides;
  if (is_label(tree, before, false) && after.size() >= 3) {
    add_labelled(tree, cue, colon, before, after, drafts);
  } else if (is_label(tree, after, false) && before.size() >= 4) {
    add_labelled(tree, cue, colon, after, before, drafts);
  } else if (const TokenRange who = headline_speaker(tree, before, lexicon);
             who.size() > 0 && after.size() >= 3) {
    add_labelled(tree, cue, colon, who, after, drafts);
  }
}

// Who speaks where a name and a colon open a paragraph: "Rook: The bridge is safe." Empty if nobody does.
TokenRange turn_speaker(const TreeView& tree, const CueLexicon& lexicon, const Sides& sides) {
  if (sides.after.size() < 4) return {};
  return is_label(tree, sides.before, false) ? sides.before
                                             : headline_speaker(tree, sides.before, lexicon);
}

}  // namespace

void find_labelled(const TreeView& tree, const Cue& cue, const CueLexicon& lexicon,
                   std::vector<ClaimDraft>& drafts) {
  const Document& d = tree.document();
  std::vector<std::size_t> turns;
  for (std::size_t i = 0; i < d.sentences.size(); ++i) {
    const Sentence& s = d.sentences[i];
    const TokenIndex colon = colon_in(tree, s);
    if (colon == kNoToken || colon + 2 >= s.last || colon == s.first) continue;
    const Sides sides{colon, {s.first, colon}, {colon + 1, s.last}};
    if (s.zone == Zone::Title) {
      label_in_title(tree, cue, lexicon, sides, drafts);
      continue;
    }
    if (!opens_block(d, i)) continue;
    if (is_label(tree, sides.before, true)) {
      add_labelled(tree, cue, colon, sides.before, {colon + 1, block_end(d, i)}, drafts);
      continue;
    }
    const TokenRange who = turn_speaker(tree, lexicon, sides);
    if (who.size() == 0 || !fills_block(d, i)) continue;
    const std::size_t count = drafts.size();
    add_labelled(tree, cue, colon, who, sides.after, drafts);
    if (drafts.size() > count) turns.push_back(count);
  }
  if (turns.size() < kTranscript) return;
  for (auto t = turns.rbegin(); t != turns.rend(); ++t)
    drafts.erase(drafts.begin() + static_cast<std::ptrdiff_t>(*t));
}

}  // namespace tacitus
