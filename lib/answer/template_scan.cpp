#include "answer/template.hpp"
#include "text/unicode.hpp"

namespace incplan::core {
namespace {

using Kind = TemplateTag::Kind;

constexpr std::string_view blanks = " \t";
constexpr std::string_view spaces = " \t\r\n";

std::size_t offset_in(std::string_view whole, std::string_view part) {
  return static_cast<std::size_t>(part.data() - whole.data());
}

/// Goes through a template tag by tag, under the delimiters in force.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<TemplateTag> scan() {
    while (next_tag()) {
    }
    return std::move(tags_);
  }

 private:
  bool next_tag() {
    std::size_t start = text_.find(open_, at_);
    if (start == std::string_view::npos) return false;
    std::size_t inside = std::min(text_.find_first_not_of(spaces, start + open_.size()), text_.size());
    char sigil = inside < text_.size() ? text_[inside] : '\0';
    std::string closing = closing_of(sigil);
    std::size_t finish = text_.find(closing, inside + (sigil == '{' || sigil == '=' ? 1 : 0));
    if (finish == std::string_view::npos) {
      add_unclosed(start, text_.size());
      return false;
    }
    // What ends this tag belongs to another one that begins inside it.
    if (sigil != '!' && sigil != '=') {
      const std::size_t next = text_.find(open_, inside + 1);
      if (next < finish) {
        add_unclosed(start, next);
        at_ = tags_.back().end;
        return true;
      }
    }
    TemplateTag tag = read(sigil, trim(text_.substr(inside, finish - inside)));
    place(tag, start, finish + closing.size());
    tags_.push_back(tag);
    at_ = tag.end;
    return true;
  }

  /// `{{{name}}}` and `{{=<% %>=}}` end with the sign that they begin with.
  [[nodiscard]] std::string closing_of(char sigil) const {
    std::string closing(close_);
    if (sigil == '{') return "}" + closing;
    if (sigil == '=') return "=" + closing;
    return closing;
  }

  /// It goes to the end of its line, or to `limit`.
  void add_unclosed(std::size_t start, std::size_t limit) {
    const std::size_t end = std::min(text_.find_first_of("\r\n", start), limit);
    TemplateTag tag{.kind = Kind::broken, .name = trim(text_.substr(start + open_.size(), end - start - open_.size()))};
    tag.problem = "a tag that is never closed";
    tag.is_open = true;
    place(tag, start, end);
    tags_.push_back(tag);
  }

  /// What a tag says between its delimiters.
  TemplateTag read(char sigil, std::string_view inside) {
    switch (sigil) {
      case '{':
        return named(Kind::unescaped, inside.substr(1));
      case '!':
        return {.kind = Kind::comment, .name = inside.substr(1)};
      case '=':
        return delimiters(inside.substr(1));
      case '#':
        return named(Kind::section, inside.substr(1));
      case '^':
        return named(Kind::inverted, inside.substr(1));
      case '/':
        return named(Kind::end, inside.substr(1));
      case '>':
        return named(Kind::partial, inside.substr(1));
      case '&':
        return named(Kind::unescaped, inside.substr(1));
      case '<':
      case '$':
        return {.kind = Kind::broken, .name = inside, .problem = "a tag that this format does not have"};
      default:
        return named(Kind::variable, inside);
    }
  }

  static TemplateTag named(Kind kind, std::string_view name) {
    name = trim(name);
    if (name.empty()) return {.kind = Kind::broken, .name = name, .problem = "a tag without a name"};
    if (name.find_first_of(" \t\r\n{}") != std::string_view::npos) {
      return {.kind = Kind::broken, .name = name, .problem = "a tag whose name has blanks or braces"};
    }
    return {.kind = kind, .name = name};
  }

  TemplateTag delimiters(std::string_view inside) {
    TemplateTag broken{.kind = Kind::broken, .name = inside, .problem = "delimiters that cannot be set"};
    std::string_view pair = trim(inside);
    std::size_t gap = pair.find_first_of(spaces);
    if (gap == std::string_view::npos) return broken;
    std::string_view open = pair.substr(0, gap);
    std::string_view close = trim(pair.substr(gap));
    if (pair.find('=') != std::string_view::npos || close.find_first_of(spaces) != std::string_view::npos)
      return broken;
    open_ = open;
    close_ = close;
    return {.kind = Kind::delimiters, .name = pair};
  }

  void place(TemplateTag& tag, std::size_t start, std::size_t finish) const {
    tag.start = tag.line_start = start;
    tag.end = tag.line_stop = finish;
    tag.name_start = tag.name.empty() ? start : offset_in(text_, tag.name);
    tag.open = open_;
    tag.close = close_;
    if (tag.kind != Kind::variable && tag.kind != Kind::unescaped && tag.kind != Kind::broken) widen_to_line(tag);
  }

  /// A tag that stands alone on its line takes the line with it.
  void widen_to_line(TemplateTag& tag) const {
    std::size_t before = text_.substr(0, tag.start).find_last_not_of(blanks);
    if (before != std::string_view::npos && text_[before] != '\n') return;
    std::size_t after = std::min(text_.find_first_not_of(blanks, tag.end), text_.size());
    std::size_t line_break = text_.substr(after).starts_with("\r\n") ? 2
                             : text_.substr(after).starts_with("\n") ? 1
                                                                     : 0;
    if (after < text_.size() && line_break == 0) return;
    tag.line_start = before == std::string_view::npos ? 0 : before + 1;
    tag.line_stop = after + line_break;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string_view open_ = "{{";
  std::string_view close_ = "}}";
  std::vector<TemplateTag> tags_;
};

}  // namespace

std::vector<TemplateTag> scan_template(std::string_view text) {
  return Scanner(text).scan();
}

}  // namespace incplan::core
