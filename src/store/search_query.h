#ifndef TACITUS_STORE_SEARCH_QUERY_H_
#define TACITUS_STORE_SEARCH_QUERY_H_

#include <string>
#include <string_view>
#include <vector>

namespace tacitus {

// What people type, as an expression of SQLite's full-text search. Words must all be there,
// "words in quotes" must stand together, -word must be absent, word* may go on, a OR b is either.
// Everything else is a word like any other, so that no input is a syntax error.
struct SearchQuery {
  std::string match;
  std::vector<std::string> words;  // wanted words and phrases, to find them in a text again
};

SearchQuery search_query(std::string_view typed);

// The stretch of `text` around the first of `words` in it, at most about `width` bytes, cut at
// blanks; the beginning of the text when none is found.
std::string snippet(std::string_view text, const std::vector<std::string>& words,
                    std::size_t width);

}  // namespace tacitus

#endif  // TACITUS_STORE_SEARCH_QUERY_H_
