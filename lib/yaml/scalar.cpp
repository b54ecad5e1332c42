#include "yaml/scalar.hpp"

#include <algorithm>

#include "yaml/escape.hpp"
#include "yaml/scalar_walk.hpp"

namespace incplan::core::yaml {

namespace {

/// The lines of a `|` or `>` up to the first that is not blank.
struct Beginning {
  std::optional<std::uint32_t> indent{};  ///< of that line, if there is one
  std::uint32_t longest = 0;              ///< spaces on the blank ones
};

Beginning read_beginning(std::string_view bytes, std::uint32_t at) {
  Beginning beginning;
  while (at < bytes.size()) {
    const auto text = std::min(bytes.find_first_not_of(' ', at), bytes.size());
    const auto spaces = static_cast<std::uint32_t>(text - at);
    const std::uint32_t length = line_break(bytes, text);
    if (length == 0 && text < bytes.size()) {
      beginning.indent = spaces;
      break;
    }
    beginning.longest = std::max(beginning.longest, spaces);
    at = static_cast<std::uint32_t>(text) + length;
  }
  return beginning;
}

/// [163] c-indentation-indicator: as given, or as far as the first line that is not blank; as the longest one, where
/// all are.
std::uint32_t content_indent(const BlockHeader& header, const Beginning& beginning, std::int64_t parent) {
  if (header.indicator != 0) return static_cast<std::uint32_t>(std::max<std::int64_t>(parent, 0)) + header.indicator;
  const auto least = static_cast<std::uint32_t>(parent + 1);
  if (beginning.indent && *beginning.indent >= least) return *beginning.indent;
  return std::max(beginning.longest, least);
}

}  // namespace

Style style_at(std::string_view bytes, std::uint32_t start) {
  switch (start < bytes.size() ? bytes[start] : ' ') {
    case '"':
      return Style::double_quoted;
    case '\'':
      return Style::single_quoted;
    case '|':
      return Style::literal;
    case '>':
      return Style::folded;
    default:
      return Style::plain;
  }
}

BlockHeader read_block_header(std::string_view bytes, std::uint32_t start) {
  BlockHeader header;
  std::uint32_t at = start + 1;
  int chompings = 0;
  int indicators = 0;
  for (; at < bytes.size(); ++at) {
    if (bytes[at] == '-' || bytes[at] == '+') {
      header.chomping = bytes[at] == '-' ? BlockHeader::Chomping::strip : BlockHeader::Chomping::keep;
      ++chompings;
    } else if (bytes[at] >= '1' && bytes[at] <= '9') {
      header.indicator = static_cast<std::uint32_t>(bytes[at] - '0');
      ++indicators;
    } else {
      break;
    }
  }
  header.sound = chompings <= 1 && indicators <= 1;
  header.end = at;
  const auto newline = bytes.find('\n', at);
  header.body = static_cast<std::uint32_t>(newline == std::string_view::npos ? bytes.size() : newline + 1);
  return header;
}

std::optional<std::uint32_t> first_indent(std::string_view bytes, const BlockHeader& header) {
  return read_beginning(bytes, header.body).indent;
}

BlockScalar read_block(std::string_view bytes, std::uint32_t start, std::int64_t parent) {
  const BlockHeader header = read_block_header(bytes, start);
  const Beginning beginning = read_beginning(bytes, header.body);
  const std::uint32_t indent = content_indent(header, beginning, parent);
  BlockScalar scalar{{style_at(bytes, start), start, header.end, indent}, {}};
  scalar.has_long_blank_line = beginning.longest > indent;
  walk(bytes, scalar.written, [&scalar](std::string_view text, std::uint32_t, std::uint32_t finish) {
    scalar.text += text;
    if (text != "\n") scalar.written.end = finish;
  });
  return scalar;
}

std::string text_of(std::string_view bytes, const ScalarToken& written) {
  std::string text;
  text.reserve(written.end - written.start);
  walk(bytes, written, [&](std::string_view stretch, std::uint32_t, std::uint32_t) { text += stretch; });
  return text;
}

std::string_view flow_text_in(Tree& tree, const ScalarToken& written) {
  const std::string_view bytes = tree.source().bytes();
  const std::uint32_t quote = written.style == Style::plain ? 0 : 1;
  const std::string_view inside = bytes.substr(written.start + quote, written.end - written.start - 2 * quote);
  const bool is_as_written = std::ranges::none_of(
      inside, [quote](char byte) { return byte == '\n' || (quote == 1 && (byte == '\\' || byte == '\'')); });
  return is_as_written ? inside : tree.keep(text_of(bytes, written));
}

std::optional<BadEscape> find_bad_escape(std::string_view bytes, const ScalarToken& written) {
  if (written.style != Style::double_quoted) return std::nullopt;
  const std::uint32_t end = written.end - 1;
  if (bytes.substr(written.start, end - written.start).find('\\') == std::string_view::npos) return std::nullopt;
  for (std::uint32_t at = written.start + 1; at < end;) {
    if (bytes[at] != '\\' || line_break(bytes, at + 1) != 0) {
      ++at;
      if (bytes[at - 1] == '\\') at += line_break(bytes, at);
      continue;
    }
    const Escape escape = read_escape(bytes.substr(at, end - at));
    if (!escape.known) return BadEscape{at, at + escape.length};
    at += escape.length;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> find_closing_quote(std::string_view bytes, std::uint32_t start) {
  const bool is_double = bytes[start] == '"';
  const std::string_view stops = is_double ? "\"\\" : "'";
  std::size_t at = bytes.find_first_of(stops, start + 1);
  while (at != std::string_view::npos) {
    const bool skips = is_double ? bytes[at] == '\\' : bytes.substr(at + 1).starts_with('\'');
    if (!skips) return static_cast<std::uint32_t>(at + 1);
    at = bytes.find_first_of(stops, at + 2);
  }
  return std::nullopt;
}

}  // namespace incplan::core::yaml
