#include "text/place.hpp"

#include <algorithm>
#include <vector>

namespace incplan::core {
namespace {

void append_escaped(std::string& pointer, std::string_view key) {
  for (const char c : key) {
    if (c == '~')
      pointer += "~0";
    else if (c == '/')
      pointer += "~1";
    else
      pointer += c;
  }
}

}  // namespace

std::string json_pointer(const PathSegment* path) {
  std::vector<const PathSegment*> segments;
  for (; path != nullptr && path->parent != nullptr; path = path->parent) segments.push_back(path);

  std::string pointer;
  for (auto at = segments.rbegin(); at != segments.rend(); ++at) {
    pointer += '/';
    if ((*at)->index >= 0)
      pointer += std::to_string((*at)->index);
    else
      append_escaped(pointer, (*at)->key);
  }
  return pointer;
}

}  // namespace incplan::core
