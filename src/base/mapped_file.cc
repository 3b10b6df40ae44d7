#include "base/mapped_file.h"

#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tacitus {
namespace {

Error io_error(const std::string& path, const char* doing) {
  return {Code::Io, path + ": cannot " + doing + ": " + std::strerror(errno), "io/read"};
}

class Descriptor {
 public:
  explicit Descriptor(const std::string& path) : fd_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }

 private:
  int fd_;
};

}  // namespace

Result<MappedFile> MappedFile::open(const std::string& path) {
  const Descriptor file(path);
  if (file.get() < 0) return io_error(path, "open");
  struct stat info = {};
  if (::fstat(file.get(), &info) != 0) return io_error(path, "stat");
  if (!S_ISREG(info.st_mode)) {
    return Error{Code::InvalidInput, path + ": not a regular file", "io/not-a-file"};
  }
  const auto size = static_cast<std::size_t>(info.st_size);
  if (size == 0) return MappedFile(nullptr, 0);
  void* at = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
  if (at == MAP_FAILED) return io_error(path, "map");
  return MappedFile(static_cast<const char*>(at), size);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(const_cast<char*>(data_), size_);  // NOLINT: munmap takes void*
}

Result<std::string> read_file(const std::string& path, std::size_t limit) {
  const Descriptor file(path);
  if (file.get() < 0) return io_error(path, "open");
  struct stat info = {};
  if (::fstat(file.get(), &info) == 0 && S_ISDIR(info.st_mode)) {
    return Error{Code::InvalidInput, path + ": is a folder", "io/not-a-file"};
  }
  std::string out;
  constexpr std::size_t kStep = 1 << 16;
  while (true) {
    const std::size_t have = out.size();
    out.resize(have + kStep);
    const ssize_t got = ::read(file.get(), out.data() + have, kStep);
    if (got < 0 && errno == EINTR) {
      out.resize(have);
      continue;
    }
    if (got < 0) return io_error(path, "read");
    out.resize(have + static_cast<std::size_t>(got));
    if (out.size() > limit) {
      return Error{Code::Limit,
                   path + ": larger than the limit of " + std::to_string(limit) + " bytes",
                   "io/too-large"};
    }
    if (got == 0) return out;
  }
}

}  // namespace tacitus
