#include "answer/markup/inline_writer.hpp"

#include <algorithm>

#include "answer/markup/address.hpp"
#include "answer/markup/escape_util.hpp"

namespace incplan::core::markup {
namespace {

void add_characters(std::string& out, const Inlines& inlines) {
  for (const Inline& each : inlines) {
    if (each.kind == Inline::Kind::line_break) out += '\n';
    if (each.kind != Inline::Kind::link && each.kind != Inline::Kind::box) out += each.text;
    add_characters(out, each.inside);
  }
}

class InlineWriter {
 public:
  InlineWriter(const Dialect& dialect, InCell in_cell)
      : dialect_(dialect), in_cell_(in_cell == InCell::yes && dialect.has_tables) {}

  void add(const Inlines& inlines) {
    for (const Inline& each : inlines) add(each);
  }

  [[nodiscard]] std::string finish() const { return place_marks(written_, marks_, dialect_.rule); }

 private:
  void add(const Inline& each) {
    switch (each.kind) {
      case Inline::Kind::words:
      case Inline::Kind::value:
        add_text(each.text, each.kind == Inline::Kind::words ? By::author : By::variable);
        break;
      case Inline::Kind::code:
        add_code(replaced(characters(each.inside), '\n', " "));
        break;
      case Inline::Kind::emphasis:
        add_marked(each.inside, dialect_.emphasis);
        break;
      case Inline::Kind::strong:
        add_marked(each.inside, dialect_.strong);
        break;
      case Inline::Kind::strike:
        add_marked(each.inside, dialect_.strike);
        break;
      case Inline::Kind::link:
        add_link(each);
        break;
      case Inline::Kind::line_break:
        break_line();
        break;
      case Inline::Kind::box:
        written_ += box(!each.text.empty());
        break;
    }
  }

  [[nodiscard]] std::string_view box(bool done) const {
    if (dialect_.has_boxes) return done ? "[x] " : "[ ] ";
    return done ? "☑ " : "☐ ";
  }

  void add_text(std::string_view text, By by) {
    for (std::size_t end = 0; end != std::string_view::npos;) {
      end = text.find('\n');
      add_line(text.substr(0, end), by);
      if (end == std::string_view::npos) break;
      break_line();
      text.remove_prefix(end + 1);
    }
  }

  void add_line(std::string_view text, By by) {
    if (dialect_.address == nullptr || in_link_) return dialect_.escape(written_, text, by);
    around_addresses(
        text, [&](std::string_view words) { dialect_.escape(written_, words, by); },
        [&](std::string_view address) { add_source(dialect_.address(address, !open_.empty())); });
  }

  /// What is no text: only a table looks for its bars there.
  void add_source(const std::string& source) { written_ += in_cell_ ? replaced(source, '|', "\\|") : source; }

  void add_code(const std::string& text) {
    if (dialect_.has_code) open({});
    add_source(dialect_.code(text));
    if (dialect_.has_code) close();
  }

  /// Emphasis within the same emphasis says nothing more, and its marks would end the outer one.
  void add_marked(const Inlines& inside, std::string_view sign) {
    const bool open_already = std::ranges::any_of(open_, [&](std::size_t mark) { return marks_[mark].sign == sign; });
    if (sign.empty() || open_already || (in_link_ && !dialect_.marks_in_links)) return add(inside);
    open(sign);
    add(inside);
    close();
  }

  void open(std::string_view sign) {
    open_.push_back(marks_.size());
    marks_.push_back({.sign = sign, .at = written_.size()});
    written_ += mark_place;
  }

  void close() {
    const std::size_t opener = open_.back();
    open_.pop_back();
    const bool is_empty = opener + 1 == marks_.size() && written_.ends_with(mark_place);
    if (is_empty) {
      marks_.pop_back();
      written_.pop_back();
      return;
    }
    marks_[opener].partner = marks_.size();
    marks_.push_back({.sign = marks_[opener].sign, .opens = false, .partner = opener, .at = written_.size()});
    written_ += mark_place;
  }

  void break_line() {
    if (in_link_) {
      written_ += ' ';
      return;
    }
    const std::vector<std::size_t> open_before = dialect_.marks_end_at_lines ? open_ : std::vector<std::size_t>();
    std::vector<std::string_view> signs;
    for (const std::size_t mark : open_before) signs.push_back(marks_[mark].sign);
    for (std::size_t i = 0; i < signs.size(); ++i) close();
    written_ += dialect_.line_break;
    for (const std::string_view sign : signs) open(sign);
  }

  void add_link(const Inline& link) {
    const LinkText text = dialect_.link(link.text, characters(link.inside), is_bare_link(link));
    if (text.before.starts_with('[') && written_.ends_with('!')) written_.insert(written_.size() - 1, 1, '\\');
    written_ += text.before;
    if (text.shows_words) {
      in_link_ = true;
      add(link.inside);
      in_link_ = false;
    }
    written_ += text.after;
  }

  const Dialect& dialect_;
  bool in_cell_;
  bool in_link_ = false;
  std::string written_;
  std::vector<Mark> marks_;
  std::vector<std::size_t> open_;  ///< indices of marks, the innermost last
};

}  // namespace

std::string characters(const Inlines& inlines) {
  std::string out;
  add_characters(out, inlines);
  return out;
}

bool is_bare_link(const Inline& link) {
  const std::string shown = characters(link.inside);
  return sound_address(shown) == link.text || "mailto:" + shown == link.text;
}

std::string write_inlines(const Inlines& inlines, const Dialect& dialect, InCell in_cell) {
  InlineWriter writer(dialect, in_cell);
  writer.add(inlines);
  return writer.finish();
}

}  // namespace incplan::core::markup
