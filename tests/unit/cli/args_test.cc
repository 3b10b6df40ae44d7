#include "cli/args.h"

#include <gtest/gtest.h>

#include "cli/settings.h"

namespace tacitus::cli {
namespace {

Result<Args> parse(std::vector<std::string_view> words) {
  return Args::parse(*find_verb("code"), words, Settings());
}

TEST(Args, FlagsMayStandAnywhereAndInEveryForm) {
  for (const auto& words :
       std::vector<std::vector<std::string_view>>{{"-j4", "a", "--offsets", "bytes"},
                                                  {"a", "--jobs=4", "--offsets=bytes"},
                                                  {"--offsets", "bytes", "-j", "4", "--", "a"}}) {
    const auto args = parse(words);
    ASSERT_TRUE(args.ok()) << args.error().text;
    EXPECT_EQ(args.value().number("--jobs", 1).value(), 4U);
    EXPECT_EQ(args.value().get("--offsets"), "bytes");
    EXPECT_EQ(args.value().rest(), std::vector<std::string>{"a"});
  }
}

TEST(Args, ADashAloneIsAnArgument) {
  const auto args = parse({"-"});
  ASSERT_TRUE(args.ok());
  EXPECT_EQ(args.value().rest(), std::vector<std::string>{"-"});
}

TEST(Args, SaysWhatIsWrong) {
  const struct {
    std::vector<std::string_view> words;
    const char* says;
  } cases[] = {
      {{"--ofsets", "bytes"}, "did you mean --offsets?"},
      {{"--jobs"}, "--jobs needs a value"},
      {{"--quiet=yes"}, "--quiet takes no value"},
      {{"--offsets", "words"}, "--offsets is one of codepoints,bytes, not words"},
  };
  for (const auto& c : cases) {
    const auto args = parse(c.words);
    ASSERT_FALSE(args.ok());
    EXPECT_NE(args.error().text.find(c.says), std::string::npos) << args.error().text;
  }
  EXPECT_FALSE(parse({"-j", "0"}).value().number("--jobs", 1, 1).ok());
  EXPECT_FALSE(parse({"-j", "many"}).value().number("--jobs", 1, 1).ok());
}

TEST(Nearest, OnlySmallSlipsAreGuessed) {
  const std::string_view verbs[] = {"claims", "events", "explain"};
  EXPECT_EQ(nearest("claim", verbs), "claims");
  EXPECT_EQ(nearest("evnets", verbs), "events");
  EXPECT_EQ(nearest("download", verbs), std::nullopt);
}

TEST(Tables, EveryFlagOfAVerbHasARow) {
  for (const Verb& verb : verbs()) {
    std::size_t named = verb.flags.empty() ? 1 : 2;
    for (const char c : verb.flags) named += c == ' ' ? 1 : 0;
    for (const char c : kCommonFlags) named += c == ' ' ? 1 : 0;
    EXPECT_EQ(flags_of(verb).size(), named) << verb.name;
  }
}

TEST(Tables, EveryLetterHasALongName) {
  for (const Flag& flag : flags()) {
    EXPECT_TRUE(flag.name.starts_with("--")) << flag.name;
    if (!flag.letter.empty()) {
      EXPECT_EQ(find_flag(flag.letter), &flag);
    }
  }
}

}  // namespace
}  // namespace tacitus::cli
