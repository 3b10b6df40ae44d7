#ifndef TACITUS_STORE_DOCUMENT_READER_H_
#define TACITUS_STORE_DOCUMENT_READER_H_

// Documents out of the database, as they were when they were put in, but for the tokens: these are
// not kept, and of sentences only those in which a record stands have a span.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/store.h"

namespace tacitus {

// NotFound when there is no such document.
Result<std::unique_ptr<Document>> load_document(Store& store, std::string_view id);

// Ids of the documents whose records' ids start as `id` does ("ev-1f0c9a7b..."); of the document
// itself when `id` is one.
Result<std::vector<std::string>> documents_of(Store& store, std::string_view id);

struct StoryDocument {
  std::unique_ptr<Document> document;
  double likeness = 0.0;
  std::string duplicate_of;
};
// Documents of a story by day of publication; NotFound when there is no such story.
Result<std::vector<StoryDocument>> load_story(Store& store, std::string_view id);

// The story with the most documents, the earliest of several; NotFound in an empty database.
Result<std::string> largest_story(Store& store);

// The ids of all documents, in the order they were added.
Result<std::vector<std::string>> all_documents(Store& store);

}  // namespace tacitus

#endif  // TACITUS_STORE_DOCUMENT_READER_H_
