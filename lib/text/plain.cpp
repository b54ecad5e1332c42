#include "text/plain.hpp"

#include <algorithm>

namespace incplan::core {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool consists_of(std::string_view text, std::string_view signs) {
  return std::ranges::all_of(
      text, [signs](char c) { return is_letter_or_digit(c) || signs.find(c) != std::string_view::npos; });
}

}  // namespace

bool is_plain_word(std::string_view text) {
  return !text.empty() && consists_of(text.substr(0, 1), "_.@") && consists_of(text, "_.@:=+-");
}

bool is_plain_name(std::string_view text) {
  return !text.empty() && consists_of(text, "_-");
}

}  // namespace incplan::core
