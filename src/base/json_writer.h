#ifndef TACITUS_BASE_JSON_WRITER_H_
#define TACITUS_BASE_JSON_WRITER_H_

#include <concepts>
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

  template <std::integral Number>
  void number(std::string_view name, Number value) {
    key(name);
    number(static_cast<std::int64_t>(value));
  }
  void number(std::string_view name, double value) {
    key(name);
    number(value);
  }
  // "name":[...], where `each` writes one item.
  template <class Items, class Each>
  void list(std::string_view name, const Items& items, Each each) {
    key(name);
    begin_array();
    for (const auto& item : items) each(item);
    end_array();
  }
  // "name":[{...},...], where `each` writes the fields of one item.
  template <class Items, class Each>
  void objects(std::string_view name, const Items& items, Each each) {
    list(name, items, [&](const auto& item) {
      begin_object();
      each(item);
      end_object();
    });
  }
  // [begin,end]
  void pair(std::int64_t begin, std::int64_t end) {
    begin_array();
    number(begin);
    number(end);
    end_array();
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
