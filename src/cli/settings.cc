#include "cli/settings.h"

#include <algorithm>
#include <cstdlib>

#include <unistd.h>

#include "base/mapped_file.h"

namespace tacitus::cli {
namespace {

constexpr std::size_t kFileLimit = std::size_t{1} << 20U;

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

Error fault(const std::string& where, const std::string& what) {
  return {Code::InvalidInput, where + ": " + what, "cli/config"};
}

std::vector<std::string_view> setting_names() {
  std::vector<std::string_view> out;
  for (const Flag& flag : flags()) {
    if (!flag.environment.empty()) out.push_back(flag.name.substr(2));
  }
  return out;
}

// A TOML value at the beginning of `text`, which may be followed by a comment only.
Result<std::string> value_of(std::string_view text, const std::string& where) {
  std::string out;
  if (text.starts_with('"') || text.starts_with('\'')) {
    const char quote = text[0];
    std::size_t at = 1;
    for (; at < text.size() && text[at] != quote; ++at) {
      if (quote == '"' && text[at] == '\\' && at + 1 < text.size()) ++at;
      out += text[at];
    }
    if (at >= text.size()) return fault(where, "a text lacks its closing quote mark");
    text = trimmed(text.substr(at + 1));
  } else {
    const std::size_t end = std::min(text.find('#'), text.size());
    out = trimmed(text.substr(0, end));
    text = trimmed(text.substr(end));
    const bool number = !out.empty() && out.find_first_not_of("0123456789") == std::string::npos;
    if (!number && out != "true" && out != "false") {
      return fault(where, "a value is a \"text\", a whole number, true or false, not " + out);
    }
  }
  if (!text.empty() && text[0] != '#') return fault(where, "nothing may follow a value");
  return out;
}

// The value as the flag wants it, or why not.
Result<std::string> checked(const Flag& flag, std::string value, const std::string& where) {
  const std::string name(flag.name.substr(2));
  if (flag.value.empty()) {
    if (value == "1" || value == "yes") value = "true";
    if (value == "0" || value == "no") value = "false";
    if (value == "true" || value == "false") return value;
    return fault(where, name + " is true or false, not " + value);
  }
  if (!flag.choices.empty() && !in_list(flag.choices, value, ',')) {
    return fault(where, name + " is one of " + std::string(flag.choices) + ", not " + value);
  }
  return value;
}

// "~/.config/tacitus/config.toml", or empty when this user has no home.
std::string user_file() {
  const char* folder = std::getenv("XDG_CONFIG_HOME");
  if (folder != nullptr && *folder == '/') return std::string(folder) + "/tacitus/config.toml";
  const char* home = std::getenv("HOME");
  if (home == nullptr || *home == '\0') return {};
  return std::string(home) + "/.config/tacitus/config.toml";
}

}  // namespace

Result<Settings::Line> Settings::line_of(std::string_view text, const std::string& verb,
                                         const std::string& where) const {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos) return fault(where, "a line is key = value");
  const std::string key(trimmed(text.substr(0, equals)));
  const Flag* flag = find_flag("--" + key);
  if (flag == nullptr || flag->environment.empty()) {
    return fault(where, "there is no setting " + key + did_you_mean(key, setting_names())
                            + " (tacitus config lists them)");
  }
  auto value = value_of(trimmed(text.substr(equals + 1)), where);
  if (!value) return value.error();
  value = checked(*flag, std::move(value).value(), where);
  if (!value) return value.error();
  return Line{flag->name, verb, {std::move(value).value(), where}};
}

Result<bool> Settings::add_file(const std::string& name, std::string_view text) {
  std::vector<Line> lines;
  std::string verb;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty() || line[0] == '#') continue;
    const std::string where = name + ":" + std::to_string(number);
    if (line[0] == '[') {
      const std::size_t close = line.find(']');
      if (close == std::string_view::npos) return fault(where, "a table is [verb]");
      verb = trimmed(line.substr(1, close - 1));
      if (find_verb(verb) == nullptr) return fault(where, "there is no verb " + verb);
      continue;
    }
    auto read = line_of(line, verb, where);
    if (!read) return read.error();
    lines.push_back(std::move(read).value());
  }
  sources_.push_back(std::move(lines));
  return true;
}

Result<bool> Settings::add_environment() {
  std::vector<Line> lines;
  for (const Flag& flag : flags()) {
    if (flag.environment.empty()) continue;
    const std::string name(flag.environment);
    const char* value = std::getenv(name.c_str());
    if (value == nullptr || *value == '\0') continue;
    auto good = checked(flag, value, name);
    if (!good) return good.error();
    lines.push_back({flag.name, "", {std::move(good).value(), name}});
  }
  sources_.push_back(std::move(lines));
  return true;
}

Result<Settings> Settings::load() {
  Settings out;
  if (auto done = out.add_environment(); !done) return done.error();
  for (const std::string& path :
       {std::string("tacitus.toml"), user_file(), std::string("/etc/tacitus/config.toml")}) {
    if (path.empty() || ::access(path.c_str(), F_OK) != 0) continue;
    const auto text = read_file(path, kFileLimit);
    if (!text) return text.error();
    if (auto done = out.add_file(path, text.value()); !done) return done.error();
  }
  return out;
}

Setting Settings::find(const Flag& flag, std::string_view verb) const {
  for (const std::vector<Line>& source : sources_) {
    const Line* best = nullptr;
    for (const Line& line : source) {
      if (line.flag != flag.name || (!line.verb.empty() && line.verb != verb)) continue;
      if (best == nullptr || best->verb.empty() || !line.verb.empty()) best = &line;
    }
    if (best != nullptr) return best->setting;
  }
  return {};
}

}  // namespace tacitus::cli
