// An answer for people, before it has a format: a list of blocks. `describe_…` makes them, one renderer per format
// writes them, so the work grows as a sum and not as a product.
//
//   Blocks answer = {Heading{1, {{"Critical", Tone::bad}}}, Paragraph{words("Customers cannot pay.")}};
//   to_text(answer, {.color = true})
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace incplan::core::report {

/// How a run of words is meant. Colour is only ever a second signal.
enum class Tone { plain, strong, dim, code, good, warning, bad, link };

struct Run {
  std::string text;
  Tone tone = Tone::plain;
  std::string url{};       ///< of a link
  std::string language{};  ///< BCP 47, of words in another language than the answer around them
};
/// Words on one line; renderers wrap them.
using Line = std::vector<Run>;

struct Heading {
  int level = 1;
  Line words;
  std::string
      anchor{};  ///< stays the same when the words change; a part of a document has one, a label in an answer none
};
struct Paragraph {
  Line words;
};
struct List {
  struct Item {
    Line words;
    std::vector<Line> details{};  ///< further lines below it
  };
  std::vector<Item> items;
  bool ordered = false;
};
struct Table {
  std::vector<Line> head;
  std::vector<std::vector<Line>> rows;

  /// The same without the columns in which no row says anything.
  [[nodiscard]] Table without_empty_columns() const;
};
/// Text that is shown exactly as it is: a message, a command.
struct Verbatim {
  std::string text;
  std::string syntax{};    ///< `yaml`, `json`; empty for plain words
  bool to_copy = false;    ///< people select it on a screen: it stands at the margin and is never wrapped
  std::string language{};  ///< BCP 47, of a message: it may be another language than what stands around it
  std::string title{};     ///< of a message that has one

  /// The title, a blank line and the text: how a message looks where nothing sets its title apart.
  [[nodiscard]] std::string whole() const { return title.empty() ? text : title + "\n\n" + text; }
};
/// A drawing, in the forms that formats can show. Text shows none: what it says has to stand beside it in words.
struct Picture {
  std::string alt_text;  ///< one sentence for those who do not see it
  std::string svg;       ///< an `<svg>` element
  std::string mermaid;   ///< the same for renderers of Markdown
};

using Block = std::variant<Heading, Paragraph, List, Table, Verbatim, Picture>;
using Blocks = std::vector<Block>;

/// Whether a link may be followed from a document: to the web, a mail address, a telephone, or within the document.
[[nodiscard]] bool is_followable(std::string_view url);

/// What stands between backticks in words of a plan, as code: for a page, where nothing else can come of it.
[[nodiscard]] Line with_code_spans(const Line& line);

/// Plain words as a line.
[[nodiscard]] Line plain(std::string text, Tone tone = Tone::plain);

}  // namespace incplan::core::report
