#include "engine/inputs.h"

#include <algorithm>

#include "engine/page_format.h"
#include "page/archive.h"

namespace tacitus {

struct Inputs::State {
  std::vector<std::string> waiting;  // the next path is the last
  ArchiveOptions options;
  std::string path;  // of the source being read
  std::unique_ptr<PageSource> source;

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
    return out;
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
    auto opened = open_pages(s.path, s.options);
    if (!opened && opened.error().code == Code::Interrupted) return std::nullopt;
    if (!opened) return s.failure(opened.error());
    s.source = std::move(opened).value();
  }
}

}  // namespace tacitus
