#include "cli/messages.h"

#include <cstdio>
#include <cstdlib>

#include "base/json_writer.h"

namespace tacitus::cli {

void Messages::line(std::string_view level, std::string_view slug, std::string_view text) const {
  std::string out;
  if (json_) {
    JsonWriter w;
    w.begin_object();
    w.field("level", level);
    w.field_if("slug", slug);
    w.field("text", text);
    w.end_object();
    out = w.take();
  } else {
    std::string head(level);
    if (!slug.empty()) head += "[" + std::string(slug) + "]";
    out = "tacitus: " + painted(head + ":", level == "error" ? Paint::Red : Paint::Yellow, color_)
          + " " + std::string(text);
  }
  out += '\n';
  std::fwrite(out.data(), 1, out.size(), stderr);
}

void Messages::error(const Error& error) const { line("error", error.slug, error.text); }

void Messages::warning(std::string_view text) const { line("warning", "", text); }

bool wants_color(std::string_view when, bool terminal) {
  if (when == "always") return true;
  if (when == "never" || !terminal) return false;
  const char* no_color = std::getenv("NO_COLOR");
  if (no_color != nullptr && *no_color != '\0') return false;
  const char* term = std::getenv("TERM");
  return term == nullptr || std::string_view(term) != "dumb";
}

std::string painted(std::string_view text, Paint paint, bool color) {
  if (!color) return std::string(text);
  constexpr std::string_view kCodes[] = {"1", "2", "1;31", "1;33"};
  return "\x1B[" + std::string(kCodes[static_cast<std::size_t>(paint)]) + "m" + std::string(text)
         + "\x1B[0m";
}

}  // namespace tacitus::cli
