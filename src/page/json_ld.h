#ifndef TACITUS_PAGE_JSON_LD_H_
#define TACITUS_PAGE_JSON_LD_H_

#include <string>
#include <string_view>
#include <vector>

namespace tacitus {

// What the JSON-LD blocks of a page say of its article; the first block that says a thing wins.
struct JsonLd {
  std::string type;  // lower case, "newsarticle"
  std::string headline;
  std::vector<std::string> authors;
  std::string published;
  std::string modified;
  std::string section;
  std::string publisher;
  std::string url;
  bool paywalled = false;
};

JsonLd read_json_ld(const std::vector<std::string>& scripts);

}  // namespace tacitus

#endif  // TACITUS_PAGE_JSON_LD_H_
