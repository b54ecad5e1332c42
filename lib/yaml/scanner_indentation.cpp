// Which collection a line belongs to ([63] s-indent, [69] s-flow-line-prefix), and what wrong indentations are taken
// for.
#include <algorithm>
#include <cstdlib>

#include "yaml/explain.hpp"
#include "yaml/scanner.hpp"

namespace incplan::core::yaml {

/// Whether the next line goes on with the block collection that was opened last. Settles wrong indentations.
bool Scanner::stays_in(Level& level) {
  for (;;) {
    resolve_indent(level.column, level.column);
    if (line_.ended) return false;
    if (line_.column == level.accepted_column) treat_as(level);
    if (line_.column < level.column) {
      resolve_dedent();
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
void Scanner::treat_as(const Level& level) {
  line_.column = level.column;
  line_.settled = true;
}

bool Scanner::fits(const Level& level) const {
  return is_item(line_.text) == (level.kind == Kind::sequence);
}

/// Tabs and no-break spaces are no indentation ([63] s-indent). What such a line was indented by is what the same
/// white space was taken for before, or else what is `likely` here. A line of nothing else is left out.
void Scanner::resolve_indent(Column n, Column likely) {
  while (!line_.ended && !line_.settled) {
    const std::uint32_t text = skip_odd_indentation(n);
    if (text - line_.start == line_.column) return;
    report_odd_indentation(text);
    const Column column = known_indentation(bytes_.substr(line_.start, text - line_.start), likely);
    if (is_break(text)) {
      next_line();
      continue;
    }
    line_.column = column;
    line_.settled = line_.is_odd = true;
    line_.text = at_ = text;
  }
}

/// The first is reported for all. What they are taken for is a guess, in the part of the plan where they stand.
void Scanner::report_odd_indentation(std::uint32_t text) {
  const Node* part = builder_.depth() > 1 ? &builder_.open_at(1) : builder_.parent();
  if (odd_indentations_.empty()) {
    odd_report_ = diagnostics_.size();
    report(explain_indentation(source(), line_.start, text));
    if (part != nullptr) place_last_report(*part);
  } else if (part != nullptr && diagnostics_[odd_report_].place.path != &part->path) {
    diagnostics_[odd_report_].place.path = &tree_.root()->path;
  }
}

/// Where the text of the line begins behind blanks that are no indentation; behind its indentation, where they do no
/// harm.
std::uint32_t Scanner::skip_odd_indentation(Column n) const {
  constexpr std::string_view no_break_space = "\xC2\xA0";
  const std::uint32_t indented = line_.start + static_cast<std::uint32_t>(line_.column);
  std::uint32_t text = indented;
  while (is_blank(text) || bytes_.substr(text).starts_with(no_break_space)) text += is_blank(text) ? 1 : 2;
  if (text == indented || line_.column <= n || is_item(text) || find_key(text)) return text;
  return find_key(line_.text) ? line_.text : indented;
}

/// What an indentation was taken for when it came first.
Scanner::Column Scanner::known_indentation(std::string_view indentation, Column likely) {
  const auto known = std::ranges::find(odd_indentations_, indentation, &std::pair<std::string_view, Column>::first);
  if (known != odd_indentations_.end()) return known->second;
  odd_indentations_.emplace_back(indentation, likely);
  return likely;
}

/// A line further left must stand where an open collection stands; else it is taken for a line of the nearest one.
void Scanner::resolve_dedent() {
  Level* nearest = nullptr;
  for (auto level = levels_.rbegin(); level != levels_.rend(); ++level) {
    if (line_.column == level->column || line_.column == level->accepted_column) return treat_as(*level);
    const auto distance = [this](const Level& other) { return std::abs(other.column - line_.column); };
    if (fits(*level) && (nearest == nullptr || distance(*level) < distance(*nearest))) nearest = &*level;
  }
  if (nearest == nullptr) nearest = &levels_.front();
  std::vector<std::int64_t> columns;
  for (const Level& level : levels_) columns.push_back(level.column);
  report(explain_dedent(source(), line_.start, line_.text, columns));
  place_last_report(builder_.open_at(nearest == &levels_.front() ? 0 : 1));
  nearest->accepted_column = line_.column;
  treat_as(*nearest);
}

/// A line further right than the collection, behind a value that is complete.
void Scanner::too_deep(Level& level) {
  const bool is_entry = level.kind == Kind::sequence ? is_item(line_.text) : find_key(line_.text).has_value();
  Diagnostic mistake = explain_too_deep(source(), line_.text, level.column, is_entry);
  if (is_entry && levels_.size() == 1)
    report_value(std::move(mistake));  // nobody writes a part of the plan below a value that is complete
  else
    report(std::move(mistake));
  if (is_entry) {
    level.accepted_column = line_.column;
    return treat_as(level);
  }
  skip_below(level.column);
}

}  // namespace incplan::core::yaml
