// The words of one paragraph as a reader sees them, with their places in the template that they come from.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answer/markup/message.hpp"
#include "answer/template.hpp"

namespace incplan::core::markup {

/// Stands for a value, code or an escaped sign in `FlatText::text`: a letter of no script.
inline constexpr char other_words = 'x';

struct FlatText {
  struct Part {
    std::size_t at = 0;  ///< in `text`
    std::size_t length = 0;
    std::size_t offset = 0;  ///< in the template
  };
  std::string text{};
  std::vector<Part> parts{};  ///< only of what was found in the template

  /// Where a byte of `text` stands in the template; nothing where that is not known.
  [[nodiscard]] std::optional<std::size_t> offset_of(std::size_t at) const;
};

/// A message with its tags filled in by something, all sections shown.
[[nodiscard]] Message filled_in(std::string_view words, std::span<const TemplateTag> tags);
/// Paragraph by paragraph, cell by cell, in the order of the template. Code is none.
[[nodiscard]] std::vector<FlatText> flat_texts(const Message& message, std::string_view words);

}  // namespace incplan::core::markup
