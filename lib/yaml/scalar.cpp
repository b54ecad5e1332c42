#include "yaml/scalar.hpp"

#include <algorithm>

#include "text/unicode.hpp"
#include "yaml/escape.hpp"
#include "yaml/read.hpp"

namespace incplan::yaml {

namespace {

bool is_blank(char byte) {
  return byte == ' ' || byte == '\t';
}

/// Length of the line break at `at`: 0 where there is none.
std::uint32_t line_break(std::string_view bytes, std::size_t at) {
  if (at < bytes.size() && bytes[at] == '\n') return 1;
  return bytes.substr(std::min(at, bytes.size())).starts_with("\r\n") ? 2 : 0;
}

/// Hands the text of a scalar to `sink(text, start, stop)`, stretch by stretch: bytes of the file as they are, or what was
/// written in the bytes from `start` to `stop` in other words.
template <class Sink>
class Walk {
 public:
  Walk(std::string_view bytes, const Written& written, Sink& sink) : bytes_(bytes), written_(written), sink_(sink) {}

  void run() {
    if (written_.style == Style::literal || written_.style == Style::folded) {
      walk_block();
    } else {
      walk_flow();
    }
  }

 private:
  void verbatim(std::uint32_t start, std::uint32_t stop) {
    if (stop > start) sink_(bytes_.substr(start, stop - start), start, stop);
  }
  void newlines(std::uint32_t count, std::uint32_t start, std::uint32_t stop) {
    for (; count > 0; --count) sink_(std::string_view("\n"), start, stop);
  }

  // ---- plain and quoted scalars ([131] ns-plain-multi-line, [110] nb-double-text, [121] nb-single-text)

  void walk_flow() {
    const std::uint32_t quote = written_.style == Style::plain ? 0 : 1;
    at_ = written_.start + quote;
    end_ = written_.stop - quote;
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
    at_ = header.body;
    bool any = false;
    bool previous_spaced = false;
    std::uint32_t breaks = 0;  // since the last line that holds text
    std::uint32_t breaks_start = at_;
    while (at_ < bytes_.size()) {
      const std::uint32_t text = skip_indent();
      const bool blank = line_break(bytes_, text) != 0 || text == bytes_.size();
      if (!blank && text - at_ < written_.indent) break;
      if (!blank) {
        const bool spaced = is_blank(bytes_[text]);
        separate(breaks, any, spaced || previous_spaced, breaks_start, text);
        breaks = 0;
        any = true;
        previous_spaced = spaced;
        at_ = line_end(text);
        verbatim(text, at_);
        breaks_start = at_;
      } else {
        at_ = text;
      }
      const std::uint32_t length = line_break(bytes_, at_);
      if (length == 0) break;
      at_ += length;
      ++breaks;
    }
    chomp(header.chomping, any, breaks, breaks_start);
  }

  void separate(std::uint32_t breaks, bool any, bool spaced, std::uint32_t start, std::uint32_t stop) {
    const bool folds = written_.style == Style::folded && any && !spaced;
    if (!folds) return newlines(breaks, start, stop);
    if (breaks == 1) return sink_(std::string_view(" "), start, stop);
    newlines(breaks - 1, start, stop);
  }

