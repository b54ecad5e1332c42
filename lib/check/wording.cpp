#include "check/wording.hpp"

#include <algorithm>

namespace incplan::check {

std::vector<Find> Prose::phrases(Sign sign) const {
  std::vector<Find> finds;
  for (const Hit& hit : hits) {
    if (hit.sign == sign) finds.push_back({hit.start, hit.stop});
  }
  return finds;
}

std::string sentence(std::string_view words, std::string_view what) {
  std::string line(words);
  std::ranges::replace(line, '\n', ' ');
  return "`" + line + "` " + std::string(what);
}

}  // namespace incplan::check
