// The style sheet of the page. Colours meet WCAG AA in the light and in the dark; on paper there are none.
#pragma once

#include <string_view>

namespace incplan::core::report {

extern const std::string_view page_style;

}  // namespace incplan::core::report
