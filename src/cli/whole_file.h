#ifndef TACITUS_CLI_WHOLE_FILE_H_
#define TACITUS_CLI_WHOLE_FILE_H_

#include <memory>
#include <string>

#include "cli/app.h"

namespace tacitus::cli {

// A file that is written beside its place, under the name FILE.tmp, and takes its place when it is
// whole and on disk. Nothing is left of one that was not kept.
class WholeFile {
 public:
  static Result<WholeFile> open(const std::string& path);
  WholeFile(WholeFile&&) = default;
  WholeFile& operator=(WholeFile&&) = default;
  ~WholeFile();

  Output& out() { return *out_; }
  Result<bool> keep();

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  WholeFile(std::string path, std::FILE* file)
      : path_(std::move(path)), file_(file), out_(std::make_unique<Output>(file)) {}

  std::string path_;
  std::unique_ptr<std::FILE, Close> file_;
  std::unique_ptr<Output> out_;
};

}  // namespace tacitus::cli

#endif  // TACITUS_CLI_WHOLE_FILE_H_
