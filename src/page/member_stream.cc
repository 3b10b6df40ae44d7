#include "page/member_stream.h"

#include <algorithm>
#include <utility>

namespace tacitus {

Result<bool> InputBuffer::fill() {
  if (at_ < bytes_.size()) return true;
  begin_ += bytes_.size();
  at_ = 0;
  bytes_.resize(kStreamChunk);
  const auto n = inner_->read(bytes_.data(), bytes_.size());
  if (!n) {
    bytes_.clear();
    return n.error();
  }
  bytes_.resize(n.value());
  return n.value() > 0;
}

void InputBuffer::go_back(std::uint64_t offset) {
  const std::uint64_t back = this->offset() - std::max(begin_, std::min(offset, this->offset()));
  if (gone_back_ + back > this->offset()) return;
  gone_back_ += back;
  at_ -= back;
}

Error bomb_error(std::uint64_t member) {
  return {Code::Limit,
          "the compressed member at byte " + std::to_string(member) + " grows beyond all measure",
          "page/bomb"};
}

Error corrupt_error(const char* kind, std::uint64_t member) {
  return {Code::Corrupt,
          std::string("broken ") + kind + " data in the member at byte " + std::to_string(member),
          "page/bad-compression"};
}

Error too_large_error(std::size_t limit) {
  return {Code::Limit, "more than " + std::to_string(limit) + " bytes", "page/too-large"};
}

Result<bool> read_at_least(ByteStream& stream, std::size_t size, std::string& out) {
  while (out.size() < size) {
    const std::size_t before = out.size();
    out.resize(before + kStreamChunk);
    const auto n = stream.read(out.data() + before, kStreamChunk);
    out.resize(before + (n ? n.value() : 0));
    if (!n) return n.error();
    if (n.value() == 0) return false;
  }
  return true;
}

namespace {

// Finds the next member behind a damaged one. It begins with the magic bytes of its kind and holds
// what begins like the file's first member ("WARC/"), so that the same bytes inside compressed data
// are not taken for one.
class NextMember {
 public:
  static constexpr std::size_t kHead = 5;

  explicit NextMember(std::string_view magic) : magic_(magic) {}

  std::string_view magic() const { return magic_; }
  // Bytes of the first member, as they come.
  void note(std::string_view bytes) {
    if (head_.size() < kHead) head_.append(bytes.substr(0, kHead - head_.size()));
  }
  bool knows_head() const { return head_.size() == kHead; }
  bool is_head(std::string_view bytes) const { return knows_head() && bytes == head_; }

  // Reads over the input up to and with the next magic bytes; false at its end.
  Result<bool> find(InputBuffer& input) const {
    std::size_t matched = 0;
    while (true) {
      auto more = input.fill();
      if (!more || !more.value()) return more;
      const std::string_view rest = input.rest();
      std::size_t at = matched > 0 ? 0 : std::min(rest.find(magic_[0]), rest.size());
      while (at < rest.size() && matched < magic_.size() && rest[at] == magic_[matched]) {
        ++at;
        ++matched;
      }
      input.take(at);
      if (matched == magic_.size()) return true;
      if (at < rest.size()) matched = 0;
    }
  }

 private:
  std::string_view magic_;
  std::string head_;
};

static_assert(NextMember::kHead <= ByteStream::kLeastRead, "the first bytes fit into any read");

class MemberStream : public ByteStream {
 public:
  using State = MemberDecoder::State;

  MemberStream(InputBuffer input, const StreamLimits& limits,
               std::unique_ptr<MemberDecoder> decoder)
      : input_(std::move(input)),
        limits_(limits),
        decoder_(std::move(decoder)),
        next_(decoder_->magic()),
        member_(input_.offset()) {}

  Result<std::size_t> read(char* out, std::size_t size) override {
    while (!failed_) {
      if (lost_) return regain(out);
      const auto more = input_.fill();
      if (!more) return more.error();
      if (!more.value() && !pending_) {
        failed_ = true;
        // Many files end in the middle of a member; what was read stays good.
        if (inside_) return corrupt_error(decoder_->kind(), member_);
        return std::size_t{0};
      }
      if (!inside_) begin_member(input_.offset());
      auto produced = undo_some(out, size);
      if (!produced || produced.value() > 0) return produced;
    }
    return std::size_t{0};
  }
  std::uint64_t member() const override { return member_; }
  bool is_plain() const override { return false; }

 private:
  void begin_member(std::uint64_t at) {
    member_ = at;
    member_out_ = 0;
    inside_ = true;
  }

  Result<std::size_t> undo_some(char* out, std::size_t size) {
    const MemberDecoder::Step done = decoder_->step(input_.rest(), out, size);
    input_.take(done.used);
    next_.note(std::string_view(out, done.produced));
    if (done.state == State::Failed) {
      pending_ = false;
      lost_ = next_.knows_head();
      failed_ = !lost_;
      // A member that was cut off has run on into the next.
      input_.go_back(member_ + 1);
      return corrupt_error(decoder_->kind(), member_);
    }
    member_out_ += done.produced;
    inside_ = done.state == State::Inside;
    pending_ = inside_ && done.produced == size;
    if (member_out_ > limits_.ratio_from
        && member_out_ / limits_.ratio > input_.offset() - member_ + 1) {
      failed_ = true;
      return bomb_error(member_);
    }
    return done.produced;
  }

  // The first bytes of the next sound member; 0 if there is none.
  Result<std::size_t> regain(char* out) {
    while (true) {
      const auto found = next_.find(input_);
      if (!found) return found.error();
      if (!found.value()) {
        failed_ = true;
        return std::size_t{0};
      }
      begin_member(input_.offset() - next_.magic().size());
      decoder_->reset();
      decoder_->step(next_.magic(), out, NextMember::kHead);
      if (!begins_alike(out)) {
        input_.go_back(member_ + 1);
        continue;
      }
      lost_ = false;
      pending_ = inside_;
      member_out_ = NextMember::kHead;
      return NextMember::kHead;
    }
  }

  bool begins_alike(char* out) {
    std::size_t got = 0;
    while (got < NextMember::kHead && inside_) {
      const auto more = input_.fill();
      if (!more || !more.value()) return false;
      const MemberDecoder::Step done =
          decoder_->step(input_.rest(), out + got, NextMember::kHead - got);
      input_.take(done.used);
      got += done.produced;
      if (done.state == State::Failed || (done.used == 0 && done.produced == 0)) return false;
      inside_ = done.state == State::Inside;
    }
    return next_.is_head(std::string_view(out, got));
  }

  InputBuffer input_;
  StreamLimits limits_;
  std::unique_ptr<MemberDecoder> decoder_;
  NextMember next_;
  std::uint64_t member_ = 0;
  std::uint64_t member_out_ = 0;
  bool inside_ = false;
  bool pending_ = false;  // more may wait inside the decoder
  bool lost_ = false;     // behind damage
  bool failed_ = false;
};

}  // namespace

std::unique_ptr<ByteStream> make_member_stream(InputBuffer input, const StreamLimits& limits,
                                               std::unique_ptr<MemberDecoder> decoder) {
  return std::make_unique<MemberStream>(std::move(input), limits, std::move(decoder));
}

}  // namespace tacitus
