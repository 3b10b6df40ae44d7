#ifndef TACITUS_PAGE_HTML_ENTITIES_H_
#define TACITUS_PAGE_HTML_ENTITIES_H_

// Character references of HTML: "&amp;", "&eacute", "&#8217;", "&#x2019;".

#include <cstddef>
#include <string>
#include <string_view>

namespace tacitus {

struct NamedReference {
  std::string_view name;  // "amp;" and, for the old ones, "amp"
  std::string_view utf8;
};
// Sorted by name.
extern const NamedReference kNamedReferences[];
extern const std::size_t kNamedReferenceCount;

// Reads the reference that starts at `s[0]` == '&', appends what it stands for to `out` and returns
// its length in bytes; 0 if the ampersand is only an ampersand. In an attribute a reference without
// semicolon before '=' or a letter is none.
std::size_t read_reference(std::string_view s, bool in_attribute, std::string& out);

// `s` with all references resolved.
std::string resolve_references(std::string_view s, bool in_attribute);

}  // namespace tacitus

#endif  // TACITUS_PAGE_HTML_ENTITIES_H_
