#include "schema/invisible_chars.hpp"

#include <fmt/core.h>

#include "text/unicode.hpp"
#include "yaml/read.hpp"

namespace incplan::core::schema {

namespace {

void report(const Place& place, std::string_view text, Diagnostics& diagnostics) {
  const auto offset = find_hidden(text);
  if (!offset) return;
  std::size_t end = *offset;
  const char32_t character = next_code_point(text, end);
  diagnostics.push_back(
      {.code = code::hidden_character,
       .place = yaml::place_in(place, text, *offset, end - *offset),
       .message = Sentence("the hidden character {}", fmt::format("U+{:04X}", static_cast<std::uint32_t>(character))),
       .hint = "delete it"});
}

}  // namespace

void report_hidden_characters(const yaml::Node& root, Diagnostics& diagnostics) {
  for (const yaml::Node& node : root) {
    report(node.key_place(), node.key.text, diagnostics);
    if (node.is_scalar()) report(node.place(), node.text, diagnostics);
    report_hidden_characters(node, diagnostics);
  }
}

}  // namespace incplan::core::schema
