#include "store/search_query.h"

#include <gtest/gtest.h>

#include "store/json_lists.h"

namespace tacitus {
namespace {

TEST(SearchQuery, WhatPeopleTypeIsNeverASyntaxError) {
  const struct {
    const char* typed;
    const char* match;
  } cases[] = {
      {"aleppo ceasefire", "\"aleppo\" AND \"ceasefire\""},
      {"\"water supply\" -hospital", "(\"water supply\") NOT \"hospital\""},
      {"bomb*", "\"bomb\"*"},
      {"aleppo OR idlib", "\"aleppo\" OR \"idlib\""},
      {"OR aleppo", "\"aleppo\""},
      {"a:b NEAR(c)", "\"a:b\" AND \"NEAR(c)\""},
      {"\"open", "\"open\""},
      {"-absent", "\"\""},
      {"* - \"\" ( )", "\"\""},
      {"", "\"\""},
      {"say\"it", "\"say\"\"it\""},
  };
  for (const auto& c : cases) EXPECT_EQ(search_query(c.typed).match, c.match) << c.typed;
}

TEST(Snippet, ShowsTheFirstWordFound) {
  const std::string text =
      "The truce held for a day. Then the Aleppo hospital was hit again by night.";
  EXPECT_EQ(snippet(text, {"hospital"}, 30), "... the Aleppo hospital was hit again ...");
  EXPECT_EQ(snippet(text, {"absent"}, 9), "The truce ...");
  EXPECT_EQ(snippet("", {"x"}, 9), "");
}

TEST(JsonLists, ReadBackWhatTheWriterMade) {
  EXPECT_EQ(json_numbers("[[1,2],[-3,40]]"), (std::vector<std::int64_t>{1, 2, -3, 40}));
  EXPECT_TRUE(json_numbers("").empty());
  EXPECT_EQ(json_strings(R"(["a","b \"c\"\n","\u0001\\"])"),
            (std::vector<std::string>{"a", "b \"c\"\n", "\x01\\"}));
  EXPECT_EQ(json_strings("[\"cut"), std::vector<std::string>{"cut"});
  EXPECT_TRUE(json_strings("[]").empty());
}

}  // namespace
}  // namespace tacitus
