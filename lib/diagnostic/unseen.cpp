#include "diagnostic/unseen.hpp"

#include "text/character.hpp"
#include "text/unicode.hpp"

namespace incplan {

void name_unseen_character(Diagnostic& diagnostic) {
  const std::string_view message = diagnostic.message;
  if (message.find("U+") != std::string_view::npos) return;
  for (std::size_t at = 0; at < message.size();) {
    const char32_t character = next_code_point(message, at);
    if (!is_unseen(character)) continue;
    diagnostic.message += " (with " + character_name(character) + ")";
    return;
  }
}

}  // namespace incplan
