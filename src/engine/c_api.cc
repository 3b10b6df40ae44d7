#include <cstdlib>
#include <cstring>
#include <new>
#include <string>
#include <utility>

#include <simdjson.h>
#include <tacitus/c.h>
#include <tacitus/engine.h>

#include "engine/code_input.h"

struct tacitus_engine {
  tacitus::Engine engine;
};

namespace {

using tacitus::Error;
using tacitus::Result;

constexpr int kAbiVersion = 1;

char* copied(std::string_view text) {
  auto* out = static_cast<char*>(std::malloc(text.size() + 1));
  if (out == nullptr) return nullptr;
  std::memcpy(out, text.data(), text.size());
  out[text.size()] = '\0';
  return out;
}

void set_error(char** error, const Error& value) {
  if (error == nullptr) return;
  *error = copied(value.slug.empty() ? value.text : value.slug + ": " + value.text);
}

// Runs `call`, which gives a Result<std::string>, and hands its value or error to C. Nothing of ours
// throws, but memory can run out anywhere.
template <class Call>
char* to_c(char** error, Call call) {
  if (error != nullptr) *error = nullptr;
  try {
    auto result = call();
    if (result) return copied(result.value());
    set_error(error, result.error());
  } catch (const std::bad_alloc&) {
    set_error(error, {tacitus::Code::Limit, "out of memory", {}});
  }
  return nullptr;
}

// Members of a JSON object by name; NULL is the empty object.
class Options {
 public:
  Result<bool> parse(const char* json) {
    const char* text = json == nullptr ? "{}" : json;
    simdjson::dom::element root;
    if (parser_.parse(text, std::strlen(text)).get(root) != simdjson::SUCCESS
        || root.get(object_) != simdjson::SUCCESS) {
      return Error{tacitus::Code::InvalidInput, "the options are not a JSON object", "c/options"};
    }
    return true;
  }
  std::string string(const char* name) const {
    std::string_view value;
    return object_[name].get(value) == simdjson::SUCCESS ? std::string(value) : std::string();
  }
  bool flag(const char* name) const {
    bool value = false;
    return object_[name].get(value) == simdjson::SUCCESS && value;
  }

 private:
  simdjson::dom::parser parser_;
  simdjson::dom::object object_;
};

template <class Value, std::size_t N>
Result<Value> chosen(const std::pair<std::string_view, Value> (&choices)[N],
                     const std::string& name) {
  if (name.empty()) return choices[0].second;
  for (const auto& [known, value] : choices) {
    if (known == name) return value;
  }
  return Error{tacitus::Code::InvalidInput, "unknown option value \"" + name + "\"", "c/options"};
}

Result<tacitus::EngineOptions> engine_options(const Options& options) {
  constexpr std::pair<std::string_view, tacitus::Depth> kDepths[] = {
      {"record", tacitus::Depth::Record},
      {"parse", tacitus::Depth::Parse},
      {"page", tacitus::Depth::Page}};
  const auto depth = chosen(kDepths, options.string("depth"));
  if (!depth) return depth.error();
  return tacitus::EngineOptions{options.string("model"), options.string("lexicons"), depth.value()};
}

Result<std::string> read(const tacitus::Engine& engine, std::string_view bytes,
                         const Options& options) {
  constexpr std::pair<std::string_view, tacitus::InputFormat> kFormats[] = {
      {"detect", tacitus::InputFormat::Detect},
      {"flat", tacitus::InputFormat::Flat},
      {"text", tacitus::InputFormat::Text},
      {"html", tacitus::InputFormat::Html}};
  const auto format = chosen(kFormats, options.string("format"));
  if (!format) return format.error();
  tacitus::ReadOptions read;
  read.format = format.value();
  read.id = options.string("id");
  read.url = options.string("url");
  read.outlet = options.string("outlet");
  read.published = options.string("published");
  read.title = options.string("title");
  read.explain = options.flag("explain");
  const auto record = engine.read(bytes, read);
  if (!record) return record.error();
  tacitus::JsonOptions json;
  json.byte_offsets = options.flag("byte_offsets");
  json.text = !options.flag("no_text");
  json.sentences = options.flag("sentences");
  json.tokens = options.flag("tokens");
  json.mentions = options.flag("mentions");
  return record.value().json(json);
}

}  // namespace

int tacitus_abi_version(void) { return kAbiVersion; }

const char* tacitus_version(void) { return tacitus::Engine::version().data(); }

tacitus_engine* tacitus_engine_open(const char* options, char** error) {
  tacitus_engine* out = nullptr;
  char* done = to_c(error, [&]() -> Result<std::string> {
    Options given;
    if (auto parsed = given.parse(options); !parsed) return parsed.error();
    const auto wanted = engine_options(given);
    if (!wanted) return wanted.error();
    auto engine = tacitus::Engine::open(wanted.value());
    if (!engine) return engine.error();
    out = new tacitus_engine{std::move(engine).value()};
    return std::string();
  });
  tacitus_free(done);
  return out;
}

void tacitus_engine_close(tacitus_engine* engine) { delete engine; }

char* tacitus_read(const tacitus_engine* engine, const char* bytes, size_t size,
                   const char* options, char** error) {
  return to_c(error, [&]() -> Result<std::string> {
    Options given;
    if (auto parsed = given.parse(options); !parsed) return parsed.error();
    return read(engine->engine, {bytes, size}, given);
  });
}

char* tacitus_code(const tacitus_engine* engine, const char* line, size_t size, char** error) {
  return to_c(error, [&]() -> Result<std::string> {
    tacitus::CodeInputReader reader;
    auto input = reader.read({line, size});
    if (!input) return input.error();
    const auto record = engine->engine.read(input.value().bytes, input.value().options);
    if (!record) return record.error();
    return record.value().json();
  });
}

void tacitus_free(char* text) { std::free(text); }
