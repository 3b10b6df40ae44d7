#include "page/html_tokenizer.h"

#include <algorithm>

#include "page/text_scan.h"

namespace tacitus {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

bool equal_names(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower_ascii(x) == lower_ascii(y); });
}

constexpr bool ends_tag_name(char c) { return is_ascii_space(c) || c == '/' || c == '>'; }

}  // namespace

bool HtmlTokenizer::next(HtmlToken& token) {
  token.attributes.clear();
  token.self_closing = false;
  token.raw_text = false;
  if (at_ >= html_.size()) {
    token.kind = HtmlTokenKind::End;
    return false;
  }
  if (content_ != Content::Data && read_raw(token)) return true;
  if (at_ >= html_.size()) return false;
  if (html_[at_] != '<') {
    read_text(token);
    return true;
  }
  const char c = at_ + 1 < html_.size() ? html_[at_ + 1] : '\0';
  if (is_alpha(c)) {
    token.kind = HtmlTokenKind::StartTag;
    ++at_;
    read_tag(token);
    enter_content(token);
  } else if (c == '/') {
    const char d = at_ + 2 < html_.size() ? html_[at_ + 2] : '\0';
    if (is_alpha(d)) {
      token.kind = HtmlTokenKind::EndTag;
      at_ += 2;
      read_tag(token);
    } else if (d == '\0' && at_ + 2 >= html_.size()) {
      read_text(token);  // "</" at the very end is text
    } else {
      read_declaration(token);  // "</>" and "</3>" are bogus comments
    }
  } else if (c == '!' || c == '?') {
    read_declaration(token);
  } else {
    read_text(token);
  }
  return true;
}

void HtmlTokenizer::read_text(HtmlToken& token) {
  const std::size_t begin = at_;
  std::size_t at = at_ + 1;  // the first character is text, even if it is '<'
  while (true) {
    const std::size_t open = html_.find('<', at);
    if (open == kNone) {
      at = html_.size();
      break;
    }
    const char c = open + 1 < html_.size() ? html_[open + 1] : '\0';
    at = open;
    if (is_alpha(c) || c == '!' || c == '/' || c == '?') break;
    ++at;
  }
  token.kind = HtmlTokenKind::Text;
  token.text = html_.substr(begin, at - begin);
  at_ = at;
}

bool HtmlTokenizer::ends_raw_at(std::size_t at) const {
  if (html_.substr(at, 2) != "</") return false;
  const std::string_view name = html_.substr(at + 2, raw_name_.size());
  if (!equal_names(name, raw_name_)) return false;
  const std::size_t after = at + 2 + raw_name_.size();
  return after < html_.size() && ends_tag_name(html_[after]);
}

std::size_t HtmlTokenizer::raw_end() const {
  for (std::size_t at = html_.find('<', at_); at != kNone; at = html_.find('<', at + 1)) {
    if (ends_raw_at(at)) return at;
  }
  return html_.size();
}

// A script may hold "<!-- <script> </script> -->"; the inner end tag does not end it.
std::size_t HtmlTokenizer::script_end() const {
  bool escaped = false;
  bool doubly = false;
  for (std::size_t at = at_; at < html_.size(); ++at) {
    if (escaped && html_[at] == '-') {
      if (html_.substr(at, 3) == "-->") {
        escaped = false;
        doubly = false;
      }
      continue;
    }
    if (html_[at] != '<') {
      if (escaped) continue;
      at = html_.find('<', at);
      if (at == kNone) return html_.size();
      --at;
      continue;
    }
    if (!escaped && html_.substr(at, 4) == "<!--") {
      // "<!-->" and "<!--->" open and close at once.
      escaped = html_.substr(at + 4, 1) != ">" && html_.substr(at + 4, 2) != "->";
      at += 3;
    } else if (ends_raw_at(at)) {
      if (!doubly) return at;
      doubly = false;
    } else if (escaped && !doubly && starts_with_ignoring_case(html_.substr(at + 1), "script")
               && at + 7 < html_.size() && ends_tag_name(html_[at + 7])) {
      doubly = true;
    }
  }
  return html_.size();
}

bool HtmlTokenizer::read_raw(HtmlToken& token) {
  const std::size_t end = content_ == Content::Script ? script_end() : raw_end();
  token.raw_text = content_ != Content::RcData;
  content_ = Content::Data;
  if (end == at_) return false;
  token.kind = HtmlTokenKind::Text;
  token.text = html_.substr(at_, end - at_);
  at_ = end;
  return true;
}

