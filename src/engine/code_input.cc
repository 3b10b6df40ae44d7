#include "engine/code_input.h"

#include <array>
#include <utility>

#include <simdjson.h>

#include "base/calendar.h"

namespace tacitus {

namespace {

using Object = simdjson::dom::object;

Error bad(std::string text) { return {Code::InvalidInput, std::move(text), "code/bad-input"}; }

// The string member `name` into `out`. Returns false when it is there but no string; null counts
// as absent.
bool take_string(const Object& object, std::string_view name, std::string& out, bool& found) {
  simdjson::dom::element value;
  found = object[name].get(value) == simdjson::SUCCESS && !value.is_null();
  if (!found) return true;
  std::string_view text;
  if (value.get(text) != simdjson::SUCCESS) return false;
  out = text;
  return true;
}

// The document's own id may be a number in other people's files.
bool take_id(const Object& object, std::string& out) {
  bool found = false;
  if (take_string(object, "id", out, found)) return true;
  std::int64_t number = 0;
  if (object["id"].get(number) != simdjson::SUCCESS) return false;
  out = std::to_string(number);
  return true;
}

Result<bool> take_body(const Object& object, CodeInput& input) {
  struct Body {
    std::string_view name;
    InputFormat format;
  };
  constexpr std::array kBodies = {Body{"text", InputFormat::Text}, Body{"html", InputFormat::Html},
                                  Body{"raw", InputFormat::Detect}};
  int bodies = 0;
  for (const Body& body : kBodies) {
    bool found = false;
    std::string bytes;
    if (!take_string(object, body.name, bytes, found)) {
      return bad("\"" + std::string(body.name) + "\" is not a string");
    }
    if (!found) continue;
    input.bytes = std::move(bytes);
    input.options.format = body.format;
    ++bodies;
  }
  if (bodies == 1) return true;
  return bad(bodies == 0 ? "no \"text\", \"html\" or \"raw\""
                         : "more than one of \"text\", \"html\" and \"raw\"");
}

}  // namespace

struct CodeInputReader::Parser {
  simdjson::dom::parser parser;
};

CodeInputReader::CodeInputReader() : parser_(std::make_unique<Parser>()) {}
CodeInputReader::CodeInputReader(CodeInputReader&&) noexcept = default;
CodeInputReader& CodeInputReader::operator=(CodeInputReader&&) noexcept = default;
CodeInputReader::~CodeInputReader() = default;

Result<CodeInput> CodeInputReader::read(std::string_view line) {
  simdjson::dom::element root;
  if (const auto error = parser_->parser.parse(line.data(), line.size()).get(root)) {
    return bad(std::string("not JSON: ") + simdjson::error_message(error));
  }
  Object object;
  if (root.get(object) != simdjson::SUCCESS) return bad("not a JSON object");
  CodeInput input;
  if (!take_id(object, input.options.id)) return bad("\"id\" is neither a string nor a number");
  const std::pair<std::string_view, std::string*> strings[] = {
      {"url", &input.options.url},
      {"outlet", &input.options.outlet},
      {"published", &input.options.published},
      {"title", &input.options.title}};
  for (const auto& [name, out] : strings) {
    bool found = false;
    if (!take_string(object, name, *out, found)) {
      return bad("\"" + std::string(name) + "\" is not a string");
    }
  }
  if (!input.options.published.empty() && !parse_iso_day(input.options.published)) {
    return bad("\"published\" is not an ISO 8601 date: " + input.options.published);
  }
  if (auto body = take_body(object, input); !body) return body.error();
  return input;
}

}  // namespace tacitus
