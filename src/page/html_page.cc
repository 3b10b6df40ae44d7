#include "page/html_page.h"

#include <algorithm>

#include "page/html_attributes.h"
#include "page/html_entities.h"
#include "page/html_tokenizer.h"
#include "page/text_scan.h"

namespace tacitus {
namespace {

constexpr std::size_t kMostMetas = 400;
constexpr std::size_t kMostItems = 400;
constexpr std::size_t kMostScripts = 40;
constexpr std::size_t kLongestMeta = 4096;
constexpr std::size_t kLongestScript = std::size_t{1} << 20U;
constexpr std::size_t kMostClassWords = 12;

class Builder {
 public:
  Builder(std::string_view html, const PageKnowledge& knowledge, const HtmlLimits& limits)
      : html_(html), knowledge_(knowledge), limits_(limits) {
    HtmlNode root;
    root.tag = Tag::Html;
    page_.nodes.push_back(root);
    stack_.push_back(0);
  }

  HtmlPage build() {
    HtmlTokenizer tokenizer(html_);
    HtmlToken token;
    while (tokenizer.next(token)) {
      switch (token.kind) {
        case HtmlTokenKind::Text:
          on_text(token);
          break;
        case HtmlTokenKind::StartTag:
          on_start(token);
          break;
        case HtmlTokenKind::EndTag:
          on_end(tag_of(token.text));
          break;
        default:
          break;
      }
    }
    end_block();
    for (HtmlItem& item : page_.items) trim_item(item);
    return std::move(page_);
  }

 private:
  HtmlNode& top() { return page_.nodes[stack_.back()]; }
  Tag tag_at(std::size_t i) const { return page_.nodes[stack_[i]].tag; }

  // ---- text ----

  void on_text(const HtmlToken& token) {
    const auto source = static_cast<std::uint32_t>(token.text.data() - html_.data());
    const Tag tag = top().tag;
    if (tag == Tag::Title && page_.title.empty()) {
      page_.title = resolve_references(token.text.substr(0, kLongestMeta), false);
      return;
    }
    if (tag == Tag::Script && json_ld_) {
      if (page_.json_ld.size() < kMostScripts && token.text.size() <= kLongestScript) {
        page_.json_ld.emplace_back(token.text);
      }
      return;
    }
    if (skipped_ > 0 || token.raw_text) return;
    add_text(token.text, source);
  }

  void add_text(std::string_view raw, std::uint32_t source) {
    const auto special = [](char c) {
      return is_ascii_space(c) || c == '&' || static_cast<unsigned char>(c) == 0xC2;
    };
    for (std::size_t i = 0; i < raw.size();) {
      const char c = raw[i];
      const auto at = source + static_cast<std::uint32_t>(i);
      if (is_ascii_space(c)) {
        if (c == '\n' && pre_ > 0) end_block();
        space_ = true;
        ++i;
      } else if (c == '&') {
        reference_.clear();
        const std::size_t length = read_reference(raw.substr(i), false, reference_);
        if (length == 0) {
          put("&", at);
        } else if (blank_length(reference_) == reference_.size()) {
          space_ = true;
        } else {
          put(reference_, at);
        }
        i += std::max<std::size_t>(length, 1);
      } else if (raw.substr(i, 2) == "\xC2\xA0") {
        space_ = true;
        i += 2;
      } else {
        std::size_t end = i + 1;
        while (end < raw.size() && !special(raw[end])) ++end;
        put(raw.substr(i, end - i), at);
        i = end;
      }
    }
  }

  void put(std::string_view bytes, std::uint32_t source) {
    if (!open_) begin_block();
    if (!open_) return;
    std::string& text = page_.text;
    HtmlBlock& block = page_.blocks.back();
    if (space_ && text.size() > block.text.begin) text.push_back(' ');
    space_ = false;
    const auto at = static_cast<std::uint32_t>(text.size());
    if (source - at != shift_) {
      shift_ = source - at;  // wraps around where the text has grown longer than the bytes
      page_.source_map.push_back({at, source});
    }
    text += bytes;
    const auto size = static_cast<std::uint32_t>(bytes.size());
    if (links_ > 0) block.link_bytes += size;
    if (bolds_ > 0) block.bold_bytes += size;
  }

  void begin_block() {
    if (page_.blocks.size() >= limits_.blocks) {
      page_.limited = true;
      return;
    }
    if (!page_.text.empty()) page_.text.push_back('\n');
    HtmlBlock block;
    block.text.begin = static_cast<std::uint32_t>(page_.text.size());
    block.node = block_node_;
    block.after_break = break_;
    page_.blocks.push_back(block);
    break_ = false;
    open_ = true;
    space_ = false;
  }

