#ifndef TACITUS_PAGE_FIELDS_H_
#define TACITUS_PAGE_FIELDS_H_

// The fields a line of visible text can hold: bylines, photo credits, comment counts, datelines.
// Used on the lines of flattened pages and on the visible text of HTML.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace tacitus {

// All spans are offsets into the string asked about.

// A header line in pieces: "By: Ada Rook | 03-04-2019 | World" has three.
std::vector<Span> split_pieces(std::string_view line);

// True if `s` could be the name of a person: two to five capitalised words, particles and initials
// among them, no digits.
bool looks_like_name(std::string_view s);

// The authors of "By Ada Rook and Jan Vos, Staff Writers", "Author: Anonymous"; empty when the line
// does not say who wrote. `bare` also takes a line that is nothing but names.
std::vector<Span> find_authors(std::string_view line, bool bare);

// "Photo credit: The Goldwater", "Photo by Jan Vos"; of a caption also what stands at its end: "The
// harbour at night. (Ada Rook/Example Wire)", "Credit: Ada Rook", "REUTERS/Ada Rook". `caption` is
// true where the markup says that the line is one; else only a known picture agency is taken there.
std::optional<Span> find_photo_credit(std::string_view line, bool caption);

struct CountHit {
  std::int64_t value = 0;
  Span span;
};
// "0 comment/s", "12 Comments", "Comments (3)", "No comments".
std::optional<CountHit> find_comment_count(std::string_view line);

// The section in "Filed under: Unions, Ports", "Posted in World", "Home > News > UK News"; a crumb that
// is the title of the page is none.
std::optional<Span> find_section(std::string_view line, std::string_view title);

// "ALEPPO, Syria (AP)" before the dash that opens the story.
std::optional<Span> find_dateline(std::string_view paragraph);

// The owner named by "(c) 2016 The Goldwater. All rights reserved."
std::optional<Span> find_copyright_owner(std::string_view line);

}  // namespace tacitus

#endif  // TACITUS_PAGE_FIELDS_H_
