#include "page/html_fields.h"

#include <algorithm>
#include <array>

#include "page/json_ld.h"
#include "page/text_scan.h"

namespace tacitus {
namespace {

std::string collapse(std::string_view s) {
  std::string out;
  bool space = false;
  for (std::size_t at = 0; at < s.size();) {
    if (const std::size_t n = blank_length(s.substr(at))) {
      space = !out.empty();
      at += n;
      continue;
    }
    if (space) out.push_back(' ');
    space = false;
    out.push_back(s[at++]);
  }
  return out;
}

std::string meta(const HtmlPage& page, std::string_view name) {
  for (const HtmlMeta& m : page.metas) {
    if (m.name != name) continue;
    std::string value = collapse(m.value);
    if (!value.empty()) return value;
  }
  return {};
}

template <std::size_t N>
MarkupValue first_meta(const HtmlPage& page, const std::array<std::string_view, N>& names) {
  for (const std::string_view name : names) {
    if (std::string value = meta(page, name); !value.empty())
      return {std::move(value), "html/meta"};
  }
  return {};
}

MarkupValue item(const HtmlPage& page, std::string_view kind) {
  for (const HtmlItem& i : page.items) {
    if (i.kind != kind) continue;
    std::string value =
        collapse(i.value.empty() ? i.text.of(page.text) : std::string_view(i.value));
    if (!value.empty()) return {std::move(value), "html/microdata"};
  }
  return {};
}

MarkupValue or_else(std::string_view json_ld, MarkupValue other) {
  if (!json_ld.empty()) return {collapse(json_ld), "html/json-ld"};
  return other;
}

// A value of <meta name=author> that names no person or desk: an address, a handle, markup left over.
bool could_be_author(std::string_view s) {
  if (s.size() < 2 || s.size() > 100) return false;
  if (s.find("://") != std::string_view::npos || s.find('@') != std::string_view::npos)
    return false;
  if (s.find("www.") != std::string_view::npos || s.find('{') != std::string_view::npos)
    return false;
  // What content systems write where nobody is known.
  for (const std::string_view nobody :
       {"undefined", "null", "none", "admin", "administrator", "webmaster", "unknown", "author",
        "editor", "user", "root", "guest"}) {
    if (equals_ignoring_case(s, nobody)) return false;
  }
  return !std::all_of(s.begin(), s.end(), [](char c) { return is_digit(c) || c == ' '; });
}

void add_authors(std::string_view names, const char* rule, std::vector<MarkupValue>& out) {
  for (std::size_t at = 0; at <= names.size();) {
    std::size_t end = names.size();
    std::size_t next = names.size() + 1;
    for (const std::string_view joint : {", ", ";", " and ", " & ", "|"}) {
      const std::size_t found = names.find(joint, at);
      if (found < end) {
        end = found;
        next = found + joint.size();
      }
    }
    std::string name = collapse(names.substr(at, end - at));
    if (starts_with_ignoring_case(name, "by ")) name.erase(0, 3);
    const bool known =
        std::any_of(out.begin(), out.end(), [&](const MarkupValue& v) { return v.value == name; });
    if (!known && could_be_author(name) && out.size() < 12) out.push_back({std::move(name), rule});
    at = next;
  }
}

// "kwest2", "ada.rook": an account rather than a name.
bool is_handle(std::string_view name) {
  return name.find(' ') == std::string_view::npos && !name.empty()
         && (is_lower(name[0]) || is_digit(name[0]));
}

// <meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ada Rook">,
// as widespread content systems write it in the language of the site.
void add_card_authors(const HtmlPage& page, std::vector<MarkupValue>& out) {
  for (const std::string_view number : {"1", "2"}) {
    const std::string label = meta(page, "twitter:label" + std::string(number));
    for (const std::string_view word :
         {"written by", "author", "escrito por", "geschrieben von", "verfasst von",
          "\u00C9crit par", "scritto da", "geschreven door", "napisane przez"}) {
      if (!equals_ignoring_case(label, word)) continue;
      add_authors(meta(page, "twitter:data" + std::string(number)), "html/meta", out);
    }
  }
}

std::vector<MarkupValue> read_authors(const HtmlPage& page, const JsonLd& json) {
  std::vector<std::vector<MarkupValue>> sources(1);
  for (const std::string& name : json.authors) add_authors(name, "html/json-ld", sources.back());
  static constexpr std::array<std::string_view, 10> kNames = {
      "author",          "article:author",  "dc.creator", "dcterms.creator",
      "parsely-author",  "sailthru.author", "byl",        "article:author_name",
      "citation_author", "citation_authors"};
  for (const std::string_view name : kNames) {
    sources.emplace_back();
    for (const HtmlMeta& m : page.metas) {
      if (m.name == name) add_authors(m.value, "html/meta", sources.back());
    }
  }
  sources.emplace_back();
  add_card_authors(page, sources.back());
  sources.emplace_back();
  for (const HtmlMeta& m : page.metas) {
    if (m.name == "itemprop:author") add_authors(m.value, kAccountRule, sources.back());
  }
  // The first source that gives a name; where all give accounts, the first of these.
  const std::vector<MarkupValue>* best = nullptr;
  for (const auto& source : sources) {
    if (source.empty()) continue;
    if (best == nullptr) best = &source;
    const auto named = [](const MarkupValue& v) { return !is_handle(v.value); };
    if (std::any_of(source.begin(), source.end(), named)) return source;
  }
  std::vector<MarkupValue> accounts = best == nullptr ? std::vector<MarkupValue>() : *best;
  for (MarkupValue& account : accounts) account.rule = kAccountRule;
  return accounts;
}

}  // namespace

TitleParts parts_of_title(std::string_view title) {
  std::size_t last = std::string_view::npos;
  std::size_t size = 0;
  for (const std::string_view mark : {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ",
                                      " \xC2\xBB ", " :: ", " \xC2\xB7 ", " \xE2\x80\xA2 "}) {
    const std::size_t at = title.rfind(mark);
    if (at == std::string_view::npos || (last != std::string_view::npos && at < last)) continue;
    last = at;
    size = mark.size();
  }
  if (last == std::string_view::npos) return {trim(title), {}};
  return {trim(title.substr(0, last)), trim(title.substr(last + size))};
}

std::string without_site_name(std::string_view title, std::string_view outlet) {
  std::string whole = collapse(title);
  const std::string site = fold_title(outlet);
  // The last separator first: what stands behind it is the site, unless it is the longer part.
  for (const std::string_view mark : {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ",
                                      " \xC2\xBB ", " :: ", " \xC2\xB7 ", " \xE2\x80\xA2 "}) {
    const std::size_t at = whole.rfind(mark);
    if (at == std::string::npos || at == 0) continue;
    const std::string head = whole.substr(0, at);
    std::string tail = whole.substr(at + mark.size());
    if (!site.empty() && fold_title(head) == site) return tail;
    const bool is_site = !site.empty() && fold_title(tail).find(site) != std::string::npos;
    if (is_site || tail.size() * 2 < head.size() || (mark == " | " && tail.size() < head.size())) {
      return without_site_name(head, outlet);
    }
    if (mark == " | " && head.size() * 2 < tail.size()) return tail;
  }
  return whole;
}

namespace {

// Names of the day of publication, the surest first.
constexpr std::array<std::string_view, 52> kPublished = {"article:published_time",
                                                         "og:published_time",
                                                         "article:published",
                                                         "article:published_date",
                                                         "datepublished",
                                                         "itemprop:datepublished",
                                                         "og:article:published_time",
                                                         "og:pubdate",
                                                         "og:publish_date",
                                                         "og:datepublished",
                                                         "rnews:datepublished",
                                                         "parsely-pub-date",
                                                         "pubdate",
                                                         "publishdate",
                                                         "publish-date",
                                                         "publish_date",
                                                         "publication_date",
                                                         "publicationdate",
                                                         "originalpublicationdate",
                                                         "published_time",
                                                         "published_time_telegram",
                                                         "published_on",
                                                         "published-date",
                                                         "published_date",
                                                         "publisheddate",
                                                         "date_published",
                                                         "article.published",
                                                         "article:post_date",
                                                         "article_date_original",
                                                         "article.created",
                                                         "analyticsattributes.articledate",
                                                         "bt:pubdate",
                                                         "cxenseparse:recs:publishtime",
                                                         "mediator_published_time",
                                                         "displaydate",
                                                         "dateposted",
                                                         "citation_publication_date",
                                                         "citation_online_date",
                                                         "citation_date",
                                                         "dc.date.issued",
                                                         "dcterms.issued",
                                                         "dc.date.published",
                                                         "dcterms.created",
                                                         "dc.date.created",
                                                         "dc.created",
                                                         "sailthru.date",
                                                         "itemprop:datecreated",
                                                         "datecreated",
                                                         "created",
                                                         "content_create_date",
                                                         "release_date",
                                                         "timestamp"};

constexpr std::array<std::string_view, 7> kModified = {
    "article:modified_time", "og:updated_time",  "datemodified", "itemprop:datemodified",
    "last-modified",         "dcterms.modified", "lastmod"};

void read_title(const HtmlPage& page, const JsonLd& json, MarkupFields& out) {
  const MarkupValue social =
      first_meta(page, std::array<std::string_view, 6>{"og:title", "twitter:title", "dc.title",
                                                       "parsely-title", "sailthru.title", "hdl"});
  if (social) {
    out.title = {without_site_name(social.value, out.outlet.value), "html/meta"};
  } else if (!json.headline.empty()) {
    out.title = or_else(json.headline, {});
  } else if (!page.title.empty()) {
    out.title = {without_site_name(page.title, out.outlet.value), "html/title"};
  }
}

void read_days(const HtmlPage& page, const JsonLd& json, MarkupFields& out) {
  out.published = or_else(json.published, first_meta(page, kPublished));
  if (!out.published) out.published = item(page, "itemprop:datepublished");
  if (!out.published) {
    // As often the day of the last change.
    out.published =
        first_meta(page, std::array<std::string_view, 3>{"dc.date", "dcterms.date", "date"});
    if (out.published) out.published.rule = "html/meta-date";
  }
  out.modified = or_else(json.modified, first_meta(page, kModified));
  if (!out.modified) out.modified = item(page, "itemprop:datemodified");
}

}  // namespace

MarkupFields read_markup(const HtmlPage& page) {
  const JsonLd json = read_json_ld(page.json_ld);
  MarkupFields out;
  out.type = json.type;
  if (out.type.empty()) out.type = lower_ascii_copy(meta(page, "og:type"));
  out.paywalled = json.paywalled;
  out.outlet = first_meta(page, std::array<std::string_view, 4>{"og:site_name", "application-name",
                                                                "cre", "dc.publisher"});
  if (!out.outlet) out.outlet = or_else(json.publisher, {});
  read_title(page, json, out);
  out.authors = read_authors(page, json);
  read_days(page, json, out);
  out.section = first_meta(
      page, std::array<std::string_view, 5>{"article:section", "parsely-section", "section",
                                            "itemprop:articlesection", "sailthru.section"});
  if (!out.section) out.section = or_else(json.section, {});
  if (!page.canonical.empty()) {
    out.url = {page.canonical, "html/canonical"};
  } else {
    out.url = first_meta(page, std::array<std::string_view, 1>{"og:url"});
  }
  return out;
}

}  // namespace tacitus
