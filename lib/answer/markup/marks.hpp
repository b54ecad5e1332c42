// Where the marks of emphasis go, so that the service reads them as marks.
//
//   "Status:" strong before "Cards"    CommonMark  **Status:|**Cards     Slack  *Status:*|Cards      (| is U+200B)
//
// A mark that nothing makes readable is left out, with its partner.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace incplan::core::markup {

/// What a service looks at.
enum class MarkRule {
  flanks,      ///< CommonMark: letters, punctuation and blanks on both sides; `_` only at the edge of a word
  boundaries,  ///< Slack: a mark stands at the edge of a word
  nearest      ///< Discord: the nearest same mark ends it, whatever stands there
};

struct Mark {
  std::string_view sign;  ///< empty: the edge of code, whose own sign stands in the text
  bool opens = true;
  std::size_t partner = 0;  ///< index of the mark at the other end
  std::size_t at = 0;       ///< where its `mark_place` stands in the text
};

/// Puts `marks`, which are in their order and nest, into the text.
[[nodiscard]] std::string place_marks(std::string_view written, std::vector<Mark> marks, MarkRule rule);

}  // namespace incplan::core::markup
