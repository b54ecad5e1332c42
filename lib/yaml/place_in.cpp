// From a character of a value back to the bytes that it was written in.
#include <algorithm>

#include "yaml/read.hpp"
#include "yaml/scalar_walk.hpp"

namespace incplan::core::yaml {

namespace {

/// How the scalar is written. The lines of a `|` or `>` are indented as far as the first one that is not blank, but
/// for the spaces that its text begins with.
ScalarToken written_at(const Place& scalar, std::string_view value) {
  const std::string_view bytes = scalar.source->bytes();
  ScalarToken written{style_at(bytes, scalar.start), scalar.start, scalar.end};
  if (written.style != Style::literal && written.style != Style::folded) return written;
  const auto spaces = std::min(value.find_first_not_of(" \n"), value.size());
  const auto own = spaces - std::min(value.rfind('\n', spaces) + 1, spaces);
  const auto indent = first_indent(bytes, read_block_header(bytes, scalar.start));
  written.indent = indent.value_or(0) - static_cast<std::uint32_t>(own);
  return written;
}

}  // namespace

Place place_in(const Place& scalar, std::string_view value, std::size_t offset, std::size_t length) {
  Place place = scalar;
  std::size_t before = 0;
  bool begun = false;
  walk(scalar.source->bytes(), written_at(scalar, value),
       [&](std::string_view text, std::uint32_t start, std::uint32_t end) {
         const bool verbatim = text.size() == end - start;
         const std::size_t after = before + text.size();
         if (!begun && offset < after) {
           place.start = verbatim ? start + static_cast<std::uint32_t>(offset - before) : start;
           begun = true;
         }
         if (before < offset + length && before <= offset + length - 1) {
           const std::size_t taken = std::min(after, offset + length) - before;
           place.end = verbatim ? start + static_cast<std::uint32_t>(taken) : end;
         }
         before = after;
       });
  if (!begun) place.start = scalar.end;
  place.end = std::max(place.start, place.end);
  return place;
}

}  // namespace incplan::core::yaml
