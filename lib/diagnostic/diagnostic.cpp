#include "diagnostic/diagnostic.hpp"

#include <algorithm>
#include <array>

namespace incplan::core {
namespace {

constexpr std::array<std::string_view, 4> level_names = {"off", "info", "warning", "error"};

}  // namespace

std::string_view to_text(Level level) {
  return level_names.at(static_cast<std::size_t>(level));
}

std::optional<Level> parse_level(std::string_view text) {
  const auto found = std::ranges::find(level_names, text);
  if (found == level_names.end()) return std::nullopt;
  return static_cast<Level>(found - level_names.begin());
}

}  // namespace incplan::core
