#include "cli/whole_file.h"

#include <cerrno>
#include <cstring>

#include <unistd.h>

namespace tacitus::cli {
namespace {

Error cannot_write(const std::string& path, int reason) {
  return {Code::Io, path + ": cannot write: " + std::strerror(reason), "io/write"};
}

}  // namespace

Result<WholeFile> WholeFile::open(const std::string& path) {
  const std::string unfinished = path + ".tmp";
  std::FILE* file = std::fopen(unfinished.c_str(), "we");
  if (file == nullptr) return cannot_write(unfinished, errno);
  return WholeFile(path, file);
}

WholeFile::~WholeFile() {
  if (file_ != nullptr) std::remove((path_ + ".tmp").c_str());
}

Result<bool> WholeFile::keep() {
  out_->flush();
  if (!out_->ok()) return cannot_write(path_, out_->error());
  if (::fsync(::fileno(file_.get())) != 0) return cannot_write(path_, errno);
  if (std::rename((path_ + ".tmp").c_str(), path_.c_str()) != 0) return cannot_write(path_, errno);
  file_.reset();
  return true;
}

}  // namespace tacitus::cli
