#include "record/document.h"

#include <algorithm>

#include "base/calendar.h"

namespace tacitus {

Span Document::source_of(Span span) const {
  if (source_map.empty()) return span;
  const auto place = [this](std::uint32_t at) {
    auto run = std::ranges::upper_bound(source_map, at, {}, &SourceRun::text_begin);
    if (run == source_map.begin()) return at;  // before the first run text and bytes agree
    const auto next = run--;
    const std::uint32_t source = run->source_begin + (at - run->text_begin);
    // One raw byte may have become three of UTF-8; the later ones came from the same raw byte.
    if (next == source_map.end() || source < next->source_begin) return source;
    return std::max(run->source_begin, next->source_begin - 1);
  };
  if (span.empty()) return {place(span.begin), place(span.begin)};
  // The end is found from the last byte inside, so that a span never swallows dropped bytes.
  return {place(span.begin), place(span.end - 1) + 1};
}

std::optional<std::int32_t> Document::published_day() const {
  if (!page.published) return std::nullopt;
  return parse_iso_day(page.published->iso);
}

}  // namespace tacitus
