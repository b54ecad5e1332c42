#include "check/to_fill_in.hpp"

#include <algorithm>
#include <string>

#include "check/check.hpp"

namespace incplan::check {

bool is_to_fill_in(const Place& entry, std::string_view key, const Diagnostics& found) {
  const std::string under = json_pointer(entry.path) + "/" + std::string(key);
  return std::ranges::any_of(found, [&](const Diagnostic& diagnostic) {
    if (diagnostic.code != code::placeholder_left) return false;
    const std::string pointer = json_pointer(diagnostic.place.path);
    return pointer.starts_with(under) && (pointer.size() == under.size() || pointer[under.size()] == '/');
  });
}

}  // namespace incplan::check
