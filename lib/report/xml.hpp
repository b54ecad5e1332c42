// Text in XML and HTML, inside elements and attributes.
#pragma once

#include <string>
#include <string_view>

namespace incplan::core::report {

/// The one place that knows what means something there. Control characters, which XML 1.0 cannot hold, become visible;
/// newline
/// and tab stay when `multiline`.
[[nodiscard]] std::string xml_escape(std::string_view raw, bool multiline = false);
/// ` name="value"`, or nothing for an empty value.
[[nodiscard]] std::string xml_attribute(std::string_view name, std::string_view value);

}  // namespace incplan::core::report
