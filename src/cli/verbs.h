#ifndef TACITUS_CLI_VERBS_H_
#define TACITUS_CLI_VERBS_H_

#include "cli/app.h"
#include "store/listing.h"

namespace tacitus::cli {

int run_code(App& app);
int run_config(App& app);
int run_doctor(App& app);
int run_explain(App& app);
int run_export(App& app);
int run_lexicon(App& app);
int run_list(App& app);
int run_model(App& app);
int run_page(App& app);
int run_parse(App& app);
int run_read(App& app);
int run_search(App& app);
int run_show(App& app);
int run_story(App& app);
int run_timeline(App& app);

// Prints what the query finds, in the format asked for.
int print_list(App& app, Store& store, const ListQuery& query);

}  // namespace tacitus::cli

#endif  // TACITUS_CLI_VERBS_H_
