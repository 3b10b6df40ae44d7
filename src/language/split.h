#ifndef TACITUS_LANGUAGE_SPLIT_H_
#define TACITUS_LANGUAGE_SPLIT_H_

// Fills Document::sentences and the spans of Document::tokens from the title and body of the page.
//
// Title, body blocks and captions are split by themselves, so that no sentence crosses a block. A
// document whose page has no body is read as one block. A sentence of more than
// kLongestSentence tokens is cut where it hurts least and the problem recorded. Beyond kLongestText
// bytes nothing is split, so nothing is coded: the text is kept, and the problem says from where on.

#include "record/document.h"

namespace tacitus {

// The parser's cost grows with the square of it; the longest sentence of UD English EWT has 159.
inline constexpr std::size_t kLongestSentence = 400;

// Some 85,000 words: a report of a commission of inquiry is read whole, a year of a newspaper pasted
// into one document is not, as coreference and disputes look at pairs of things in a document.
inline constexpr std::uint32_t kLongestText = 500'000;

void split_document(Document& document);

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_SPLIT_H_
