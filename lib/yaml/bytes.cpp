#include "yaml/bytes.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>

#include "text/unicode.hpp"
#include "yaml/read.hpp"

namespace incplan::yaml {

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
          .message = fmt::format("the byte 0x{:02X} is not UTF-8 here", byte),
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
          .message = fmt::format("the control character U+{:04X} may not stand in YAML", byte),
          .hint = "delete it; in double quotes it can be written as an escape"};
}

std::optional<std::size_t> find_forbidden(std::string_view bytes) {
  for (std::size_t offset = 0; offset < bytes.size(); ++offset) {
    if (is_forbidden(bytes, offset)) return offset;
  }
  return std::nullopt;
}

}  // namespace

bool check_bytes(const Source& source, Diagnostics& diagnostics) {
  const std::string_view bytes = source.bytes();
  if (bytes.size() > max_bytes) {
    diagnostics.push_back(too_large(source));
  } else if (is_wide(bytes)) {
    diagnostics.push_back(wide(source));
  } else if (const auto offset = find_invalid_utf8(bytes)) {
    diagnostics.push_back(invalid(source, *offset));
  } else if (const auto control = find_forbidden(bytes)) {
    diagnostics.push_back(forbidden(source, *control));
  } else {
    return true;
  }
  return false;
}

std::uint32_t text_start(std::string_view bytes) {
  return bytes.starts_with(byte_order_mark) ? static_cast<std::uint32_t>(byte_order_mark.size()) : 0;
}

}  // namespace incplan::yaml
