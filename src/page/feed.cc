// RSS 0.9x, 1.0, 2.0, Atom 1.0 and JSON Feed 1.x: each entry is a page.
//
// XML is read by a scanner of its own that knows elements, CDATA, comments and character references
// and nothing else: no document types, so no entities of their own and nothing that could grow.

#include <algorithm>
#include <deque>

#include "page/archive.h"
#include "page/html_entities.h"
#include "page/text_scan.h"
#include "simdjson.h"
#include "text/encoding.h"

namespace tacitus {
namespace {

struct Entry {
  std::string id;
  std::string url;
  std::string title;
  std::string published;
  std::string updated;
  std::string author;
  std::string summary;
  std::string content;
  bool plain = false;  // content is plain text
};

constexpr std::size_t kMostEntries = 100'000;

class FeedSource : public PageSource {
 public:
  FeedSource(std::vector<Entry> entries, std::string outlet, std::string name)
      : entries_(std::move(entries)), outlet_(std::move(outlet)), name_(std::move(name)) {}

  Result<bool> next(RawPage& page) override {
    if (next_ == entries_.size()) return false;
    const Entry& e = entries_[next_++];
    page = RawPage{};
    page.bytes = e.content.size() >= e.summary.size() ? e.content : e.summary;
    page.url = e.url;
    page.outlet = outlet_;
    page.title = e.title;
    page.published = e.published.empty() ? e.updated : e.published;
    page.author = e.author;
    page.origin = name_ + ":" + std::to_string(next_);
    const bool markup = !e.plain && page.bytes.find('<') != std::string_view::npos;
    // The content of an entry is the article alone; only its tags are left to take off.
    page.format = markup ? PageFormat::Html : PageFormat::Text;
    page.fragment = markup;
    return true;
  }
  std::uint64_t offset() const override { return 0; }

 private:
  std::vector<Entry> entries_;
  std::string outlet_;
  std::string name_;
  std::size_t next_ = 0;
};

// Start tags, end tags and text of XML, in order.
class XmlScanner {
 public:
  explicit XmlScanner(std::string_view xml) : xml_(xml) {}

  enum class Kind : std::uint8_t { End, Start, Close, Text };

  Kind next() {
    text_.clear();
    while (at_ < xml_.size()) {
      if (xml_[at_] != '<') {
        read_text();
        return Kind::Text;
      }
      if (xml_.substr(at_, 9) == "<![CDATA[") {
        const std::size_t end = std::min(xml_.find("]]>", at_), xml_.size());
        text_ = xml_.substr(std::min(at_ + 9, end), end - std::min(at_ + 9, end));
        at_ = std::min(end + 3, xml_.size());
        return Kind::Text;
      }
      if (xml_.substr(at_, 4) == "<!--") {
        at_ = std::min(xml_.find("-->", at_), xml_.size() - std::min<std::size_t>(3, xml_.size()))
              + 3;
        continue;
      }
      const std::size_t end = tag_end();
      const std::string_view tag = xml_.substr(at_ + 1, end - at_ - 1);
      at_ = std::min(end + 1, xml_.size());
      if (tag.empty() || tag[0] == '!' || tag[0] == '?') continue;
      if (tag[0] == '/') {
        name_ = trim(tag.substr(1));
        return Kind::Close;
      }
      empty_ = tag.back() == '/';
      const std::size_t stop = std::min(tag.find_first_of(" \t\r\n/"), tag.size());
      name_ = tag.substr(0, stop);
      attributes_ = tag.substr(stop);
      return Kind::Start;
    }
    return Kind::End;
  }
  std::string_view name() const { return name_; }
  const std::string& text() const { return text_; }
  bool empty() const { return empty_; }
  std::string attribute(std::string_view wanted) const {
    std::size_t at = 0;
    while ((at = attributes_.find(wanted, at)) != std::string_view::npos) {
      const std::size_t after = at + wanted.size();
      const bool whole = at > 0 && is_ascii_space(attributes_[at - 1]);
      at = after;
      std::size_t value = after;
      while (value < attributes_.size() && is_ascii_space(attributes_[value])) ++value;
      if (!whole || value >= attributes_.size() || attributes_[value] != '=') continue;
      ++value;
      while (value < attributes_.size() && is_ascii_space(attributes_[value])) ++value;
      if (value >= attributes_.size()) return {};
      const char quote = attributes_[value];
      const std::size_t end = std::min(attributes_.find(quote, value + 1), attributes_.size());
      return resolve_references(attributes_.substr(value + 1, end - value - 1), false);
    }
    return {};
  }

 private:
  void read_text() {
    const std::size_t end = std::min(xml_.find('<', at_), xml_.size());
    text_ = resolve_references(xml_.substr(at_, end - at_), false);
    at_ = end;
  }
  // A '>' inside quotes does not end a tag.
  std::size_t tag_end() const {
    char quote = '\0';
    for (std::size_t i = at_ + 1; i < xml_.size(); ++i) {
      const char c = xml_[i];
      if (quote != '\0') {
        if (c == quote) quote = '\0';
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i;
      }
    }
    return xml_.size();
  }

