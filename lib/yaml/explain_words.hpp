// What the explanations of mistakes share. Private to `explain*.cpp`.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "yaml/explain.hpp"

namespace incplan::core::yaml {

inline Diagnostic mistake(const Source& source, std::uint32_t start, std::uint32_t end, Sentence message,
                          std::string hint = {}) {
  return {.code = code::yaml_syntax,
          .place = {&source, start, end},
          .message = std::move(message),
          .hint = std::move(hint)};
}

/// The bytes from `start` to `stop`, short enough to be quoted in a message.
inline std::string backticked(const Source& source, std::uint32_t start, std::uint32_t end) {
  constexpr std::size_t longest = 40;
  std::string_view text = source.bytes().substr(start, end - start);
  if (text.size() <= longest) return "`" + std::string(text) + "`";
  text = text.substr(0, longest);
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) text.remove_suffix(1);
  if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0U) text.remove_suffix(1);
  return "`" + std::string(text) + "…`";
}

/// Where the word that begins at a byte ends.
inline std::uint32_t word_end(const Source& source, std::uint32_t at) {
  const auto end = source.bytes().find_first_of(" \t\r\n,]}", at);
  return static_cast<std::uint32_t>(std::min(std::max<std::size_t>(end, at), source.bytes().size()));
}

inline std::uint32_t end_of_line(const Source& source, std::uint32_t at) {
  return static_cast<std::uint32_t>(std::min(source.bytes().find_first_of("\r\n", at), source.bytes().size()));
}

}  // namespace incplan::core::yaml
