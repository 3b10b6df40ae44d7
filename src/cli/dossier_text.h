#ifndef TACITUS_CLI_DOSSIER_TEXT_H_
#define TACITUS_CLI_DOSSIER_TEXT_H_

#include <string>

#include "engine/dossier.h"

namespace tacitus::cli {

struct DossierTextOptions {
  std::size_t width = 100;
  bool color = false;
  bool all = false;  // everything, instead of the weightiest of each day
};

// A dossier as prose to read: each line ends with where it stands, "[2:345]", source and offset.
std::string dossier_text(const Dossier& dossier, const DossierTextOptions& options);

}  // namespace tacitus::cli

#endif  // TACITUS_CLI_DOSSIER_TEXT_H_
