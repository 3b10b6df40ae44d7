#include "page/html_tokenizer.h"

#include <string>

#include <gtest/gtest.h>

#include "page/html_entities.h"

namespace tacitus {
namespace {

// Tokens as one string: start tags <name a=v>, end tags </name>, text in brackets, comments !.
std::string tokens(std::string_view html) {
  HtmlTokenizer tokenizer(html);
  HtmlToken token;
  std::string out;
  while (tokenizer.next(token)) {
    switch (token.kind) {
      case HtmlTokenKind::Text:
        out += "[" + std::string(token.text) + "]";
        break;
      case HtmlTokenKind::StartTag:
        out += "<" + std::string(token.text);
        for (const HtmlAttribute& a : token.attributes) {
          out += " " + std::string(a.name) + "=" + std::string(a.value);
        }
        out += token.self_closing ? "/>" : ">";
        break;
      case HtmlTokenKind::EndTag:
        out += "</" + std::string(token.text) + ">";
        break;
      case HtmlTokenKind::Comment:
        out += "!" + std::string(token.text) + "!";
        break;
      case HtmlTokenKind::Doctype:
        out += "D";
        break;
      case HtmlTokenKind::End:
        break;
    }
  }
  return out;
}

struct Case {
  const char* what;
  const char* html;
  const char* expected;
};

class Tokenizer : public testing::TestWithParam<Case> {};

TEST_P(Tokenizer, Follows) {
  EXPECT_EQ(tokens(GetParam().html), GetParam().expected) << GetParam().what;
}

INSTANTIATE_TEST_SUITE_P(
    Whatwg, Tokenizer,
    testing::Values(
        Case{"text and tags", "a<b>c</b>", "[a]<b>[c]</b>"},
        Case{"attributes in three spellings", "<a x=1 y='2' z=\"3\" w>", "<a x=1 y=2 z=3 w=>"},
        Case{"blanks around the equals sign", "<a x = 1>", "<a x=1>"},
        Case{"a slash inside an unquoted value", "<a href=/x/y>t", "<a href=/x/y>[t]"},
        Case{"self-closing", "<br/><br />", "<br/><br/>"},
        Case{"a > inside quotes", "<a title='1 > 0'>", "<a title=1 > 0>"},
        Case{"a lone < is text", "1 < 2 <3", "[1 < 2 <3]"},
        Case{"comment", "<!-- a -- b -->c", "! a -- b ![c]"},
        Case{"comment ended by --!>", "<!--a--!>b", "!a![b]"},
        Case{"short comments", "<!--><!--->x", "!!!![x]"},
        Case{"open comment runs to the end", "<!-- a <p>", "! a <p>!"},
        Case{"bogus comments", "<?php x ?></3><!x>", "!php x ?!!3!!x!"},
        Case{"doctype", "<!DOCTYPE html>x", "D[x]"},
        Case{"script holds tags", "<script>a<b></script>c", "<script>[a<b>]</script>[c]"},
        Case{"an escaped script", "<script><!-- <script> </script> --></script>x",
             "<script>[<!-- <script> </script> -->]</script>[x]"},
        Case{"an escape that closes at once", "<script><!--></script>x",
             "<script>[<!-->]</script>[x]"},
        Case{"title is text", "<title>a<b></title>", "<title>[a<b>]</title>"},
        Case{"an end tag of another name", "<style></b></style >x", "<style>[</b>]</style>[x]"},
        Case{"a tag cut off", "a<b c", "[a]!!"}, Case{"</ at the end", "a</", "[a][</]"},
        Case{"upper case is kept", "<P CLASS=X>", "<P CLASS=X>"},
        Case{"an equals sign starts a name", "<a =x>", "<a =x=>"}));

TEST(References, Resolved) {
  const auto text = [](std::string_view s) { return resolve_references(s, false); };
  EXPECT_EQ(text("a &amp; b"), "a & b");
  EXPECT_EQ(text("&lt;p&gt;"), "<p>");
  EXPECT_EQ(text("caf&eacute;"), "caf\xC3\xA9");
  EXPECT_EQ(text("&copy 2016"), "\xC2\xA9 2016");
  EXPECT_EQ(text("&notit;"), "\xC2\xACit;");
  EXPECT_EQ(text("&notin;"), "\xE2\x88\x89");
  EXPECT_EQ(text("&#8217;&#x2019;&#146;"), "\xE2\x80\x99\xE2\x80\x99\xE2\x80\x99");
  EXPECT_EQ(text("&#0;&#xD800;&#99999999;"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(text("AT&T & co &nosuch; &"), "AT&T & co &nosuch; &");
  EXPECT_EQ(text("&#;&#x;"), "&#;&#x;");
  EXPECT_EQ(resolve_references("?a=1&copy=2&amp;b", true), "?a=1&copy=2&b");
}

}  // namespace
}  // namespace tacitus