  /// [165] b-chomped-last and [166] l-chomped-empty.
  void chomp(BlockHeader::Chomping chomping, bool any, std::uint32_t breaks, std::uint32_t start) {
    if (chomping == BlockHeader::Chomping::keep) newlines(breaks, start, at_);
    if (chomping == BlockHeader::Chomping::clip && any && breaks > 0) newlines(1, start, at_);
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
  const Written& written_;
  Sink& sink_;
  std::uint32_t at_ = 0;
  std::uint32_t end_ = 0;
};

template <class Sink>
void walk(std::string_view bytes, const Written& written, Sink sink) {
  Walk<Sink>(bytes, written, sink).run();
}

Style style_at(std::string_view bytes, std::uint32_t start) {
  switch (start < bytes.size() ? bytes[start] : ' ') {
    case '"':
      return Style::double_quoted;
    case '\'':
      return Style::single_quoted;
    case '|':
      return Style::literal;
    case '>':
      return Style::folded;
    default:
      return Style::plain;
  }
}

/// The lines of a `|` or `>` up to the first that is not blank.
struct Beginning {
  std::optional<std::uint32_t> indent{};  ///< of that line, if there is one
  std::uint32_t longest = 0;              ///< spaces on the blank ones
};

Beginning read_beginning(std::string_view bytes, std::uint32_t at) {
  Beginning beginning;
  while (at < bytes.size()) {
    const auto text = std::min(bytes.find_first_not_of(' ', at), bytes.size());
    const auto spaces = static_cast<std::uint32_t>(text - at);
    const std::uint32_t length = line_break(bytes, text);
    if (length == 0 && text < bytes.size()) {
      beginning.indent = spaces;
      break;
    }
    beginning.longest = std::max(beginning.longest, spaces);
    at = static_cast<std::uint32_t>(text) + length;
  }
  return beginning;
}

/// [163] c-indentation-indicator: as given, or as far as the first line that is not blank; as the longest one, where all are.
std::uint32_t content_indent(const BlockHeader& header, const Beginning& beginning, std::int64_t parent) {
  if (header.indicator != 0) return static_cast<std::uint32_t>(std::max<std::int64_t>(parent, 0)) + header.indicator;
  const auto least = static_cast<std::uint32_t>(parent + 1);
  if (beginning.indent && *beginning.indent >= least) return *beginning.indent;
  return std::max(beginning.longest, least);
}

}  // namespace

BlockHeader read_block_header(std::string_view bytes, std::uint32_t start) {
  BlockHeader header;
  std::uint32_t at = start + 1;
  int chompings = 0;
  int indicators = 0;
  for (; at < bytes.size(); ++at) {
    if (bytes[at] == '-' || bytes[at] == '+') {
      header.chomping = bytes[at] == '-' ? BlockHeader::Chomping::strip : BlockHeader::Chomping::keep;
      ++chompings;
    } else if (bytes[at] >= '1' && bytes[at] <= '9') {
      header.indicator = static_cast<std::uint32_t>(bytes[at] - '0');
      ++indicators;
    } else {
      break;
    }
  }
  header.sound = chompings <= 1 && indicators <= 1;
  header.stop = at;
  const auto newline = bytes.find('\n', at);
  header.body = static_cast<std::uint32_t>(newline == std::string_view::npos ? bytes.size() : newline + 1);
  return header;
}

BlockScalar read_block(std::string_view bytes, std::uint32_t start, std::int64_t parent) {
  const BlockHeader header = read_block_header(bytes, start);
  const Beginning beginning = read_beginning(bytes, header.body);
  const std::uint32_t indent = content_indent(header, beginning, parent);
  BlockScalar scalar{{style_at(bytes, start), start, header.stop, indent}, {}};
  scalar.has_long_blank_line = beginning.longest > indent;
  walk(bytes, scalar.written, [&scalar](std::string_view text, std::uint32_t, std::uint32_t stop) {
    scalar.text += text;
    if (text != "\n") scalar.written.stop = stop;
  });
  return scalar;
}

std::string text_of(std::string_view bytes, const Written& written) {
  std::string text;
  text.reserve(written.stop - written.start);
  walk(bytes, written, [&](std::string_view stretch, std::uint32_t, std::uint32_t) { text += stretch; });
  return text;
}

std::optional<BadEscape> find_bad_escape(std::string_view bytes, const Written& written) {
  if (written.style != Style::double_quoted) return std::nullopt;
  const std::uint32_t end = written.stop - 1;
  for (std::uint32_t at = written.start + 1; at < end;) {
    if (bytes[at] != '\\' || line_break(bytes, at + 1) != 0) {
      ++at;
      if (bytes[at - 1] == '\\') at += line_break(bytes, at);
      continue;
    }
    const Escape escape = read_escape(bytes.substr(at, end - at));
    if (!escape.known) return BadEscape{at, at + escape.length};
    at += escape.length;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> find_closing_quote(std::string_view bytes, std::uint32_t start) {
  const bool is_double = bytes[start] == '"';
  const std::string_view stops = is_double ? "\"\\" : "'";
  std::size_t at = bytes.find_first_of(stops, start + 1);
  while (at != std::string_view::npos) {
    const bool skips = is_double ? bytes[at] == '\\' : bytes.substr(at + 1).starts_with('\'');
    if (!skips) return static_cast<std::uint32_t>(at + 1);
    at = bytes.find_first_of(stops, at + 2);
  }
  return std::nullopt;
}

Place place_in(const Place& scalar, std::string_view value, std::size_t offset, std::size_t length) {
  const std::string_view bytes = scalar.source->bytes();
  Written written{style_at(bytes, scalar.start), scalar.start, scalar.stop};
  const bool block = written.style == Style::literal || written.style == Style::folded;
  if (block) {
    const BlockHeader header = read_block_header(bytes, scalar.start);
    const auto spaces = std::min(value.find_first_not_of(" \n"), value.size());
    const auto own = spaces - std::min(value.rfind('\n', spaces) + 1, spaces);
    written.indent = read_beginning(bytes, header.body).indent.value_or(0) - static_cast<std::uint32_t>(own);
  }
  Place place = scalar;
  std::size_t before = 0;
  bool begun = false;
  walk(bytes, written, [&](std::string_view text, std::uint32_t start, std::uint32_t stop) {
    const bool verbatim = text.size() == stop - start;
    const std::size_t after = before + text.size();
    if (!begun && offset < after) {
      place.start = verbatim ? start + static_cast<std::uint32_t>(offset - before) : start;
      begun = true;
    }
    if (before < offset + length && before <= offset + length - 1) {
      const std::size_t taken = std::min(after, offset + length) - before;
      place.stop = verbatim ? start + static_cast<std::uint32_t>(taken) : stop;
    }
    before = after;
  });
  if (!begun) place.start = scalar.stop;
  place.stop = std::max(place.start, place.stop);
  return place;
}

}  // namespace incplan::yaml
