#ifndef TACITUS_RECORD_H_
#define TACITUS_RECORD_H_

// What Tacitus read from one document. See docs/formats/record.md for the JSON.

#include <memory>
#include <string>
#include <string_view>

namespace tacitus {

struct Document;

struct JsonOptions {
  bool byte_offsets = false;  // spans in UTF-8 bytes instead of code points
  bool text = true;           // the text that the spans refer to
  bool sentences = false;
  bool tokens = false;  // with lemma, tags and tree; implies sentences
  bool mentions = false;
};

// Movable, not copyable. Const calls are safe from several threads.
class Record {
 public:
  explicit Record(std::unique_ptr<Document> document);
  Record(Record&&) noexcept;
  Record& operator=(Record&&) noexcept;
  Record(const Record&) = delete;
  Record& operator=(const Record&) = delete;
  ~Record();

  // Views live as long as the record.
  std::string_view id() const;
  std::string_view text() const;
  std::string_view title() const;
  // One JSON object, without a line end.
  std::string json(const JsonOptions& options = {}) const;
  // Sentences, words, tags and trees as CoNLL-U.
  std::string conllu() const;

  // The whole document, for code that is built with our headers (src/record/document.h).
  const Document& document() const { return *document_; }

 private:
  std::unique_ptr<Document> document_;
};

}  // namespace tacitus

#endif  // TACITUS_RECORD_H_
