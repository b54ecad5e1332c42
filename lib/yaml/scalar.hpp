// How a scalar is written, and the text that it stands for.
//
//   text_of(bytes, {Style::double_quoted, 4, 10})   ->   what `"a\tb"` at byte 4 means
//
// Knows where a scalar begins and ends, and nothing of what stands around it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "yaml/tree.hpp"

namespace incplan::core::yaml {

/// A scalar in the bytes of a file, with its quotes or its indicator.
struct ScalarToken {
  Style style = Style::plain;
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  std::uint32_t indent = 0;  ///< of the lines of a `|` or `>`: spaces that are not part of the text
};

/// How the scalar at a byte is written, as its first byte shows.
[[nodiscard]] Style style_at(std::string_view bytes, std::uint32_t start);

/// The first line of a `|` or `>` (YAML 1.2.2 [162] c-b-block-header).
struct BlockHeader {
  enum class Chomping : std::uint8_t { clip, strip, keep };
  Chomping chomping = Chomping::clip;
  std::uint32_t indicator = 0;  ///< the digit, 0 where there is none
  std::uint32_t end = 0;        ///< just after the indicators
  std::uint32_t body = 0;       ///< where the next line begins
  bool sound = true;            ///< no indicator is given twice
};

[[nodiscard]] BlockHeader read_block_header(std::string_view bytes, std::uint32_t start);
/// The spaces before the first line below that is not blank, if there is one.
[[nodiscard]] std::optional<std::uint32_t> first_indent(std::string_view bytes, const BlockHeader& header);

/// A `|` or `>` with its text.
struct BlockScalar {
  ScalarToken written;
  std::string text;
  /// A blank line before the first one that is not is longer than that one's indentation, which YAML forbids.
  bool has_long_blank_line = false;
};

/// Reads the scalar at `start` whose parent's lines are indented by `parent` (-1 at the top).
[[nodiscard]] BlockScalar read_block(std::string_view bytes, std::uint32_t start, std::int64_t parent);

/// The text with escapes and folding resolved. What no escape is stands for itself.
[[nodiscard]] std::string text_of(std::string_view bytes, const ScalarToken& written);

/// The text of a plain or quoted scalar of a tree: bytes of its file where they are the text, else kept by the tree.
[[nodiscard]] std::string_view flow_text_in(Tree& tree, const ScalarToken& written);

/// The escape of a double-quoted scalar that YAML does not have (or half a surrogate pair), from its backslash; or
/// nothing.
struct BadEscape {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
};
[[nodiscard]] std::optional<BadEscape> find_bad_escape(std::string_view bytes, const ScalarToken& written);

/// Just behind the closing quote of the quoted scalar at `start`; nothing where it is never closed.
[[nodiscard]] std::optional<std::uint32_t> find_closing_quote(std::string_view bytes, std::uint32_t start);

}  // namespace incplan::core::yaml
