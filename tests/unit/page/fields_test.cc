#include "page/fields.h"

#include <string>

#include <gtest/gtest.h>

namespace tacitus {
namespace {

std::string joined(std::string_view line, const std::vector<Span>& spans) {
  std::string out;
  for (const Span span : spans) {
    if (!out.empty()) out += "; ";
    out += span.of(line);
  }
  return out;
}

struct Case {
  const char* what;
  const char* line;
  const char* expected;
};

TEST(Authors, OfLabelledLines) {
  const Case cases[] = {
      {"a label makes one word an author", "By: Anonymous", "Anonymous"},
      {"two words", "By Earnest Jones", "Earnest Jones"},
      {"two authors", "By Ada Rook and Jan van der Vos", "Ada Rook; Jan van der Vos"},
      {"three authors", "By Ada Rook, Jan Vos and Li Wei", "Ada Rook; Jan Vos; Li Wei"},
      {"job title", "By Ada Rook, Staff Writer", "Ada Rook"},
      {"initial", "Written by J. R. Roe", "J. R. Roe"},
      {"outlet after the name", "By Ada Rook for The Wire", "Ada Rook"},
      {"a date after the name", "By Ada Rook 12 May 2017", "Ada Rook"},
      {"initials without a blank", "By Z.B. Steele", "Z.B. Steele"},
      {"a month after the name", "By Ada Rook August 25, 2025", "Ada Rook"},
      {"a date before the label", "September 1st, 2023 By Ada Rook", "Ada Rook"},
      {"markup left no blank", "By Ada RookStaff Writer", "Ada Rook"},
      {"a sentence is no byline", "By the time the talks ended, nothing was left.", ""},
      {"the credits of an agency", "Reporting by Ada Rook and Jan Vos; Editing by Li Wei",
       "Ada Rook; Jan Vos"},
      {"a job is no name", "By Ada Rook, Northern Correspondent", "Ada Rook"},
      {"two first names", "By Ada and Jan", "Ada; Jan"},
      {"a desk and its town", "By Wire, London", "Wire"},
      {"an account", "Posted by jroe on 4 May 2020", "jroe"},
      {"nobody in particular", "Posted by admin on 4 May 2020", ""},
      {"no account, but how", "Written by hand", ""},
      {"no account, but a sentence", "Written by lawyers for the firm, the letter says no.", ""},
      {"no label", "Ada Rook", ""},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(joined(c.line, find_authors(c.line, false)), c.expected) << c.what;
  }
}

TEST(Authors, ADateIsNoAuthor) {
  EXPECT_EQ(joined("x", find_authors("Written by Feb 11, 2019", false)), "");
  EXPECT_EQ(joined("Written by Jan", find_authors("Written by Jan", false)), "Jan");
}

TEST(Authors, OfBareLines) {
  EXPECT_EQ(joined("Ada Rook", find_authors("Ada Rook", true)), "Ada Rook");
  EXPECT_EQ(joined("x", find_authors("Read More News", true)), "");
  EXPECT_EQ(joined("x", find_authors("Request Printed Catalogue", true)), "");
  EXPECT_EQ(joined("x", find_authors("Ada Rook was seen leaving the city", true)), "");
}

TEST(Pieces, OfAHeaderLine) {
  const std::string line = "By: Ada Rook | 03-04-2019 | World";
  EXPECT_EQ(joined(line, split_pieces(line)), "By: Ada Rook; 03-04-2019; World");
}

TEST(PhotoCredit, Lines) {
  struct CreditCase {
    const char* what;
    const char* line;
    bool caption;
    const char* expected;
  };
  const CreditCase cases[] = {
      {"label", "Photo credit: The Goldwater", false, "The Goldwater"},
      {"by", "Photo by Ada Rook", false, "Ada Rook"},
      {"no credit", "Photos of the march were shared widely", false, ""},
      {"nothing behind the label", "Photo:", false, ""},
      {"brackets with an agency", "Boats at the pier (Ada Rook/Getty Images).", false,
       "Ada Rook/Getty Images"},
      {"brackets in a caption", "Boats at the pier (Ada Rook / Example Wire)", true,
       "Ada Rook / Example Wire"},
      {"brackets in a line that may be anything", "Boats at the pier (Ada Rook / Example Wire)",
       false, ""},
      {"brackets that credit nobody", "Boats at the pier (seen from the north)", true, ""},
      {"credit at the end of a caption", "Boats at the pier Credit: Ada Rook", true, "Ada Rook"},
      {"agency, slash, name", "Boats, May 8. REUTERS/Ada Rook/File Photo Purchase Rights", false,
       "REUTERS/Ada Rook/File Photo"},
      {"German", "Streikende am Tor. Foto: Ada Rook/dpa", false, "Ada Rook/dpa"},
      {"a label inside brackets", "Pickets at the gates (Picture: PA)", true, "PA"},
      {"the last sentence of any line", "Pickets at the gates. Photo: Ada Rook", false, "Ada Rook"},
      {"the word inside a sentence", "She posted the photo: Nobody laughed.", false, ""},
  };
  for (const CreditCase& c : cases) {
    const auto hit = find_photo_credit(c.line, c.caption);
    EXPECT_EQ(hit ? std::string(hit->of(c.line)) : "", c.expected) << c.what;
  }
}

TEST(CommentCount, Lines) {
  const auto count = [](std::string_view line) {
    const auto hit = find_comment_count(line);
    return hit ? hit->value : -1;
  };
  EXPECT_EQ(count("0 comment/s"), 0);
  EXPECT_EQ(count("1,204 Comments"), 1204);
  EXPECT_EQ(count("Comments (3)"), 3);
  EXPECT_EQ(count("No comments yet"), 0);
  EXPECT_EQ(count("236 View comments"), 236);
  EXPECT_EQ(count("Filed under: Ports | 3 Comments"), 3);
  EXPECT_EQ(count("3 thoughts on \u201cTalks fail\u201d"), 3);
  EXPECT_EQ(count("12 Kommentare"), 12);
  EXPECT_EQ(count("5 commentaires"), 5);
  EXPECT_EQ(count("Comment *"), -1);
  EXPECT_EQ(count("Have your say: leave a comment below!"), -1);
  EXPECT_EQ(count("The 3 officials made no comment"), -1);
}

TEST(Section, OfCrumbsAndLabels) {
  struct SectionCase {
    const char* what;
    const char* line;
    const char* expected;
  };
  const SectionCase cases[] = {
      {"the last crumb", "Home > News > UK News", "UK News"},
      {"the title is no section", "Home \u00bb Ports \u00bb Talks fail in Westmere", "Ports"},
      {"a title cut short", "Home / Ports / Talks fail in", "Ports"},
      {"the first of several", "Filed under: Unions, Ports | 3 Comments", "Unions"},
      {"posted in", "Posted in World", "World"},
      {"German", "Startseite > Wirtschaft", "Wirtschaft"},
      {"a menu is no trail", "News > Sport > Weather", ""},
      {"home alone", "Home", ""},
      {"a sentence", "Posted in the window was a sign.", ""},
  };
  for (const SectionCase& c : cases) {
    const auto hit = find_section(c.line, "Talks fail in Westmere");
    EXPECT_EQ(hit ? std::string(hit->of(c.line)) : "", c.expected) << c.what;
  }
}

TEST(Dateline, OfTheFirstParagraph) {
  const Case cases[] = {
      {"city, country and agency", "ALEPPO, Syria (AP) \xE2\x80\x94 Shells fell on the city.",
       "ALEPPO, Syria (AP)"},
      {"hyphen", "TRIPOLI (Reuters) - The alliance ruled it out.", "TRIPOLI (Reuters)"},
      {"agency alone", "Juba (Example Wire) - Talks began.", "Juba (Example Wire)"},
      {"a sentence with a dash", "Talks broke down \xE2\x80\x94 again \xE2\x80\x94 on Monday.", ""},
      {"an abbreviation", "US officials - three of them - left.", ""},
      {"a note of changes", "Update (May 11, 2019) - The bridge is open again.", ""},
  };
  for (const Case& c : cases) {
    const auto hit = find_dateline(c.line);
    EXPECT_EQ(hit ? std::string(hit->of(c.line)) : "", c.expected) << c.what;
  }
}

TEST(Copyright, Owner) {
  const Case cases[] = {
      {"sign and year", "\xC2\xA9 2016 The Example Wire. All rights reserved.", "The Example Wire"},
      {"words", "Copyright 2019 Example News, Inc.", "Example News"},
      {"both", "Copyright \xC2\xA9 2011-2017 Example Post | Terms", "Example Post"},
      {"nobody", "All rights reserved", ""},
  };
  for (const Case& c : cases) {
    const auto hit = find_copyright_owner(c.line);
    EXPECT_EQ(hit ? std::string(hit->of(c.line)) : "", c.expected) << c.what;
  }
}

}  // namespace
}  // namespace tacitus
