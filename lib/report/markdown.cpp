#include <fmt/core.h>

#include <algorithm>

#include "answer/markup/flanks.hpp"
#include "report/render.hpp"
#include "text/character.hpp"
#include "text/percent.hpp"
#include "text/unicode.hpp"

namespace incplan::core::report {
namespace {

enum class Kind { words, code, target };

/// What a piece of text stands in; each place has its own dangers.
struct Context {
  Kind kind = Kind::words;
  bool opens_line = false;
  bool in_table = false;
};

bool is_alnum(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Where a line would begin a list, a heading or an underline: the offset of the character that has to be escaped.
std::size_t block_marker(std::string_view text) {
  if (text.empty()) return std::string_view::npos;
  if (std::string_view("-+=").find(text.front()) != std::string_view::npos) return 0;
  const std::size_t digits = text.find_first_not_of("0123456789");
  const bool numbered = digits != std::string_view::npos && digits > 0 && (text[digits] == '.' || text[digits] == ')');
  return numbered ? digits : std::string_view::npos;
}

bool means_something(std::string_view text, std::size_t at) {
  const char c = text[at];
  const bool last = at + 1 == text.size();
  if (c == '_') return at == 0 || last || !is_alnum(text[at - 1]) || !is_alnum(text[at + 1]);
  if (c == '!') return last;
  return std::string_view("\\`*[]<>&~#").find(c) != std::string_view::npos;
}

/// The one place that knows what means something in Markdown: nothing that comes out begins a block, a tag, a link or
/// a cell.
std::string escape(std::string_view raw, const Context& context) {
  std::string text = escape_control(raw, true);
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  if (context.opens_line) text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
  const std::size_t marker = context.opens_line ? block_marker(text) : std::string::npos;
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (context.kind == Kind::target && std::string_view(" ()<>\\|").find(c) != std::string_view::npos) {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
      continue;
    }
    const bool in_words = context.kind == Kind::words && (at == marker || means_something(text, at));
    if (in_words || (c == '|' && context.in_table)) out += '\\';
    out += c;
  }
  return out;
}

std::size_t longest_run(std::string_view text, char c) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char each : text) {
    run = each == c ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

/// A span of code. Within a table a backslash before a pipe cannot be written in one, so these are words.
std::string code(const std::string& text, const Context& context) {
  const bool impossible = context.in_table && text.find("\\|") != std::string::npos;
  if (impossible || text.find_first_not_of(" \n\t") == std::string::npos) return escape(text, context);
  const std::string fence(longest_run(text, '`') + 1, '`');
  const std::string pad = text.front() == '`' || text.back() == '`' ? " " : "";
  return fence + pad + escape(text, {Kind::code, false, context.in_table}) + pad + fence;
}

std::string run_text(const Run& run, const Context& context) {
  if (is_followable(run.url)) {
    return '[' + escape(run.text, context) + "](" +
           escape(sound_url(run.url), {Kind::target, false, context.in_table}) + ')';
  }
  return run.tone == Tone::code ? code(run.text, context) : escape(run.text, context);
}

bool is_bold(const Run& run) {
  return run.url.empty() && (run.tone == Tone::strong || run.tone == Tone::bad);
}

/// `**words**` where Markdown reads that between its neighbours; blanks at the ends stay outside.
std::string bold(const std::string& before, const std::string& text, const Line& line, std::size_t next) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string::npos) return text;
  const std::size_t end = text.find_last_not_of(' ') + 1;
  const std::string words = text.substr(first, end - first);
  const char32_t left = first > 0 ? U' ' : last_character(before);
  const char32_t behind = next < line.size() ? first_character(line[next].text) : U'\0';
  const char32_t right = end < text.size() ? U' ' : behind;
  const bool opens = markup::sure_flanks(left, first_character(words)).left;
  if (!opens || !markup::sure_flanks(last_character(words), right).right) return text;
  return text.substr(0, first) + "**" + words + "**" + text.substr(end);
}

std::string line_text(const Line& line, bool in_table = false) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    std::string same = run_text(line[at], {Kind::words, out.empty(), in_table});
    std::size_t next = at + 1;
    if (is_bold(line[at])) {
      for (; next < line.size() && is_bold(line[next]); ++next) {
        same += run_text(line[next], {Kind::words, false, in_table});
      }
      same = bold(out, same, line, next);
    }
    out += same;
    at = next;
  }
  return out;
}

class MarkdownWriter {
 public:
  void operator()(const Heading& heading) {
    begin(false);
    const auto level = static_cast<std::size_t>(std::clamp(heading.level, 1, 6));
    out_ += std::string(level, '#') + ' ' + line_text(heading.words) + '\n';
  }

  void operator()(const Paragraph& paragraph) {
    const std::string text = line_text(paragraph.words);
    if (text.empty()) return;
    begin(false);
    out_ += text + '\n';
  }

  void operator()(const List& list) {
    const bool follows_a_list = after_list_ && !other_mark_;
    begin(true);
    other_mark_ = follows_a_list;
    int number = 0;
    for (const List::Item& item : list.items) {
      const std::string mark = list.ordered ? std::to_string(++number) + (other_mark_ ? ") " : ". ")
                                            : std::string(other_mark_ ? "* " : "- ");
      out_ += mark + line_text(item.words) + '\n';
      for (const Line& detail : item.details) out_ += std::string(mark.size(), ' ') + "- " + line_text(detail) + '\n';
    }
  }

  void operator()(const Table& table) {
    begin(false);
    std::size_t columns = table.head.size();
    for (const auto& row : table.rows) columns = std::max(columns, row.size());
    write_row(table.head, columns);
    out_ += '|';
    for (std::size_t column = 0; column < columns; ++column) out_ += " --- |";
    out_ += '\n';
    for (const auto& row : table.rows) write_row(row, columns);
  }

  void operator()(const Verbatim& verbatim) {
    begin(false);
    const std::string whole = verbatim.whole();
    const std::string fence(std::max<std::size_t>(3, longest_run(whole, '`') + 1), '`');
    std::string text = escape_control(whole, true);
    if (!text.empty() && text.back() != '\n') text += '\n';
    out_ += fence + verbatim.syntax + '\n' + text + fence + '\n';
  }

  void operator()(const Picture& picture) { (*this)(Verbatim{picture.mermaid, "mermaid"}); }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  /// Lists that follow each other would become one, but for another mark.
  void begin(bool list) {
    if (!out_.empty()) out_ += '\n';
    if (!list) other_mark_ = false;
    after_list_ = list;
  }

  void write_row(const std::vector<Line>& cells, std::size_t columns) {
    out_ += '|';
    for (std::size_t column = 0; column < columns; ++column) {
      out_ += column < cells.size() ? ' ' + line_text(cells[column], true) + " |" : "  |";
    }
    out_ += '\n';
  }

  std::string out_;
  bool after_list_ = false;
  bool other_mark_ = false;
};

}  // namespace

std::string to_markdown(const Blocks& blocks) {
  MarkdownWriter writer;
  for (const Block& block : blocks) std::visit(writer, block);
  return writer.take();
}

}  // namespace incplan::core::report
