// Block collections (YAML 1.2.2, chapter 8.2) and what stands in them.
#include "yaml/explain.hpp"
#include "yaml/scanner.hpp"

namespace incplan::core::yaml {

/// [196] s-l+block-node at the beginning of a line.
void Scanner::block_node(Column n) {
  if (is_item(at_)) return block_sequence(line_.column);
  if (find_key(at_) || find_unclosed_key(at_, n)) return block_mapping(line_.column);
  const Line below = line_from(skip_break(line_end(at_)));
  const bool is_bare_key = begins_plain(at_) && !below.ended && below.column > n && find_key(below.text);
  if (is_bare_key) return block_mapping(line_.column);  // a key that lost its colon, as no scalar may go on with a key
  value_on_line(n);
}

/// [187] l+block-mapping, and [195] ns-l-compact-mapping behind the `- ` of an item.
void Scanner::block_mapping(Column column) {
  open(Kind::mapping, Style::block, at_);
  levels_.push_back({column, Kind::mapping});
  do {
    const auto found = find_key(at_);
    if (found ? take_key(*found) : line_without_key(column)) mapping_value(column);
  } while (stays_in(levels_.back()));
  levels_.pop_back();
  builder_.close(stop_);
}

/// [183] l+block-sequence, and [186] ns-l-compact-sequence behind the `- ` of an item.
void Scanner::block_sequence(Column column) {
  open(Kind::sequence, Style::block, at_);
  levels_.push_back({column, Kind::sequence});
  do {
    item_value(column);
  } while (stays_in(levels_.back()));
  levels_.pop_back();
  builder_.close(stop_);
}

/// [194] c-l-block-map-implicit-value behind its colon. A sequence may stand as far left as the key ([201] seq-space).
void Scanner::mapping_value(Column n) {
  stop_ = at_;
  at_ = skip_blanks(at_);
  if (!is_break(at_) && !is_comment(at_)) return value_on_line(n);
  const std::uint32_t colon = stop_;
  next_line();
  resolve_indent(n, n + 1);
  if (!line_.ended && line_.column > n) return block_node(n);
  if (!line_.ended && line_.column == n && is_item(at_)) return block_sequence(n);
  add_empty(colon, colon);
}

/// [184] c-l-block-seq-entry and [185] s-l+block-indented, from its `-` on.
void Scanner::item_value(Column n) {
  const std::uint32_t dash = at_;
  stop_ = dash + 1;
  at_ = skip_blanks(dash + 1);
  if (is_break(at_) || is_comment(at_)) {
    next_line();
    resolve_indent(n, n + 1);
    if (!line_.ended && line_.column > n) return block_node(n);
    return add_empty(dash, dash + 1);
  }
  if (is_item(at_)) return block_sequence(compact_column());
  if (find_key(at_) || find_unclosed_key(at_, n)) return block_mapping(compact_column());
  value_on_line(n);
}

/// The indentation of a collection that begins behind a `- `.
Scanner::Column Scanner::compact_column() const {
  const std::string_view before = bytes_.substr(line_.text, at_ - line_.text);
  if (before.find('\t') != std::string_view::npos) decline();
  return line_.column + static_cast<Column>(before.size());
}

/// [197] s-l+flow-in-block and [199] s-l+block-scalar, on the line of what they belong to.
void Scanner::value_on_line(Column n) {
  switch (byte(at_)) {
    case '"':
    case '\'':
      return quoted_value(n);
    case '|':
    case '>':
      return block_value(n);
    case '[':
    case '{':
      return flow_value(n);
    default:
      break;
  }
  if (begins_plain(at_)) return plain_value(n);
  indicator_value(n);
}

/// A value that is not there: [72] e-node.
void Scanner::add_empty(std::uint32_t start, std::uint32_t end) {
  if (!builder_.empty(start, end)) throw Ended{.keeps_tree = false};
  place_reports(*builder_.last_added());
  stop_ = end;
}

void Scanner::open(Kind kind, Style style, std::uint32_t start) {
  if (!builder_.open(kind, style, start)) throw Ended{.keeps_tree = false};
  place_reports(*builder_.parent());
  stop_ = start;
}

/// False where the entry was left out.
bool Scanner::take_key(const FoundKey& found) {
  constexpr std::uint32_t longest = 1000;  // [154] ns-s-implicit-yaml-key allows 1024 characters
  if (found.colon - found.key.start > longest) decline();
  if (found.key.style == Style::plain && found.key.text == "<<") {
    report(explain_merge_key(source(), found.key.start));
    skip_below(levels_.back().column);
    return false;
  }
  builder_.key(found.key);
  if (found.key.style == Style::double_quoted || found.key.style == Style::single_quoted) {
    Key key = found.key;
    key.text = flow_text({key.style, key.start, key.end});
    builder_.key(key);
  }
  at_ = found.colon + 1;
  return true;
}

}  // namespace incplan::core::yaml
