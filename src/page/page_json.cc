#include "page/page_json.h"

#include <string_view>

#include "base/json_writer.h"

namespace tacitus {
namespace {

void write_field(std::string_view name, const std::optional<PageField>& field, JsonWriter& out) {
  if (field) out.field(name, field->value);
}

void write_date(std::string_view name, const std::optional<PageDate>& date, JsonWriter& out) {
  if (date) out.field(name, date->iso);
}

}  // namespace

std::string page_json(const Document& document) {
  const Page& page = document.page;
  JsonWriter out;
  out.begin_object();
  out.field("id", document.id);
  write_field("url", page.url, out);
  write_field("title", page.title, out);
  std::string authors;
  for (const PageField& byline : page.bylines) {
    authors += (authors.empty() ? "" : "; ") + byline.value;
  }
  out.field_if("author", authors);
  write_date("date", page.published, out);
  if (page.published) out.field("date_rule", page.published->rule);
  if (page.published && page.published->ambiguous) {
    out.key("date_ambiguous");
    out.boolean(true);
  }
  write_date("modified", page.modified, out);
  write_field("section", page.section, out);
  write_field("photo_credit", page.photo_credit, out);
  if (page.comment_count) {
    out.key("comment_count");
    out.number(page.comment_count->value);
  }
  write_field("outlet", page.outlet, out);
  write_field("dateline", page.dateline, out);
  out.field_if("language", page.language);
  std::string body;
  for (const Block& block : page.body) {
    if (!body.empty()) body.push_back('\n');
    body += document.at(block.span);
  }
  out.field("body", body);
  out.key("problems");
  out.begin_array();
  for (const Problem& problem : document.problems) out.string(problem.slug);
  out.end_array();
  out.end_object();
  return out.take();
}

}  // namespace tacitus
