#include "cli/settings.h"

#include <gtest/gtest.h>

namespace tacitus::cli {
namespace {

Setting found(const Settings& settings, std::string_view flag, std::string_view verb) {
  return settings.find(*find_flag(flag), verb);
}

TEST(Settings, ReadsKeysValuesCommentsAndTables) {
  Settings settings;
  ASSERT_TRUE(settings
                  .add_file("a.toml",
                            "# a comment\n\n"
                            "db = \"war \\\"x\\\".db\"  # to the end of the line\n"
                            "jobs = 4\n"
                            "quiet = true\r\n"
                            "[claims]\n"
                            "format = 'csv'\n"
                            "jobs = 2")
                  .ok());
  EXPECT_EQ(found(settings, "--db", "read").value, "war \"x\".db");
  EXPECT_EQ(found(settings, "--db", "read").origin, "a.toml:3");
  EXPECT_EQ(found(settings, "--jobs", "read").value, "4");
  EXPECT_EQ(found(settings, "--jobs", "claims").value, "2") << "the verb's own is stronger";
  EXPECT_EQ(found(settings, "--format", "claims").value, "csv");
  EXPECT_EQ(found(settings, "--format", "events").origin, "") << "not for other verbs";
  EXPECT_EQ(found(settings, "--quiet", "read").value, "true");
}

TEST(Settings, TheFirstSourceIsTheStrongest) {
  Settings settings;
  ASSERT_TRUE(settings.add_file("near", "db = \"near.db\"").ok());
  ASSERT_TRUE(settings.add_file("far", "db = \"far.db\"\njobs = 3\n[read]\ndb = \"read.db\"").ok());
  EXPECT_EQ(found(settings, "--db", "read").value, "near.db");
  EXPECT_EQ(found(settings, "--jobs", "read").origin, "far:2");
}

TEST(Settings, EveryFaultIsToldWithItsLine) {
  const struct {
    const char* text;
    const char* says;
  } cases[] = {
      {"\nformt = \"csv\"", "f:2: there is no setting formt; did you mean format?"},
      {"db", "f:1: a line is key = value"},
      {"db = war.db", "f:1: a value is"},
      {"db = \"war", "f:1: a text lacks its closing quote mark"},
      {"db = \"a\" \"b\"", "f:1: nothing may follow a value"},
      {"quiet = \"perhaps\"", "f:1: quiet is true or false"},
      {"color = \"red\"", "f:1: color is one of auto,always,never"},
      {"[clams]", "f:1: there is no verb clams"},
      {"[claims", "f:1: a table is [verb]"},
      {"again = true", "f:1: there is no setting again"},
  };
  for (const auto& c : cases) {
    Settings settings;
    const auto done = settings.add_file("f", c.text);
    ASSERT_FALSE(done.ok()) << c.text;
    EXPECT_EQ(done.error().text.find(c.says), 0U) << done.error().text;
    EXPECT_EQ(done.error().slug, "cli/config");
  }
}

TEST(Settings, AFlagOnTheCommandLineWins) {
  Settings settings;
  ASSERT_TRUE(settings.add_file("f", "jobs = 3\noffsets = \"bytes\"\nstrict = true").ok());
  const std::vector<std::string_view> words = {"-j", "7"};
  const auto args = Args::parse(*find_verb("code"), words, settings);
  ASSERT_TRUE(args.ok());
  EXPECT_EQ(args.value().get("--jobs"), "7");
  EXPECT_EQ(args.value().get("--offsets"), "bytes");
  EXPECT_TRUE(args.value().has("--strict"));
}

TEST(Settings, AFormatIsForTheVerbsThatCanPrintIt) {
  Settings settings;
  ASSERT_TRUE(settings.add_file("f", "format = \"csv\"").ok());
  EXPECT_EQ(Args::parse(*find_verb("events"), {}, settings).value().get("--format"), "csv");
  EXPECT_FALSE(Args::parse(*find_verb("parse"), {}, settings).value().has("--format"));
}

}  // namespace
}  // namespace tacitus::cli
