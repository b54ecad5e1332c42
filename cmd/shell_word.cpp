#include "cmd/shell_word.hpp"

#include <algorithm>
#include <string_view>

namespace incplan::core::cmd {

std::string shell_quoted(const std::string& word) {
  constexpr std::string_view safe = "_-./:=%+,@";
  const auto is_safe = [&](char c) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return is_letter || safe.find(c) != std::string_view::npos;
  };
  const bool is_path_in_zsh = word.starts_with('=');
  if (!word.empty() && !is_path_in_zsh && std::ranges::all_of(word, is_safe)) return word;
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

}  // namespace incplan::core::cmd
