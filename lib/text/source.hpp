// A file as it was read, and how to speak of places in it.
//
//   Source plan("incplan.yaml", bytes);
//   plan.position(120)   ->  line 7, column 3
//
// Knows nothing of YAML and never opens a file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace incplan::core {

/// Where a character stands for a person: both count from 1, columns in characters (code points).
struct Position {
  int line = 1;
  int column = 1;
  friend auto operator<=>(const Position&, const Position&) = default;
};

/// One file: its name as people know it, and its bytes. Places elsewhere are byte offsets into it, which become
/// lines and columns only when something is printed. Lines end with LF or CRLF; a leading byte-order mark belongs to
/// no line.
class Source {
 public:
  /// Whether a report may show a line of it.
  enum class Excerpts { shown, none };

  Source(std::string name, std::string bytes, Excerpts excerpts = Excerpts::shown);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  /// Nothing is shown of what is no text: where there is a NUL.
  [[nodiscard]] bool may_be_quoted() const { return may_be_quoted_; }

  /// The position of a byte; an offset past the end is the position just after the last character.
  [[nodiscard]] Position position(std::uint32_t offset) const;

  /// The text of a line, counted from 1, without its line break; empty for a line that is not there.
  [[nodiscard]] std::string_view line(int number) const;

  /// The byte at which a line begins, counted from 1.
  [[nodiscard]] std::uint32_t line_start(int number) const;

 private:
  [[nodiscard]] std::uint32_t characters_before(std::uint32_t offset) const;

  std::string name_;
  std::string bytes_;
  bool may_be_quoted_ = true;
  std::vector<std::uint32_t> line_starts_;
  /// Counts at regular steps, so that a thousand mistakes on one endless line are still found quickly.
  std::vector<std::uint32_t> characters_before_block_;
};

}  // namespace incplan::core
