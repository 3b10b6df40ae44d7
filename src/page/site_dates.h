#ifndef TACITUS_PAGE_SITE_DATES_H_
#define TACITUS_PAGE_SITE_DATES_H_

// Settles dates such as 12-07-2016 by the other pages of the same site.
//
// A site is told by the host of the address, else by the outlet, else by the shape of the line the
// date stands in ("By: a | 9-9-9 | a"): pages made from one template write their dates in one order.
// Learn from all pages, then settle each. What was learnt does not depend on the order of pages.

#include <map>
#include <string>

#include "page/dates.h"
#include "record/document.h"

namespace tacitus {

class SiteDates {
 public:
  explicit SiteDates(const WordTable& words) : words_(&words) {}

  void learn(const Document& document);
  // True if the date of publication was open and the site's other pages decide it.
  bool settle(Document& document) const;

 private:
  const WordTable* words_;
  std::map<std::string, DateVotes> sites_;
};

// "example.com", "outlet:Example Wire", "shape:a: a | 9-9-9 | a"; empty if nothing tells the site.
std::string site_of(const Document& document);

}  // namespace tacitus

#endif  // TACITUS_PAGE_SITE_DATES_H_
