#include "check/words/wording.hpp"

#include <algorithm>

namespace incplan::core::check {

std::vector<PhraseSpan> Prose::phrases(PhraseKind kind) const {
  std::vector<PhraseSpan> finds;
  for (const PhraseMatch& match : matches) {
    if (match.kind == kind) finds.push_back({match.start, match.end});
  }
  return finds;
}

Sentence message_of(const Wording& wording, std::string_view words) {
  std::string line(words);
  std::ranges::replace(line, '\n', ' ');
  return {wording.what, line};
}

}  // namespace incplan::core::check
