#ifndef TACITUS_CLI_VERBS_H_
#define TACITUS_CLI_VERBS_H_

#include "cli/app.h"

namespace tacitus::cli {

int run_code(App& app);
int run_page(App& app);
int run_parse(App& app);
int run_read(App& app);

}  // namespace tacitus::cli

#endif  // TACITUS_CLI_VERBS_H_
