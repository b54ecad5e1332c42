// Markup that an author visibly meant and that is shown as it stands, with its place in the template.
//
//   stray_markup("__Status:__{{symptom}}", tags)  ->  emphasis at 0: to CommonMark the second `__` stands within a word
//
// What `joints.hpp` helps to be read is not stray.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "answer/template.hpp"

namespace incplan::core::markup {

struct Stray {
  enum class Kind { emphasis, code, fence, link, footnote, html, table, box, heading, list };
  Kind kind{};
  std::size_t offset = 0;  ///< bytes of the template
  std::size_t length = 0;
};

/// In the order of the text, whose tags are sound.
[[nodiscard]] std::vector<Stray> stray_markup(std::string_view words, std::span<const TemplateTag> tags);

}  // namespace incplan::core::markup
