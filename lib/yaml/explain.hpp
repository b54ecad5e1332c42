// Mistakes in YAML in the user's words, with what to do about them.
//
//   explain_bare_key(source, start, stop)   ->   "no colon behind `owner`" at its place, and what to write
//
// Each function is given the place where a reader stopped. It may look at the text around it, and reads nothing
// further.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "diagnostic/diagnostic.hpp"

namespace incplan::core::yaml {

// explain.cpp: documents, and what yaml-cpp says
/// What yaml-cpp means by `reason` at a byte.
[[nodiscard]] Diagnostic explain(const Source& source, std::uint32_t at, std::string_view reason);
/// Text behind the end of the document: a second one, or something that belongs to none.
[[nodiscard]] Diagnostic explain_rest(const Source& source, std::uint32_t at);
/// A file that holds nothing, or nothing but comments.
[[nodiscard]] Diagnostic explain_nothing(const Source& source);

// explain_values.cpp: values
/// A character at the start of a value that has a meaning of its own: `@ % & * ! | >` or a backtick.
[[nodiscard]] Diagnostic explain_indicator(const Source& source, std::uint32_t at);
/// A line before the document that begins with `%`.
[[nodiscard]] Diagnostic explain_directive(const Source& source, std::uint32_t at);
[[nodiscard]] Diagnostic explain_open_quote(const Source& source, std::uint32_t at);
[[nodiscard]] Diagnostic explain_escape(const Source& source, std::uint32_t start, std::uint32_t end);
/// Something behind a closing quote or bracket.
[[nodiscard]] Diagnostic explain_rest_of_line(const Source& source, std::uint32_t start, std::uint32_t end,
                                              std::string_view after);
/// An unquoted value with `: ` in it.
[[nodiscard]] Diagnostic explain_colon_in_value(const Source& source, std::uint32_t start, std::uint32_t end);
/// `{{name}}` without quotes.
[[nodiscard]] Diagnostic explain_template(const Source& source, std::uint32_t at);
/// `|` or `>` with something behind it on the line.
[[nodiscard]] Diagnostic explain_block_header(const Source& source, std::uint32_t start, std::uint32_t end);
/// Whether a text stands in quotes of a word processor, which are none to YAML.
[[nodiscard]] bool has_curly_quotes(std::string_view text);
[[nodiscard]] Diagnostic explain_curly_quotes(const Source& source, std::uint32_t start, std::uint32_t end);

// explain_collections.cpp: keys, items and brackets
/// A key that no colon follows.
[[nodiscard]] Diagnostic explain_bare_key(const Source& source, std::uint32_t start, std::uint32_t end);
/// A colon that no space follows.
[[nodiscard]] Diagnostic explain_no_space(const Source& source, std::uint32_t start, std::uint32_t colon);
/// The message of it; `rest` is what follows the colon, which may look like a space.
[[nodiscard]] Sentence no_space_behind(std::string_view key, std::string_view rest);
/// A colon without a key.
[[nodiscard]] Diagnostic explain_missing_key(const Source& source, std::uint32_t at);
/// A list or a mapping as a key.
[[nodiscard]] Diagnostic explain_complex_key(const Source& source, std::uint32_t at);
[[nodiscard]] Diagnostic explain_merge_key(const Source& source, std::uint32_t at);
[[nodiscard]] Diagnostic explain_item_among_keys(const Source& source, std::uint32_t at);
[[nodiscard]] Diagnostic explain_key_among_items(const Source& source, std::uint32_t start, std::uint32_t end);
/// What looks like an item of a list, and goes on with the text above it.
[[nodiscard]] Diagnostic explain_swallowed_item(const Source& source, std::uint32_t at);
/// A list that begins on the line of its key.
[[nodiscard]] Diagnostic explain_item_behind_key(const Source& source, std::uint32_t at);
[[nodiscard]] Diagnostic explain_open_bracket(const Source& source, std::uint32_t at);
/// A bracket whose closing one stands in a comment.
[[nodiscard]] Diagnostic explain_swallowed_bracket(const Source& source, std::uint32_t start, std::uint32_t end);
/// A comma without an item before it.
[[nodiscard]] Diagnostic explain_missing_item(const Source& source, std::uint32_t at);
/// An entry that no comma separates from the one that ends at `behind`.
[[nodiscard]] Diagnostic explain_missing_comma(const Source& source, std::uint32_t at, std::uint32_t after);

// explain_indentation.cpp: indentation
/// Tabs or no-break spaces at the beginning of a line.
[[nodiscard]] Diagnostic explain_indentation(const Source& source, std::uint32_t start, std::uint32_t end);
/// A line further left than the one above that stands below nothing; `columns` are those that are open.
[[nodiscard]] Diagnostic explain_dedent(const Source& source, std::uint32_t line, std::uint32_t text,
                                        std::span<const std::int64_t> columns);
/// A line further right than the entries that it follows, which are indented by `column`.
[[nodiscard]] Diagnostic explain_too_deep(const Source& source, std::uint32_t at, std::int64_t column, bool is_entry);

}  // namespace incplan::core::yaml
