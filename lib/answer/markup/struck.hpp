// What a template strikes through. Not every channel can show it.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "answer/template.hpp"

namespace incplan::core::markup {

struct Span {
  std::size_t offset = 0;  ///< bytes of the template
  std::size_t length = 0;
};
/// The struck words with their marks, in the order of the text, whose tags are sound.
[[nodiscard]] std::vector<Span> struck_text(std::string_view words, std::span<const TemplateTag> tags);

}  // namespace incplan::core::markup
