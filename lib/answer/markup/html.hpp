// HTML, as e-mail, web pages and status pages show it.
#pragma once

#include <string>

#include "answer/markup/message.hpp"

namespace incplan::markup {

/// Appends a character; one that means something in HTML as its entity.
void append_entity(std::string& out, char c);

[[nodiscard]] std::string write_html(const Message& message);
[[nodiscard]] std::string write_html_words(const Inlines& words);

}  // namespace incplan::markup
