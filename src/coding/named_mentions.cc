#include "coding/named_mentions.h"

#include <algorithm>
#include <vector>

namespace tacitus {
namespace {

std::size_t at(TokenIndex t) { return static_cast<std::size_t>(t); }

// The word of the name that something outside it governs.
TokenIndex head_of(const Document& document, TokenIndex first, TokenIndex last) {
  for (TokenIndex t = first; t < last; ++t) {
    const TokenIndex h = document.tokens.head[at(t)];
    if (h == kNoToken || h < first || h >= last) return t;
  }
  return last - 1;
}

void set_words(const Document& document, TokenIndex first, TokenIndex last, Mention& mention) {
  mention.first = first;
  mention.last = last;
  mention.head = head_of(document, first, last);
  mention.span = {document.tokens.span[at(first)].begin, document.tokens.span[at(last - 1)].end};
  if (!mention.full.covers(mention.span)) mention.full = mention.span;
  mention.kind = MentionKind::Name;
  mention.rule = "name/dictionary";
}

// Lays the name over the mentions there: one that is the same stays, shorter ones give way.
void lay(Document& document, Index sentence, TokenIndex first, TokenIndex last) {
  std::vector<std::size_t> inside;
  for (std::size_t i = 0; i < document.mentions.size(); ++i) {
    const Mention& m = document.mentions[i];
    if (m.sentence != sentence || m.first >= last || m.last <= first) continue;
    if (m.first >= first && m.last <= last) {
      inside.push_back(i);
    } else if (m.kind == MentionKind::Name) {
      return;  // a longer name that holds this one, or one that crosses it
    }
  }
  if (inside.empty()) {
    Mention made;
    made.sentence = sentence;
    made.type = NameType::Org;
    made.referent = Referent::Organisation;
    set_words(document, first, last, made);
    document.mentions.push_back(std::move(made));
    return;
  }
  set_words(document, first, last, document.mentions[inside.front()]);
  for (std::size_t i = inside.size(); i-- > 1;) {
    document.mentions.erase(document.mentions.begin() + static_cast<std::ptrdiff_t>(inside[i]));
  }
}

}  // namespace

void add_named_mentions(Document& document, const PhraseIndex& names) {
  std::vector<PhraseIndex::Match> matches;
  std::vector<PhraseIndex::Value> values;
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    matches.clear();
    names.scan(document, sentence.first, sentence.last, matches);
    for (const PhraseIndex::Match& match : matches) {
      values.clear();
      names.values(document, match, values);
      if (!values.empty()) lay(document, static_cast<Index>(s), match.first, match.last);
    }
  }
  std::ranges::stable_sort(document.mentions, [](const Mention& a, const Mention& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
}

}  // namespace tacitus
