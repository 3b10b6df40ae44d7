#include "engine/code_input.h"

#include <gtest/gtest.h>

namespace tacitus {
namespace {

TEST(CodeInputReader, TakesTheFieldsOfALine) {
  CodeInputReader reader;
  const auto input = reader.read(
      R"({"id":"a1","html":"<p>x","url":"u","outlet":"o","published":"2016-09-29","title":null,"y":[1]})");
  ASSERT_TRUE(input.ok()) << input.error().text;
  const ReadOptions& o = input.value().options;
  EXPECT_EQ(input.value().bytes, "<p>x");
  EXPECT_EQ(o.format, InputFormat::Html);
  EXPECT_EQ(o.id, "a1");
  EXPECT_EQ(o.url, "u");
  EXPECT_EQ(o.outlet, "o");
  EXPECT_EQ(o.published, "2016-09-29");
  EXPECT_EQ(o.title, "");
}

TEST(CodeInputReader, ANumberIsAnId) {
  CodeInputReader reader;
  const auto input = reader.read(R"({"id":17,"text":"x"})");
  ASSERT_TRUE(input.ok());
  EXPECT_EQ(input.value().options.id, "17");
}

TEST(CodeInputReader, SaysWhatIsWrongWithALine) {
  const struct {
    const char* line;
    const char* says;
  } cases[] = {
      {"", "not JSON"},
      {"{\"text\":\"x\"", "not JSON"},
      {"[1]", "not a JSON object"},
      {"{\"text\":\"\xff\"}", "not JSON"},
      {"{}", "no \"text\""},
      {R"({"text":1})", "\"text\" is not a string"},
      {R"({"text":"a","raw":"b"})", "more than one"},
      {R"({"id":{},"text":"a"})", "\"id\" is neither"},
      {R"({"text":"a","url":[]})", "\"url\" is not a string"},
      {R"({"text":"a","published":"yesterday"})", "not an ISO 8601 date: yesterday"},
  };
  CodeInputReader reader;
  for (const auto& c : cases) {
    const auto input = reader.read(c.line);
    ASSERT_FALSE(input.ok()) << c.line;
    EXPECT_NE(input.error().text.find(c.says), std::string::npos) << input.error().text;
    EXPECT_EQ(input.error().slug, "code/bad-input");
  }
}

}  // namespace
}  // namespace tacitus
