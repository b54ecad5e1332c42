// Words in HTML: lines with their tones and links, and messages with the places that are still open set apart.
#pragma once

#include <string>

#include "report/block.hpp"

namespace incplan::core::report {

[[nodiscard]] std::string line_html(const Line& line);
/// The words of a line and nothing else, not escaped.
[[nodiscard]] std::string plain_text(const Line& line);
/// A `<pre>`: what is to be filled in (`{{symptom}}`, `[[symptom: …]]`) of a message is marked.
[[nodiscard]] std::string verbatim_html(const Verbatim& verbatim);

}  // namespace incplan::core::report
