#ifndef TACITUS_STORE_HEALTH_H_
#define TACITUS_STORE_HEALTH_H_

#include <string>
#include <vector>

#include "base/result.h"
#include "store/store.h"

namespace tacitus {

struct HealthLine {
  bool good = true;
  std::string what;
  std::string found;
};

// Looks a database through: structure, full text, records without a document, counts.
Result<std::vector<HealthLine>> check_health(Store& store);

std::string sqlite_version();

}  // namespace tacitus

#endif  // TACITUS_STORE_HEALTH_H_
