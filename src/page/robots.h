#ifndef TACITUS_PAGE_ROBOTS_H_
#define TACITUS_PAGE_ROBOTS_H_

// What a site's robots.txt lets us read (RFC 9309).

#include <string_view>

namespace tacitus {

// The rules for `agent` (lower case), or those for all where it is not named; the longest pattern that
// fits `path` (with its query) decides, and to allow wins a draw. Without a rule all is allowed.
bool robots_allow(std::string_view robots_txt, std::string_view agent, std::string_view path);

}  // namespace tacitus

#endif  // TACITUS_PAGE_ROBOTS_H_
