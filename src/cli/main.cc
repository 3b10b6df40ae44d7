#include <string_view>
#include <vector>

#include "cli/app.h"

int main(int argc, char** argv) {
  const std::vector<std::string_view> words(argv + 1, argv + (argc > 0 ? argc : 1));
  return tacitus::cli::run(words);
}
