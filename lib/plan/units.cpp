#include "plan/units.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "text/duration.hpp"
#include "text/unicode.hpp"

namespace incplan::core {
namespace {

constexpr std::size_t most_decimals = 6;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_number(std::string_view digits) {
  return !digits.empty() && std::ranges::all_of(digits, is_digit);
}

Value number(std::string_view digits) {
  Value value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

}  // namespace

std::optional<Value> parse_percent(std::string_view text) {
  if (!text.ends_with('%')) return std::nullopt;
  text.remove_suffix(1);
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  if (!is_number(whole) || whole.size() > most_decimals) return std::nullopt;
  Value value = number(whole) * one_percent;
  if (point != std::string_view::npos) {
    std::string decimals(text.substr(point + 1));
    if (!is_number(decimals) || decimals.size() > most_decimals) return std::nullopt;
    decimals.resize(most_decimals, '0');
    value += number(decimals);
  }
  return value <= largest_percent ? std::optional(value) : std::nullopt;
}

std::optional<Value> parse_count(std::string_view text) {
  std::string digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool between_digits = i > 0 && i + 1 < text.size() && is_digit(text[i - 1]) && is_digit(text[i + 1]);
    if (text[i] == '_' && between_digits) continue;
    digits += text[i];
  }
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.empty() ? 0 : digits.size() - 1));
  if (!is_number(digits) || digits.size() > 16) return std::nullopt;
  const Value value = number(digits);
  return value <= largest_count ? std::optional(value) : std::nullopt;
}

std::optional<Value> parse_seconds(std::string_view text) {
  const std::optional<Duration> duration = parse_duration(text);
  if (!duration || duration->needs_calendar()) return std::nullopt;
  const Value seconds = duration->elapsed().count();
  return seconds <= largest_seconds ? std::optional(seconds) : std::nullopt;
}

std::optional<bool> parse_yes_no(std::string_view text) {
  if (text.size() > 5) return std::nullopt;
  const std::string word = ascii_lower(text);
  if (word == "yes" || word == "true") return true;
  if (word == "no" || word == "false") return false;
  return std::nullopt;
}

std::string percent_text(Value value) {
  std::string text = fmt::format("{}.{:06}", value / one_percent, value % one_percent);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text + '%';
}

}  // namespace incplan::core
