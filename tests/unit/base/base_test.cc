#include <string>

#include <gtest/gtest.h>

#include "base/calendar.h"
#include "base/hash.h"
#include "base/json_writer.h"
#include "base/string_pool.h"
#include "base/utf8.h"

namespace tacitus {
namespace {

TEST(StringPool, EqualStringsShareAnId) {
  StringPool pool;
  EXPECT_EQ(pool.intern(""), 0U);
  const auto first = pool.intern("deny");
  for (int i = 0; i < 1000; ++i) pool.intern("w" + std::to_string(i));
  EXPECT_EQ(pool.intern("deny"), first);
  EXPECT_EQ(pool.view(first), "deny");
  EXPECT_EQ(pool.size(), 1002U);
}

TEST(Utf8, BrokenPartsAreSteppedOverOnce) {
  struct Case {
    const char* what;
    std::string bytes;
    std::size_t code_points;
    std::size_t first_invalid;
  };
  const Case cases[] = {
      {"plain", "abc", 3, 3},
      {"two, three and four bytes", "\xC3\xA9\xE2\x80\x9C\xF0\x9F\x98\x80", 3, 9},
      {"overlong slash", "\xC0\xAF", 2, 0},
      {"surrogate", "\xED\xA0\x80", 3, 0},
      {"past U+10FFFF", "\xF4\x90\x80\x80", 4, 0},
      {"cut at the end", "a\xE2\x80", 2, 1},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.what);
    EXPECT_EQ(count_code_points(c.bytes), c.code_points);
    EXPECT_EQ(first_invalid_utf8(c.bytes), c.first_invalid);
  }
}

TEST(JsonWriter, EscapesAndReplacesBrokenBytes) {
  JsonWriter w;
  w.begin_object();
  w.field("a\"b", "line\n\x01\xFF");
  w.key("n");
  w.begin_array();
  w.number(std::int64_t{-3});
  w.number(0.25);
  w.boolean(true);
  w.null();
  w.end_array();
  w.end_object();
  EXPECT_EQ(w.text(), "{\"a\\\"b\":\"line\\n\\u0001\xEF\xBF\xBD\",\"n\":[-3,0.25,true,null]}");
}

TEST(Calendar, DaysAndDatesAgree) {
  EXPECT_EQ(to_days({1970, 1, 1}), 0);
  EXPECT_EQ(iso_date(to_days({2016, 9, 28})), "2016-09-28");
  EXPECT_EQ(weekday(to_days({2016, 9, 28})), 2) << "a Wednesday";
  EXPECT_FALSE(is_valid({2015, 2, 29}));
  EXPECT_EQ(parse_iso_day("2016-12-07T10:00:00Z"), to_days({2016, 12, 7}));
  EXPECT_FALSE(parse_iso_day("2016-13-07"));
  EXPECT_FALSE(parse_iso_day("20161207"));
}

TEST(StableId, DependsOnDocumentAndKeyOnly) {
  EXPECT_EQ(stable_id("ev", "doc", "10:20"), stable_id("ev", "doc", "10:20"));
  EXPECT_NE(stable_id("ev", "doc", "10:20"), stable_id("ev", "doc2", "10:20"));
  EXPECT_EQ(stable_id("ev", "doc", "x").size(), 19U);
}

}  // namespace
}  // namespace tacitus
