// Mistakes in block collections, and how the reading goes on behind them: as the person most likely meant it, so that
// one mistake is one report and the rest of the plan still answers.
#include <algorithm>

#include "yaml/explain.hpp"
#include "yaml/scanner.hpp"

namespace incplan::core::yaml {

/// An item among keys, or a key among items: left out, with what is below it and its like.
void Scanner::stray(const Level& level) {
  report(level.kind == Kind::mapping ? explain_item_among_keys(source(), line_.text)
                                     : explain_key_among_items(source(), line_.text, line_end(line_.text)));
  do {
    skip_below(level.column);
  } while (!line_.ended && line_.column == level.column && !fits(level));
}

/// A line of a mapping that has no key. True where one could be made out, and `at_` is where its value begins.
bool Scanner::line_without_key(Column column) {
  if (line_.is_odd) {  // which has been reported
    skip_below(column);
    return false;
  }
  const bool is_quoted = byte(at_) == '"' || byte(at_) == '\'';
  if (is_quoted && !quote_on_line(at_)) {
    const auto found = find_unclosed_key(at_, column);
    if (found) {
      report_value(explain_open_quote(source(), at_));
      return recover_key(found->key, found->colon + 1);
    }
    report(explain_open_quote(source(), at_));
  } else if (!is_quoted && !begins_plain(at_)) {
    report_no_key();
  } else {
    return bare_line(column);
  }
  skip_below(column);
  return false;
}

void Scanner::report_no_key() {
  switch (byte(at_)) {
    case '?':
      decline();
    case ':':
      return report(explain_missing_key(source(), at_));
    case '{':
    case '[':
      return report(explain_complex_key(source(), at_));
    default:
      return report(explain_indicator(source(), at_));
  }
}

/// A line of words without `: `. Of several such lines only the first is reported.
bool Scanner::bare_line(Column column) {
  const std::uint32_t start = at_;
  const std::uint32_t word = text_end(start, " \t\r\n");
  const std::uint32_t value = skip_blanks(word);
  const std::uint32_t colon = byte(value) == ':' ? value : text_end(start, ": \t\r\n");
  const auto quoted = byte(start) == '"' || byte(start) == '\'' ? quote_on_line(start) : std::nullopt;
  if (byte(colon) == ':' && !quoted) {
    report_value(explain_no_space(source(), start, colon));
    return recover_key(plain_key(start, std::min(colon, word)), colon + 1);
  }
  const std::uint32_t end = quoted ? *quoted : plain_line(start).end;
  if (const auto key_end = bare_key_end(column, end)) {
    report_value(explain_bare_key(source(), start, end));
    return recover_key(plain_key(start, *key_end), *key_end);
  }
  report(explain_bare_key(source(), start, end));
  skip_below(column);
  skip_bare_lines(column);
  return false;
}

/// Where the key of a line ends that lost its colon, if it is clear: all of the line where something is indented below
/// it, else its first word, where one word, a bracket or a quote is behind it.
std::optional<std::uint32_t> Scanner::bare_key_end(Column column, std::uint32_t end) const {
  const Line below = line_from(skip_break(line_end(at_)));
  if (!below.ended && below.column > column) return end;
  const std::uint32_t word = text_end(at_, " \t\r\n");
  const std::uint32_t value = skip_blanks(word);
  const bool is_bracket_or_quote = std::string_view("[{\"'").find(byte(value)) != std::string_view::npos;
  if (value < end && (is_bracket_or_quote || text_end(value, " \t\r\n") >= end)) return word;
  return std::nullopt;
}

void Scanner::skip_bare_lines(Column column) {
  while (!line_.ended && line_.column == column && begins_plain(line_.text) && !find_key(line_.text)) {
    skip_below(column);
  }
}

/// The first byte from `start` on that is one of these.
std::uint32_t Scanner::text_end(std::uint32_t start, std::string_view ends) const {
  return static_cast<std::uint32_t>(std::min(bytes_.find_first_of(ends, start), bytes_.size()));
}

/// A key whose opening quote is never closed, when a colon follows on its line: `"name: Shop`.
std::optional<Scanner::FoundKey> Scanner::find_unclosed_key(std::uint32_t start, Column n) const {
  if ((byte(start) != '"' && byte(start) != '\'') || quote_on_line(start)) return std::nullopt;
  const auto end = quoted_end(start, n + 1);
  if (end && !closes_by_chance(start, *end)) return std::nullopt;  // a value over several lines
  const PlainLine line = plain_line(start + 1);
  if (line.ended_by != ':') return std::nullopt;
  return FoundKey{plain_key(start + 1, line.end), skip_blanks(line.end)};
}

bool Scanner::recover_key(const Key& key, std::uint32_t after) {
  builder_.key(key);
  at_ = after;
  return true;
}

/// Something behind a closing quote or bracket.
void Scanner::rest_of_line(std::string_view after) {
  report(explain_rest_of_line(source(), at_, without_blanks(at_, line_end(at_)), after));
  place_last_report(*builder_.last_added());
}

/// A value that begins with a character that has a meaning of its own.
void Scanner::indicator_value(Column n) {
  const std::uint32_t start = at_;
  if (is_item(start)) {
    report_value(explain_item_behind_key(source(), start));
    return block_sequence(compact_column());
  }
  if (byte(start) == '?' || byte(start) == ':') decline();
  report_value(explain_indicator(source(), start));
  if (byte(start) != '&' && byte(start) != '!') return rest_as_text(start, n);
  at_ = skip_blanks(text_end(start, " \t\r\n"));
  if (is_break(at_)) return mapping_value(n);
  value_on_line(n);
}

/// A value with `: ` in it, where it is no key that lost its colon: `updates {every: 1h, first: 10m}`.
void Scanner::colon_in_value(Column n) {
  const std::uint32_t start = at_;
  const Key key = builder_.next_key();
  const auto bracket = key.start + static_cast<std::uint32_t>(std::min(key.text.find_first_of("[{"), key.text.size()));
  const bool lost_colon = key.style == Style::plain && bracket < key.end && !has_break(key.start, start);
  if (!lost_colon) {
    report_value(explain_colon_in_value(source(), start, line_end(start)));
    return rest_as_text(start, n);
  }
  const std::uint32_t end = without_blanks(key.start, bracket);
  report_value(explain_bare_key(source(), key.start, end));
  builder_.key(plain_key(key.start, end));
  at_ = bracket;
  flow_value(n);
}

/// Takes the rest of a line for the text that it was meant to be, and leaves out what is indented below it.
void Scanner::rest_as_text(std::uint32_t start, Column n) {
  std::uint32_t end = start;
  while (!is_break(end) && !(end > start && is_comment(end))) ++end;
  end = without_blanks(start, end);
  add_scalar({Style::plain, start, end}, bytes_.substr(start, end - start));
  at_ = end;
  next_line();
  if (!line_.ended && line_.column > n) skip_below(n);
}

/// Goes to the next line that is not further right than a column.
void Scanner::skip_below(Column column) {
  do {
    next_line();
  } while (!line_.ended && line_.column > column);
}

/// A mistake leads to what it damages: what is found there may follow from it. That is the collection around it.
void Scanner::report(Diagnostic diagnostic) {
  const Node* damaged = builder_.parent() != nullptr ? builder_.parent() : tree_.root();
  if (damaged != nullptr) diagnostic.place.path = &damaged->path;
  diagnostics_.push_back(std::move(diagnostic));
}

/// A mistake that damages no more than the value that comes next.
void Scanner::report_value(Diagnostic diagnostic) {
  about_value_.push_back(diagnostics_.size());
  report(std::move(diagnostic));
}

void Scanner::place_reports(const Node& value) {
  for (const std::size_t each : about_value_) diagnostics_[each].place.path = &value.path;
  about_value_.clear();
}

}  // namespace incplan::core::yaml
