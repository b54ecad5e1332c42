// Emphasis that everybody sees and that CommonMark leaves as stars, because punctuation stands beside them.
//
//   **Status:**{{symptom}}      the second `**`, after `:` and before a word, can only open
//   **影響：**決済が**失敗**        the second and third would make the wrong words strong
//
// A joint (`insertions.hpp`) beside such a mark makes Markdown take it as it is meant. Where CommonMark takes all marks
// of a paragraph, and makes nothing strong within what is strong, it has the last word.
#pragma once

#include <string>
#include <string_view>

namespace incplan::core::markup {

[[nodiscard]] std::string with_joints(std::string_view markdown);

}  // namespace incplan::core::markup
