#ifndef TACITUS_STORE_FUNCTIONS_H_
#define TACITUS_STORE_FUNCTIONS_H_

struct sqlite3;

namespace tacitus {

// SQL functions over the offsets of a text:
//   words(text, begin, end)   the bytes [begin, end) of it
//   words(text, spans)        those of a JSON list of spans, joined by " ... "
//   point(text, byte)         a byte offset as a code-point offset
// All give NULL for NULL and for offsets outside the text.
bool add_functions(sqlite3* db);

}  // namespace tacitus

#endif  // TACITUS_STORE_FUNCTIONS_H_
