// Scalars in block collections (YAML 1.2.2, chapters 7.3 and 8.1).
#include <algorithm>

#include "yaml/explain.hpp"
#include "yaml/scanner.hpp"

namespace incplan::core::yaml {

/// [132] ns-plain-one-line, in block context: up to a colon and a space, a space and a `#`, or the line's end.
Scanner::PlainLine Scanner::plain_line(std::uint32_t start) const {
  std::uint32_t at = start;
  for (;; ++at) {
    const auto here = static_cast<unsigned char>(byte(at));
    if (here > '#' && here != ':') continue;  // most of them
    if (here == ':' && is_space_or_end(at + 1)) break;
    if (here == '#' && at > start && is_blank(at - 1)) break;
    if (is_break(at)) break;
  }
  return {without_blanks(start, at), is_break(at) ? '\0' : byte(at)};
}

/// [131] ns-plain: lines that are indented deeper than the collection around them go on with it ([135]
/// s-ns-plain-next-line), until a comment.
void Scanner::plain_value(Column n) {
  const std::uint32_t start = at_;
  PlainLine line = plain_line(start);
  if (line.ended_by == ':') {
    return colon_in_value(n);
  }
  std::uint32_t end = line.end;
  bool one_line = true;
  at_ = end;
  next_line();
  while (line.ended_by != '#' && !line_.ended && !line_.comment_above && line_.column > n) {
    line = plain_line(at_);
    if (line.ended_by == ':') break;
    if (one_line && is_item(at_)) report_value(explain_swallowed_item(source(), at_));
    end = at_ = line.end;
    one_line = false;
    next_line();
  }
  const ScalarToken written{Style::plain, start, end};
  if (has_curly_quotes(bytes_.substr(start, end - start))) report_value(explain_curly_quotes(source(), start, end));
  add_scalar(written, one_line ? bytes_.substr(start, end - start) : tree_.keep(text_of(bytes_, written)));
}

/// [109] c-double-quoted and [120] c-single-quoted, in block context.
void Scanner::quoted_value(Column n) {
  const std::uint32_t start = at_;
  const auto end = quoted_end(start, n + 1);
  if (!end || closes_by_chance(start, *end)) {
    report_value(explain_open_quote(source(), start));
    rest_as_text(start, n);
    return skip_bare_lines(n);
  }
  const ScalarToken written{byte(start) == '"' ? Style::double_quoted : Style::single_quoted, start, *end};
  add_scalar(written, flow_text(written));
  at_ = *end;
  end_line("quote");
}

/// Whether a quote was forgotten, and the scalar ends where the next one on a line below begins.
bool Scanner::closes_by_chance(std::uint32_t start, std::uint32_t end) const {
  if (!has_break(start, end) || is_comment(skip_blanks(end))) return false;
  const std::string_view after = bytes_.substr(end, line_end(end) - end);
  return after.find(byte(start)) != std::string_view::npos;
}

/// Behind the closing quote; nothing where a line comes before it that is indented less than `least`.
std::optional<std::uint32_t> Scanner::quoted_end(std::uint32_t start, Column least) const {
  const char quote = byte(start);
  for (std::uint32_t at = start + 1; at < bytes_.size(); ++at) {
    const char here = byte(at);
    if (here == quote) {
      if (quote == '"' || byte(at + 1) != quote) return at + 1;
      ++at;
    } else if (here == '\\' && quote == '"') {
      if (!is_break(at + 1)) ++at;
    } else if (here == '\n') {
      const std::uint32_t text =
          static_cast<std::uint32_t>(std::min(bytes_.find_first_not_of(' ', at + 1), bytes_.size()));
      const std::uint32_t has_text = skip_blanks(text);
      if (is_marker(at + 1, "---") || is_marker(at + 1, "...")) return std::nullopt;
      if (!is_break(has_text) && text - at - 1 < least) return std::nullopt;
    }
  }
  return std::nullopt;
}

/// The text of a plain or quoted scalar; a wrong escape stays as it is.
std::string_view Scanner::flow_text(const ScalarToken& written) {
  if (const auto bad = find_bad_escape(bytes_, written)) report_value(explain_escape(source(), bad->start, bad->end));
  return flow_text_in(tree_, written);
}

/// [170] c-l+literal and [174] c-l+folded.
void Scanner::block_value(Column n) {
  const std::uint32_t start = at_;
  const BlockHeader header = read_block_header(bytes_, start);
  const std::uint32_t after = skip_blanks(header.end);
  const bool sound = header.sound && (is_break(after) || is_comment(after));
  if (!sound) {
    report_value(explain_block_header(source(), start, line_end(start)));
    return rest_as_text(start, n);
  }
  BlockScalar block = read_block(bytes_, start, n);
  if (n < 0 || block.has_long_blank_line) decline();
  at_ = block.written.end;
  add_scalar(block.written, tree_.keep(std::move(block.text)));
  next_line();
  const std::string_view between = bytes_.substr(stop_, line_.start - stop_);
  if (between.find("\n\t") != std::string_view::npos || between.find(" \t") != std::string_view::npos) decline();
}

void Scanner::add_scalar(const ScalarToken& written, std::string_view text) {
  if (!builder_.scalar(written, text)) throw Ended{.keeps_tree = false};
  place_reports(*builder_.last_added());
  stop_ = written.end;
}

}  // namespace incplan::core::yaml
