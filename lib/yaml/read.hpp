// Bytes to tree: the entry point of this module.
//
//   Tree tree = read(source, diagnostics);
#pragma once

#include <memory>

#include "diagnostic/diagnostic.hpp"
#include "yaml/tree.hpp"

namespace incplan::core::yaml {

/// Limits of the format (format reference, "Limits").
inline constexpr std::size_t max_bytes = std::size_t{8} * 1024 * 1024;
inline constexpr int max_depth = 64;
inline constexpr std::size_t max_nodes = 200'000;

/// Reads one file. What is wrong with its bytes, its YAML or this format's profile of YAML (duplicate keys, aliases,
/// tags, a second document, the limits) is added to `diagnostics`, at the user's mistake. The tree that comes back
/// holds what could be read and has no root where nothing could.
[[nodiscard]] Tree read(std::shared_ptr<const Source> source, Diagnostics& diagnostics);

/// The place of one character of a scalar's value in the file: `offset` counts bytes of `value`, the text that the
/// scalar at `scalar` (quoted, plain, `|` or `>`) stands for. Follows indentation, folding and escapes.
[[nodiscard]] Place place_in(const Place& scalar, std::string_view value, std::size_t offset, std::size_t length);

}  // namespace incplan::core::yaml
