// fuzz: language

// CoNLL-U from strangers: whatever is read must be written in a form that reads back the same.

#include <cstdint>

#include "base/check.h"
#include "language/conllu.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace tacitus;  // NOLINT(google-build-using-namespace)
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const auto documents = conllu_documents(input, "fuzz");
  if (!documents.ok()) return 0;
  for (const Document& document : documents.value()) {
    Span last{0, 0};
    for (const Span span : document.tokens.span) {
      TACITUS_CHECK(last.end <= span.begin && span.begin <= span.end);
      TACITUS_CHECK(span.end <= document.text.size());
      last = span;
    }
    std::string written;
    write_conllu(document, written);
    Document again;
    again.text = document.text;
    TACITUS_CHECK(read_conllu(written, "fuzz", again).ok());
    TACITUS_CHECK(again.tokens.size() == document.tokens.size());
  }
  return 0;
}
