// The short road: a scanner for the profile of YAML that plans are written in, one function for each construct, with
// its production of YAML 1.2.2 (https://yaml.org/spec/1.2.2/) in brackets beside it.
//
// The profile: block mappings and sequences; plain, quoted, `|` and `>` scalars, over several lines too; flow
// collections; comments. Keys stand on one line. Anchors, aliases, tags and further documents are no part of it.
//
// Where the scanner is not certain it declines, and yaml-cpp reads the file. A mistake is reported in the user's
// words, and the reading goes on behind it, as the person most likely meant it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "yaml/builder.hpp"
#include "yaml/scalar.hpp"
#include "yaml/tree.hpp"

namespace incplan::core::yaml {

/// Fills the tree from bytes that `check_bytes` found sound. False where it declines: then nothing has been reported,
/// and the tree is worth nothing.
[[nodiscard]] bool scan(Tree& tree, Diagnostics& diagnostics);

/// The work of `scan`. `n` is, as in the specification, the indentation of the collection around a value, and -1 at
/// the top.
class Scanner {
 public:
  Scanner(Tree& tree, Diagnostics& diagnostics);

  /// Reads the document.
  void document();
  /// Ends what is open, where reading ended early.
  void abandon();

  /// Thrown where the bytes are, or may be, YAML outside the profile.
  struct Declined {};
  /// Thrown when reading must end, which has been reported.
  struct Ended {
    bool keeps_tree = true;
  };

 private:
  using Column = std::int64_t;

  /// A line that holds more than white space and comments.
  struct Line {
    std::uint32_t start = 0;
    std::uint32_t text = 0;      ///< its first byte that is no white space
    Column column = 0;           ///< its indentation: the spaces before anything else
    bool ended = false;          ///< there is none: the document ends here
    bool comment_above = false;  ///< a comment stands between it and what was read before
    bool is_odd = false;         ///< tabs or no-break spaces stand where its indentation should
    bool settled = false;        ///< `column` is what a wrong indentation was taken for
  };

  /// A block collection that is open.
  struct Level {
    Column column = 0;
    Kind kind = Kind::mapping;
    Column accepted_column = -1;  ///< a wrong indentation that has been reported and is taken for this one
  };

  /// A key in front of its colon.
  struct FoundKey {
    Key key;
    std::uint32_t colon = 0;
  };

  /// One line of a plain scalar, and what ended it: a colon, a comment (`#`), or the line's end (NUL).
  struct PlainLine {
    std::uint32_t end = 0;
    char ended_by = '\0';
  };

  // scanner.cpp: the document and its lines
  void begin_document();
  void end_document();
  [[nodiscard]] Line line_from(std::uint32_t start) const;
  void go_to(const Line& line);
  void next_line();
  void end_line(std::string_view after);
  [[nodiscard]] bool is_marker(std::uint32_t at, std::string_view marker) const;
  [[noreturn]] void decline() const;

  // scanner_block.cpp: block collections and what stands in them
  void block_node(Column n);
  void block_mapping(Column column);
  void block_sequence(Column column);
  void mapping_value(Column n);
  void item_value(Column n);
  void value_on_line(Column n);
  void add_empty(std::uint32_t start, std::uint32_t end);
  void open(Kind kind, Style style, std::uint32_t start);
  [[nodiscard]] bool take_key(const FoundKey& found);
  [[nodiscard]] Column compact_column() const;

  // scanner_key.cpp: keys
  [[nodiscard]] std::optional<FoundKey> find_key(std::uint32_t start) const;
  [[nodiscard]] std::optional<FoundKey> find_quoted_key(std::uint32_t start) const;
  [[nodiscard]] Key plain_key(std::uint32_t start, std::uint32_t end) const;
  [[nodiscard]] std::optional<std::uint32_t> quote_on_line(std::uint32_t start) const;
  [[nodiscard]] bool is_item(std::uint32_t at) const { return byte(at) == '-' && is_space_or_end(at + 1); }
  [[nodiscard]] bool begins_plain(std::uint32_t at) const;

  // scanner_scalar.cpp: scalars in block collections
  void plain_value(Column n);
  void quoted_value(Column n);
  void block_value(Column n);
  void add_scalar(const ScalarToken& written, std::string_view text);
  [[nodiscard]] PlainLine plain_line(std::uint32_t start) const;
  [[nodiscard]] std::optional<std::uint32_t> quoted_end(std::uint32_t start, Column least) const;
  [[nodiscard]] bool closes_by_chance(std::uint32_t start, std::uint32_t end) const;
  [[nodiscard]] std::string_view flow_text(const ScalarToken& written);

  // scanner_flow.cpp: flow collections. False where one was given up, which has been reported.
  void flow_value(Column n);
  [[nodiscard]] bool flow_node();
  [[nodiscard]] bool flow_collection(Kind kind);
  [[nodiscard]] bool flow_item();
  [[nodiscard]] bool flow_entry();
  [[nodiscard]] bool flow_pair(const ScalarToken& key);
  [[nodiscard]] bool flow_value_of(const ScalarToken& key);
  [[nodiscard]] bool flow_separator();
  [[nodiscard]] bool at_flow_end() const { return byte(at_) == ']' || byte(at_) == '}'; }
  void close_flow();
  [[nodiscard]] bool never_closed();

