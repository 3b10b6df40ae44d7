#ifndef TACITUS_PAGE_HTML_ATTRIBUTES_H_
#define TACITUS_PAGE_HTML_ATTRIBUTES_H_

// What the name and the attributes of an element say about the place it makes: what it stands for
// (navigation, article, aside), whether it is seen, which words its classes hold.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "page/html_tags.h"
#include "page/html_tokenizer.h"

namespace tacitus {

// The value as written; empty if there is none.
std::string_view attribute(const HtmlToken& token, std::string_view name);
bool has_attribute(const HtmlToken& token, std::string_view name);

// Around bits (html_page.h) of an element by its name and by its role attribute.
std::uint32_t around_of(Tag tag);
std::uint32_t around_of_role(std::string_view role);

// Hidden by attribute or by its own style.
bool is_hidden(const HtmlToken& token);

// Shown to nobody, but read aloud: <span class="sr-only">opens in a new tab</span>.
bool is_for_ears(const HtmlToken& token);

// The words of a class or id value: "articleBody main-text" -> article, body, main, text and the
// joined articlebody, maintext.
void class_words(std::string_view value, std::vector<std::string>& out);

}  // namespace tacitus

#endif  // TACITUS_PAGE_HTML_ATTRIBUTES_H_
