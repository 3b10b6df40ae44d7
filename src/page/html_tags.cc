#include "page/html_tags.h"

#include <algorithm>
#include <array>

#include "page/text_scan.h"

namespace tacitus {
namespace {

// In the order of the enumeration, which is the order of the alphabet.
constexpr std::array<std::string_view, static_cast<std::size_t>(Tag::Custom)> kNames = {
    "a",      "abbr",     "address",    "article", "aside",   "audio",   "b",      "blockquote",
    "body",   "br",       "button",     "canvas",  "caption", "center",  "cite",   "code",
    "dd",     "details",  "dialog",     "dir",     "div",     "dl",      "dt",     "em",
    "embed",  "fieldset", "figcaption", "figure",  "font",    "footer",  "form",   "h1",
    "h2",     "h3",       "h4",         "h5",      "h6",      "head",    "header", "hgroup",
    "hr",     "html",     "i",          "iframe",  "img",     "input",   "label",  "legend",
    "li",     "link",     "main",       "math",    "menu",    "meta",    "nav",    "noscript",
    "object", "ol",       "optgroup",   "option",  "p",       "picture", "pre",    "q",
    "s",      "script",   "search",     "section", "select",  "small",   "source", "span",
    "strong", "style",    "sub",        "summary", "sup",     "svg",     "table",  "tbody",
    "td",     "template", "textarea",   "tfoot",   "th",      "thead",   "time",   "title",
    "tr",     "u",        "ul",         "video",   "wbr"};

template <std::size_t N>
constexpr std::array<bool, 256> mark(const std::array<Tag, N>& tags) {
  std::array<bool, 256> out{};
  for (const Tag tag : tags) out[static_cast<std::size_t>(tag)] = true;
  return out;
}

constexpr auto kVoid = mark(std::array{Tag::Br, Tag::Embed, Tag::Hr, Tag::Img, Tag::Input,
                                       Tag::Link, Tag::Meta, Tag::Source, Tag::Wbr});
constexpr auto kBlock = mark(std::array{
    Tag::Address, Tag::Article, Tag::Aside,    Tag::Blockquote, Tag::Body,     Tag::Br,
    Tag::Button,  Tag::Caption, Tag::Center,   Tag::Dd,         Tag::Details,  Tag::Dialog,
    Tag::Dir,     Tag::Div,     Tag::Dl,       Tag::Dt,         Tag::Fieldset, Tag::Figcaption,
    Tag::Figure,  Tag::Footer,  Tag::Form,     Tag::H1,         Tag::H2,       Tag::H3,
    Tag::H4,      Tag::H5,      Tag::H6,       Tag::Head,       Tag::Header,   Tag::Hgroup,
    Tag::Hr,      Tag::Html,    Tag::Iframe,   Tag::Legend,     Tag::Li,       Tag::Main,
    Tag::Menu,    Tag::Nav,     Tag::Noscript, Tag::Ol,         Tag::Optgroup, Tag::Option,
    Tag::P,       Tag::Pre,     Tag::Search,   Tag::Section,    Tag::Select,   Tag::Summary,
    Tag::Table,   Tag::Tbody,   Tag::Td,       Tag::Textarea,   Tag::Tfoot,    Tag::Th,
    Tag::Thead,   Tag::Title,   Tag::Tr,       Tag::Ul,         Tag::Video,    Tag::Audio,
    Tag::Custom});
constexpr auto kSkipped =
    mark(std::array{Tag::Script, Tag::Style, Tag::Template, Tag::Noscript, Tag::Svg, Tag::Math,
                    Tag::Iframe, Tag::Object, Tag::Select, Tag::Textarea, Tag::Canvas, Tag::Audio,
                    Tag::Video, Tag::Title, Tag::Option, Tag::Optgroup});
constexpr auto kClosesParagraph = mark(std::array{
    Tag::Address,  Tag::Article,    Tag::Aside,  Tag::Blockquote, Tag::Center,  Tag::Details,
    Tag::Dialog,   Tag::Dir,        Tag::Div,    Tag::Dl,         Tag::Dt,      Tag::Dd,
    Tag::Fieldset, Tag::Figcaption, Tag::Figure, Tag::Footer,     Tag::Form,    Tag::H1,
    Tag::H2,       Tag::H3,         Tag::H4,     Tag::H5,         Tag::H6,      Tag::Header,
    Tag::Hgroup,   Tag::Hr,         Tag::Li,     Tag::Main,       Tag::Menu,    Tag::Nav,
    Tag::Ol,       Tag::P,          Tag::Pre,    Tag::Search,     Tag::Section, Tag::Summary,
    Tag::Table,    Tag::Ul});
constexpr auto kScope = mark(
    std::array{Tag::Html, Tag::Table, Tag::Td, Tag::Th, Tag::Caption, Tag::Template, Tag::Object});

}  // namespace

Tag tag_of(std::string_view name) {
  if (name.size() > 10) return name.find('-') != std::string_view::npos ? Tag::Custom : Tag::Other;
  std::array<char, 10> buffer{};
  std::transform(name.begin(), name.end(), buffer.begin(), lower_ascii);
  const std::string_view lower(buffer.data(), name.size());
  const auto at = std::lower_bound(kNames.begin(), kNames.end(), lower);
  if (at != kNames.end() && *at == lower) return static_cast<Tag>(at - kNames.begin());
  return lower.find('-') != std::string_view::npos ? Tag::Custom : Tag::Other;
}

bool is_void(Tag tag) { return kVoid[static_cast<std::size_t>(tag)]; }
bool is_block(Tag tag) { return kBlock[static_cast<std::size_t>(tag)]; }
bool is_skipped(Tag tag) { return kSkipped[static_cast<std::size_t>(tag)]; }
bool closes_paragraph(Tag tag) { return kClosesParagraph[static_cast<std::size_t>(tag)]; }
bool is_scope(Tag tag) { return kScope[static_cast<std::size_t>(tag)]; }

}  // namespace tacitus
