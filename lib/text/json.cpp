#include "text/json.hpp"

#include <fmt/core.h>

#include <cassert>

#include "text/unicode.hpp"

namespace incplan::core {
namespace {

/// ASCII that stands for itself: nearly all that is ever written.
bool is_plain(char c) {
  return c >= ' ' && c <= '~' && c != '"' && c != '\\';
}

/// What a terminal could obey, or show in another order than it stands.
bool needs_escape(char32_t c) {
  const bool is_control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
  const bool turns_lines = c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E);
  return is_control || turns_lines || (c >= 0x2066 && c <= 0x2069);
}

void append_escaped(std::string& out, char32_t c) {
  switch (c) {
    case U'"':
      out += "\\\"";
      return;
    case U'\\':
      out += "\\\\";
      return;
    case U'\n':
      out += "\\n";
      return;
    case U'\r':
      out += "\\r";
      return;
    case U'\t':
      out += "\\t";
      return;
    default:
      break;
  }
  if (needs_escape(c)) {
    out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
  } else {
    append_utf8(out, c);
  }
}

class JsonWriter {
 public:
  explicit JsonWriter(int depth) : depth_(static_cast<std::size_t>(depth)) {}

  void write(const Json& json) {
    std::visit([this](const auto& value) { write(value); }, json.value());
  }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void write(std::nullptr_t) { out_ += "null"; }
  void write(bool value) { out_ += value ? "true" : "false"; }
  void write(std::int64_t value) { out_ += std::to_string(value); }
  void write(const std::string& value) { out_ += json_string(value); }

  void write(const Json::Array& items) {
    open('[');
    for (const Json& item : items) {
      next(&item == &items.front());
      write(item);
    }
    close(']', items.empty());
  }

  void write(const Json::Object& members) {
    open('{');
    for (const auto& [key, value] : members) {
      next(&key == &members.front().first);
      out_ += json_string(key) + ": ";
      write(value);
    }
    close('}', members.empty());
  }

  void open(char bracket) {
    out_ += bracket;
    ++depth_;
  }

  void next(bool first) {
    if (!first) out_ += ',';
    out_ += '\n' + std::string(2 * depth_, ' ');
  }

  void close(char bracket, bool empty) {
    --depth_;
    if (!empty) out_ += '\n' + std::string(2 * depth_, ' ');
    out_ += bracket;
  }

  std::string out_;
  std::size_t depth_;
};

}  // namespace

Json& Json::set(std::string key, Json value) {
  auto* members = std::get_if<Object>(&value_);
  assert(members != nullptr && "only an object has members");
  members->emplace_back(std::move(key), std::move(value));
  return *this;
}

Json& Json::add(Json value) {
  auto* items = std::get_if<Array>(&value_);
  assert(items != nullptr && "only an array has items");
  items->push_back(std::move(value));
  return *this;
}

std::string json_text(const Json& json) {
  return json_part(json, 0) + '\n';
}

std::string json_part(const Json& json, int depth) {
  JsonWriter writer(depth);
  writer.write(json);
  return writer.take();
}

std::string json_string(std::string_view text) {
  std::string out = "\"";
  out.reserve(text.size() + 2);
  for (std::size_t at = 0; at < text.size();) {
    if (is_plain(text[at])) {
      out += text[at++];
    } else {
      append_escaped(out, next_code_point(text, at));
    }
  }
  return out += '"';
}

}  // namespace incplan::core
