#include "text/top_level_domains.hpp"

#include <algorithm>
#include <vector>

#include "text/unicode.hpp"

namespace incplan::core {
namespace {

/// The lines of the list that are no comments, in their order.
std::vector<std::string_view> domains(std::string_view file) {
  std::vector<std::string_view> all;
  while (!file.empty()) {
    const std::size_t end = std::min(file.find('\n'), file.size());
    if (end > 0 && file.front() != '#') all.push_back(file.substr(0, end));
    file.remove_prefix(std::min(end + 1, file.size()));
  }
  return all;
}

}  // namespace

bool is_top_level_domain(std::string_view label) {
  static const std::vector<std::string_view> known = domains(library_file("top_level_domains.txt"));
  constexpr std::size_t longest = 24;
  return label.size() <= longest && std::ranges::binary_search(known, ascii_lower(label));
}

}  // namespace incplan::core
