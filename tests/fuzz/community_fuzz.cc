// fuzz: lexicon
#include <cstddef>
#include <cstdint>

#include "lexicon/community.h"

// Community dictionaries of any bytes; the first byte chooses the kind.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  std::vector<tacitus::CommunityNote> notes;
  switch (data[0] % 5) {
    case 0:
      for (const auto& actor : tacitus::read_community_actors(text, "f", notes)) actor.code_on(0);
      break;
    case 1:
      tacitus::read_community_agents(text, "f", notes);
      break;
    case 2:
      tacitus::read_community_discards(text, "f", notes);
      break;
    case 3:
      tacitus::read_community_issues(text, "f", notes);
      break;
    default:
      tacitus::read_community_verbs(text, "f", notes);
      break;
  }
  return 0;
}
