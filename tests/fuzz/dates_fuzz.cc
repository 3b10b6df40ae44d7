// fuzz: page
#include <cstddef>
#include <cstdint>

#include "page/dates.h"
#include "page/fields.h"
#include "page/page.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const tacitus::PageReader reader;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const tacitus::DateHit& hit : tacitus::find_dates(text, reader.knowledge().words)) {
    if (hit.span.end > size || !tacitus::is_valid(hit.day)) __builtin_trap();
  }
  tacitus::date_in_url(text);
  tacitus::find_authors(text, true);
  tacitus::find_dateline(text);
  tacitus::find_copyright_owner(text);
  tacitus::find_comment_count(text);
  tacitus::find_photo_credit(text, true);
  return 0;
}
