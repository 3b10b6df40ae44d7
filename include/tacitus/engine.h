#ifndef TACITUS_ENGINE_H_
#define TACITUS_ENGINE_H_

// Reads news pages into records.
//
//   auto engine = tacitus::Engine::open();
//   if (!engine) fail(engine.error().text);
//   auto record = engine.value().read(bytes, {.url = "https://example.org/a"});
//   std::string json = record.value().json();

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <tacitus/record.h>
#include <tacitus/result.h>

namespace tacitus {

// How far a page is read; an engine loads only what it needs for that.
enum class Depth {
  Page,    // text and page fields
  Parse,   // and sentences, tokens, trees
  Record,  // and everything else
};

struct EngineOptions {
  std::string model = {};     // a model file; empty = the one inside the program
  std::string lexicons = {};  // a folder, or a compiled file; empty = those inside the program
  Depth depth = Depth::Record;
  // Dictionaries in the formats of TABARI and PETRARCH that take part in coding beside the lexicons.
  std::vector<std::string> actors = {};
  std::vector<std::string> agents = {};
  std::vector<std::string> verbs = {};
  std::vector<std::string> discards = {};
  std::vector<std::string> issues = {};
};

// The order in which sites write day and month (src/engine/site_survey.h).
class SiteOrders;

enum class InputFormat {
  Detect,  // HTML or the flattened text of a page, whichever the bytes look like
  Flat,    // the flattened text of a whole page, with its header and foot
  Text,    // the text of an article and nothing else
  Html,
};

// What the caller knows of the page; it wins over what the page says.
struct ReadOptions {
  InputFormat format = InputFormat::Detect;
  std::string id = {};      // empty = made from the bytes and the url
  std::string origin = {};  // file or line, for messages
  std::string url = {};
  std::string outlet = {};
  std::string published = {};     // ISO 8601 day or instant
  std::string content_type = {};  // as in HTTP: "text/html; charset=iso-8859-1"
  std::string title = {};
  std::string author = {};
  bool fragment = false;              // HTML that is the article alone, as in feeds
  const SiteOrders* sites = nullptr;  // asked when the date of a page can be read in two ways
  bool explain = false;               // keep the reasons of each record, and of what was dropped
  std::string_view parse = {};  // CoNLL-U of the text; replaces our own analysis when not empty
};

class Stages;

// An engine is a value that threads share: every const call is safe from any number of them, and
// the same bytes give the same record whatever else is running.
class Engine {
 public:
  static Result<Engine> open(const EngineOptions& options = {});
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;
  ~Engine();

  // Fails only when the bytes cannot be read at all (binary, empty, over a limit); what is merely
  // odd is listed in the record's problems.
  Result<Record> read(std::string_view bytes, const ReadOptions& options = {}) const;

  // CoNLL-U whose words stand and whose other columns are filled anew.
  Result<std::string> parse_words(std::string_view conllu, std::string_view origin) const;

  static std::string_view version();

  // The loaded models, for code that is built with our headers (src/engine/stages.h).
  const Stages& stages() const;

  struct Impl;

 private:
  Result<Record> read_unguarded(std::string_view bytes, const ReadOptions& options) const;
  explicit Engine(std::unique_ptr<const Impl> impl);
  std::unique_ptr<const Impl> impl_;
};

}  // namespace tacitus

#endif  // TACITUS_ENGINE_H_
