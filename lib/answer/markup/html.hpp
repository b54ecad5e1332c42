// HTML, as e-mail, web pages and status pages show it.
#pragma once

#include <string>

#include "answer/markup/message.hpp"

namespace incplan::core::markup {

[[nodiscard]] std::string write_html(const Message& message);
[[nodiscard]] std::string write_inline_html(const Inlines& words);

}  // namespace incplan::core::markup
