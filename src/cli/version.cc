// tacitus --version, for people and for programs.

#include <tacitus/engine.h>

#include "base/json_writer.h"
#include "cli/help.h"
#include "commit.h"
#include "engine/record_json.h"
#include "engine/stages.h"
#include "store/health.h"

namespace tacitus::cli {

std::string version_text(bool json) {
  if (!json) return "tacitus " + std::string(Engine::version()) + "\n";
  JsonWriter w;
  w.begin_object();
  w.field("name", "tacitus");
  w.field("version", Engine::version());
  w.field_if("commit", TACITUS_COMMIT);
  w.number("schema_version", kRecordSchemaVersion);
  w.field("sqlite", sqlite_version());
  w.field("licence", "Apache-2.0");
  w.key("model");
  w.begin_object();
  if (const auto engine = Engine::open({.depth = Depth::Parse})) {
    for (const std::string_view key : {"task", "version", "licence", "data"}) {
      w.field_if(key, engine.value().stages().model_meta(key));
    }
  }
  w.end_object();
  w.end_object();
  return w.take() + "\n";
}

}  // namespace tacitus::cli
