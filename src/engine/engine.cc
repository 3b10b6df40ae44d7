#include <exception>

#include <tacitus/engine.h>

#include "engine/record_json.h"
#include "engine/stages.h"
#include "language/conllu.h"
#include "record/document.h"

namespace tacitus {

struct Engine::Impl {
  std::unique_ptr<const Stages> stages;
};

Engine::Engine(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::open(const EngineOptions& options) {
  auto stages = Stages::open(options);
  if (!stages) return stages.error();
  return Engine(std::make_unique<const Impl>(Impl{std::move(stages).value()}));
}

// The standard library throws when memory is out or a promise between our own functions is broken.
// Neither may end a run over many documents, so the edge turns it into this document's error.
Result<Record> Engine::read(std::string_view bytes, const ReadOptions& options) const {
  try {
    return read_unguarded(bytes, options);
  } catch (const std::exception& fault) {
    return Error{Code::Corrupt, std::string("an internal fault: ") + fault.what(),
                 "engine/internal"};
  }
}

Result<Record> Engine::read_unguarded(std::string_view bytes, const ReadOptions& options) const {
  auto document = impl_->stages->page(bytes, options);
  if (!document) return document.error();
  Document& d = *document.value();
  d.explain = options.explain;
  if (auto coded = impl_->stages->code(d, options.parse); !coded) return coded.error();
  return Record(std::move(document).value());
}

Result<std::string> Engine::parse_words(std::string_view conllu, std::string_view origin) const {
  auto documents = conllu_documents(conllu, origin);
  if (!documents) return documents.error();
  std::string out;
  for (Document& document : documents.value()) {
    impl_->stages->annotate(document);
    write_conllu(document, out);
  }
  return out;
}

const Stages& Engine::stages() const { return *impl_->stages; }

std::string_view Engine::version() { return TACITUS_VERSION; }

Record::Record(std::unique_ptr<Document> document) : document_(std::move(document)) {}
Record::Record(Record&&) noexcept = default;
Record& Record::operator=(Record&&) noexcept = default;
Record::~Record() = default;

std::string_view Record::id() const { return document_->id; }
std::string_view Record::text() const { return document_->text; }
std::string_view Record::title() const {
  return document_->page.title ? std::string_view(document_->page.title->value)
                               : std::string_view();
}
std::string Record::conllu() const {
  std::string out;
  write_conllu(*document_, out);
  return out;
}
std::string Record::json(const JsonOptions& options) const {
  return record_json(*document_, options);
}

}  // namespace tacitus