  void end_block() {
    space_ = false;
    if (!open_) return;
    page_.blocks.back().text.end = static_cast<std::uint32_t>(page_.text.size());
    open_ = false;
  }

  // ---- elements ----

  void on_start(const HtmlToken& token) {
    const Tag tag = tag_of(token.text);
    if (tag == Tag::Html || tag == Tag::Body) {
      merge(token, tag);
      return;
    }
    if (tag == Tag::Meta) add_meta(token);
    if (tag == Tag::Link) add_link(token);
    if (is_block(tag)) end_block();
    if (tag == Tag::Br) break_ = true;
    imply_ends(tag);
    if (is_void(tag) || (token.self_closing && (tag == Tag::Custom || tag == Tag::Other))) return;
    push(token, tag);
  }

  // A second <html> or <body> only adds what the first did not say.
  void merge(const HtmlToken& token, Tag tag) {
    end_block();
    if (tag == Tag::Html && page_.language.empty()) {
      page_.language = resolve_references(attribute(token, "lang").substr(0, 40), true);
    }
    // <body> ends a head that was left open.
    if (tag == Tag::Body) close_to(Tag::Head);
  }

  void imply_ends(Tag tag) {
    if (closes_paragraph(tag)) close_in_scope(Tag::P, Tag::Button);
    switch (tag) {
      case Tag::Li:
        close_list_item({Tag::Li, Tag::Li}, {Tag::Ul, Tag::Ol});
        break;
      case Tag::Dt:
      case Tag::Dd:
        close_list_item({Tag::Dt, Tag::Dd}, {Tag::Dl, Tag::Dl});
        break;
      case Tag::Option:
        close_list_item({Tag::Option, Tag::Option}, {Tag::Select, Tag::Optgroup});
        break;
      case Tag::Td:
      case Tag::Th:
        close_table_part({Tag::Td, Tag::Th});
        break;
      case Tag::Tr:
        close_table_part({Tag::Td, Tag::Th});
        close_table_part({Tag::Tr, Tag::Tr});
        break;
      case Tag::Tbody:
      case Tag::Thead:
      case Tag::Tfoot:
        close_table_part({Tag::Td, Tag::Th});
        close_table_part({Tag::Tr, Tag::Tr});
        close_table_part({Tag::Tbody, Tag::Thead});
        break;
      case Tag::A:
        close_inline(Tag::A);
        break;
      default:
        // A heading does not hold another heading.
        if (is_heading(tag) && is_heading(top().tag)) pop();
        // Body elements end a head that was left open.
        if (is_block(tag) && tag != Tag::Noscript) close_to(Tag::Head);
        break;
    }
  }

  struct Pair {
    Tag a;
    Tag b;
  };

  void close_list_item(Pair items, Pair lists) {
    for (std::size_t i = stack_.size(); i-- > 1;) {
      const Tag tag = tag_at(i);
      if (tag == items.a || tag == items.b) {
        pop_to(i);
        return;
      }
      if (tag == lists.a || tag == lists.b || is_scope(tag)) return;
    }
  }

  void close_table_part(Pair parts) {
    for (std::size_t i = stack_.size(); i-- > 1;) {
      const Tag tag = tag_at(i);
      if (tag == parts.a || tag == parts.b) {
        pop_to(i);
        return;
      }
      if (tag == Tag::Table || tag == Tag::Template) return;
    }
  }

  void close_in_scope(Tag wanted, Tag also_scope) {
    for (std::size_t i = stack_.size(); i-- > 1;) {
      const Tag tag = tag_at(i);
      if (tag == wanted) {
        pop_to(i);
        return;
      }
      if (is_scope(tag) || tag == also_scope) return;
    }
  }

  // Closes `wanted` only if it is the innermost element but for inline ones.
  void close_to(Tag wanted) {
    for (std::size_t i = stack_.size(); i-- > 1;) {
      if (tag_at(i) == wanted) {
        pop_to(i);
        return;
      }
      if (is_block(tag_at(i))) return;
    }
  }

  // An inline element is taken out from between; blocks opened inside it stay open.
  void close_inline(Tag wanted) {
    for (std::size_t i = stack_.size(); i-- > 1;) {
      const Tag tag = tag_at(i);
      if (tag == wanted) {
        leave(stack_[i]);
        stack_.erase(stack_.begin() + static_cast<std::ptrdiff_t>(i));
        return;
      }
      if (is_scope(tag) || stack_.size() - i > 64) return;
    }
  }

