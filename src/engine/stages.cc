#include "engine/stages.h"

#include "base/hash.h"
#include "base/utf8.h"
#include "engine/identity.h"

namespace tacitus {

struct Stages::Parts {
  Depth depth = Depth::Record;
};

Stages::Stages(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Stages::~Stages() = default;

Result<std::unique_ptr<const Stages>> Stages::open(const EngineOptions& options) {
  auto parts = std::make_unique<Parts>();
  parts->depth = options.depth;
  return std::unique_ptr<const Stages>(new Stages(std::move(parts)));
}

namespace {

std::optional<PageField> given(const std::string& value) {
  if (value.empty()) return std::nullopt;
  return PageField{value, {}, "given"};
}

}  // namespace

Result<std::unique_ptr<Document>> Stages::page(std::string_view bytes,
                                               const ReadOptions& options) const {
  auto document = std::make_unique<Document>();
  Document& d = *document;
  d.raw_hash = hash128_hex(bytes);
  d.id = options.id.empty() ? hash128_hex(d.raw_hash + options.url) : options.id;
  d.origin = options.origin;
  d.text = bytes;
  d.page.url = given(options.url);
  d.page.outlet = given(options.outlet);
  d.page.title = given(options.title);
  if (!options.published.empty()) d.page.published = PageDate{options.published, {}, "given"};
  const auto size = static_cast<std::uint32_t>(d.text.size());
  for (std::uint32_t at = 0; at < size;) {
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(d.text.find('\n', at), size));
    if (end > at) d.page.body.push_back({{at, end}, BlockKind::Paragraph});
    at = end + 1;
  }
  return document;
}

Result<bool> Stages::code(Document& document, std::string_view /*parse*/) const {
  if (parts_->depth == Depth::Page) return true;
  assign_ids(document);
  return true;
}

}  // namespace tacitus
