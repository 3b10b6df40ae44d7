#ifndef TACITUS_STORE_DOCUMENT_WRITER_H_
#define TACITUS_STORE_DOCUMENT_WRITER_H_

#include "store/store_impl.h"

namespace tacitus {

// Writes one document with all its records into the tables of schema.cc, inside the caller's batch.
class DocumentWriter {
 public:
  explicit DocumentWriter(Store::Impl& db) : db_(db) {}
  Result<bool> write(const NewDocument& added);

 private:
  // Each returns false at the first row that could not be written.
  bool document(const NewDocument& added);
  bool words(const Document& d);
  bool features(const NewDocument& added);
  bool votes(const NewDocument& added);
  bool page(const Document& d);
  bool field(std::string_view name, std::string_view value, std::string_view rule, Span span,
             bool ambiguous = false);
  bool blocks(const Document& d);
  bool problems(const Document& d);
  bool mentions(const Document& d);
  bool actors(const NewDocument& added);
  bool places(const Document& d);
  bool times(const Document& d);
  bool events(const Document& d);
  bool event_actors(std::int64_t event, std::string_view role, const std::vector<Index>& actors);
  bool tellings(const Document& d, std::int64_t event, const std::vector<EventMention>& tellings);
  bool claims(const Document& d);
  bool quotes(const Document& d);
  bool figures(const Document& d);
  bool disputes(const Document& d);

  // A statement with the document's number bound to ?1, or null.
  sqlite::Statement* insert(std::string_view sql);

  Store::Impl& db_;
  std::int64_t number_ = 0;  // documents.document
  std::int64_t field_ = 0;   // next page_fields.seq
};

Result<bool> remove_document(Store::Impl& db, std::string_view id);

}  // namespace tacitus

#endif  // TACITUS_STORE_DOCUMENT_WRITER_H_
