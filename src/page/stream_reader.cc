#include <algorithm>
#include <utility>

#include "page/byte_stream.h"

namespace tacitus {
namespace {

constexpr std::size_t kChunk = std::size_t{128} << 10U;

}  // namespace

Result<bool> StreamReader::fill() {
  if (held_back_) return std::exchange(held_back_, std::nullopt).value();
  if (ended_) return false;
  if (at_ > 0) {
    buffer_.erase(0, at_);
    at_ = 0;
  }
  const std::size_t before = buffer_.size();
  buffer_.resize(before + kChunk);
  const auto n = stream_->read(buffer_.data() + before, kChunk);
  buffer_.resize(before + (n ? n.value() : 0));
  if (!n) {
    // A decompressor goes on behind damage, or tells the end.
    ended_ = n.error().code != Code::Corrupt;
    return n.error();
  }
  ended_ = n.value() == 0;
  if (ended_) return false;
  const std::uint64_t begin = taken_ + before;  // `before` bytes wait in the buffer
  const std::uint64_t member = stream_->member() - (stream_->is_plain() ? n.value() : 0);
  // Bytes of the member that the last ones came from follow them; those of a plain file always do.
  const bool same =
      !marks_.empty() && (stream_->is_plain() || marks_.back().place.member == member);
  if (!same) marks_.push_back({begin, {member, 0}});
  return true;
}

Result<StreamReader::Place> StreamReader::place() {
  if (at_ == buffer_.size()) {
    const auto more = fill();
    if (!more) return more.error();
  }
  while (marks_.size() > 1 && marks_[1].begin <= taken_) marks_.pop_front();
  if (marks_.empty()) return Place{stream_->member(), 0};
  const Mark& mark = marks_.front();
  const std::uint64_t inside = taken_ - std::min(taken_, mark.begin);
  if (stream_->is_plain()) return Place{mark.place.member + inside, 0};
  return Place{mark.place.member, inside};
}

Result<bool> StreamReader::line(std::string& out, std::size_t limit, bool& too_long) {
  out.clear();
  too_long = false;
  while (true) {
    const std::size_t end = buffer_.find('\n', at_);
    const std::size_t stop = end == std::string::npos ? buffer_.size() : end;
    const std::size_t room = limit - std::min(limit, out.size());
    out.append(buffer_, at_, std::min(room, stop - at_));
    too_long = too_long || stop - at_ > room;
    taken_ += stop - at_;
    at_ = stop;
    if (end != std::string::npos) {
      ++at_;
      ++taken_;
      break;
    }
    const auto more = fill();
    if (!more) return more.error();
    if (!more.value()) {
      if (out.empty() && !too_long) return false;
      break;
    }
  }
  if (!out.empty() && out.back() == '\r') out.pop_back();
  return true;
}

Result<bool> StreamReader::exactly(std::uint64_t size, std::string& out) {
  out.clear();
  while (out.size() < size) {
    const std::size_t here = std::min<std::uint64_t>(size - out.size(), buffer_.size() - at_);
    out.append(buffer_, at_, here);
    at_ += here;
    taken_ += here;
    if (out.size() == size) break;
    const auto more = fill();
    if (!more) return more.error();
    if (!more.value()) return false;
  }
  return true;
}

Result<bool> StreamReader::skip(std::uint64_t size) {
  while (size > 0) {
    const std::uint64_t here = std::min<std::uint64_t>(size, buffer_.size() - at_);
    at_ += here;
    taken_ += here;
    size -= here;
    if (size == 0) break;
    const auto more = fill();
    if (!more) return more.error();
    if (!more.value()) return false;
  }
  return true;
}

Result<std::string_view> StreamReader::peek(std::size_t size) {
  while (buffer_.size() - at_ < size) {
    const auto more = fill();
    if (!more && at_ == buffer_.size()) return more.error();
    if (!more) held_back_ = more.error();
    if (!more || !more.value()) break;
  }
  return std::string_view(buffer_).substr(at_, size);
}

Result<std::string> StreamReader::rest(std::size_t limit) {
  std::string out;
  while (true) {
    const std::size_t here = buffer_.size() - at_;
    if (out.size() + here > limit) {
      return Error{Code::Limit, "more than " + std::to_string(limit) + " bytes", "page/too-large"};
    }
    out.append(buffer_, at_, here);
    at_ += here;
    taken_ += here;
    const auto more = fill();
    if (!more) return more.error();
    if (!more.value()) return out;
  }
}

}  // namespace tacitus
