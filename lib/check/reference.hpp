// The checks for people: docs/checks.md, made of their own explanations.
#pragma once

#include <string>

namespace incplan::check {

/// The whole document, in Markdown: every check by group, with its level and explanation.
[[nodiscard]] std::string checks_reference();

}  // namespace incplan::check
