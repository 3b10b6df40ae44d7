#include "page/html_page.h"

#include <string>

#include <gtest/gtest.h>

#include "page/html_attributes.h"
#include "page/page.h"

namespace tacitus {
namespace {

const PageReader& reader() {
  static const PageReader r;
  return r;
}

HtmlPage parse(std::string_view html, HtmlLimits limits = {}) {
  return parse_html(html, reader().knowledge(), limits);
}

struct Case {
  const char* what;
  const char* html;
  const char* text;
};

class Blocks : public testing::TestWithParam<Case> {};

TEST_P(Blocks, AsLines) {
  EXPECT_EQ(parse(GetParam().html).text, GetParam().text) << GetParam().what;
}

INSTANTIATE_TEST_SUITE_P(
    Html, Blocks,
    testing::Values(
        Case{"paragraphs", "<p>One.<p>Two.</p>Three.", "One.\nTwo.\nThree."},
        Case{"blanks fold", "<p>  a \n\t b&nbsp;&nbsp;c </p>", "a b c"},
        Case{"inline markup joins", "<p>A<b>B</b> <i>c</i>.</p>", "AB c."},
        Case{"breaks part lines", "<p>one<br>two<br/>three</p>", "one\ntwo\nthree"},
        Case{"list items close each other", "<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "a\nb\nc\nd"},
        Case{"table cells", "<table><tr><td>a<td>b<tr><th>c</table>d", "a\nb\nc\nd"},
        Case{"an end tag stays inside its cell",
             "<div><table><tr><td>a</div>b</td></tr></table>c</div>", "a\nb\nc"},
        Case{"a bold left open across paragraphs", "<b><p>one</b> more</p><p>two</p>",
             "one more\ntwo"},
        Case{"scripts and styles are no text", "<p>a<script>b</script><style>c</style>d</p>", "ad"},
        Case{"head that is never closed", "<head><title>t</title><p>x", "x"},
        Case{"noscript is no text", "<p>a</p><noscript><p>b</p></noscript><p>c</p>", "a\nc"},
        Case{"what a link tells ears alone, behind its words",
             "<p>The <a>firm<span class=sr-only>, opens new tab</span></a> said so.</p>",
             "The firm said so."},
        Case{"the same by style",
             "<p>The <a>firm<span style='clip:rect(0 0 0 0);position:absolute'>, opens new "
             "tab</span></a> said so.</p>",
             "The firm said so."},
        Case{"but not a label before them",
             "<p><a><span class=sr-only>Written by </span>Ada Rook</a></p>", "Written by Ada Rook"},
        Case{"nor outside of links", "<p>Ada<span class=sr-only> Rook</span></p>", "Ada Rook"},
        Case{"entities", "<p>Tom &amp; Jerry&#8217;s</p>", "Tom & Jerry\xE2\x80\x99s"},
        Case{"lines of pre", "<pre>a\n b</pre>", "a\nb"},
        Case{"no body at all", "just text", "just text"}, Case{"nothing", "", ""}));

TEST(HtmlPageParse, WhatTheMarkupSays) {
  const HtmlPage page = parse(
      "<html lang=en-GB><head><title>A &amp; B</title><meta property='og:title' content='A&amp;B'>"
      "<link rel=canonical href='https://example.com/a'><script "
      "type='application/ld+json'>{}</script></head>"
      "<body><time datetime='2016-12-07'>7 Dec</time></body></html>");
  EXPECT_EQ(page.language, "en-GB");
  EXPECT_EQ(page.title, "A & B");
  ASSERT_EQ(page.metas.size(), 1U);
  EXPECT_EQ(page.metas[0].name, "og:title");
  EXPECT_EQ(page.metas[0].value, "A&B");
  EXPECT_EQ(page.canonical, "https://example.com/a");
  ASSERT_EQ(page.json_ld.size(), 1U);
  ASSERT_EQ(page.items.size(), 1U);
  EXPECT_EQ(page.items[0].value, "2016-12-07");
  EXPECT_EQ(page.items[0].text.of(page.text), "7 Dec");
}

TEST(HtmlPageParse, DepthIsLimited) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  deep += "text";
  const HtmlPage page = parse(deep);
  EXPECT_TRUE(page.limited);
  EXPECT_LE(page.nodes.size(), 600U);
  EXPECT_EQ(page.text, "text");
}

TEST(HtmlPageParse, ClassesAreTakenApart) {
  std::vector<std::string> words;
  class_words("article-body mainText x2", words);
  EXPECT_EQ(words, (std::vector<std::string>{"article", "body", "articlebody", "main", "text",
                                             "maintext"}));
}

Document read(std::string_view html, std::string url = {}) {
  RawPage raw;
  raw.bytes = html;
  raw.url = std::move(url);
  raw.format = PageFormat::Html;
  return reader().read(raw);
}

constexpr const char* kArticle =
    "<!doctype html><html lang=en><head><title>Harbour Talks End Without a Deal - Example "
    "Wire</title>"
    "<meta property='og:site_name' content='Example Wire'>"
    "<script "
    "type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\","
    "\"headline\":\"Harbour Talks End Without a "
    "Deal\",\"datePublished\":\"2016-09-29T08:30:00+02:00\","
    "\"author\":[{\"@type\":\"Person\",\"name\":\"Ada Rook\"},{\"@type\":\"Person\",\"name\":\"Jan "
    "Vos\"}],"
    "\"articleSection\":\"World\"}</script></head><body>"
    "<nav class=menu><ul><li><a href=/>Home</a><li><a href=/world>World</a></ul></nav>"
    "<article class='article-body'><h1>Harbour Talks End Without a Deal</h1>"
    "<p>Negotiators from the two coastal states left the harbour on Thursday without an agreement "
    "&mdash; and each "
    "of the delegations said that the other had refused to discuss the northern fishing zones.</p>"
    "<p>The minister told reporters that his side had offered to withdraw three patrol boats if "
    "the neighbours "
    "would release the crews they have held since the end of August.</p>"
    "<p>Both sides said that they would meet again in the spring, after the elections in the north "
    "of the country, "
    "and that the ships would stay where they are until then.</p></article>"
    "<footer class=footer><p><a href=/terms>Terms of use</a> <a href=/privacy>Privacy "
    "policy</a></p></footer>"
    "</body></html>";

TEST(HtmlArticle, FieldsAndBody) {
  const Document d = read(kArticle);
  ASSERT_TRUE(d.page.title);
  EXPECT_EQ(d.page.title->value, "Harbour Talks End Without a Deal");
  EXPECT_EQ(d.at(d.page.title->span), d.page.title->value);
  ASSERT_TRUE(d.page.published);
  EXPECT_EQ(d.page.published->iso, "2016-09-29T08:30:00+02:00");
  ASSERT_EQ(d.page.bylines.size(), 2U);
  EXPECT_EQ(d.page.bylines[1].value, "Jan Vos");
  EXPECT_EQ(d.page.section->value, "World");
  EXPECT_EQ(d.page.outlet->value, "Example Wire");
  EXPECT_EQ(d.page.language, "en");
  ASSERT_EQ(d.page.body.size(), 3U);
  EXPECT_EQ(d.text.find("Privacy"), std::string::npos);
}

TEST(HtmlArticle, EveryWordLeadsBackToItsBytes) {
  const std::string html(kArticle);
  const Document d = read(html);
  for (const char* words : {"Negotiators from", "and each of the", "patrol boats", "until then"}) {
    const std::size_t at = d.text.find(words);
    ASSERT_NE(at, std::string::npos) << words;
    const auto begin = static_cast<std::uint32_t>(at);
    const Span source =
        d.source_of({begin, begin + static_cast<std::uint32_t>(std::string_view(words).size())});
    EXPECT_EQ(source.of(html), words);
  }
}

TEST(HtmlArticle, TheShownDayWinsOverUniversalTime) {
  const Document d = read(
      "<html><head><meta property='article:published_time' "
      "content='2023-11-09T01:49:09Z'></head><body>"
      "<h1>Council Votes on Harbour Plan</h1><p>November 8, 2023</p><p>The council voted on the "
      "plan late in the "
      "evening, and the mayor said that work would begin in the spring of the "
      "year.</p></body></html>");
  ASSERT_TRUE(d.page.published);
  EXPECT_EQ(d.page.published->iso, "2023-11-08");
}

TEST(HtmlArticle, OneToldDayInASideColumnIsTheArticles) {
  const auto day = [](const std::string& column) {
    std::string html = "<html><body><article><h1>Council Votes on Harbour Plan</h1>";
    for (int i = 0; i < 60; ++i)
      html +=
          "<p>The council voted on the plan late in the evening, and the mayor said that work "
          "would begin.</p>";
    const Document d =
        read(html + "</article><aside class=sidebar>" + column + "</aside></body></html>");
    return d.page.published ? d.page.published->iso.substr(0, 10) : "";
  };
  EXPECT_EQ(day("<p>This entry was posted on 19 May 2010 at 23:03 and filed under News.</p>"),
            "2010-05-19");
  EXPECT_EQ(
      day("<p>Boats Collide. Posted on 19 May 2010.</p><p>Bread Rises. Posted on 20 May 2010.</p>"),
      "");
}

TEST(HtmlArticle, TheAddressKnowsTheLocalDay) {
  const auto day = [](const std::string& time) {
    const Document d = read("<html><head><meta property='article:published_time' content='" + time
                                + "'></head><body><h1>Council Votes</h1><p>x</p></body></html>",
                            "https://example.org/2023/11/08/council-votes");
    return d.page.published ? d.page.published->iso.substr(0, 10) : "";
  };
  EXPECT_EQ(day("2023-11-09T01:49:09Z"), "2023-11-08");
  EXPECT_EQ(day("2023-11-07T22:49:09Z"), "2023-11-08");
  // Nowhere on earth is it still the day before.
  EXPECT_EQ(day("2023-11-09T15:49:09Z"), "2023-11-09");
  EXPECT_EQ(day("2023-11-09T01:49:09+01:00"), "2023-11-09");
}

// A page under its own metadata: what the line below the title says, and the day that is taken.
TEST(HtmlArticle, WhichDayWins) {
  struct Row {
    const char* what;
    const char* markup;
    const char* line;
    const char* day;
  };
  const char* published =
      "<meta property='article:published_time' content='2023-11-09T12:00:00+01:00'>";
  const char* both =
      "<meta property='article:published_time' content='2023-11-09T12:00:00+01:00'>"
      "<meta property='article:modified_time' content='2023-12-24T12:00:00+01:00'>";
  const Row rows[] = {
      {"nothing shown", published, "World", "2023-11-09"},
      {"another day shown", published, "21 November 2023", "2023-11-21"},
      {"an update shown", published, "Updated: 21 November 2023", "2023-11-09"},
      {"the metadata know it as the update", both, "24 December 2023", "2023-11-09"},
      {"a plain date is often that of the last change", "<meta name=date content='2023-12-24'>",
       "Posted on 9 November 2023", "2023-11-09"},
      {"only an update is told", "", "Last updated 24 December 2023", "2023-12-24"},
      {"both on one line", "", "Updated 24 December 2023 | Published 9 November 2023",
       "2023-11-09"},
      {"not the day a member joined", "", "Member since 24 December 2013", ""},
  };
  for (const Row& row : rows) {
    const Document d = read(
        "<html><head>" + std::string(row.markup)
        + "</head><body><h1>Council Votes on Harbour Plan</h1><p class=meta>" + row.line
        + "</p><p>The council voted on the plan late in the evening, and the mayor said that work "
          "would begin in the spring of the year.</p></body></html>");
    const std::string iso = d.page.published ? d.page.published->iso.substr(0, 10) : "";
    EXPECT_EQ(iso, row.day) << row.what;
  }
}

// A page without a word of metadata: what a reader sees must do.
TEST(HtmlArticle, FieldsOfAPageWithoutMetadata) {
  const std::string text =
      "<p>The council voted on the plan late in the evening, and the mayor said that work would "
      "begin in the spring of the year.</p>";
  const Document d = read(
      "<html><head><title>Council votes on harbour plan - Harbour Times</title></head><body>"
      "<div>Home &gt; News &gt; Town Hall</div><h2>Council votes on harbour plan</h2>"
      "<div>By Ada Rook</div><div>Published: 9 May 2023 | Updated: 10 May 2023</div>"
      "<div>23 View comments</div>"
      + text + "<p class=imageCaption>The harbour in May (Picture: Jan Vos)</p>" + text
      + "</body></html>");
  ASSERT_TRUE(d.page.title);
  EXPECT_EQ(d.page.title->value, "Council votes on harbour plan");
  ASSERT_TRUE(d.page.outlet);
  EXPECT_EQ(d.page.outlet->value, "Harbour Times");
  ASSERT_TRUE(d.page.section);
  EXPECT_EQ(d.page.section->value, "Town Hall");
  ASSERT_TRUE(d.page.published);
  EXPECT_EQ(d.page.published->iso, "2023-05-09");
  ASSERT_TRUE(d.page.modified);
  EXPECT_EQ(d.page.modified->iso, "2023-05-10");
  ASSERT_TRUE(d.page.photo_credit);
  EXPECT_EQ(d.page.photo_credit->value, "Jan Vos");
  ASSERT_TRUE(d.page.comment_count);
  EXPECT_EQ(d.page.comment_count->value, 23);
  ASSERT_EQ(d.page.bylines.size(), 1U);
  EXPECT_EQ(d.page.bylines[0].value, "Ada Rook");
}

// Names of the authors, blank-bar separated, whatever the page says them with.
TEST(HtmlArticle, AuthorsByEverySign) {
  struct Row {
    const char* what;
    const char* head;
    const char* under_title;
    const char* authors;
  };
  const char* site = "<meta property='og:site_name' content='Harbour Times'>";
  const std::string site_author = std::string(site) + "<meta name=author content='Harbour Times'>";
  const Row rows[] = {
      {"a card's label and data",
       "<meta name='twitter:label1' content='Written by'>"
       "<meta name='twitter:data1' content='Ada Rook'>"
       "<meta name='twitter:label2' content='Time to read'>"
       "<meta name='twitter:data2' content='4 minutes'>",
       "", "Ada Rook"},
      {"a name goes before an account",
       "<meta name=author content=arook77><meta name='twitter:label1' content='Author'>"
       "<meta name='twitter:data1' content='Ada Rook'>",
       "", "Ada Rook"},
      {"an account is better than nothing", "<meta name=author content=arook77>", "", "arook77"},
      {"and worse than a visible name", "<meta name=author content=arook77>", "<p>By Ada Rook</p>",
       "Ada Rook"},
      {"JSON-LD by reference",
       "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Article\",\"author\":"
       "{\"@id\":\"#p1\"}},{\"@type\":\"Person\",\"@id\":\"#p1\",\"name\":\"Ada Rook\"},"
       "{\"@type\":\"Person\",\"@id\":\"#p2\",\"name\":\"Jan Vos\"}]}</script>",
       "", "Ada Rook"},
      {"a label and the name below it", "", "<p>Written by</p><p>Ada Rook</p>", "Ada Rook"},
      {"two items of one line", "",
       "<p><a rel=author href=/a>Ada Rook</a> and <a rel=author href=/b>Jan Vos</a></p>",
       "Ada Rook | Jan Vos"},
      {"who wrote it goes before who posted it", "<meta itemprop=author content='Jan Vos'>",
       "<p>By Ada Rook</p>", "Ada Rook"},
      {"who posted it, where nothing else is said", "<meta itemprop=author content='Jan Vos'>", "",
       "Jan Vos"},
      {"a person goes before the site", site_author.c_str(), "<p>By Ada Rook</p>", "Ada Rook"},
      {"the site, where the page says so and no more", site_author.c_str(), "", "Harbour Times"},
      {"the site's name alone says nothing", site, "", ""},
  };
  for (const Row& row : rows) {
    std::string body;
    for (int i = 0; i < 4; ++i)
      body +=
          "<p>The council voted on the plan late in the evening, and the mayor said that work "
          "would begin in the spring of the year.</p>";
    const Document d =
        read("<html><head><title>Council votes on harbour plan</title>" + std::string(row.head)
             + "</head><body><article><h1>Council votes on harbour plan</h1>" + row.under_title
             + body + "</article></body></html>");
    std::string authors;
    for (const PageField& byline : d.page.bylines)
      authors += (authors.empty() ? "" : " | ") + byline.value;
    EXPECT_EQ(authors, row.authors) << row.what;
  }
}

// Pages whose date stands elsewhere than beside the headline, or whose dates are of other things.
TEST(HtmlArticle, DatesOfOddPages) {
  struct Row {
    const char* what;
    const char* page;
    const char* day;
    const char* rule;
  };
  const std::string text =
      "<p>The council voted on the plan late in the evening, and the mayor said that work would "
      "begin in the spring of the year.</p>";
  const Row rows[] = {
      {"a meeting named in the text is no date of a page that tells its last edit",
       "<h1>Walking club</h1>TEXT<p>The next walk of the club is on 5 February 2020, when we shall "
       "go from the mill along the river and back by the old road over the hill.</p>"
       "<footer><p>This page was last edited on 29 January 2020, at 13:22.</p></footer>",
       "2020-01-29", "html/last-change"},
      {"the days of a race in the headline are no date of the page",
       "<h1>All results of the regatta (2020/7/11-12)</h1><p class=date>13 July 2020</p>TEXT",
       "2020-07-13", "html/date-line"},
      {"two dates in one line, the second called the update",
       "<h1>Growing beans</h1><p><time>April 26, 2024</time><time>Updated on: October 28, 2024"
       "</time></p>TEXT",
       "2024-04-26", "html/time"},
      {"the name of the site as headline, the date right above the text",
       "<h1>Council Times</h1><ul><li>a<li>b<li>c<li>d<li>e<li>f<li>g<li>h<li>i<li>j<li>k<li>l"
       "<li>m<li>n<li>o<li>p<li>q<li>r<li>s<li>t<li>u<li>v<li>w<li>x<li>y<li>z</ul>"
       "<p>9 November 2023</p>TEXT",
       "2023-11-09", "html/date-line"},
      {"a description that ends in the date",
       "<meta name=description content='Record year for bears (news of 14 January 2020)'>TEXT",
       "2020-01-14", "html/description"},
      {"a copyright with a time of day is that of the page's last making",
       "<h1>Safety service</h1>TEXT<div>Copyright &copy; 19.12.2019 - 12:14 by Example Ltd</div>",
       "2019-12-19", "html/date-line"},
      {"a copyright alone is none",
       "<h1>Safety service</h1>TEXT<div>Copyright &copy; 19.12.2019 Example Ltd</div>", "", ""},
  };
  for (const Row& row : rows) {
    std::string page = row.page;
    page.replace(page.find("TEXT"), 4, text);
    const Document d = read("<html><body>" + page + "</body></html>");
    ASSERT_EQ(d.page.published.has_value(), *row.day != '\0') << row.what;
    if (!d.page.published) continue;
    EXPECT_EQ(d.page.published->iso.substr(0, 10), row.day) << row.what;
    EXPECT_EQ(d.page.published->rule, row.rule) << row.what;
  }
}

TEST(HtmlArticle, Utf16IsReadAsHtml) {
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("<html><body><article><h1>Talks end</h1><p>The talks ended on "
                                  "Thursday, and both of the sides said that they would meet again "
                                  "in spring.</p></article></body></html>")) {
    wide.push_back(c);
    wide.push_back('\0');
  }
  RawPage raw;
  raw.bytes = wide;
  const Document d = reader().read(raw);
  EXPECT_EQ(d.text.find('<'), std::string::npos) << d.text;
  ASSERT_TRUE(d.page.title);
  EXPECT_EQ(d.page.title->value, "Talks end");
}

TEST(HtmlArticle, EncodingsByMeta) {
  const Document d = read(
      "<html><head><meta charset=iso-8859-1><title>x</title></head><body><p>Die Regierung sagte am "
      "Mittwoch, dass "
      "sie die Gespr\xE4"
      "che nicht mehr f\xFChren werde, weil die andere Seite es nicht will.</p></body></html>");
  EXPECT_NE(d.text.find("Gespr\xC3\xA4"
                        "che"),
            std::string::npos);
  EXPECT_EQ(d.page.language, "de");
}

TEST(HtmlArticle, TheAddressGivesTheDateWhenNothingElseDoes) {
  const Document d =
      read("<html><body><p>Words.</p></body></html>", "https://example.com/2019/05/04/words");
  ASSERT_TRUE(d.page.published);
  EXPECT_EQ(d.page.published->iso, "2019-05-04");
  EXPECT_EQ(d.page.published->rule, "url");
}

}  // namespace
}  // namespace tacitus
