#include <algorithm>

#include "report/render.hpp"
#include "report/text_table.hpp"
#include "report/wrap.hpp"
#include "text/unicode.hpp"

namespace incplan::core::report {
namespace {

/// Narrower than this nobody can read; longer lines than asked for are the smaller evil.
constexpr int narrowest = 20;

/// Longer labels than this would leave no room beside them.
constexpr int widest_label = 15;

/// A heading of an answer (as opposed to a document): it can stand as a label beside its part, which saves a line.
bool is_label(const Heading& heading) {
  return heading.level == 2 && heading.anchor.empty();
}

/// The width of the column of labels; 0 where they are too long to stand beside their parts.
int label_column(const Blocks& blocks) {
  int widest = 0;
  for (const Block& block : blocks) {
    const auto* heading = std::get_if<Heading>(&block);
    if (heading != nullptr && is_label(*heading)) widest = std::max(widest, width_of(split(heading->words)));
  }
  return widest > widest_label ? 0 : widest;
}

class TextWriter {
 public:
  TextWriter(const TextStyle& style, int label_width) : style_(style), label_width_(label_width) {}

  void operator()(const Heading& heading) {
    ScreenLine words = split(heading.words);
    for (Word& word : words) {
      if (word.tone == Tone::plain) word.tone = Tone::strong;
    }
    beside_label_ = label_width_ > 0 && is_label(heading);
    if (beside_label_) {
      label_ = std::move(words);
      margin_ = label_width_ + 2;
      return;
    }
    const bool opens_a_part = heading.level == 1 || !heading.anchor.empty();
    if (opens_a_part) blank_line();
    margin_ = 2 * std::max(0, heading.level - 2);
    write(words, "", "");
    margin_ = 2 * std::max(0, heading.level - 1);
  }

  void operator()(const Paragraph& paragraph) { write(split(paragraph.words), "", ""); }

  void operator()(const List& list) {
    const std::size_t digits = std::to_string(list.items.size()).size();
    int number = 0;
    for (const List::Item& item : list.items) {
      const std::string count = std::to_string(++number);
      const std::string number_mark = std::string(digits - count.size(), ' ') + count + ". ";
      const std::string mark = list.ordered ? number_mark : beside_label_ ? "" : "- ";
      const std::string hang(std::max<std::size_t>(mark.size(), 2), ' ');
      write(split(item.words), mark, hang);
      for (const Line& detail : item.details) write(split(detail), hang, hang + "  ");
    }
  }

  void operator()(const Table& table) {
    for (const std::string& line : table_lines(table, room(), style_.color)) write_line(line);
  }

  void operator()(const Verbatim& verbatim) {
    const std::string text = verbatim.whole();
    if (beside_label_ && fits_beside_label(text)) {
      write_line(escape_control(text));
      return;
    }
    if (!label_.empty()) write_line("");
    if (verbatim.to_copy) {
      copy(text);
      return;
    }
    for_each_line(text, [this](std::string_view line) {
      const std::size_t lead = std::min(line.find_first_not_of(' '), line.size());
      const std::string indent(2 + std::min<std::size_t>(lead, 8), ' ');
      write(split(plain(std::string(line), Tone::plain)), indent, indent);
    });
  }

  void operator()(const Picture& /*picture*/) {}

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  [[nodiscard]] int room() const { return std::max(narrowest, style_.width - margin_); }

  [[nodiscard]] bool fits_beside_label(const std::string& text) const {
    return text.find('\n') == std::string::npos && display_width(text) <= room();
  }

  void write(const ScreenLine& words, const std::string& first, const std::string& rest) {
    const std::string* lead = &first;
    for (const ScreenLine& line : wrap(words, room() - static_cast<int>(rest.size()), false)) {
      write_line(*lead + paint(line, style_.color));
      lead = &rest;
    }
  }

  /// What stands left of the next line: the label, once, else nothing.
  std::string take_margin() {
    const int blanks = margin_ - width_of(label_);
    std::string margin = paint(label_, style_.color) + std::string(static_cast<std::size_t>(blanks), ' ');
    label_.clear();
    return margin;
  }

  void write_line(const std::string& line) {
    const std::string whole = take_margin() + line;
    const std::size_t end = whole.find_last_not_of(' ');
    out_ += whole.substr(0, end == std::string::npos ? 0 : end + 1) + '\n';
  }

  void blank_line() {
    if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
  }

  void copy(std::string_view text) {
    blank_line();
    out_ += escape_control(text, true);
    if (!out_.ends_with('\n')) out_ += '\n';
    out_ += '\n';
  }

  template <class Action>
  static void for_each_line(std::string_view text, Action action) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      action(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  TextStyle style_;
  int label_width_;
  int margin_ = 0;
  bool beside_label_ = false;
  ScreenLine label_;  ///< waits for the first line of its part
  std::string out_;
};

}  // namespace

std::string to_text(const Blocks& blocks, const TextStyle& style) {
  TextWriter writer(style, label_column(blocks));
  for (const Block& block : blocks) std::visit(writer, block);
  std::string text = writer.take();
  while (text.ends_with("\n\n")) text.pop_back();
  return text;
}

}  // namespace incplan::core::report
