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

struct Seen {
  Document document;
  DateVotes votes;
};

Seen page(const std::string& date, const std::string& url = {}) {
  const std::string bytes =
      "By: Ada Rook | " + date
      + " | World\n\nHarbour Talks End Without a Deal Over Fishing Zones\n\n"
        "Negotiators from the two coastal states left the harbour on Thursday without an agreement, and each of the "
        "delegations said that the other had refused to discuss the northern fishing zones.\n";
  RawPage raw;
  raw.bytes = bytes;
  raw.url = url;
  raw.format = PageFormat::Flat;
  Seen seen;
  PageOptions options;
  options.evidence = &seen.votes;
  seen.document = reader().read(raw, options);
  return seen;
}

void learn(SiteDates& dates, const Seen& seen) { dates.learn(site_of(seen.document), seen.votes); }

TEST(SiteDates, OnePageOfTheTemplateTellsOfTheOther) {
  SiteDates dates;
  const Seen open = page("12-07-2016");
  EXPECT_TRUE(open.document.page.published->ambiguous);
  learn(dates, open);
  EXPECT_EQ(dates.order_of(site_of(open.document)), DateOrder::Unknown);
  learn(dates, page("09-29-2016"));
  EXPECT_EQ(dates.order_of(site_of(open.document)), DateOrder::MonthFirst);
}

TEST(SiteDates, SitesAreKeptApart) {
  SiteDates dates;
  learn(dates, page("29-09-2016", "https://www.example.org/a"));
  EXPECT_EQ(dates.order_of(site_of(page("12-07-2016", "https://example.org/b").document)),
            DateOrder::DayFirst);
  EXPECT_EQ(dates.order_of(site_of(page("12-07-2016", "https://example.com/b").document)),
            DateOrder::Unknown);
}

TEST(SiteDates, PagesThatDisagreeDecideNothing) {
  SiteDates dates;
  SiteDates more;
  learn(dates, page("09-29-2016"));
  learn(more, page("29-09-2016"));
  dates.add(more);
  EXPECT_EQ(dates.order_of(site_of(page("12-07-2016").document)), DateOrder::Unknown);
}

}  // namespace
}  // namespace tacitus
