#include "page/site_dates.h"

#include <string>

#include <gtest/gtest.h>

#include "page/page.h"

namespace tacitus {
namespace {

const PageReader& reader() {
  static const PageReader r;
  return r;
}

Document page(const std::string& date, const std::string& url = {}) {
  const std::string bytes =
      "By: Ada Rook | " + date
      + " | World\n\nHarbour Talks End Without a Deal Over Fishing Zones\n\n"
        "Negotiators from the two coastal states left the harbour on Thursday without an agreement, and each of the "
        "delegations said that the other had refused to discuss the northern fishing zones.\n";
  RawPage raw;
  raw.bytes = bytes;
  raw.url = url;
  raw.format = PageFormat::Flat;
  return reader().read(raw);
}

TEST(SiteDates, OnePageOfTheTemplateSettlesTheOther) {
  SiteDates dates(reader().knowledge().words);
  Document open = page("12-07-2016");
  EXPECT_FALSE(dates.settle(open));
  dates.learn(page("09-29-2016"));
  ASSERT_TRUE(dates.settle(open));
  EXPECT_EQ(open.page.published->iso, "2016-12-07");
  EXPECT_FALSE(open.page.published->ambiguous);
}

TEST(SiteDates, SitesAreKeptApart) {
  SiteDates dates(reader().knowledge().words);
  dates.learn(page("29-09-2016", "https://www.example.org/a"));
  Document same = page("12-07-2016", "https://example.org/b");
  Document other = page("12-07-2016", "https://example.com/b");
  EXPECT_TRUE(dates.settle(same));
  EXPECT_EQ(same.page.published->iso, "2016-07-12");
  EXPECT_FALSE(dates.settle(other));
  EXPECT_TRUE(other.page.published->ambiguous);
}

TEST(SiteDates, PagesThatDisagreeSettleNothing) {
  SiteDates dates(reader().knowledge().words);
  dates.learn(page("09-29-2016"));
  dates.learn(page("29-09-2016"));
  Document open = page("12-07-2016");
  EXPECT_FALSE(dates.settle(open));
}

}  // namespace
}  // namespace tacitus
