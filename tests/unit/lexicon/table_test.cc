#include "lexicon/table.h"

#include <gtest/gtest.h>

namespace tacitus {
namespace {

TEST(Table, ReadsRowsUnderTheirColumns) {
  const auto table = Table::parse("t.tsv", "# a comment\nlemma\tact\n\ndeny\tdeny\nsay\n");
  ASSERT_TRUE(table.ok());
  const Table& t = table.value();
  ASSERT_EQ(t.rows(), 2U);
  EXPECT_EQ(t.cell(0, t.column("act")), "deny");
  EXPECT_EQ(t.cell(1, t.column("act")), "") << "a short row has empty cells";
  EXPECT_EQ(t.cell(1, t.column("absent")), "");
  EXPECT_EQ(t.where(0), "t.tsv:4");
}

TEST(Table, NamesEveryFaultWithLineAndColumn) {
  const auto table = Table::parse("t.tsv", "a\tb\n1\t2\t3\nx\xff\n4\t5\t6\n");
  ASSERT_FALSE(table.ok());
  EXPECT_EQ(table.error().text,
            "t.tsv:2:5: more cells than the 2 columns of the header\n"
            "t.tsv:3:2: not valid UTF-8\n"
            "t.tsv:4:5: more cells than the 2 columns of the header");
}

TEST(Table, AFileWithoutHeaderIsAFault) {
  EXPECT_FALSE(Table::parse("t.tsv", "# only a comment\n").ok());
}

TEST(SplitList, DropsBlanksAndEmptyParts) {
  const auto parts = split_list(" obj, ccomp ,,xcomp");
  ASSERT_EQ(parts.size(), 3U);
  EXPECT_EQ(parts[1], "ccomp");
}

}  // namespace
}  // namespace tacitus
