#ifndef TACITUS_LANGUAGE_CONLLU_H_
#define TACITUS_LANGUAGE_CONLLU_H_

// CoNLL-U in and out, so that anyone's parser can be put in front of the coders.
//
//   # sent_id = page7-3
//   # text = They don't fire.
//   1    They   they  PRON  PRP  Case=Nom  4  nsubj  _  Entity=(e2-group)
//   2-3  don't  _     ...                               a surface token of two words
//   4    fire   fire  VERB  VB   _         0  root   _  SpaceAfter=No
//
// MISC holds NER=B-PER (or I-PER) and, where mentions have been found, Entity= in the bracket form
// of CorefUD: "(e2-person" opens a mention of entity 2, "e2)" closes it. Empty nodes (2.1) and
// enhanced dependencies are skipped on reading. Spans of the words of one surface token are cut as
// their forms say, and where these do not make up the surface, the first word has all of it.
// A fault is reported as "origin:line: what".

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "record/document.h"

namespace tacitus {

// Appends the document, with "# newdoc" and "# newpar" comments.
void write_conllu(const Document& document, std::string& out);

// Takes the analysis in `conllu` for document.text: fills its sentences and tokens. The words must
// stand in the text in order; white space may differ and text between sentences may be missing
// (the foot of a page). `origin` names the input in messages. On an error the columns are empty.
Result<bool> read_conllu(std::string_view conllu, std::string_view origin, Document& document);

// The documents of a CoNLL-U file, with text made from "# text" or else forms and SpaceAfter; one
// document a "# newdoc", one body block a "# newpar". Columns that hold "_" stay empty, so that a
// file of tokens alone can be given to a tagger.
Result<std::vector<Document>> conllu_documents(std::string_view conllu, std::string_view origin);

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_CONLLU_H_
