#ifndef TACITUS_CODING_DISPUTE_FACTS_H_
#define TACITUS_CODING_DISPUTE_FACTS_H_

// What is read off a claim to tell which other claim it answers: its words, root and names.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "record/document.h"

namespace tacitus {

// Calls use(token) for the tokens whose span lies in one of the spans.
template <class Use>
void each_token(const Document& d, const std::vector<Span>& spans, Use use) {
  for (const Span span : spans) {
    const auto first = std::partition_point(d.tokens.span.begin(), d.tokens.span.end(),
                                            [span](Span t) { return t.begin < span.begin; });
    for (auto t = first; t != d.tokens.span.end() && t->end <= span.end; ++t) {
      use(static_cast<TokenIndex>(t - d.tokens.span.begin()));
    }
  }
}

// The token of the content that the others hang on.
TokenIndex content_root(const Document& d, const Claim& c);

// Whether the word tells something of its claim: nouns, verbs and adjectives that are not everywhere.
bool carries_content(const Tokens& tokens, TokenIndex t);

// "a lie", "baseless": what nobody should believe.
bool is_verdict(std::string_view word);

// What somebody has said, by its kind: a claim, a report, an idea.
bool is_told(std::string_view noun);

// The actor that the token names, or kNone.
Index actor_of_token(const Document& d, TokenIndex t);

// The state that an actor is or speaks for: "+RUS" for Russia, its foreign minister, its army.
std::string side_of(const Document& d, Index actor);

// The actor that the token names, else its lemma.
std::string key_of_token(const Document& d, TokenIndex t);

}  // namespace tacitus

#endif  // TACITUS_CODING_DISPUTE_FACTS_H_
