#include "plan/matcher.hpp"

#include "text/unicode.hpp"

namespace incplan::core {

Matcher parse_matcher(std::string_view text) {
  using Form = Matcher::Form;
  text = trim(text);
  if (text.starts_with(">=")) return {Form::or_more_sign, trim(text.substr(2))};
  if (text.starts_with("<=")) return {Form::or_less_sign, trim(text.substr(2))};
  if (text.starts_with(">")) return {Form::more, trim(text.substr(1))};
  if (text.starts_with("<")) return {Form::less, trim(text.substr(1))};
  if (text.ends_with("+")) return {Form::or_more, trim(text.substr(0, text.size() - 1))};
  if (const std::size_t dots = text.find(".."); dots != std::string_view::npos) {
    return {Form::between, trim(text.substr(0, dots)), trim(text.substr(dots + 2))};
  }
  return {Form::value, text};
}

}  // namespace incplan::core
