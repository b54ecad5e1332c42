#include <fmt/core.h>

#include "answer/markup/address.hpp"
#include "answer/markup/dialect.hpp"
#include "answer/markup/escape.hpp"
#include "answer/markup/html.hpp"
#include "answer/markup/message.hpp"
#include "answer/markup/signs.hpp"

namespace incplan::markup {
namespace {

const Dialect& dialect_of(Markup markup) {
  switch (markup) {
    case Markup::slack:
      return slack_dialect;
    case Markup::discord:
      return discord_dialect;
    case Markup::teams:
      return teams_dialect;
    case Markup::linkedin:
      return linkedin_dialect;
    case Markup::markdown:
      return markdown_dialect;
    case Markup::plain:
    case Markup::html:
      break;
  }
  return plain_dialect;
}

/// The characters of inlines, without any markup.
void add_characters(std::string& out, const Inlines& inlines) {
  for (const Inline& each : inlines) {
    if (each.kind == Inline::Kind::line_break) out += '\n';
    if (each.kind != Inline::Kind::link) out += each.text;
    add_characters(out, each.inside);
  }
}

std::string characters(const Inlines& inlines) {
  std::string out;
  add_characters(out, inlines);
  return out;
}

/// `first` before the first line, `further` before the others; blank lines stay blank unless `further` says something.
std::string indented(std::string_view text, std::string_view first, std::string_view further) {
  std::string out(first);
  bool margin = further.find_first_not_of(' ') == std::string_view::npos;
  for (char c : text) {
    if (out.ends_with('\n') && !(margin && c == '\n')) out += further;
    out += c;
  }
  return out;
}

class Writer {
 public:
  explicit Writer(const Dialect& dialect) : dialect_(dialect) {}

  [[nodiscard]] std::string blocks(const std::vector<Block>& blocks, std::string_view between) const {
    std::string out;
    for (const Block& each : blocks) {
      std::string text = block(each);
      if (!text.empty()) out += (out.empty() ? "" : std::string(between)) + text;
    }
    return out;
  }

 private:
  [[nodiscard]] std::string block(const Block& block) const {
    switch (block.kind) {
      case Block::Kind::paragraph:
        return inlines(block.words);
      case Block::Kind::heading:
        return dialect_.heading(inlines(block.words), block.level);
      case Block::Kind::list:
        return list(block);
      case Block::Kind::quote:
        return indented(blocks(block.items.front(), "\n\n"), dialect_.quote, dialect_.quote);
      case Block::Kind::code:
        return dialect_.code_block(characters(block.words));
      case Block::Kind::rule:
        return std::string(dialect_.rule);
    }
    return {};
  }

  [[nodiscard]] std::string list(const Block& block) const {
    std::string out;
    int number = block.start;
    std::string_view between = block.tight ? "\n" : "\n\n";
    for (const std::vector<Block>& item : block.items) {
      std::string marker = block.ordered ? std::to_string(number++) + ". " : std::string(dialect_.bullet);
      std::string margin(block.ordered ? marker.size() : 2, ' ');
      if (!out.empty()) out += between;
      out += indented(blocks(item, between), marker, margin);
    }
    return out;
  }

  [[nodiscard]] std::string inlines(const Inlines& inlines) const {
    std::string out;
    for (const Inline& each : inlines) add(out, each);
    return out;
  }

  void add(std::string& out, const Inline& each) const {
    switch (each.kind) {
      case Inline::Kind::words:
        dialect_.escape(out, each.text, By::author);
        break;
      case Inline::Kind::value:
        dialect_.escape(out, each.text, By::variable);
        break;
      case Inline::Kind::code:
        out += dialect_.code(replaced(characters(each.inside), '\n', " "));
        break;
      case Inline::Kind::emphasis:
        out += marked(inlines(each.inside), dialect_.emphasis);
        break;
      case Inline::Kind::strong:
        out += marked(inlines(each.inside), dialect_.strong);
        break;
      case Inline::Kind::link:
        out += dialect_.link(each.text, inlines(each.inside), is_bare(each));
        break;
      case Inline::Kind::line_break:
        out += dialect_.line_break;
        break;
    }
  }

  /// An address that is shown as itself.
  static bool is_bare(const Inline& link) {
    std::string shown = characters(link.inside);
    return sound_address(shown) == link.text || "mailto:" + shown == link.text;
  }

  [[nodiscard]] std::string marked(const std::string& words, std::string_view mark) const {
    if (mark.empty() || words.empty()) return words;
    if (!dialect_.marks_end_at_lines) return fmt::format("{0}{1}{0}", mark, words);
    std::string out;
    for (std::size_t at = 0; at <= words.size();) {
      std::size_t end = std::min(words.find('\n', at), words.size());
      std::string_view line = std::string_view(words).substr(at, end - at);
      if (!line.empty()) out += fmt::format("{0}{1}{0}", mark, line);
      if (end < words.size()) out += '\n';
      at = end + 1;
    }
    return out;
  }

  const Dialect& dialect_;
};

void add_author_words(std::string& out, const Inlines& inlines) {
  for (const Inline& each : inlines) {
    if (each.kind == Inline::Kind::words) out += each.text + " ";
    if (each.kind != Inline::Kind::code) add_author_words(out, each.inside);
  }
}

}  // namespace

std::string write(const Message& message, Markup markup) {
  return markup == Markup::html ? write_html(message) : Writer(dialect_of(markup)).blocks(message, "\n\n");
}

std::string escaped(std::string_view words, Markup markup) {
  Inline value{.kind = Inline::Kind::value, .text = std::string(words)};
  if (markup == Markup::html) return write_html_words({std::move(value)});
  std::string out;
  dialect_of(markup).escape(out, value.text, By::variable);
  return out;
}

std::string one_line(const Message& message) {
  std::string out;
  for (char c : write(message, Markup::plain)) {
    bool blank = c == '\n' || c == ' ';
    if (!blank || (!out.empty() && out.back() != ' ')) out += blank ? ' ' : c;
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string author_words(const Message& message) {
  std::string out;
  for (const Block& block : message) {
    add_author_words(out, block.words);
    for (const std::vector<Block>& item : block.items) out += author_words(item);
  }
  return out;
}

}  // namespace incplan::markup
