#ifndef TACITUS_RESULT_H_
#define TACITUS_RESULT_H_

#include <string>
#include <utility>
#include <variant>

namespace tacitus {

enum class Code { InvalidInput, NotFound, Corrupt, Unsupported, Io, Limit, Locked, Interrupted };

// What went wrong, for a person: the code is for programs, the text says which file, line or
// byte and what was expected there. `slug` is the stable name of the message, "lexicon/bad-code";
// every slug is explained in docs/reference/messages.md.
struct Error {
  Code code;
  std::string text;
  std::string slug = {};
};

// A value or the Error that stood in its way. Libraries return it and never throw on input.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  T& value() & { return *std::get_if<0>(&state_); }
  const T& value() const& { return *std::get_if<0>(&state_); }
  T&& value() && { return std::move(*std::get_if<0>(&state_)); }
  const Error& error() const { return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace tacitus

#endif  // TACITUS_RESULT_H_
