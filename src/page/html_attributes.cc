#include "page/html_attributes.h"

#include <algorithm>

#include "page/html_page.h"
#include "page/text_scan.h"

namespace tacitus {

std::string_view attribute(const HtmlToken& token, std::string_view name) {
  for (const HtmlAttribute& a : token.attributes) {
    if (equals_ignoring_case(a.name, name)) return a.value;
  }
  return {};
}

bool has_attribute(const HtmlToken& token, std::string_view name) {
  return std::any_of(token.attributes.begin(), token.attributes.end(),
                     [&](const HtmlAttribute& a) { return equals_ignoring_case(a.name, name); });
}

std::uint32_t around_of(Tag tag) {
  switch (tag) {
    case Tag::Article:
      return kInArticle;
    case Tag::Main:
      return kInMain;
    case Tag::Nav:
    case Tag::Menu:
      return kInNav;
    case Tag::Header:
      return kInHeader;
    case Tag::Footer:
      return kInFooter;
    case Tag::Aside:
      return kInAside;
    case Tag::Form:
    case Tag::Search:
      return kInForm;
    case Tag::Figure:
      return kInFigure;
    case Tag::Table:
      return kInTable;
    case Tag::Ul:
    case Tag::Ol:
    case Tag::Dl:
      return kInList;
    case Tag::Blockquote:
      return kInQuote;
    case Tag::Section:
      return kInSection;
    case Tag::Dialog:
      return kInDialog;
    default:
      return 0;
  }
}

std::uint32_t around_of_role(std::string_view role) {
  if (equals_ignoring_case(role, "main")) return kInMain;
  if (equals_ignoring_case(role, "article")) return kInArticle;
  if (equals_ignoring_case(role, "navigation") || equals_ignoring_case(role, "menu")) return kInNav;
  if (equals_ignoring_case(role, "complementary")) return kInAside;
  if (equals_ignoring_case(role, "banner")) return kInHeader;
  if (equals_ignoring_case(role, "contentinfo")) return kInFooter;
  if (equals_ignoring_case(role, "dialog") || equals_ignoring_case(role, "alertdialog"))
    return kInDialog;
  if (equals_ignoring_case(role, "search") || equals_ignoring_case(role, "form")) return kInForm;
  return 0;
}

bool is_hidden(const HtmlToken& token) {
  if (has_attribute(token, "hidden")) return true;
  if (equals_ignoring_case(attribute(token, "aria-hidden"), "true")) return true;
  const std::string_view style = attribute(token, "style");
  if (style.empty()) return false;
  const std::size_t display = find_ignoring_case(style, "display");
  if (display != std::string_view::npos) {
    std::string_view rest = style.substr(display + 7);
    rest = rest.substr(0, rest.find(';'));
    if (find_ignoring_case(rest, "none") != std::string_view::npos) return true;
  }
  return find_ignoring_case(style, "visibility:hidden") != std::string_view::npos;
}

bool is_for_ears(const HtmlToken& token) {
  const std::string_view style = attribute(token, "style");
  const bool clipped = find_ignoring_case(style, "clip:rect(") != std::string_view::npos
                       || find_ignoring_case(style, "clip: rect(") != std::string_view::npos;
  if (clipped && find_ignoring_case(style, "absolute") != std::string_view::npos) return true;
  std::string_view classes = attribute(token, "class");
  while (!classes.empty()) {
    const std::size_t end = std::min(classes.find(' '), classes.size());
    for (const std::string_view name :
         {"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text",
          "screen-reader-only", "screenreader-only", "show-for-sr", "a11y-hidden",
          "element-invisible"}) {
      if (equals_ignoring_case(classes.substr(0, end), name)) return true;
    }
    classes.remove_prefix(std::min(end + 1, classes.size()));
  }
  return false;
}

void class_words(std::string_view value, std::vector<std::string>& out) {
  // Names longer than this are data, not words.
  constexpr std::size_t kLongest = 40;
  for (std::size_t at = 0; at < value.size();) {
    while (at < value.size() && is_ascii_space(value[at])) ++at;
    const std::size_t begin = at;
    while (at < value.size() && !is_ascii_space(value[at])) ++at;
    const std::string_view name = value.substr(begin, at - begin);
    if (name.empty() || name.size() > kLongest) continue;
    std::string joined;
    std::string part;
    const std::size_t before = out.size();
    for (std::size_t i = 0; i < name.size(); ++i) {
      const bool starts = is_upper(name[i]) && i > 0 && is_lower(name[i - 1]);
      if ((starts || !is_alpha(name[i])) && !part.empty()) {
        if (part.size() > 1) out.push_back(part);
        part.clear();
      }
      if (!is_alpha(name[i])) continue;
      part.push_back(lower_ascii(name[i]));
      joined.push_back(lower_ascii(name[i]));
    }
    if (part.size() > 1) out.push_back(part);
    if (out.size() > before + 1) out.push_back(joined);
  }
}

}  // namespace tacitus
