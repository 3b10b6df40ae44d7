#ifndef TACITUS_ENGINE_SITE_SURVEY_H_
#define TACITUS_ENGINE_SITE_SURVEY_H_

// In which order the sites of a run write day and month: whether 12-07-2016 is in July or December.
//
// The first page that cannot tell makes the survey read all pages of the run, and the dates of the
// database, for evidence. What it finds depends on the inputs and the database alone, never on which
// page asked or how many threads there are. Standard input and the network are not read twice and give
// none.

#include <mutex>
#include <string>
#include <vector>

#include <tacitus/engine.h>

#include "page/site_dates.h"

namespace tacitus {

class SiteOrders {
 public:
  virtual ~SiteOrders() = default;
  // Safe from any number of threads.
  virtual DateOrder order_of(const std::string& site) const = 0;
};

class SiteSurvey : public SiteOrders {
 public:
  // `engine` must outlive the survey; `database` need not exist; `stopped` is as in Inputs.
  SiteSurvey(const Engine& engine, std::vector<std::string> paths, InputFormat format,
             unsigned jobs, std::string database, bool (*stopped)());
  DateOrder order_of(const std::string& site) const override;

 private:
  void look() const;
  void look_at_pages() const;
  void look_at_database() const;

  const Engine* engine_;
  std::vector<std::string> paths_;
  InputFormat format_;
  unsigned jobs_;
  std::string database_;
  bool (*stopped_)();
  mutable std::once_flag once_;
  mutable SiteDates dates_;
};

}  // namespace tacitus

#endif  // TACITUS_ENGINE_SITE_SURVEY_H_
