#ifndef TACITUS_BASE_MAPPED_FILE_H_
#define TACITUS_BASE_MAPPED_FILE_H_

#include <string>
#include <string_view>

#include "base/result.h"

namespace tacitus {

// A file mapped read-only. Views into bytes() live as long as the object.
class MappedFile {
 public:
  static Result<MappedFile> open(const std::string& path);
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile();

  std::string_view bytes() const { return {data_, size_}; }

 private:
  MappedFile(const char* data, std::size_t size) : data_(data), size_(size) {}
  const char* data_ = nullptr;
  std::size_t size_ = 0;
};

// Reads a whole file or stream into memory, at most `limit` bytes (Code::Limit beyond).
Result<std::string> read_file(const std::string& path, std::size_t limit);

}  // namespace tacitus

#endif  // TACITUS_BASE_MAPPED_FILE_H_
