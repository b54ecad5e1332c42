#include "yaml/bytes.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstring>
#include <optional>

#include "text/unicode.hpp"
#include "yaml/read.hpp"

namespace incplan::core::yaml {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

Place at(const Source& source, std::size_t offset, std::size_t length = 1) {
  const auto start = static_cast<std::uint32_t>(offset);
  return {&source, start, static_cast<std::uint32_t>(std::min(offset + length, source.bytes().size()))};
}

Diagnostic too_large(const Source& source) {
  return {.code = code::too_large,
          .place = at(source, 0, 0),
          .message = "the file is larger than the 8 MiB that a plan may have"};
}

/// UTF-16 and UTF-32 begin with a byte-order mark, or show themselves by a NUL beside every ASCII character.
bool is_wide(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
         bytes.substr(0, 4).find('\0') != std::string_view::npos;
}

Diagnostic wide(const Source& source) {
  return {.code = code::not_utf8,
          .place = at(source, 0, 0),
          .message = "the file is not UTF-8; it looks like UTF-16 or UTF-32",
          .hint = "save it as UTF-8"};
}

Diagnostic invalid(const Source& source, std::size_t offset) {
  const auto byte = static_cast<unsigned char>(source.bytes()[offset]);
  return {.code = code::not_utf8,
          .place = at(source, offset),
          .message = Sentence("the byte {} is not UTF-8 here", fmt::format("0x{:02X}", byte)),
          .hint = "save the file as UTF-8"};
}

/// YAML 1.2.2 [1] c-printable: of the control characters only tab and line breaks.
bool is_forbidden(std::string_view bytes, std::size_t offset) {
  const auto byte = static_cast<unsigned char>(bytes[offset]);
  if (byte >= 0x20 || byte == '\t' || byte == '\n') return false;
  return byte != '\r' || !bytes.substr(offset + 1).starts_with('\n');
}

Diagnostic forbidden(const Source& source, std::size_t offset) {
  const auto byte = static_cast<unsigned char>(source.bytes()[offset]);
  if (byte == 0) {
    return {.code = code::not_utf8, .place = at(source, offset), .message = "a NUL byte; a plan is text"};
  }
  if (byte == '\r') {
    return {.code = code::yaml_syntax,
            .place = at(source, offset),
            .message = "a carriage return without a line feed",
            .hint = "end lines with LF or CRLF"};
  }
  return {.code = code::yaml_syntax,
          .place = at(source, offset),
          .message = Sentence("the control character {} may not stand in YAML", fmt::format("U+{:04X}", byte)),
          .hint = "delete it; in double quotes it can be written as an escape"};
}

/// Eight bytes that are all printable ASCII, as nearly all of a plan is.
bool is_plain_text(const char* bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr std::uint64_t highs = ones * 0x80;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return ((word | (word - ones * 0x20)) & highs) == 0;
}

/// The first byte from `from` on that is beyond ASCII, or a control character (among them line breaks).
std::size_t find_unusual(std::string_view bytes, std::size_t from) {
  while (from + 8 <= bytes.size() && is_plain_text(bytes.data() + from)) from += 8;
  const auto is_usual = [](char byte) { return byte >= 0x20 && static_cast<unsigned char>(byte) < 0x80; };
  while (from < bytes.size() && is_usual(bytes[from])) ++from;
  return from;
}

std::size_t end_of_run_beyond_ascii(std::string_view bytes, std::size_t from) {
  while (from < bytes.size() && static_cast<unsigned char>(bytes[from]) >= 0x80) ++from;
  return from;
}

/// The first mistake, if there is one.
std::optional<Diagnostic> find_mistake(const Source& source) {
  const std::string_view bytes = source.bytes();
  for (std::size_t at = find_unusual(bytes, 0); at < bytes.size(); at = find_unusual(bytes, at)) {
    const std::size_t end = end_of_run_beyond_ascii(bytes, at);
    if (const auto wrong = find_invalid_utf8(bytes.substr(at, end - at))) return invalid(source, at + *wrong);
    if (end == at && is_forbidden(bytes, at)) return forbidden(source, at);
    at = std::max(end, at + 1);
  }
  return std::nullopt;
}

}  // namespace

bool check_bytes(const Source& source, Diagnostics& diagnostics) {
  const std::string_view bytes = source.bytes();
  auto mistake = bytes.size() > max_bytes ? std::optional(too_large(source))
                 : is_wide(bytes)         ? std::optional(wide(source))
                                          : find_mistake(source);
  if (mistake) diagnostics.push_back(std::move(*mistake));
  return !mistake;
}

std::uint32_t text_start(std::string_view bytes) {
  return bytes.starts_with(byte_order_mark) ? static_cast<std::uint32_t>(byte_order_mark.size()) : 0;
}

}  // namespace incplan::core::yaml
