#include "lexicon/compiled.h"

#include <cstring>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/hash.h"
#include "lexicon/lexicon.h"

namespace tacitus {
namespace {

std::vector<LexiconFile> files() {
  return {{"lexicons/reporting.tsv", "# cues\nlemma\tact\nsay\tassert\n\ndeny\tdeny\nask\n"},
          {"codebook/acts.tsv", "act\nassert\n"},
          {"lexicons/events/a.pat", "attack -> ASSAULT\n"}};
}

// Bytes at an address as the reader wants it.
class Aligned {
 public:
  explicit Aligned(const std::string& bytes) : words_(bytes.size() / 8 + 1), size_(bytes.size()) {
    std::memcpy(words_.data(), bytes.data(), bytes.size());
  }
  std::string_view bytes() const {
    return {reinterpret_cast<const char*>(words_.data()), size_};  // NOLINT
  }

 private:
  std::vector<std::uint64_t> words_;
  std::size_t size_;
};

void mend_checksum(std::string& bytes) {
  const std::uint64_t sum = hash64(std::string_view(bytes).substr(64));
  std::memcpy(bytes.data() + 24, &sum, sizeof sum);
}

TEST(CompiledLexicon, HoldsEveryFileAndTheCellsOfTables) {
  const Aligned file(compile_lexicon(files()).value());
  const auto compiled = CompiledLexicon::parse(file.bytes());
  ASSERT_TRUE(compiled.ok()) << compiled.error().text;
  const auto& entries = compiled.value().entries();
  ASSERT_EQ(entries.size(), 3U);
  EXPECT_EQ(entries[0].name, "codebook/acts.tsv");
  EXPECT_EQ(entries[1].text, files()[2].text);
  const auto table = CompiledLexicon::table(entries[2]);
  ASSERT_TRUE(table.ok()) << table.error().text;
  const auto parsed = Table::parse("data/lexicons/reporting.tsv", std::string(files()[0].text));
  ASSERT_EQ(table.value().rows(), parsed.value().rows());
  for (std::size_t row = 0; row < parsed.value().rows(); ++row) {
    EXPECT_EQ(table.value().where(row), parsed.value().where(row));
    for (const int column : {0, 1}) {
      EXPECT_EQ(table.value().cell(row, column), parsed.value().cell(row, column));
      EXPECT_EQ(table.value().offset(row, column), parsed.value().offset(row, column));
    }
  }
  EXPECT_EQ(table.value().column("act"), 1);
}

TEST(CompiledLexicon, TheSameFilesGiveTheSameBytesInAnyOrder) {
  auto turned = files();
  std::swap(turned[0], turned[2]);
  EXPECT_EQ(compile_lexicon(files()).value(), compile_lexicon(turned).value());
}

TEST(CompiledLexicon, FaultsOfTablesAreToldWithTheirLines) {
  const auto made = compile_lexicon({{"lexicons/a.tsv", "x\n1\t2\n"}});
  ASSERT_FALSE(made.ok());
  EXPECT_EQ(made.error().text.find("data/lexicons/a.tsv:2:"), 0U);
}

TEST(CompiledLexicon, DamageIsAnErrorWhereverItIs) {
  const std::string good = compile_lexicon(files()).value();
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 0x41);
    const bool in_zeros = at >= 32 && at < 64;
    EXPECT_EQ(CompiledLexicon::parse(Aligned(bad).bytes()).ok(), in_zeros) << at;
  }
  for (std::size_t size = 0; size < good.size(); ++size) {
    EXPECT_FALSE(CompiledLexicon::parse(Aligned(good.substr(0, size)).bytes()).ok()) << size;
  }
}

TEST(CompiledLexicon, NumbersThatLieAreFoundBehindAGoodChecksum) {
  const std::string good = compile_lexicon(files()).value();
  std::size_t refused = 0;
  for (std::size_t at = 12; at < good.size(); ++at) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 0x81);
    mend_checksum(bad);
    const Aligned file(bad);
    const auto compiled = CompiledLexicon::parse(file.bytes());
    refused += compiled.ok() ? 0U : 1U;
    if (!compiled) continue;
    for (const CompiledLexicon::Entry& entry : compiled.value().entries()) {
      if (!entry.is_table) continue;
      const auto table = CompiledLexicon::table(entry);
      refused += table.ok() ? 0U : 1U;
      // Whatever is let through can be read.
      for (std::size_t row = 0; table.ok() && row < table.value().rows(); ++row) {
        EXPECT_LE(table.value().cell(row, 0).size(), bad.size());
        (void)table.value().offset(row, 0);
      }
    }
  }
  EXPECT_GT(refused, 100U);
}

TEST(CompiledLexicon, NoNameLeadsOutOfTheFolder) {
  for (const char* name : {"../evil.tsv", "lexicons/../../evil.pat", "/etc/evil.pat",
                           "lexicons//a.pat", "lexicons/.hidden.pat", "other/a.pat", "lexicons/"}) {
    const Aligned file(compile_lexicon({{name, "x\n"}}).value());
    EXPECT_FALSE(CompiledLexicon::parse(file.bytes()).ok()) << name;
  }
}

}  // namespace
}  // namespace tacitus
