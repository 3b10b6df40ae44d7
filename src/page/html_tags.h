#ifndef TACITUS_PAGE_HTML_TAGS_H_
#define TACITUS_PAGE_HTML_TAGS_H_

#include <cstdint>
#include <string_view>

namespace tacitus {

// The elements the page reader tells apart; every other one is Other (or Custom, with a hyphen).
enum class Tag : std::uint8_t {
  A,
  Abbr,
  Address,
  Article,
  Aside,
  Audio,
  B,
  Blockquote,
  Body,
  Br,
  Button,
  Canvas,
  Caption,
  Center,
  Cite,
  Code,
  Dd,
  Details,
  Dialog,
  Dir,
  Div,
  Dl,
  Dt,
  Em,
  Embed,
  Fieldset,
  Figcaption,
  Figure,
  Font,
  Footer,
  Form,
  H1,
  H2,
  H3,
  H4,
  H5,
  H6,
  Head,
  Header,
  Hgroup,
  Hr,
  Html,
  I,
  Iframe,
  Img,
  Input,
  Label,
  Legend,
  Li,
  Link,
  Main,
  Math,
  Menu,
  Meta,
  Nav,
  Noscript,
  Object,
  Ol,
  Optgroup,
  Option,
  P,
  Picture,
  Pre,
  Q,
  S,
  Script,
  Search,
  Section,
  Select,
  Small,
  Source,
  Span,
  Strong,
  Style,
  Sub,
  Summary,
  Sup,
  Svg,
  Table,
  Tbody,
  Td,
  Template,
  Textarea,
  Tfoot,
  Th,
  Thead,
  Time,
  Title,
  Tr,
  U,
  Ul,
  Video,
  Wbr,
  Custom,
  Other
};

Tag tag_of(std::string_view name);  // any case

bool is_void(Tag tag);           // has no content and no end tag
bool is_block(Tag tag);          // text before and after it stands on lines of their own
bool is_skipped(Tag tag);        // its text is no text of the page
bool closes_paragraph(Tag tag);  // its start tag ends an open <p>
bool is_scope(Tag tag);          // end tags do not reach out of it
inline bool is_heading(Tag tag) { return tag >= Tag::H1 && tag <= Tag::H6; }

}  // namespace tacitus

#endif  // TACITUS_PAGE_HTML_TAGS_H_
