// tacitus config: the settings that hold.

#include "cli/rows.h"
#include "cli/settings.h"
#include "cli/verbs.h"

namespace tacitus::cli {
namespace {

void print_setting(const App& app, RowPrinter& printer, const Flag& flag, std::string_view verb) {
  Setting setting = app.settings.find(flag, verb);
  // A verb is told apart only where a file has something of its own for it.
  if (!verb.empty() && setting.origin == app.settings.find(flag, "").origin) return;
  if (setting.origin.empty()) setting = {std::string(flag.otherwise), "default"};
  std::string name(flag.name.substr(2));
  if (!verb.empty()) name = std::string(verb) + "." + name;
  std::vector<Cell> cells = {std::move(name), std::move(setting.value)};
  if (app.args.has("--show-origin")) cells.emplace_back(std::move(setting.origin));
  printer.row(cells);
}

}  // namespace

int run_config(App& app) {
  const auto format = format_of(app);
  if (!format) return app.fail_with(format.error());
  RowPrinter printer(app.out, format.value(), terminal_width());
  std::vector<std::string> columns = {"setting", "value"};
  if (app.args.has("--show-origin")) columns.emplace_back("origin");
  printer.begin(columns);
  for (const Flag& flag : flags()) {
    if (flag.environment.empty()) continue;
    print_setting(app, printer, flag, "");
    for (const Verb& verb : verbs()) print_setting(app, printer, flag, verb.name);
  }
  printer.end();
  return kDone;
}

}  // namespace tacitus::cli
