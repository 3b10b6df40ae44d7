#include "record/precision.h"

#include <gtest/gtest.h>

namespace tacitus {
namespace {

TEST(Precision, OfTimesByTheDaysTheyCover) {
  const struct {
    const char* what;
    const char* date;
    const char* value;
    const char* precision;
  } cases[] = {
      {"nothing told", "", "", ""},
      {"the day of the report", "2016-09-28", "", "report"},
      {"a day", "2016-09-28", "2016-09-28", "day"},
      {"an hour of a day", "2016-09-28", "2016-09-28T10:30", "instant"},
      {"an evening", "2016-09-28", "2016-09-28TEV", "day"},
      {"a weekend", "2016-09-24/2016-09-25", "2016-W38-WE", "week"},
      {"a week", "2016-09-19/2016-09-25", "2016-W38", "week"},
      {"a month", "2016-09-01/2016-09-30", "2016-09", "month"},
      {"a summer", "2016-06-01/2016-08-31", "2016-SU", "year"},
      {"a leap year", "2016-01-01/2016-12-31", "2016", "year"},
      {"a decade", "2010-01-01/2019-12-31", "201", "longer"},
      {"no dates", "x/y", "?", "longer"},
  };
  for (const auto& c : cases) EXPECT_EQ(time_precision(c.date, c.value), c.precision) << c.what;
}

TEST(Precision, OfPlacesByTheirKindAndTheWordsBefore) {
  const struct {
    const char* what;
    const char* kind;
    const char* before;
    const char* precision;
  } cases[] = {
      {"no place", "", "in ", ""},
      {"a country", "country", "in ", "country"},
      {"a province", "province", "in ", "region"},
      {"a river", "water", "near ", "region"},
      {"a town", "city", "Rebels attacked ", "place"},
      {"near a town", "city", "Rebels attacked a camp near ", "near"},
      {"near the town of", "city", "a camp near the town of ", "near"},
      {"a distance from a town", "city", "a camp ten km from ", "near"},
      {"a side of a town", "city", "a camp north of ", "near"},
      {"the outskirts", "city", "on the outskirts of ", "near"},
      {"a part of the town", "city", "in the city of ", "place"},
      {"no words before", "city", "", "place"},
      {"north without of", "city", "went north to fight in ", "place"},
  };
  for (const auto& c : cases) EXPECT_EQ(place_precision(c.kind, c.before), c.precision) << c.what;
}

}  // namespace
}  // namespace tacitus
