// JSON values in the order in which they were written, and their bytes (RFC 8259).
//
//   Json message = Json::object();
//   message.set("title", "Checkout is down").set("labels", Json::Array{"incident"});
//   json_text(message)   ->  indented by two, with a final newline
//
// A small value of our own, so that a file that describes an answer need not compile a JSON library. Never reads any.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace incplan::core {

class Json {
 public:
  using Array = std::vector<Json>;
  using Object = std::vector<std::pair<std::string, Json>>;

  Json(std::nullptr_t = nullptr) {}
  Json(bool value) : value_(value) {}
  Json(int value) : value_(static_cast<std::int64_t>(value)) {}
  Json(std::int64_t value) : value_(value) {}
  Json(const char* value) : value_(std::string(value)) {}
  Json(std::string_view value) : value_(std::string(value)) {}
  Json(std::string value) : value_(std::move(value)) {}
  Json(Array value) : value_(std::move(value)) {}
  Json(Object value) : value_(std::move(value)) {}

  static Json object() { return Json(Object{}); }
  static Json array() { return Json(Array{}); }

  /// Adds a member; keys are written in the order of these calls.
  Json& set(std::string key, Json value);
  /// Adds an item.
  Json& add(Json value);

  [[nodiscard]] const auto& value() const { return value_; }

 private:
  std::variant<std::nullptr_t, bool, std::int64_t, std::string, Array, Object> value_ = nullptr;
};

/// Indented by two, UTF-8, with a final newline. Bytes that are not UTF-8 become U+FFFD. What a terminal could obey is
/// escaped: control characters (C0, DEL, C1) and bidirectional controls.
[[nodiscard]] std::string json_text(const Json& json);
/// The same without the final newline, its further lines moved in by `depth` steps: a piece of a larger document.
[[nodiscard]] std::string json_part(const Json& json, int depth);
/// A text as JSON has it, in its quotes; also good as a double-quoted scalar of YAML.
[[nodiscard]] std::string json_string(std::string_view text);

}  // namespace incplan::core
