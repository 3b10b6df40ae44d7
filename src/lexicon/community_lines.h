#ifndef TACITUS_LEXICON_COMMUNITY_LINES_H_
#define TACITUS_LEXICON_COMMUNITY_LINES_H_

// What the readers of the community's files share: lines without comments, codes in brackets,
// phrases in one form.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/community.h"

namespace tacitus {

class CommunityLines {
 public:
  CommunityLines(std::string_view text, std::string_view name, std::vector<CommunityNote>& notes)
      : text_(text), name_(name), notes_(notes) {}

  // The next line that holds more than comments, without its comment and outer blanks; false at
  // the end of the file or at "~FINISH". indented() tells whether the line began with a blank.
  bool next(std::string_view& line);
  bool indented() const { return indented_; }
  std::uint32_t number() const { return number_; }
  void note(std::string_view what, std::string_view found) { note_at(number_, what, found); }
  void note_at(std::uint32_t line, std::string_view what, std::string_view found);

 private:
  bool skip_comment(std::string_view& line);

  std::string_view text_;
  std::string_view name_;
  std::vector<CommunityNote>& notes_;
  std::size_t at_ = 0;
  std::uint32_t number_ = 0;
  bool indented_ = false;
  bool in_comment_ = false;
};

std::string_view trim_blanks(std::string_view s);
// "Doctors_without-Borders_" -> "DOCTORS WITHOUT-BORDERS"
std::string community_phrase(std::string_view written);
// The inside of the last [...] of `line`, which is cut off; nothing if there is none.
std::optional<std::string_view> take_bracket(std::string_view& line);

}  // namespace tacitus

#endif  // TACITUS_LEXICON_COMMUNITY_LINES_H_