  void on_end(Tag tag) {
    if (overflow_ > 0 && tag != Tag::Br) {
      --overflow_;
      if (is_block(tag)) end_block();
      return;
    }
    if (tag == Tag::Br) {  // "</br>" is read as "<br>"
      end_block();
      break_ = true;
      return;
    }
    if (tag == Tag::Html || tag == Tag::Body || is_void(tag)) return;
    if (!is_block(tag) && !is_skipped(tag)) {
      close_inline(tag);
      return;
    }
    if (is_block(tag)) end_block();
    const bool table_part = tag == Tag::Table || tag == Tag::Tr || tag == Tag::Td || tag == Tag::Th
                            || tag == Tag::Tbody || tag == Tag::Thead || tag == Tag::Tfoot;
    for (std::size_t i = stack_.size(); i-- > 1;) {
      const Tag open = tag_at(i);
      if (open == tag || (is_heading(tag) && is_heading(open))) {
        pop_to(i);
        return;
      }
      if (table_part ? open == Tag::Table : is_scope(open)) return;
    }
  }

  void push(const HtmlToken& token, Tag tag) {
    if (stack_.size() >= limits_.depth) {
      ++overflow_;
      page_.limited = true;
      return;
    }
    HtmlNode node;
    const HtmlNode& parent = top();
    node.parent = stack_.back();
    node.tag = tag;
    node.depth = static_cast<std::uint16_t>(parent.depth + 1);
    node.ancestors = parent.ancestors | around_of(tag);
    node.class_begin = node.class_end = static_cast<std::uint32_t>(page_.class_ids.size());
    if (!token.attributes.empty()) read_attributes(token, node);
    node.all_classes = parent.all_classes | node.classes;
    ++page_.nodes[node.parent].children;
    const auto index = static_cast<std::uint32_t>(page_.nodes.size());
    page_.nodes.push_back(node);
    stack_.push_back(index);
    enter(index);
    if (!token.attributes.empty() || tag == Tag::Time) add_item(token, tag, index);
    if (tag == Tag::Script) {
      json_ld_ = find_ignoring_case(attribute(token, "type"), "ld+json") != std::string_view::npos;
    }
  }

  void read_attributes(const HtmlToken& token, HtmlNode& node) {
    words_.clear();
    for (const HtmlAttribute& a : token.attributes) {
      if (equals_ignoring_case(a.name, "class") || equals_ignoring_case(a.name, "id")) {
        class_words(a.value, words_);
      } else if (equals_ignoring_case(a.name, "role")) {
        node.ancestors |= around_of_role(a.value);
      } else if (equals_ignoring_case(a.name, "itemprop")) {
        node.ancestors |= equals_ignoring_case(a.value, "articlebody") ? kInItemBody : kInItemOther;
      }
    }
    if (is_hidden(token)) {
      node.hidden = true;
      node.ancestors |= kInHidden;
    }
    // <a>Rook & Co<span class=sr-only>, opens new tab</span></a> would stand amid the sentence. Words
    // before those of a link stay: they may be its label ("Written by").
    const bool behind_words = links_ > 0 && page_.text.size() > link_begin_;
    const bool in_text = (node.ancestors & (kInNav | kInList | kInFooter)) == 0;
    node.unread = node.tag == Tag::Span && behind_words && in_text && is_for_ears(token);
    if (words_.size() > kMostClassWords) words_.resize(kMostClassWords);
    for (const std::string& word : words_) {
      const WordEntry* entry = knowledge_.words.find(hash_word(word));
      if (entry != nullptr) node.classes |= entry->classes;
      if (limits_.keep_class_names) {
        page_.class_ids.push_back(static_cast<std::int32_t>(page_.class_names.size()));
        page_.class_names.push_back(word);
        continue;
      }
      const WordEntry* vector = knowledge_.words.find(hash_word("." + word));
      if (vector != nullptr && vector->html_id >= 0) page_.class_ids.push_back(vector->html_id);
    }
    node.class_end = static_cast<std::uint32_t>(page_.class_ids.size());
  }

  void enter(std::uint32_t index) {
    const Tag tag = page_.nodes[index].tag;
    if (is_block(tag)) block_node_ = index;
    skipped_ += is_skipped(tag) || page_.nodes[index].unread ? 1 : 0;
    pre_ += tag == Tag::Pre ? 1 : 0;
    if (tag == Tag::A && links_ == 0) link_begin_ = page_.text.size();
    links_ += tag == Tag::A ? 1 : 0;
    bolds_ += tag == Tag::B || tag == Tag::Strong ? 1 : 0;
  }

