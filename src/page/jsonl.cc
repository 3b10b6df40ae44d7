// JSON Lines: one page an object, with any of the keys id, text, html, raw, url, outlet, published,
// title, author. "text" is plain article text, "html" a page of HTML, "raw" either HTML or a
// flattened page, told by its look.

#include <algorithm>

#include "page/archive.h"
#include "page/text_scan.h"
#include "simdjson.h"

namespace tacitus {
namespace {

class JsonLinesSource : public PageSource {
 public:
  JsonLinesSource(StreamReader reader, std::string name, ArchiveOptions options)
      : reader_(std::move(reader)),
        name_(std::move(name)),
        options_(options),
        number_(options_.lines_before) {}

  Result<bool> next(RawPage& page) override {
    while (!ended_) {
      bool too_long = false;
      if (const auto place = reader_.place()) offset_ = place.value().member;
      auto more = reader_.line(line_, options_.max_record, too_long);
      if (!more) {
        ended_ = true;
        return fail(more.error().code, more.error().text, more.error().slug);
      }
      if (!more.value()) return false;
      ++number_;
      if (too_long)
        return fail(Code::Limit, "a line of over " + std::to_string(options_.max_record) + " bytes",
                    "page/too-large");
      if (trim(line_).empty()) continue;
      return parse(page);
    }
    return false;
  }
  std::uint64_t offset() const override { return offset_; }

 private:
  Error fail(Code code, const std::string& what, const std::string& slug) const {
    return {code, name_ + ":" + std::to_string(number_) + ": " + what, slug};
  }

  Result<bool> parse(RawPage& page) {
    const std::size_t size = line_.size();
    line_.reserve(size + simdjson::SIMDJSON_PADDING);
    simdjson::dom::element root;
    const auto error = parser_.parse(line_.data(), size, false).get(root);
    if (error != simdjson::SUCCESS) {
      return fail(Code::InvalidInput,
                  std::string("no JSON object: ") + simdjson::error_message(error),
                  "page/bad-json");
    }
    simdjson::dom::object object;
    if (root.get(object) != simdjson::SUCCESS)
      return fail(Code::InvalidInput, "expected a JSON object", "page/bad-json");
    page = RawPage{};
    page.origin = name_ + ":" + std::to_string(number_);
    for (const auto& field : object) {
      const bool known = read_field(field.key, field.value, page);
      if (!known)
        return fail(Code::InvalidInput, "\"" + std::string(field.key) + "\" is not a string",
                    "page/bad-json");
    }
    if (page.bytes.data() == nullptr) {
      return fail(Code::InvalidInput, "none of \"text\", \"html\", \"raw\" is given",
                  "page/bad-json");
    }
    return true;
  }

  // False if a key of ours holds something else than a string (null counts as not given).
  bool read_field(std::string_view key, const simdjson::dom::element& value, RawPage& page) const {
    if (key == "id" && value.is_int64()) {
      page.id = std::to_string(std::int64_t(value));
      return true;
    }
    const bool content = key == "text" || key == "html" || key == "raw";
    std::string* slot = slot_of(key, page);
    if (slot == nullptr && !content) return true;
    std::string_view text;
    if (value.get(text) != simdjson::SUCCESS) return value.is_null();
    if (slot != nullptr) {
      *slot = text;
    } else {
      take_content(key, text, page);
    }
    return true;
  }

  static std::string* slot_of(std::string_view key, RawPage& page) {
    const std::pair<std::string_view, std::string*> slots[] = {{"id", &page.id},
                                                               {"url", &page.url},
                                                               {"outlet", &page.outlet},
                                                               {"title", &page.title},
                                                               {"published", &page.published},
                                                               {"author", &page.author}};
    for (const auto& [name, slot] : slots) {
      if (name == key) return slot;
    }
    return nullptr;
  }

  // The fullest form wins: html, then raw, then text.
  void take_content(std::string_view key, std::string_view text, RawPage& page) const {
    const auto rank = [](PageFormat format) {
      if (format == PageFormat::Html) return 3;
      return format == PageFormat::Text ? 1 : 2;
    };
    PageFormat format = options_.format;
    if (key == "html") format = PageFormat::Html;
    if (key == "text") format = PageFormat::Text;
    // What --input says of "raw" does not make it less than it is.
    const int now = page.bytes.data() == nullptr ? 0 : rank(page.format);
    if ((key == "raw" ? 2 : rank(format)) <= now) return;
    page.bytes = text;
    page.format = format;
  }

  StreamReader reader_;
  std::string name_;
  ArchiveOptions options_;
  simdjson::dom::parser parser_;
  std::string line_;
  std::uint64_t number_;
  std::uint64_t offset_ = 0;
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<PageSource> make_jsonl_source(StreamReader reader, std::string name,
                                              ArchiveOptions options) {
  return std::make_unique<JsonLinesSource>(std::move(reader), std::move(name), options);
}

}  // namespace tacitus
