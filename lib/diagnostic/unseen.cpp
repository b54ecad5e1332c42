#include "diagnostic/unseen.hpp"

#include "text/character.hpp"
#include "text/unicode.hpp"

namespace incplan::core {

void name_unseen_character(Diagnostic& diagnostic) {
  const std::string message = to_text(diagnostic.message);
  if (message.find("U+") != std::string::npos) return;
  for (std::size_t at = 0; at < message.size();) {
    const char32_t character = next_code_point(message, at);
    if (!is_unseen(character)) continue;
    diagnostic.message = Sentence("{} (with {})", diagnostic.message, character_name(character));
    return;
  }
}

}  // namespace incplan::core