void HtmlTokenizer::skip_blanks() {
  while (at_ < html_.size() && is_ascii_space(html_[at_])) ++at_;
}

void HtmlTokenizer::read_tag(HtmlToken& token) {
  const std::size_t begin = at_;
  while (at_ < html_.size() && !ends_tag_name(html_[at_])) ++at_;
  token.text = html_.substr(begin, at_ - begin);
  read_attributes(token);
}

void HtmlTokenizer::read_attributes(HtmlToken& token) {
  while (true) {
    skip_blanks();
    if (at_ >= html_.size()) {
      token.kind = HtmlTokenKind::Comment;  // a tag cut off by the end of the file is dropped
      token.text = {};
      return;
    }
    if (html_[at_] == '>') {
      ++at_;
      return;
    }
    if (html_[at_] == '/') {
      ++at_;
      token.self_closing = at_ < html_.size() && html_[at_] == '>';
      continue;
    }
    read_attribute(token);
  }
}

void HtmlTokenizer::read_attribute(HtmlToken& token) {
  HtmlAttribute attribute;
  std::size_t begin = at_++;  // the first character is part of the name, even '='
  while (at_ < html_.size() && !ends_tag_name(html_[at_]) && html_[at_] != '=') ++at_;
  attribute.name = html_.substr(begin, at_ - begin);
  skip_blanks();
  if (at_ < html_.size() && html_[at_] == '=') {
    ++at_;
    skip_blanks();
    const char quote = at_ < html_.size() ? html_[at_] : '\0';
    if (quote == '"' || quote == '\'') {
      begin = ++at_;
      at_ = std::min(html_.find(quote, at_), html_.size());
      attribute.value = html_.substr(begin, at_ - begin);
      if (at_ < html_.size()) ++at_;
    } else {
      begin = at_;
      while (at_ < html_.size() && !is_ascii_space(html_[at_]) && html_[at_] != '>') ++at_;
      attribute.value = html_.substr(begin, at_ - begin);
    }
  }
  // More attributes than any honest tag has are read over and dropped.
  constexpr std::size_t kMostAttributes = 256;
  if (token.attributes.size() < kMostAttributes) token.attributes.push_back(attribute);
}

void HtmlTokenizer::read_comment(HtmlToken& token) {
  at_ += 4;
  const std::size_t begin = at_;
  token.kind = HtmlTokenKind::Comment;
  if (html_.substr(at_, 1) == ">" || html_.substr(at_, 2) == "->") {
    at_ += html_[at_] == '>' ? std::size_t{1} : std::size_t{2};
    token.text = {};
    return;
  }
  // Ends at "-->" or "--!>".
  for (std::size_t dash = html_.find("--", begin); dash != kNone;
       dash = html_.find("--", dash + 1)) {
    const std::size_t size = html_.substr(dash, 3) == "-->"    ? 3
                             : html_.substr(dash, 4) == "--!>" ? 4
                                                               : 0;
    if (size == 0) continue;
    token.text = html_.substr(begin, dash - begin);
    at_ = dash + size;
    return;
  }
  token.text = html_.substr(begin);
  at_ = html_.size();
}

void HtmlTokenizer::read_declaration(HtmlToken& token) {
  if (html_.substr(at_, 4) == "<!--") {
    read_comment(token);
    return;
  }
  const bool doctype = starts_with_ignoring_case(html_.substr(at_ + 2), "doctype");
  token.kind = doctype && html_[at_ + 1] == '!' ? HtmlTokenKind::Doctype : HtmlTokenKind::Comment;
  const std::size_t begin = at_ + 2;
  const std::size_t end = std::min(html_.find('>', at_), html_.size());
  token.text = html_.substr(std::min(begin, end), end - std::min(begin, end));
  at_ = std::min(end + 1, html_.size());
}

void HtmlTokenizer::enter_content(const HtmlToken& token) {
  if (token.kind != HtmlTokenKind::StartTag) return;
  struct Raw {
    std::string_view name;
    Content content;
  };
  static constexpr Raw kRaw[] = {{"script", Content::Script},   {"style", Content::RawText},
                                 {"title", Content::RcData},    {"textarea", Content::RcData},
                                 {"xmp", Content::RawText},     {"iframe", Content::RawText},
                                 {"noembed", Content::RawText}, {"noframes", Content::RawText}};
  for (const Raw& raw : kRaw) {
    if (!equal_names(token.text, raw.name)) continue;
    content_ = raw.content;
    raw_name_ = raw.name;
    return;
  }
}

}  // namespace tacitus
