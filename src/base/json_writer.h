#ifndef TACITUS_BASE_JSON_WRITER_H_
#define TACITUS_BASE_JSON_WRITER_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace tacitus {

// Writes JSON into a string, commas included. The caller keeps brackets balanced.
//   JsonWriter w; w.begin_object(); w.key("n"); w.number(3); w.end_object(); w.take()
// Numbers are locale free and shortest; invalid UTF-8 is written as U+FFFD.
class JsonWriter {
 public:
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name);
  void string(std::string_view value);
  void number(std::int64_t value);
  void number(double value);
  void boolean(bool value);
  void null();
  // Already valid JSON, put in as it is.
  void raw(std::string_view json);

  void field(std::string_view name, std::string_view value) {
    key(name);
    string(value);
  }
  // Leaves the field out when there is nothing to say.
  void field_if(std::string_view name, std::string_view value) {
    if (!value.empty()) field(name, value);
  }

  const std::string& text() const { return out_; }
  std::string take() { return std::move(out_); }

 private:
  void separate();
  void open(char bracket);
  void close(char bracket);
  std::string out_;
  bool need_comma_ = false;
};

}  // namespace tacitus

#endif  // TACITUS_BASE_JSON_WRITER_H_
