#include "engine/offset_map.h"

#include <string>

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace tacitus {
namespace {

TEST(OffsetMap, ByteAndCodePointOffsetsLeadToEachOther) {
  const std::string pieces[] = {"plain", "", "caf\xC3\xA9 \xE2\x80\x9Cquoted\xE2\x80\x9D",
                                "\xF0\x9F\x98\x80"};
  std::string long_text;
  for (int i = 0; i < 100; ++i) long_text += pieces[i % 4];
  for (const std::string& text : {pieces[0], pieces[1], pieces[2], pieces[3], long_text}) {
    const OffsetMap map(text);
    std::uint32_t count = 0;
    for (std::uint32_t at = 0; at < text.size(); ++at) {
      if (is_utf8_continuation(text[at])) continue;
      EXPECT_EQ(map.code_points(at), count) << text;
      EXPECT_EQ(map.byte_of(count), at) << text;
      ++count;
    }
    const auto size = static_cast<std::uint32_t>(text.size());
    EXPECT_EQ(map.code_points(size), count);
    EXPECT_EQ(map.byte_of(count), size);
    EXPECT_EQ(map.byte_of(count + 5), size) << "beyond the end";
  }
}

}  // namespace
}  // namespace tacitus
