#include "answer/markup/address.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "text/unicode.hpp"

namespace incplan::core::markup {
namespace {

constexpr std::array<std::string_view, 4> schemes = {"https://", "http://", "mailto:", "tel:"};

bool ends_an_address(char c) {
  constexpr std::string_view signs = " \"'<>\\^`{|}()[]*";
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || signs.find(c) != std::string_view::npos;
}

}  // namespace

std::optional<std::string> sound_address(std::string_view address) {
  address = trim(address);
  std::string lower = ascii_lower(address.substr(0, 16));
  auto has_scheme = [&](std::string_view scheme) {
    return lower.starts_with(scheme) && address.size() > scheme.size();
  };
  if (std::ranges::none_of(schemes, has_scheme)) return std::nullopt;
  std::string out;
  for (char c : address) {
    out += ends_an_address(c) ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, c);
  }
  return out;
}

}  // namespace incplan::core::markup