  std::string_view xml_;
  std::size_t at_ = 0;
  std::string_view name_;
  std::string_view attributes_;
  std::string text_;
  bool empty_ = false;
};

class FeedReader {
 public:
  std::vector<Entry> entries;
  std::string outlet;

  void read(std::string_view xml) {
    XmlScanner scanner(xml);
    for (auto kind = scanner.next(); kind != XmlScanner::Kind::End; kind = scanner.next()) {
      if (kind == XmlScanner::Kind::Start) start(scanner);
      if (kind == XmlScanner::Kind::Close) close(scanner.name());
      if (kind == XmlScanner::Kind::Text) text_ += scanner.text();
    }
  }

 private:
  void start(const XmlScanner& scanner) {
    const std::string_view name = scanner.name();
    if ((name == "item" || name == "entry") && entries.size() < kMostEntries) {
      entries.emplace_back();
      inside_ = true;
    }
    // Markup that stands unquoted inside an Atom content element is part of its text.
    if (markup_ > 0
        || (inside_ && (name == "content" || name == "summary")
            && scanner.attribute("type") == "xhtml")) {
      if (markup_ > 0) text_ += "<" + std::string(name) + ">";
      if (markup_ == 0) text_.clear();
      if (!scanner.empty()) ++markup_;
      return;
    }
    if (name == "link" && inside_) {
      const std::string rel = scanner.attribute("rel");
      if ((rel.empty() || rel == "alternate") && entries.back().url.empty())
        entries.back().url = scanner.attribute("href");
    }
    text_.clear();
  }

  void close(std::string_view name) {
    if (markup_ > 1) {
      text_ += "</" + std::string(name) + ">";
      --markup_;
      return;
    }
    markup_ = 0;
    if (name == "item" || name == "entry") {
      inside_ = false;
      return;
    }
    const std::string value(trim(text_));
    text_.clear();
    if (value.empty()) return;
    if (!inside_) {
      if (name == "title" && outlet.empty() && entries.empty()) outlet = value;
      return;
    }
    keep(name, value);
  }

  void keep(std::string_view name, const std::string& value) {
    Entry& e = entries.back();
    const std::pair<std::string_view, std::string*> slots[] = {
        {"title", &e.title},       {"link", &e.url},
        {"guid", &e.id},           {"id", &e.id},
        {"pubDate", &e.published}, {"published", &e.published},
        {"dc:date", &e.published}, {"updated", &e.updated},
        {"author", &e.author},     {"name", &e.author},
        {"dc:creator", &e.author}, {"description", &e.summary},
        {"summary", &e.summary},   {"content:encoded", &e.content},
        {"content", &e.content}};
    for (const auto& [key, slot] : slots) {
      if (key == name && slot->empty()) *slot = value;
    }
  }

  std::string text_;
  bool inside_ = false;
  int markup_ = 0;
};

std::string json_text(const simdjson::dom::element& value, std::string_view key) {
  std::string_view s;
  return value[key].get(s) == simdjson::SUCCESS ? std::string(s) : std::string();
}

Result<std::unique_ptr<PageSource>> read_json_feed(std::string_view bytes,
                                                   const std::string& name) {
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  simdjson::dom::array items;
  const simdjson::padded_string json(bytes);
  if (parser.parse(json).get(root) != simdjson::SUCCESS
      || root["items"].get(items) != simdjson::SUCCESS) {
    return Error{Code::InvalidInput, name + ": no JSON Feed", "page/bad-feed"};
  }
  std::vector<Entry> entries;
  for (const auto item : items) {
    Entry e;
    e.id = json_text(item, "id");
    e.url = json_text(item, "url");
    e.title = json_text(item, "title");
    e.published = json_text(item, "date_published");
    e.updated = json_text(item, "date_modified");
    e.summary = json_text(item, "summary");
    e.content = json_text(item, "content_html");
    if (e.content.empty()) {
      e.content = json_text(item, "content_text");
      e.plain = true;
    }
    entries.push_back(std::move(e));
  }
  return std::unique_ptr<PageSource>(
      std::make_unique<FeedSource>(std::move(entries), json_text(root, "title"), name));
}

}  // namespace

Result<std::unique_ptr<PageSource>> make_feed_source(StreamReader reader, std::string name,
                                                     ArchiveOptions options) {
  auto bytes = reader.rest(options.max_record);
  if (!bytes)
    return Error{bytes.error().code, name + ": " + bytes.error().text, bytes.error().slug};
  const std::string_view start = trim(bytes.value());
  if (!start.empty() && start[0] == '{') return read_json_feed(start, name);
  FeedReader feed;
  feed.read(decode_bytes(bytes.value()).text);
  return std::unique_ptr<PageSource>(std::make_unique<FeedSource>(
      std::move(feed.entries), std::move(feed.outlet), std::move(name)));
}

}  // namespace tacitus