  // scanner_flow_scalar.cpp: scalars in them, and the space between
  [[nodiscard]] std::optional<ScalarToken> flow_scalar();
  [[nodiscard]] ScalarToken flow_plain();
  [[nodiscard]] bool skip_flow_space();
  [[nodiscard]] bool is_flow_indicator(std::uint32_t at) const;
  [[nodiscard]] bool at_flow_colon(bool behind_quotes) const;
  [[nodiscard]] bool ends_flow_plain(std::uint32_t at) const;
  [[nodiscard]] bool goes_on_with_plain(const Line& below) const;
  [[nodiscard]] bool is_flow_key(std::uint32_t at) const;
  [[nodiscard]] bool skip_flow_entry(Diagnostic mistake);

  // scanner_indentation.cpp: which collection a line belongs to
  [[nodiscard]] bool stays_in(Level& level);
  [[nodiscard]] bool fits(const Level& level) const;
  void treat_as(const Level& level);
  void resolve_indent(Column n, Column likely);
  void report_odd_indentation(std::uint32_t text);
  [[nodiscard]] std::uint32_t skip_odd_indentation(Column n) const;
  [[nodiscard]] Column known_indentation(std::string_view indentation, Column likely);
  void resolve_dedent();
  void too_deep(Level& level);

  // scanner_recovery.cpp: mistakes, and how the reading goes on behind them
  void stray(const Level& level);
  [[nodiscard]] bool line_without_key(Column column);
  void report_no_key();
  [[nodiscard]] bool bare_line(Column column);
  [[nodiscard]] std::optional<std::uint32_t> bare_key_end(Column column, std::uint32_t end) const;
  void skip_bare_lines(Column column);
  [[nodiscard]] std::uint32_t text_end(std::uint32_t start, std::string_view ends) const;
  [[nodiscard]] std::optional<FoundKey> find_unclosed_key(std::uint32_t start, Column n) const;
  [[nodiscard]] bool recover_key(const Key& key, std::uint32_t after);
  void rest_of_line(std::string_view after);
  void indicator_value(Column n);
  void colon_in_value(Column n);
  void rest_as_text(std::uint32_t start, Column n);
  void skip_below(Column column);
  void report(Diagnostic diagnostic);
  void report_value(Diagnostic diagnostic);
  void place_reports(const Node& value);
  void place_last_report(const Node& damaged) { diagnostics_.back().place.path = &damaged.path; }

  // the bytes; behind the last of them, and only there, `byte` is NUL
  [[nodiscard]] char byte(std::uint32_t at) const { return at < bytes_.size() ? bytes_[at] : '\0'; }
  [[nodiscard]] bool is_break(std::uint32_t at) const {
    const char here = byte(at);
    return here == '\n' || here == '\r' || here == '\0';
  }
  [[nodiscard]] bool is_blank(std::uint32_t at) const { return byte(at) == ' ' || byte(at) == '\t'; }
  [[nodiscard]] bool is_space_or_end(std::uint32_t at) const { return is_blank(at) || is_break(at); }
  [[nodiscard]] bool is_comment(std::uint32_t at) const {
    return byte(at) == '#' && at >= comments_from_ && at > 0 && is_blank(at - 1);
  }
  [[nodiscard]] std::uint32_t skip_blanks(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t line_end(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t skip_break(std::uint32_t at) const;
  [[nodiscard]] bool has_break(std::uint32_t start, std::uint32_t end) const {
    return bytes_.substr(start, end - start).find('\n') != std::string_view::npos;
  }
  /// The end of a text that ends before `end` but for blanks.
  [[nodiscard]] std::uint32_t without_blanks(std::uint32_t start, std::uint32_t end) const;
  [[nodiscard]] const Source& source() const { return tree_.source(); }

  Tree& tree_;
  std::string_view bytes_;
  Diagnostics& diagnostics_;
  Builder builder_;
  std::size_t reported_before_;
  std::vector<Level> levels_;

  Line line_;                             // the line that is being read
  std::uint32_t at_ = 0;                  // the byte to be read next
  std::uint32_t stop_ = 0;                // the end of the last value
  Column flow_least_ = 0;                 // how far lines within brackets are indented at least
  std::size_t flow_reported_ = 0;         // how much had been reported before these brackets
  std::uint32_t comments_from_ = 0;       // a `#` before it was meant as text
  std::vector<std::size_t> about_value_;  // what has been reported of the value that comes next

  /// Indentations with tabs or no-break spaces, and what they are taken for.
  std::vector<std::pair<std::string_view, Column>> odd_indentations_;
  std::size_t odd_report_ = 0;  // where they are reported
};

}  // namespace incplan::core::yaml
