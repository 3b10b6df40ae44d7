#include "page/json_ld.h"

#include <algorithm>
#include <map>

#include "page/html_entities.h"
#include "page/text_scan.h"
#include "simdjson.h"

namespace tacitus {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::object;

constexpr int kDeepest = 12;

class Reader {
 public:
  explicit Reader(JsonLd& out) : out_(out) {}

  void walk(const element& value, int depth) {
    if (depth > kDeepest) return;
    if (value.type() == element_type::ARRAY) {
      for (const element item : array(value)) walk(item, depth + 1);
    } else if (value.type() == element_type::OBJECT) {
      walk_object(object(value), depth);
    }
  }

  // Values of a page about the page as a whole serve where no article is described.
  void finish() {
    if (out_.headline.empty()) out_.headline = page_headline_;
    if (out_.published.empty()) out_.published = page_published_;
    if (out_.modified.empty()) out_.modified = page_modified_;
    if (out_.publisher.empty()) out_.publisher = site_;
    for (const std::string& id : author_ids_) {
      const auto named = named_.find(id);
      if (named != named_.end()) out_.authors.push_back(named->second);
    }
    if (out_.authors.empty()) out_.authors = page_authors_;
  }

 private:
  static std::string text(const element& value) {
    std::string_view s;
    if (value.get(s) != simdjson::SUCCESS) return {};
    return std::string(trim(resolve_references(s, false)));
  }
  static std::string text(const object& o, std::string_view key) {
    element value;
    if (o[key].get(value) != simdjson::SUCCESS) return {};
    if (value.type() == element_type::ARRAY && array(value).size() > 0)
      return text(*array(value).begin());
    return text(value);
  }
  static std::string type_of(const object& o) {
    element value;
    if (o["@type"].get(value) != simdjson::SUCCESS) return {};
    std::string all;
    if (value.type() == element_type::ARRAY) {
      for (const element item : array(value)) all += lower_ascii_copy(text(item)) + " ";
      return all;
    }
    return lower_ascii_copy(text(value));
  }
  static void names(const element& value, std::vector<std::string>& out, int depth) {
    if (depth > 4 || out.size() > 20) return;
    if (value.type() == element_type::ARRAY) {
      for (const element item : array(value)) names(item, out, depth + 1);
    } else if (value.type() == element_type::OBJECT) {
      element name;
      if (object(value)["name"].get(name) == simdjson::SUCCESS) names(name, out, depth + 1);
    } else if (const std::string s = text(value); !s.empty()) {
      out.push_back(s);
    }
  }
  // "author": {"@id": "#ada"} means what another object of that id says.
  void note_author_ids(const element& value, int depth) {
    if (depth > 4 || author_ids_.size() > 20) return;
    if (value.type() == element_type::ARRAY) {
      for (const element item : array(value)) note_author_ids(item, depth + 1);
    } else if (value.type() == element_type::OBJECT) {
      if (std::string id = text(object(value), "@id"); !id.empty())
        author_ids_.push_back(std::move(id));
    }
  }
  void note_name(const object& o) {
    constexpr std::size_t kMostNamed = 200;
    std::string id = text(o, "@id");
    std::string name = id.empty() ? std::string() : text(o, "name");
    if (!name.empty() && named_.size() < kMostNamed) named_.emplace(std::move(id), std::move(name));
  }
  static void keep(std::string& slot, std::string value) {
    if (slot.empty()) slot = std::move(value);
  }
  static bool describes_article(std::string_view type) {
    return type.find("article") != std::string_view::npos
           || type.find("posting") != std::string_view::npos
           || type.find("report") != std::string_view::npos
           || type.find("review") != std::string_view::npos
           || type.find("recipe") != std::string_view::npos
           || type.find("howto") != std::string_view::npos;
  }

  void walk_object(const object& o, int depth) {
    const std::string type = type_of(o);
    if (type.find("person") != std::string::npos) note_name(o);
    // Reviews and comments inside an article have authors and dates of their own.
    const bool inner = depth > 2 && !describes_article(type);
    if (describes_article(type) && type.find("review") == std::string_view::npos) {
      read_article(o, type);
    } else if (type.find("webpage") != std::string_view::npos
               || type.find("videoobject") != std::string_view::npos
               || type.find("itempage") != std::string_view::npos
               || type.find("product") != std::string_view::npos) {
      keep(page_headline_, text(o, "headline").empty() ? text(o, "name") : text(o, "headline"));
      keep(page_published_, text(o, "datePublished"));
      keep(page_modified_, text(o, "dateModified"));
      element author;
      if (page_authors_.empty() && o["author"].get(author) == simdjson::SUCCESS)
        names(author, page_authors_, 0);
    } else if (!inner && type.find("website") != std::string_view::npos) {
      keep(site_, text(o, "name"));
    }
    for (const auto& field : o) {
      if (field.key == "comment" || field.key == "review" || field.key == "itemListElement")
        continue;
      walk(field.value, depth + 1);
    }
  }

  void read_article(const object& o, const std::string& type) {
    if (out_.type.empty()) out_.type = type;
    keep(out_.headline, text(o, "headline").empty() ? text(o, "name") : text(o, "headline"));
    keep(out_.published, text(o, "datePublished"));
    keep(out_.modified, text(o, "dateModified"));
    keep(out_.section, text(o, "articleSection"));
    keep(out_.url, text(o, "url"));
    element value;
    if (out_.authors.empty() && o["author"].get(value) == simdjson::SUCCESS) {
      names(value, out_.authors, 0);
      if (out_.authors.empty() && author_ids_.empty()) note_author_ids(value, 0);
    }
    if (out_.publisher.empty() && o["publisher"].get(value) == simdjson::SUCCESS) {
      std::vector<std::string> found;
      names(value, found, 0);
      if (!found.empty()) out_.publisher = found[0];
    }
    if (o["isAccessibleForFree"].get(value) == simdjson::SUCCESS) {
      bool free = true;
      if (value.get(free) != simdjson::SUCCESS) free = lower_ascii_copy(text(value)) != "false";
      out_.paywalled = out_.paywalled || !free;
    }
  }

  JsonLd& out_;
  std::string page_headline_;
  std::string page_published_;
  std::string page_modified_;
  std::vector<std::string> page_authors_;
  std::vector<std::string> author_ids_;
  std::map<std::string, std::string> named_;  // people, by id
  std::string site_;
};

// JSON as sites write it: raw line breaks and tabs inside strings, comment marks around.
std::string cleaned(const std::string& script) {
  std::string_view s = trim(script);
  for (const std::string_view mark : {"<!--", "//<![CDATA[", "<![CDATA["}) {
    if (s.substr(0, mark.size()) == mark) s = trim(s.substr(mark.size()));
  }
  for (const std::string_view mark : {"-->", "//]]>", "]]>", ";"}) {
    if (s.size() >= mark.size() && s.substr(s.size() - mark.size()) == mark) {
      s = trim(s.substr(0, s.size() - mark.size()));
    }
  }
  std::string out(s);
  for (char& c : out) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return out;
}

}  // namespace

JsonLd read_json_ld(const std::vector<std::string>& scripts) {
  JsonLd out;
  Reader reader(out);
  simdjson::dom::parser parser;
  for (const std::string& script : scripts) {
    const simdjson::padded_string json(cleaned(script));
    element root;
    if (parser.parse(json).get(root) == simdjson::SUCCESS) reader.walk(root, 0);
  }
  reader.finish();
  return out;
}

}  // namespace tacitus
