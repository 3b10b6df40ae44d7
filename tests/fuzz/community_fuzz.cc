// fuzz: coding lexicon
#include <cstddef>
#include <cstdint>

#include "coding/community_patterns.h"
#include "coding/patterns.h"
#include "lexicon/community.h"
#include "lexicon/table.h"

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
    default: {
      const auto verbs = tacitus::read_community_verbs(text, "f", notes);
      static const auto cameo =
          tacitus::Table::parse("c", "code\ttype\tmode\n190\tASSAULT\n042\tCONSULT\tvisit\n");
      if (!cameo.ok()) __builtin_trap();
      // Whatever the file says, the rules made of it can be read.
      const std::string rules = tacitus::community_rules(verbs, "f", 0, cameo.value(), notes);
      if (!tacitus::PatternSet::parse({{"f", rules}}).ok()) __builtin_trap();
      break;
    }
  }
  return 0;
}
