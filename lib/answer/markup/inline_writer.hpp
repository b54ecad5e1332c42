// A line of a message in one markup.
#pragma once

#include <string>

#include "answer/markup/dialect.hpp"
#include "answer/markup/message.hpp"

namespace incplan::core::markup {

enum class InCell { no, yes };

[[nodiscard]] std::string write_inlines(const Inlines& inlines, const Dialect& dialect, InCell in_cell = InCell::no);
/// The characters of inlines, without any markup.
[[nodiscard]] std::string characters(const Inlines& inlines);
/// Whether a link shows its address and nothing else.
[[nodiscard]] bool is_bare_link(const Inline& link);

}  // namespace incplan::core::markup