  void leave(std::uint32_t index) {
    const Tag tag = page_.nodes[index].tag;
    skipped_ -= is_skipped(tag) || page_.nodes[index].unread ? 1 : 0;
    pre_ -= tag == Tag::Pre ? 1 : 0;
    links_ -= tag == Tag::A ? 1 : 0;
    bolds_ -= tag == Tag::B || tag == Tag::Strong ? 1 : 0;
    if (!open_items_.empty()) close_items(index);
  }

  void pop() {
    const std::uint32_t index = stack_.back();
    const Tag tag = page_.nodes[index].tag;
    if (is_block(tag)) end_block();
    leave(index);
    stack_.pop_back();
    if (index != block_node_) return;
    block_node_ = 0;
    for (std::size_t i = stack_.size(); i-- > 0;) {
      if (is_block(tag_at(i)) || i == 0) {
        block_node_ = stack_[i];
        break;
      }
    }
  }

  void pop_to(std::size_t position) {
    while (stack_.size() > position) pop();
  }

  // ---- what the markup says ----

  void add_meta(const HtmlToken& token) {
    if (page_.metas.size() >= kMostMetas) return;
    const std::string_view content = attribute(token, "content");
    if (content.empty()) return;
    for (const std::string_view key : {"property", "name", "itemprop", "http-equiv"}) {
      const std::string_view name = attribute(token, key);
      if (name.empty() || name.size() > 100) continue;
      std::string lower = lower_ascii_copy(name);
      if (key == "itemprop") lower.insert(0, "itemprop:");
      page_.metas.push_back({lower, resolve_references(content.substr(0, kLongestMeta), true)});
    }
  }

  void add_link(const HtmlToken& token) {
    if (!page_.canonical.empty() || !equals_ignoring_case(attribute(token, "rel"), "canonical"))
      return;
    page_.canonical = resolve_references(attribute(token, "href").substr(0, kLongestMeta), true);
  }

  void add_item(const HtmlToken& token, Tag tag, std::uint32_t index) {
    std::string kind;
    if (const std::string_view prop = attribute(token, "itemprop"); !prop.empty()) {
      kind = "itemprop:" + lower_ascii_copy(prop.substr(0, 100));
    } else if (const std::string_view rdfa = attribute(token, "property");
               starts_with_ignoring_case(rdfa, "schema:")) {
      kind = "itemprop:" + lower_ascii_copy(rdfa.substr(7, 100));
    } else if (tag == Tag::Time) {
      kind = "time";
    } else if (find_ignoring_case(attribute(token, "rel"), "author") != std::string_view::npos) {
      kind = "rel:author";
    }
    if (kind.empty() || page_.items.size() >= kMostItems) return;
    HtmlItem item;
    item.kind = std::move(kind);
    item.node = index;
    for (const std::string_view key : {"datetime", "content", "date-time", "title"}) {
      const std::string_view value = attribute(token, key);
      if (value.empty()) continue;
      item.value = resolve_references(value.substr(0, kLongestMeta), true);
      break;
    }
    item.text.begin = static_cast<std::uint32_t>(page_.text.size());
    open_items_.push_back({index, page_.items.size()});
    page_.items.push_back(std::move(item));
  }

  void close_items(std::uint32_t index) {
    while (!open_items_.empty() && open_items_.back().node >= index) {
      page_.items[open_items_.back().item].text.end = static_cast<std::uint32_t>(page_.text.size());
      open_items_.pop_back();
    }
  }

  void trim_item(HtmlItem& item) const {
    item.text.end = std::max(item.text.begin, item.text.end);
    const std::string_view inner = trim(item.text.of(page_.text));
    const auto begin = inner.empty() ? item.text.begin
                                     : static_cast<std::uint32_t>(inner.data() - page_.text.data());
    item.text = {begin, begin + static_cast<std::uint32_t>(inner.size())};
  }

  struct OpenItem {
    std::uint32_t node;
    std::size_t item;
  };

  std::string_view html_;
  const PageKnowledge& knowledge_;
  HtmlLimits limits_;
  HtmlPage page_;
  std::vector<std::uint32_t> stack_;
  std::vector<OpenItem> open_items_;
  std::vector<std::string> words_;
  std::string reference_;
  std::size_t overflow_ = 0;
  std::uint32_t block_node_ = 0;
  std::uint32_t shift_ = 0;
  std::size_t link_begin_ = 0;  // of the text, where the open link began
  int skipped_ = 0;
  int pre_ = 0;
  int links_ = 0;
  int bolds_ = 0;
  bool open_ = false;
  bool space_ = false;
  bool break_ = false;
  bool json_ld_ = false;
};

}  // namespace

HtmlPage parse_html(std::string_view html, const PageKnowledge& knowledge,
                    const HtmlLimits& limits) {
  return Builder(html, knowledge, limits).build();
}

}  // namespace tacitus
