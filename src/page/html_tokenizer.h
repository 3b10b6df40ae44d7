#ifndef TACITUS_PAGE_HTML_TOKENIZER_H_
#define TACITUS_PAGE_HTML_TOKENIZER_H_

// HTML to tokens, by the tokenization rules of the WHATWG standard (section 13.2.5), without their
// error reports. Tokens are views into the input; character references are not resolved here (see
// html_entities.h), so that the caller can keep the way back to the bytes. One pass, no copies.

#include <cstddef>
#include <string_view>
#include <vector>

namespace tacitus {

struct HtmlAttribute {
  std::string_view name;   // as written; compare without case
  std::string_view value;  // as written, quotes taken off, references unresolved
};

enum class HtmlTokenKind : unsigned char { End, Text, StartTag, EndTag, Comment, Doctype };

struct HtmlToken {
  HtmlTokenKind kind = HtmlTokenKind::End;
  std::string_view text;  // of text: raw bytes; of a tag: its name as written
  bool self_closing = false;
  bool raw_text = false;  // text of script, style and the like: references do not count
  std::vector<HtmlAttribute> attributes;
};

class HtmlTokenizer {
 public:
  explicit HtmlTokenizer(std::string_view html) : html_(html) {}

  // Fills `token`; false at the end. Elements whose content is no markup (script, style, title,
  // textarea, xmp, iframe, noembed, noframes) give one Text token up to their end tag.
  bool next(HtmlToken& token);

 private:
  enum class Content : unsigned char { Data, RcData, RawText, Script };

  void read_text(HtmlToken& token);
  bool read_raw(HtmlToken& token);
  std::size_t raw_end() const;
  std::size_t script_end() const;
  bool ends_raw_at(std::size_t at) const;
  void read_tag(HtmlToken& token);
  void read_attributes(HtmlToken& token);
  void read_attribute(HtmlToken& token);
  void read_comment(HtmlToken& token);
  void read_declaration(HtmlToken& token);
  void enter_content(const HtmlToken& token);
  void skip_blanks();

  std::string_view html_;
  std::size_t at_ = 0;
  Content content_ = Content::Data;
  std::string_view raw_name_;  // element whose raw text is read
};

}  // namespace tacitus

#endif  // TACITUS_PAGE_HTML_TOKENIZER_H_
