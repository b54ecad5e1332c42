#include "text/nearest.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "text/unicode.hpp"

namespace incplan::core {
namespace {

/// Nobody mistypes words longer than this, and comparing two of a megabyte would take minutes.
constexpr std::size_t longest_word = 64;

std::u32string folded(std::string_view word) {
  std::u32string characters;
  const std::string lower = ascii_lower(word);
  for (std::size_t at = 0; at < lower.size();) {
    const char32_t c = next_code_point(lower, at);
    characters += c == U'_' ? U'-' : c;
  }
  return characters;
}

/// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
std::size_t edits(const std::u32string& from, const std::u32string& to) {
  using Row = std::array<std::size_t, 2 * longest_word>;  // a candidate is at most half as long again
  Row two_back{};
  Row back{};
  Row row{};
  for (std::size_t j = 0; j <= to.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    two_back.swap(back);
    back.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t replaced = back[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
      row[j] = std::min({back[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
      if (swapped) row[j] = std::min(row[j], two_back[j - 2] + 1);
    }
  }
  return row[to.size()];
}

template <class Text>
std::string nearest_of(std::string_view word, std::span<const Text> candidates) {
  if (word.size() > longest_word * 4) return {};
  const std::u32string wanted = folded(word);
  if (wanted.empty() || wanted.size() > longest_word) return {};

  std::size_t fewest = wanted.size() / 3 + 1;
  std::string_view best;
  for (const Text& candidate : candidates) {
    const std::u32string known = folded(candidate);
    if (std::max(wanted.size(), known.size()) - std::min(wanted.size(), known.size()) >= fewest) continue;
    const std::size_t needed = edits(wanted, known);
    if (needed >= fewest) continue;
    fewest = needed;
    best = candidate;
  }
  return std::string(best);
}

template <class Text>
std::string question(std::string_view word, std::span<const Text> candidates) {
  const std::string best = nearest_of(word, candidates);
  return best.empty() ? best : "did you mean `" + best + "`?";
}

}  // namespace

std::string nearest(std::string_view word, std::span<const std::string_view> candidates) {
  return nearest_of(word, candidates);
}

std::string nearest(std::string_view word, std::span<const std::string> candidates) {
  return nearest_of(word, candidates);
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
  return question(word, candidates);
}

std::string did_you_mean(std::string_view word, std::span<const std::string> candidates) {
  return question(word, candidates);
}

}  // namespace incplan::core
