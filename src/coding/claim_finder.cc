#include "coding/claim_finder.h"

#include <algorithm>

#include "coding/claim_labels.h"
#include "coding/claim_reader.h"

namespace tacitus {

namespace {

// "reportedly said": the saying is the claim.
void drop_adverbs_of_cues(const TreeView& tree, std::vector<ClaimDraft>& drafts) {
  std::vector<TokenIndex> cues;
  for (const ClaimDraft& d : drafts) {
    if (d.frame != frame::kBare) cues.push_back(d.head);
  }
  std::sort(cues.begin(), cues.end());
  std::erase_if(drafts, [&](const ClaimDraft& d) {
    return d.frame == frame::kBare
           && std::binary_search(cues.begin(), cues.end(), tree.head(d.head));
  });
}

}  // namespace

std::vector<ClaimDraft> find_claims(TreeView& tree, const CueLexicon& lexicon) {
  FinderState state;
  state.used.assign(static_cast<std::size_t>(tree.size()), false);
  VerbReader verbs(tree, lexicon, state);
  NounReader nouns(tree, lexicon, state);
  AdjectiveReader adjectives(tree, lexicon, state);
  PhraseReader phrases(tree, lexicon, state);
  for (TokenIndex t = 0; t < tree.size(); ++t) {
    if (tree.deprel(t) == Deprel::Case) {  // "according" is tagged a verb by some treebanks
      phrases.preposition(t);
      continue;
    }
    switch (tree.upos(t)) {
      case Upos::Verb:
        verbs.verb(t);
        break;
      case Upos::Noun:
        nouns.noun(t);
        break;
      case Upos::Adj:
        adjectives.adjective(t, tree.lemma(t));
        break;
      case Upos::Adv:
        phrases.adverb(t);
        break;
      default:
        break;
    }
  }
  drop_adverbs_of_cues(tree, state.drafts);
  const std::vector<Cue>& colon = lexicon.find(":", Upos::Adp);
  if (!colon.empty()) find_labelled(tree, colon.front(), lexicon, state.drafts);
  return std::move(state.drafts);
}

}  // namespace tacitus
