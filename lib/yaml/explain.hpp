// Mistakes in YAML in the user's words, with what to do about them.
//
// Each function is given the place where a reader had to stop, looks at the text around it, and says what the person most
// likely did. It reads nothing further.
#pragma once

#include "diagnostic/diagnostic.hpp"

namespace incplan::yaml {

/// What yaml-cpp means by `reason` at a byte.
[[nodiscard]] Diagnostic explain(const Source& source, std::uint32_t at, std::string_view reason);

/// One of `@ % & * !` or a backtick at the start of a value.
[[nodiscard]] Diagnostic explain_indicator(const Source& source, std::uint32_t at);
/// Text behind the end of the document: a second one, or something that belongs to none.
[[nodiscard]] Diagnostic explain_rest(const Source& source, std::uint32_t at);
[[nodiscard]] Diagnostic explain_open_quote(const Source& source, std::uint32_t at);
[[nodiscard]] Diagnostic explain_escape(const Source& source, std::uint32_t start, std::uint32_t stop);
[[nodiscard]] Diagnostic explain_merge_key(const Source& source, std::uint32_t at);
/// A key that no colon follows.
[[nodiscard]] Diagnostic explain_bare_key(const Source& source, std::uint32_t start, std::uint32_t stop);
/// A colon without a key.
[[nodiscard]] Diagnostic explain_missing_key(const Source& source, std::uint32_t at);
/// A comma without an item.
[[nodiscard]] Diagnostic explain_missing_item(const Source& source, std::uint32_t at);
/// A list or a mapping as a key, such as `{{name}}` without quotes.
[[nodiscard]] Diagnostic explain_complex_key(const Source& source, std::uint32_t at);
/// A file that holds nothing, or nothing but comments.
[[nodiscard]] Diagnostic explain_nothing(const Source& source);

}  // namespace incplan::yaml
