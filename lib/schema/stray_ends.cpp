#include "schema/stray_ends.hpp"

#include <algorithm>

namespace incplan::core::schema {

std::optional<Mistake> stray_end(yaml::Style style, std::string_view text) {
  if (style != yaml::Style::plain || text.empty()) return std::nullopt;
  const char last = text.back();
  const auto closing = std::ranges::count(text, last);
  if (last == '"' && closing % 2 != 0) {
    return Mistake{"the quote `\"` was never opened", "open it where the value begins, or delete it"};
  }
  const bool is_bracket = last == ']' || last == '}';
  if (!is_bracket || closing <= std::ranges::count(text, last == ']' ? '[' : '{')) return std::nullopt;
  return Mistake{Sentence("the bracket `{}` was never opened", last),
                 "open it where the list or the mapping begins, or put the text in quotes"};
}

}  // namespace incplan::core::schema
