#include <algorithm>

#include "answer/markup/dialect.hpp"
#include "answer/markup/escape.hpp"
#include "answer/markup/html.hpp"
#include "answer/markup/inline_writer.hpp"
#include "answer/markup/message.hpp"
#include "answer/markup/tables.hpp"

namespace incplan::core::markup {
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

  [[nodiscard]] std::string block(const Block& block) const {
    switch (block.kind) {
      case Block::Kind::paragraph:
        return write_inlines(block.words, dialect_);
      case Block::Kind::heading:
        return heading(block);
      case Block::Kind::list:
        return list(block);
      case Block::Kind::quote:
        return indented(blocks(block.items.front(), "\n\n"), dialect_.quote, dialect_.quote);
      case Block::Kind::code:
        return dialect_.code_block(characters(block.words));
      case Block::Kind::rule:
        return std::string(dialect_.line);
      case Block::Kind::table:
        return dialect_.has_tables ? table(block) : blocks(table_lines(block), "\n\n");
    }
    return {};
  }

 private:
  [[nodiscard]] std::string blocks(const std::vector<Block>& blocks, std::string_view between) const {
    std::string out;
    for (const Block& each : blocks) {
      std::string text = block(each);
      if (!text.empty()) out += (out.empty() ? "" : std::string(between)) + text;
    }
    return out;
  }

  [[nodiscard]] std::string heading(const Block& block) const {
    if (!dialect_.has_headings) return write_inlines({{.kind = Inline::Kind::strong, .inside = block.words}}, dialect_);
    return std::string(static_cast<std::size_t>(block.level), '#') + " " + write_inlines(block.words, dialect_);
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

  [[nodiscard]] std::string table(const Block& table) const {
    std::string out = row(table.rows.front()) + "\n|";
    for (const char side : table.alignment) {
      out += side == 'l' || side == 'c' ? " :--" : " ---";
      out += side == 'r' || side == 'c' ? ": |" : " |";
    }
    for (std::size_t i = 1; i < table.rows.size(); ++i) out += "\n" + row(table.rows[i]);
    return out;
  }

  [[nodiscard]] std::string row(const std::vector<Inlines>& cells) const {
    std::string out = "|";
    for (const Inlines& cell : cells) out += " " + write_inlines(cell, dialect_, InCell::yes) + " |";
    return out;
  }

  const Dialect& dialect_;
};

void append_author_text(std::string& out, const Inlines& inlines) {
  for (const Inline& each : inlines) {
    if (each.kind == Inline::Kind::words) out += each.text + " ";
    if (each.kind != Inline::Kind::code) append_author_text(out, each.inside);
  }
}

}  // namespace

std::vector<std::string> write_blocks(const Message& message, Markup markup) {
  const Writer writer(dialect_of(markup));
  std::vector<std::string> blocks;
  for (const Block& block : message) {
    std::string text = markup == Markup::html ? write_html({block}) : writer.block(block);
    if (!text.empty()) blocks.push_back(std::move(text));
  }
  return blocks;
}

std::string joined(const std::vector<std::string>& blocks, Markup markup) {
  std::string out;
  for (const std::string& block : blocks) out += (out.empty() ? "" : markup == Markup::html ? "\n" : "\n\n") + block;
  return out;
}

std::string write(const Message& message, Markup markup) {
  return joined(write_blocks(message, markup), markup);
}

bool can_strike(Markup markup) {
  return markup == Markup::html || !dialect_of(markup).strike.empty();
}

std::string escaped(std::string_view words, Markup markup) {
  Inline value{.kind = Inline::Kind::value, .text = std::string(words)};
  if (markup == Markup::html) return write_inline_html({std::move(value)});
  return write_inlines({std::move(value)}, dialect_of(markup));
}

std::string headline(std::string_view words, Markup markup) {
  Inline value{.kind = Inline::Kind::value, .text = std::string(words)};
  return write({{.kind = Block::Kind::heading, .words = {std::move(value)}}}, markup);
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

std::string author_text(const Message& message) {
  std::string out;
  for (const Block& block : message) {
    append_author_text(out, block.words);
    for (const std::vector<Block>& item : block.items) out += author_text(item);
    for (const std::vector<Inlines>& row : block.rows) {
      for (const Inlines& cell : row) append_author_text(out, cell);
    }
  }
  return out;
}

}  // namespace incplan::core::markup
