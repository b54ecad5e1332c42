// The known word that a mistyped one was meant to be.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace incplan::core {

/// The candidate with the fewest edits (a swap of neighbours counts as one, case and `-`/`_` count as none); empty when
/// all need more edits than a third of the word's characters. Of equals the first.
[[nodiscard]] std::string nearest(std::string_view word, std::span<const std::string_view> candidates);
[[nodiscard]] std::string nearest(std::string_view word, std::span<const std::string> candidates);

/// Words are mistyped one at a time; where there are hundreds that nobody knows, only for so many of them a word is looked
/// for that is near. For callers, who know what belongs together.
inline constexpr int most_guesses = 100;

/// "did you mean `held_by`?", or the empty text.
[[nodiscard]] std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);
[[nodiscard]] std::string did_you_mean(std::string_view word, std::span<const std::string> candidates);

}  // namespace incplan::core
