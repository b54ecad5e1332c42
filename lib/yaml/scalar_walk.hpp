// The text of a scalar, stretch by stretch, each with the bytes that it was written in. Private to this room.
//
//   walk(bytes, written, [&](std::string_view text, std::uint32_t start, std::uint32_t stop) { … });
//
// One walk serves both directions: reading the text, and finding the place of one of its characters.
#pragma once

#include <algorithm>
#include <string>

#include "text/unicode.hpp"
#include "yaml/escape.hpp"
#include "yaml/scalar.hpp"

namespace incplan::core::yaml {

inline bool is_blank(char byte) {
  return byte == ' ' || byte == '\t';
}

/// Length of the line break at `at`: 0 where there is none.
inline std::uint32_t line_break(std::string_view bytes, std::size_t at) {
  if (at < bytes.size() && bytes[at] == '\n') return 1;
  return bytes.substr(std::min(at, bytes.size())).starts_with("\r\n") ? 2 : 0;
}

/// Hands the text of a scalar to `sink(text, start, stop)`, stretch by stretch: bytes of the file as they are, or
/// what was written in the bytes from `start` to `stop` in other words.
template <class Sink>
class Walk {
 public:
  Walk(std::string_view bytes, const ScalarToken& written, Sink& sink)
      : bytes_(bytes), written_(written), sink_(sink) {}

  void run() {
    if (written_.style == Style::literal || written_.style == Style::folded) {
      walk_block();
    } else {
      walk_flow();
    }
  }

 private:
  void verbatim(std::uint32_t start, std::uint32_t end) {
    if (end > start) sink_(bytes_.substr(start, end - start), start, end);
  }
  void newlines(std::uint32_t count, std::uint32_t start, std::uint32_t end) {
    for (; count > 0; --count) sink_(std::string_view("\n"), start, end);
  }

  // ---- plain and quoted scalars ([131] ns-plain-multi-line, [110] nb-double-text, [121] nb-single-text)

  void walk_flow() {
    const std::uint32_t quote = written_.style == Style::plain ? 0 : 1;
    at_ = written_.start + quote;
    end_ = written_.end - quote;
    std::uint32_t run = at_;
    while (at_ < end_) {
      const char byte = bytes_[at_];
      if (line_break(bytes_, at_) != 0) {
        fold(run);
      } else if (byte == '\'' && written_.style == Style::single_quoted) {
        verbatim(run, at_ + 1);
        at_ += 2;
      } else if (byte == '\\' && written_.style == Style::double_quoted) {
        verbatim(run, at_);
        escape();
      } else {
        ++at_;
        continue;
      }
      run = at_;
    }
    verbatim(run, end_);
  }

  /// [74] s-flow-folded: white space around a line break goes, one break is a space, of several the first goes.
  void fold(std::uint32_t run) {
    std::uint32_t text_end = at_;
    while (text_end > run && is_blank(bytes_[text_end - 1])) --text_end;
    verbatim(run, text_end);
    const std::uint32_t breaks = skip_breaks();
    if (breaks == 1) {
      sink_(std::string_view(" "), text_end, at_);
    } else {
      newlines(breaks - 1, text_end, at_);
    }
  }

  /// Goes behind line breaks and the white space after each; says how many there were.
  std::uint32_t skip_breaks() {
    std::uint32_t breaks = 0;
    while (at_ < end_) {
      const std::uint32_t length = line_break(bytes_, at_);
      if (length == 0) break;
      at_ += length;
      ++breaks;
      while (at_ < end_ && is_blank(bytes_[at_])) ++at_;
    }
    return breaks;
  }

  void escape() {
    const std::uint32_t start = at_;
    if (line_break(bytes_, at_ + 1) != 0) {  // [112] s-double-escaped
      ++at_;
      const std::uint32_t breaks = skip_breaks();
      newlines(breaks - 1, start, at_);
      return;
    }
    const Escape escape = read_escape(bytes_.substr(at_, end_ - at_));
    at_ += escape.length;
    if (!escape.known) return verbatim(start, at_);
    std::string character;
    append_utf8(character, escape.code_point);
    sink_(std::string_view(character), start, at_);
  }

  // ---- block scalars ([170] c-l+literal, [174] c-l+folded)

  void walk_block() {
    const BlockHeader header = read_block_header(bytes_, written_.start);
    at_ = breaks_start_ = header.body;
    while (at_ < bytes_.size() && block_line()) {
    }
    chomp(header.chomping);
  }

  /// Goes behind one line; false where it is the last.
  bool block_line() {
    const std::uint32_t text = skip_indent();
    const bool blank = line_break(bytes_, text) != 0 || text == bytes_.size();
    if (!blank && text - at_ < written_.indent) return false;
    at_ = text;
    if (!blank) block_text();
    const std::uint32_t length = line_break(bytes_, at_);
    at_ += length;
    if (length != 0) ++breaks_;
    return length != 0;
  }

  void block_text() {
    const std::uint32_t start = at_;
    const bool spaced = is_blank(bytes_[at_]);
    separate(spaced || spaced_);
    at_ = breaks_start_ = line_end(start);
    verbatim(start, at_);
    breaks_ = 0;
    any_ = true;
    spaced_ = spaced;
  }

  /// [176] b-l-folded: between lines that begin with white space nothing is folded ([177] s-nb-spaced-text).
  void separate(bool spaced) {
    const bool folds = written_.style == Style::folded && any_ && !spaced;
    if (!folds) return newlines(breaks_, breaks_start_, at_);
    if (breaks_ == 1) return sink_(std::string_view(" "), breaks_start_, at_);
    newlines(breaks_ - 1, breaks_start_, at_);
  }

  /// [165] b-chomped-last and [166] l-chomped-empty.
  void chomp(BlockHeader::Chomping chomping) {
    if (chomping == BlockHeader::Chomping::keep) newlines(breaks_, breaks_start_, at_);
    if (chomping == BlockHeader::Chomping::clip && any_ && breaks_ > 0) newlines(1, breaks_start_, at_);
  }

  std::uint32_t skip_indent() const {
    std::uint32_t text = at_;
    while (text < bytes_.size() && text - at_ < written_.indent && bytes_[text] == ' ') ++text;
    return text;
  }
  std::uint32_t line_end(std::uint32_t from) const {
    const auto newline = std::min(bytes_.find('\n', from), bytes_.size());
    const bool returns = newline > from && newline < bytes_.size() && bytes_[newline - 1] == '\r';
    return static_cast<std::uint32_t>(returns ? newline - 1 : newline);
  }

  std::string_view bytes_;
  const ScalarToken& written_;
  Sink& sink_;
  std::uint32_t at_ = 0;
  std::uint32_t end_ = 0;

  // of a block scalar
  bool any_ = false;                ///< a line that holds text was read
  bool spaced_ = false;             ///< and the last such line begins with white space
  std::uint32_t breaks_ = 0;        ///< since then
  std::uint32_t breaks_start_ = 0;  ///< where they begin
};

template <class Sink>
void walk(std::string_view bytes, const ScalarToken& written, Sink sink) {
  Walk<Sink>(bytes, written, sink).run();
}

}  // namespace incplan::core::yaml
