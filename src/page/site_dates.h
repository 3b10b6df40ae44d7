#ifndef TACITUS_PAGE_SITE_DATES_H_
#define TACITUS_PAGE_SITE_DATES_H_

// Decides dates such as 12-07-2016 by the other pages of the same site.
//
// A site is told by the host of the address, else by the outlet, else by the shape of the line the
// date stands in ("By: a | 9-9-9 | a"): pages made from one template write their dates in one order.
// Learn from all pages, then ask for each. What was learnt does not depend on the order of pages.

#include <map>
#include <string>
#include <string_view>

#include "page/dates.h"
#include "record/document.h"

namespace tacitus {

class SiteDates {
 public:
  // `votes` as a read of the page gathered them (PageOptions::evidence).
  void learn(const std::string& site, const DateVotes& votes);
  void add(const SiteDates& other);
  DateOrder order_of(const std::string& site) const;

 private:
  std::map<std::string, DateVotes> sites_;
};

// What the lines of the page beside the article tell of the order of its dates.
DateVotes votes_in(const Document& document, const WordTable& words);

// "example.com", "outlet:Example Wire", "shape:a: a | 9-9-9 | a"; empty if nothing tells the site.
std::string site_of(const Document& document);
// The same from its parts; `written` is the date in `text`, empty if it does not stand there.
std::string site_of(std::string_view url, std::string_view outlet, std::string_view text,
                    Span written);

}  // namespace tacitus

#endif  // TACITUS_PAGE_SITE_DATES_H_
