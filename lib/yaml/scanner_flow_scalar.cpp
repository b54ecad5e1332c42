// Scalars in flow collections, and the space between them.
#include "yaml/explain.hpp"
#include "yaml/scanner.hpp"

namespace incplan::core::yaml {

/// [156] ns-flow-yaml-content, [109] c-double-quoted, [120] c-single-quoted. Nothing where a quote is never closed.
std::optional<ScalarToken> Scanner::flow_scalar() {
  if (byte(at_) != '"' && byte(at_) != '\'') return flow_plain();
  const std::uint32_t start = at_;
  const auto end = quoted_end(start, flow_least_);
  if (!end) {
    report(explain_open_quote(source(), start));
    at_ = line_end(start);
    return std::nullopt;
  }
  at_ = stop_ = *end;
  return ScalarToken{byte(start) == '"' ? Style::double_quoted : Style::single_quoted, start, *end};
}

/// [131] ns-plain in flow context: up to a comma, a bracket, a colon or a comment.
ScalarToken Scanner::flow_plain() {
  const std::uint32_t start = at_;
  const bool needs_text = byte(at_) == '-' || byte(at_) == '?' || byte(at_) == ':';  // [126] ns-plain-first
  if (needs_text && (is_space_or_end(at_ + 1) || is_flow_indicator(at_ + 1))) decline();
  if (!begins_plain(at_)) report_value(explain_indicator(source(), at_));
  if (byte(at_) == '#') comments_from_ = line_end(at_);  // who writes one such value writes more
  std::uint32_t end = ++at_;
  while (!ends_flow_plain(at_)) {
    if (is_break(at_)) {
      const Line below = line_from(skip_break(at_));
      if (!goes_on_with_plain(below)) break;
      go_to(below);
    } else {
      if (!is_blank(at_)) end = at_ + 1;
      ++at_;
    }
  }
  at_ = stop_ = end;
  return {Style::plain, start, end};
}

bool Scanner::ends_flow_plain(std::uint32_t at) const {
  if (is_flow_indicator(at) || is_comment(at)) return true;
  return byte(at) == ':' && (is_space_or_end(at + 1) || is_flow_indicator(at + 1));
}

/// Whether a line within brackets goes on with the plain scalar above it ([135] s-ns-plain-next-line).
bool Scanner::goes_on_with_plain(const Line& below) const {
  const char first = byte(below.text);
  if (below.ended || below.comment_above || below.column < flow_least_) return false;
  if (first == ',' || first == ']' || first == '}') return false;
  if (is_flow_indicator(below.text) || is_item(below.text) || first == ':') decline();
  return !is_flow_key(below.text);  // a key stands on one line, and a colon in a value is a comma that is missing
}

/// Whether a plain scalar within brackets is a key, as far as its line shows.
bool Scanner::is_flow_key(std::uint32_t at) const {
  while (!is_break(at) && !ends_flow_plain(at)) ++at;
  return byte(at) == ':';
}

/// [81] s-separate-lines within brackets. False where a line follows that cannot belong to them.
bool Scanner::skip_flow_space() {
  at_ = skip_blanks(at_);
  if (!is_break(at_) && !is_comment(at_)) return true;
  const Line below = line_from(skip_break(line_end(at_)));
  if (below.ended) return false;
  const bool closes = byte(below.text) == ']' || byte(below.text) == '}';
  if (below.column < flow_least_ && !closes) {
    if (find_key(below.text) || is_item(below.text)) return false;
    decline();
  }
  go_to(below);
  return true;
}

bool Scanner::is_flow_indicator(std::uint32_t at) const {
  switch (byte(at)) {
    case ',':
    case '[':
    case ']':
    case '{':
    case '}':
      return true;
    default:
      return false;
  }
}

/// Whether the colon of a key follows: behind quotes and brackets whatever comes next, else with a space.
bool Scanner::at_flow_colon(bool behind_quotes) const {
  const std::uint32_t colon = skip_blanks(at_);
  if (byte(colon) != ':') return false;
  return behind_quotes || is_space_or_end(colon + 1) || is_flow_indicator(colon + 1);
}

/// Reports a mistake in an entry and goes to the next one, or to the end of the line.
bool Scanner::skip_flow_entry(Diagnostic mistake) {
  report(std::move(mistake));
  int depth = 0;
  for (; !is_break(at_); ++at_) {
    const char here = byte(at_);
    if (here == '"' || here == '\'') {
      at_ = quote_on_line(at_).value_or(at_ + 1) - 1;
    } else if (here == '[' || here == '{') {
      ++depth;
    } else if ((here == ']' || here == '}') && depth-- == 0) {
      break;
    } else if (here == ',' && depth == 0) {
      ++at_;
      break;
    }
  }
  stop_ = at_;
  return true;
}

}  // namespace incplan::core::yaml
