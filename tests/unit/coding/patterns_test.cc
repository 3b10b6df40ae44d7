#include "coding/patterns.h"

#include <gtest/gtest.h>

#include "coding/events.h"
#include "lexicon/lexicon.h"

namespace tacitus {
namespace {

TEST(Patterns, TheShippedFilesCompile) {
  const auto lexicon = Lexicon::load_folder(TACITUS_SOURCE_DIR "/data");
  ASSERT_TRUE(lexicon.ok()) << lexicon.error().text;
  const auto coder = EventCoder::compile(*lexicon.value());
  ASSERT_TRUE(coder.ok()) << coder.error().text;
  EXPECT_GT(coder.value().patterns().trigger_count(), 2000U);
}

}  // namespace
}  // namespace tacitus
