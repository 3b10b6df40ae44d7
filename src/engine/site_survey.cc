#include "engine/site_survey.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include "engine/inputs.h"
#include "engine/ordered_map.h"
#include "engine/stages.h"
#include "store/store.h"

namespace tacitus {
namespace {

bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

// True if the bytes hold something like 9-9-99: pages without one need not be read.
bool may_hold_date(std::string_view bytes) {
  for (std::size_t i = 1; i + 4 < bytes.size(); ++i) {
    const char mark = bytes[i];
    if ((mark != '-' && mark != '/' && mark != '.') || !is_digit_byte(bytes[i - 1])) continue;
    const std::size_t next = is_digit_byte(bytes[i + 2]) ? i + 3 : i + 2;
    if (is_digit_byte(bytes[i + 1]) && bytes[next] == mark && is_digit_byte(bytes[next + 1]))
      return true;
  }
  return false;
}

}  // namespace

SiteSurvey::SiteSurvey(const Engine& engine, std::vector<std::string> paths, InputFormat format,
                       unsigned jobs, std::string database, bool (*stopped)())
    : engine_(&engine),
      paths_(std::move(paths)),
      format_(format),
      jobs_(jobs),
      database_(std::move(database)),
      stopped_(stopped) {
  std::erase_if(paths_, [](const std::string& path) { return path == "-" || is_address(path); });
}

DateOrder SiteSurvey::order_of(const std::string& site) const {
  std::call_once(once_, [this] { look(); });
  return dates_.order_of(site);
}

void SiteSurvey::look() const {
  look_at_pages();
  look_at_database();
}

void SiteSurvey::look_at_pages() const {
  Inputs inputs(paths_, format_, stopped_);
  using Evidence = Stages::SiteEvidence;
  OrderedMap<Input, Evidence>::run(
      jobs_, [&] { return inputs.next(); },
      [&](const Input& input) {
        if (input.error || !may_hold_date(input.bytes)) return Evidence();
        return engine_->stages().site_evidence(input.bytes, input.options);
      },
      [&](const Evidence& evidence) {
        dates_.learn(evidence.site, evidence.votes);
        return true;
      });
}

// A database that cannot be read is reported where it is opened for writing.
void SiteSurvey::look_at_database() const {
  std::error_code ignored;
  if (!std::filesystem::exists(database_, ignored)) return;
  auto store = Store::open(database_, Store::Mode::Read);
  if (!store) return;
  const auto told = store.value().each_site_votes([&](const SiteVotes& site) {
    DateVotes votes;
    votes.add(site.month_first, site.day_first);
    dates_.learn(site.site, votes);
  });
  static_cast<void>(told.ok());
  const auto read = store.value().each_written_date([&](const Store::WrittenDate& date) {
    dates_.learn(site_of(date.url, date.outlet, date.text, date.span),
                 engine_->stages().votes_of(date.span.of(date.text)));
  });
  static_cast<void>(read.ok());
}

}  // namespace tacitus
