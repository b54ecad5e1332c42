// How long a message is to the service that carries it. None of them counts as the others do.
//
//   count_x("Fixed: https://status.example.com/i/abc123")  ->  30, because a link is 23 long
//
// Counts finished text, after markup and substitution; knows no limits.
#pragma once

#include <cstddef>
#include <string_view>

namespace incplan::core {

/// Units of UTF-16, in which programs written in JavaScript, Java or C# count.
[[nodiscard]] std::size_t count_utf16(std::string_view text);

/// The weighted length of X (configuration 3 of its counting rules): of the composed text, each link 23, each emoji 2,
/// and every other character 1 (Latin, Greek, Cyrillic, Hebrew, Arabic and some punctuation) or 2.
[[nodiscard]] std::size_t count_x(std::string_view text);

/// The length that Mastodon allows 500 of: graphemes, where each link is 23 long and `@who@server.example` as long as
/// `@who`.
[[nodiscard]] std::size_t count_mastodon(std::string_view text);

/// Bluesky limits both: 300 graphemes and 3,000 bytes.
struct BlueskyLength {
  std::size_t graphemes = 0;
  std::size_t bytes = 0;
};
[[nodiscard]] BlueskyLength count_bluesky(std::string_view text);

}  // namespace incplan::core
