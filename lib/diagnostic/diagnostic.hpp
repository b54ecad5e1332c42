// What is wrong with a plan, at its place, in the user's words.
//
//   diagnostics.push_back({.code = code::unknown_key, .place = key, .message = Sentence("unknown key `{}`", key.text),
//                          .hint = "did you mean `held_by`?"});
//
// Whoever finds a mistake adds a Diagnostic; its level is decided once, at the end, by `check::assign_levels`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/sentence.hpp"
#include "text/place.hpp"

namespace incplan::core {

enum class Level { off, info, warning, error };

/// `error`, `warning`, `info`, `off`.
[[nodiscard]] std::string_view to_text(Level level);
[[nodiscard]] std::optional<Level> parse_level(std::string_view text);

/// A further place that belongs to a mistake, such as the first of two equal keys.
struct Related {
  Place place;
  std::string message;
};

/// A name of the plan: `{"person", "amina"}`.
struct Name {
  std::string kind;
  std::string text;
};

/// One mistake. Messages are lower case, without a final period, with what was written in backticks: what was seen
/// goes into `message`, what to do next into `hint`.
struct Diagnostic {
  std::string_view code;  ///< name of the check, such as `unknown-key`
  Place place;
  Sentence message;
  std::string hint{};
  std::vector<Related> related{};
  std::optional<Level> level{};  ///< empty until judged; set earlier only where a check has a milder case
  Name about{};                  ///< where the mistake is that this name means nothing
};

using Diagnostics = std::vector<Diagnostic>;

/// Checks that are found in the bytes and the tree of a file, before there is a Plan to look at. The others are named by their files
/// in `check/`, and these are explained there too.
namespace code {
inline constexpr std::string_view yaml_syntax = "yaml-syntax";
inline constexpr std::string_view not_utf8 = "not-utf8";
inline constexpr std::string_view too_large = "too-large";
inline constexpr std::string_view too_deep = "too-deep";
inline constexpr std::string_view duplicate_key = "duplicate-key";
inline constexpr std::string_view unknown_key = "unknown-key";
inline constexpr std::string_view missing_key = "missing-key";
inline constexpr std::string_view wrong_type = "wrong-type";
inline constexpr std::string_view invalid_value = "invalid-value";
inline constexpr std::string_view unsupported_version = "unsupported-version";
inline constexpr std::string_view reserved_name = "reserved-name";
inline constexpr std::string_view yaml_trap = "yaml-trap";
inline constexpr std::string_view hidden_character = "hidden-character";
inline constexpr std::string_view unknown_reference = "unknown-reference";
inline constexpr std::string_view unordered_more = "unordered-more";
inline constexpr std::string_view placeholder_left = "placeholder-left";
inline constexpr std::string_view extends_loop = "extends-loop";
inline constexpr std::string_view extends_outside = "extends-outside";
inline constexpr std::string_view extends_missing = "extends-missing";
inline constexpr std::string_view secret = "secret";
}  // namespace code

}  // namespace incplan::core
