// Mistakes in block collections, and how the reading goes on behind them: as the person most likely meant it, so that one
// mistake is one report and the rest of the plan still answers.
#include <algorithm>
#include <cstdlib>

#include "yaml/explain.hpp"
#include "yaml/scanner.hpp"

namespace incplan::yaml {

/// Whether the next line goes on with the block collection that was opened last. Settles wrong indentations.
bool Scanner::stays_in(Level& level) {
  for (;;) {
    settle_indentation(level.column, level.column);
    if (line_.ended) return false;
    if (line_.column == level.alias) take_for(level);
    if (line_.column < level.column) {
      settle_dedent();
      if (line_.column != level.column) return false;
    } else if (line_.column > level.column) {
      too_deep(level);
    } else if (fits(level)) {
      return true;
    } else if (level.kind == Kind::sequence && levels_.size() > 1 && levels_.rbegin()[1].column == level.column) {
      return false;  // a key behind a sequence that stands as far left as its own key
    } else {
      stray(level);
    }
  }
}

/// The line stands where a level stands, or is taken for it.
void Scanner::take_for(const Level& level) {
  line_.column = level.column;
  line_.settled = true;
}

bool Scanner::fits(const Level& level) const {
  return is_item(line_.text) == (level.kind == Kind::sequence);
}

/// Tabs and no-break spaces are no indentation ([63] s-indent). What such a line was indented by is what the same white space
/// was taken for before, or else what is `likely` here.
void Scanner::settle_indentation(Column n, Column likely) {
  constexpr std::string_view no_break_space = "\xC2\xA0";
  if (line_.ended || line_.settled) return;
  std::uint32_t text = line_.text;
  while (bytes_.substr(text).starts_with(no_break_space) || is_blank(text)) text += is_blank(text) ? 1 : 2;
  const bool odd = text - line_.start != line_.column;
  const bool matters = line_.column <= n || is_item(text) || find_key(text);
  if (!odd || !matters) return;
  const std::string_view indentation = bytes_.substr(line_.start, text - line_.start);
  if (odd_indentations_.empty()) report(explain_indentation(source(), line_.start, text));
  auto known = std::ranges::find(odd_indentations_, indentation, &std::pair<std::string_view, Column>::first);
  if (known == odd_indentations_.end()) known = odd_indentations_.insert(known, {indentation, likely});
  line_.column = known->second;
  line_.settled = true;
  line_.text = at_ = text;
}

/// A line further left must stand where an open collection stands; else it is taken for a line of the nearest one.
void Scanner::settle_dedent() {
  Level* nearest = nullptr;
  for (auto level = levels_.rbegin(); level != levels_.rend(); ++level) {
    if (line_.column == level->column || line_.column == level->alias) return take_for(*level);
    const auto distance = [this](const Level& other) { return std::abs(other.column - line_.column); };
    if (fits(*level) && (nearest == nullptr || distance(*level) < distance(*nearest))) nearest = &*level;
  }
  if (nearest == nullptr) nearest = &levels_.front();
  std::vector<std::int64_t> columns;
  for (const Level& level : levels_) columns.push_back(level.column);
  report(explain_dedent(source(), line_.start, line_.text, columns));
  nearest->alias = line_.column;
  take_for(*nearest);
}

/// A line further right than the collection, behind a value that is complete.
void Scanner::too_deep(Level& level) {
  const bool is_entry = level.kind == Kind::sequence ? is_item(line_.text) : find_key(line_.text).has_value();
  report(explain_too_deep(source(), line_.text, level.column, is_entry));
  if (is_entry) {
    level.alias = line_.column;
    return take_for(level);
  }
  skip_below(level.column);
}

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
  const bool is_quoted = byte(at_) == '"' || byte(at_) == '\'';
  if (is_quoted && !quote_on_line(at_)) {
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
  const std::uint32_t value = behind_blanks(word);
  const std::uint32_t colon = byte(value) == ':' ? value : text_end(start, ": \t\r\n");
  if (byte(colon) == ':') {
    report(explain_no_space(source(), start, colon));
    return recover_key(std::min(colon, word), colon + 1);
  }
  const std::uint32_t stop = plain_line(start).stop;
  report(explain_bare_key(source(), start, stop));
  const Line below = line_from(behind_break(line_end(start)));
  if (!below.ended && below.column > column) return recover_key(stop, stop);
  const bool is_bracket_or_quote = std::string_view("[{\"'").find(byte(value)) != std::string_view::npos;
  if (value < stop && (is_bracket_or_quote || text_end(value, " \t\r\n") >= stop)) return recover_key(word, word);
  do {
    skip_below(column);
  } while (!line_.ended && line_.column == column && begins_plain(line_.text) && !find_key(line_.text));
  return false;
}

/// The first byte from `start` on that is one of these.
std::uint32_t Scanner::text_end(std::uint32_t start, std::string_view ends) const {
  return static_cast<std::uint32_t>(std::min(bytes_.find_first_of(ends, start), bytes_.size()));
}

bool Scanner::recover_key(std::uint32_t stop, std::uint32_t behind) {
  builder_.key({bytes_.substr(at_, stop - at_), at_, stop, Style::plain});
  at_ = behind;
  return true;
}

/// Something behind a closing quote or bracket.
void Scanner::rest_of_line(std::string_view behind) {
  report(explain_rest_of_line(source(), at_, without_blanks(at_, line_end(at_)), behind));
}

/// A value that begins with a character that has a meaning of its own.
void Scanner::indicator_value(Column n) {
  const std::uint32_t start = at_;
  if (is_item(start)) {
    report(explain_item_behind_key(source(), start));
    return block_sequence(compact_column());
  }
  if (byte(start) == '?' || byte(start) == ':') decline();
  report(explain_indicator(source(), start));
  if (byte(start) != '&' && byte(start) != '!') return rest_as_text(start);
  at_ = behind_blanks(text_end(start, " \t\r\n"));
  if (is_break(at_)) return mapping_value(n);
  value_on_line(n);
}

/// Takes the rest of a line for the text that it was meant to be.
void Scanner::rest_as_text(std::uint32_t start) {
  std::uint32_t stop = start;
  while (!is_break(stop) && !(stop > start && is_comment(stop))) ++stop;
  stop = without_blanks(start, stop);
  add_scalar({Style::plain, start, stop}, bytes_.substr(start, stop - start));
  at_ = stop;
  next_line();
}

/// Goes to the next line that is not further right than a column.
void Scanner::skip_below(Column column) {
  do {
    next_line();
  } while (!line_.ended && line_.column > column);
}

/// A mistake belongs to the collection around it: what misses there may follow from it.
void Scanner::report(Diagnostic diagnostic) {
  if (builder_.parent() != nullptr) diagnostic.place.step = &builder_.parent()->step;
  diagnostics_.push_back(std::move(diagnostic));
}

}  // namespace incplan::yaml
