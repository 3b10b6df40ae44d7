#include "engine/inputs.h"

#include <algorithm>

#include "engine/page_format.h"
#include "page/archive.h"
#include "page/fetch.h"

namespace tacitus {

struct Inputs::State {
  std::vector<std::string> waiting;  // the next path is the last
  ArchiveOptions options;
  std::string path;  // of the source being read
  std::unique_ptr<PageSource> source;
  std::unique_ptr<Fetcher> fetcher;    // where fetching is allowed
  std::optional<FetchedPage> fetched;  // what `source` reads, if it came from the network

  Input failure(Error error) const {
    if (error.text.find(path) == std::string::npos) error.text = path + ": " + error.text;
    Input out;
    out.options.origin = path;
    out.error = std::move(error);
    return out;
  }

  // The next record of the open source; nothing at its end.
  std::optional<Input> record() {
    RawPage page;
    const auto more = source->next(page);
    if (!more && more.error().code == Code::Interrupted) return std::nullopt;
    if (!more) return failure(more.error());
    if (!more.value()) return std::nullopt;
    Input out;
    out.bytes = page.bytes;
    out.options.format = input_format(page.format);
    out.options.id = std::move(page.id);
    out.options.origin = std::move(page.origin);
    out.options.url = std::move(page.url);
    out.options.outlet = std::move(page.outlet);
    out.options.published = std::move(page.published);
    out.options.title = std::move(page.title);
    out.options.author = std::move(page.author);
    out.options.fragment = page.fragment;
    out.options.content_type = std::move(page.content_type);
    if (fetched && out.options.url.empty()) {
      out.options.url = fetched->url;
      out.options.content_type = fetched->content_type;
    }
    return out;
  }

  Result<std::unique_ptr<PageSource>> open() {
    fetched.reset();
    if (!is_address(path)) return open_pages(path, options);
    if (!fetcher) {
      return Error{Code::InvalidInput, path + ": an address is read only with --fetch",
                   "fetch/not-asked"};
    }
    auto page = fetcher->get(path);
    if (!page) return page.error();
    fetched = std::move(page).value();
    return open_page_bytes(fetched->bytes, path, options);
  }
};

Inputs::Inputs(std::vector<std::string> paths, InputFormat format, bool (*stopped)())
    : state_(std::make_unique<State>()) {
  state_->waiting = std::move(paths);
  std::ranges::reverse(state_->waiting);
  state_->options.format = page_format(format);
  state_->options.stopped = stopped;
}
Inputs::~Inputs() = default;

void Inputs::allow_fetching() { state_->fetcher = std::make_unique<Fetcher>(); }

bool is_address(std::string_view path) {
  return path.starts_with("http://") || path.starts_with("https://");
}

std::optional<Input> Inputs::next() {
  State& s = *state_;
  while (true) {
    if (s.source) {
      if (auto input = s.record()) return input;
      s.source.reset();
    }
    if (s.waiting.empty()) return std::nullopt;
    s.path = std::move(s.waiting.back());
    s.waiting.pop_back();
    auto opened = s.open();
    if (!opened && opened.error().code == Code::Interrupted) return std::nullopt;
    if (!opened) return s.failure(opened.error());
    s.source = std::move(opened).value();
  }
}

}  // namespace tacitus
