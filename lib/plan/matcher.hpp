// A matcher taken apart, before anybody asks what it is about: `25%+` is "25% or more".
#pragma once

#include <string_view>

namespace incplan::core {

struct Matcher {
  enum class Form {
    value,         // high
    or_more,       // medium+
    less,          // <5%
    more,          // >5%
    between,       // 1%..5%, ..5%: from `low` (empty: from the beginning) to `high`
    or_more_sign,  // >=5% is no part of the language
    or_less_sign,  // <=5% neither
  };
  Form form = Form::value;
  std::string_view low{};   ///< the only word, but of `..5%`
  std::string_view high{};  ///< of `between`
};

/// Never fails: what is no other form is a value, and whether there is such a value its scale knows.
[[nodiscard]] Matcher parse_matcher(std::string_view text);

}  // namespace incplan::core
