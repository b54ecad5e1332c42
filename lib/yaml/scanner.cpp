// The document and its lines.
#include "yaml/scanner.hpp"

#include <algorithm>

#include "yaml/bytes.hpp"
#include "yaml/explain.hpp"

namespace incplan::core::yaml {

bool scan(Tree& tree, Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.size();
  Scanner scanner(tree, diagnostics);
  try {
    scanner.document();
  } catch (const Scanner::Declined&) {
    diagnostics.resize(before);
    return false;
  } catch (const Scanner::Ended& ended) {
    scanner.abandon();
    if (!ended.keeps_tree) tree.set_root(nullptr);
  }
  return true;
}

Scanner::Scanner(Tree& tree, Diagnostics& diagnostics)
    : tree_(tree),
      bytes_(tree.source().bytes()),
      diagnostics_(diagnostics),
      builder_(tree, diagnostics),
      reported_before_(diagnostics.size()) {}

/// What was not read is missed anywhere.
void Scanner::abandon() {
  builder_.close_all(stop_);
  for (std::size_t i = reported_before_; i < diagnostics_.size() && tree_.root() != nullptr; ++i) {
    if (diagnostics_[i].code == code::yaml_syntax) diagnostics_[i].place.path = &tree_.root()->path;
  }
}

void Scanner::document() {
  begin_document();
  if (line_.ended) return report(explain_nothing(source()));
  resolve_indent(-1, 0);
  block_node(-1);
  end_document();
}

/// [202] l-document-prefix, [208] l-explicit-document. Directives are no part of a plan.
void Scanner::begin_document() {
  go_to(line_from(text_start(bytes_)));
  while (byte(at_) == '%' && at_ == line_.start) {
    report(explain_directive(source(), at_));
    next_line();
  }
  if (!is_marker(line_.start, "---")) return;
  at_ = skip_blanks(line_.start + 3);
  if (!is_break(at_) && !is_comment(at_)) decline();
  next_line();
}

/// [205] l-document-suffix, and nothing but comments behind it.
void Scanner::end_document() {
  while (is_marker(line_.start, "...")) {
    at_ = skip_blanks(line_.start + 3);
    if (!is_break(at_) && !is_comment(at_)) decline();
    next_line();
  }
  if (at_ < bytes_.size()) report(explain_rest(source(), at_));
}

/// [79] s-l-comments: the first line from a line's start on that holds something.
Scanner::Line Scanner::line_from(std::uint32_t start) const {
  Line line{.start = start};
  for (;;) {
    std::uint32_t at = line.start;
    while (byte(at) == ' ') ++at;
    line.column = at - line.start;
    line.text = skip_blanks(at);
    if (byte(line.text) == '#') {
      line.comment_above = true;
    } else if (!is_break(line.text)) {
      break;
    }
    const std::uint32_t end = line_end(line.text);
    if (end == bytes_.size()) {
      line.start = line.text = end;
      line.ended = true;
      return line;
    }
    line.start = skip_break(end);
  }
  line.ended = is_marker(line.start, "---") || is_marker(line.start, "...");
  return line;
}

void Scanner::go_to(const Line& line) {
  line_ = line;
  at_ = line.text;
}

void Scanner::next_line() {
  go_to(line_from(skip_break(line_end(at_))));
}

/// [77] s-b-comment behind a value.
void Scanner::end_line(std::string_view after) {
  at_ = skip_blanks(at_);
  if (!is_break(at_) && !is_comment(at_)) rest_of_line(after);
  next_line();
}

/// [203] c-directives-end and [204] c-document-end.
bool Scanner::is_marker(std::uint32_t at, std::string_view marker) const {
  return byte(at) == marker.front() && bytes_.substr(at).starts_with(marker) && is_space_or_end(at + 3) &&
         line_end(at) >= at + 3;
}

/// Behind a mistake nobody can say whether the rest is outside the profile, or follows from the mistake.
void Scanner::decline() const {
  const auto begin = diagnostics_.begin() + static_cast<std::ptrdiff_t>(reported_before_);
  const auto is_mistake = [](const Diagnostic& diagnostic) {
    return diagnostic.level != incplan::core::Level::warning;
  };
  if (std::any_of(begin, diagnostics_.end(), is_mistake)) throw Ended{};
  throw Declined{};
}

std::uint32_t Scanner::skip_blanks(std::uint32_t at) const {
  while (is_blank(at)) ++at;
  return at;
}

std::uint32_t Scanner::line_end(std::uint32_t at) const {
  const auto feed = std::min(bytes_.find('\n', at), bytes_.size());
  const bool returns = feed > at && feed < bytes_.size() && bytes_[feed - 1] == '\r';
  return static_cast<std::uint32_t>(returns ? feed - 1 : feed);
}

std::uint32_t Scanner::skip_break(std::uint32_t at) const {
  if (byte(at) == '\r') ++at;
  return at < bytes_.size() ? at + 1 : at;
}

std::uint32_t Scanner::without_blanks(std::uint32_t start, std::uint32_t end) const {
  while (end > start && is_blank(end - 1)) --end;
  return end;
}

}  // namespace incplan::core::yaml
