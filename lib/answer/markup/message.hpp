// A message as its author meant it: paragraphs, lists and words, with the values in their places.
//
//   Message message = read_markdown("**Since {}**: …", insertions);
//   write(message, Markup::slack)   ->  "*Since 14:05 CET*: …"
//
// Markdown is read in one file and each markup written from this one tree. Knows nothing of channels, limits and
// languages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answer/markup/sentinels.hpp"
#include "format/channel_kind.hpp"

namespace incplan::core::markup {

struct Inline {
  enum class Kind {
    words,  ///< of the author
    value,  ///< of a variable: text everywhere, never markup; may have line breaks
    code,
    emphasis,
    strong,
    strike,
    link,
    line_break,
    box  ///< of a task: open, or done where `text` is not empty
  };
  Kind kind = Kind::words;
  std::string text{};  ///< of words and values; of a link its address
  std::vector<Inline> inside{};
  bool is_literal = false;  ///< words that the author kept from being read as markup
};
using Inlines = std::vector<Inline>;

struct Block {
  enum class Kind { paragraph, heading, list, quote, code, rule, table };
  Kind kind = Kind::paragraph;
  Inlines words{};                           ///< of a paragraph, a heading, code
  std::vector<std::vector<Block>> items{};   ///< of a list; of a quote there is one
  std::vector<std::vector<Inlines>> rows{};  ///< of a table: cells, those of the head first
  std::string alignment{};                   ///< of a table: `l`, `c`, `r` or a blank for each column
  int level = 1;                             ///< of a heading
  bool ordered = false;                      ///< of a list
  bool tight = true;
  int start = 1;
};
using Message = std::vector<Block>;

/// Reads GitHub's Markdown (CommonMark with tables, tasks and `~~strikethrough~~`) in which `insertions` hold the values.
/// Every line of the author stays a line, but one on which only empty values stand; HTML is words; an image is a link;
/// an address that is none of the web, of mail or of a telephone makes no link. Emphasis that is visibly meant is taken
/// where CommonMark would leave its stars (`joints.hpp`). Structure deeper than ten levels is flattened.
[[nodiscard]] Message read_markdown(std::string_view text, const Sentinels& sentinels);

/// Writes a message. Markups that have no links show the address in parentheses, those without emphasis the words, those
/// without tables lines such as "Head: cell". Marks stand where the markup reads them: where that takes it, a zero-width
/// space stands beside them, and where nothing helps they are left out.
[[nodiscard]] std::string write(const Message& message, Markup markup);
/// The same block by block, without those that show nothing; `joined` makes a whole of them again.
[[nodiscard]] std::vector<std::string> write_blocks(const Message& message, Markup markup);
[[nodiscard]] std::string joined(const std::vector<std::string>& blocks, Markup markup);

/// Whether a markup can show that words are struck through.
[[nodiscard]] bool can_strike(Markup markup);

/// The words of a message on one line, without any markup: for titles, subjects and headlines.
[[nodiscard]] std::string one_line(const Message& message);

/// The words that the author wrote, without those of values: for what only an author may do, such as call everybody.
[[nodiscard]] std::string author_text(const Message& message);

}  // namespace incplan::core::markup
