#include "report/excerpt.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "report/wrap.hpp"
#include "text/unicode.hpp"

namespace incplan::core::report {
namespace {

constexpr int tab_stop = 4;
constexpr int narrowest = 20;
constexpr std::string_view gap = "…";
/// Characters that are meant to be read hardly take more, with what combines with them.
constexpr std::size_t most_bytes_of_column = 4;

/// Part of a source line as it appears from `column` on.
std::string shown(std::string_view part, int column) {
  std::string out;
  while (!part.empty()) {
    const std::size_t tab = std::min(part.find('\t'), part.size());
    const std::string words = escape_control(part.substr(0, tab));
    column += display_width(words);
    out += words;
    if (tab < part.size()) {
      const int blanks = tab_stop - column % tab_stop;
      out.append(static_cast<std::size_t>(blanks), ' ');
      column += blanks;
    }
    part.remove_prefix(std::min(tab + 1, part.size()));
  }
  return out;
}

/// The end of `text` in at most `width` columns.
std::string end_of(const std::string& text, int width) {
  int rest = display_width(text);
  std::size_t start = 0;
  while (start < text.size() && rest > width) rest -= display_width(next_grapheme(text, start));
  return text.substr(start);
}

/// The beginning of `text` in at most `width` columns.
std::string start_of(const std::string& text, int width) {
  std::size_t end = 0;
  for (std::size_t next = 0; next < text.size(); end = next) {
    width -= display_width(next_grapheme(text, next));
    if (width < 0) break;
  }
  return text.substr(0, end);
}

/// A line in three parts, of which the middle one is meant.
struct Parts {
  std::string before, meant, after;

  [[nodiscard]] int width() const { return display_width(before) + display_width(meant) + display_width(after); }

  /// Cut down to `room` columns: what is meant stays as long as it can, with most of what is left before it.
  void cut(int room) {
    if (width() <= room) return;
    if (display_width(meant) > room - 2) meant = start_of(meant, room - 3) + std::string(gap);
    const int left = room - display_width(meant);
    const int ahead = std::min(display_width(after), left / 3);
    if (display_width(before) > left - ahead) before = std::string(gap) + end_of(before, left - ahead - 1);
    const int rest = left - display_width(before);
    if (display_width(after) > rest) after = start_of(after, std::max(0, rest - 1)) + std::string(gap);
  }
};

bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// At most so many bytes of the end of a text, none of its characters cut.
std::string_view last_bytes(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  text.remove_prefix(text.size() - most);
  while (!text.empty() && continues_character(text.front())) text.remove_prefix(1);
  return text;
}

/// The same of its beginning.
std::string_view first_bytes(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && continues_character(text[most])) --most;
  return text.substr(0, most);
}

/// Of a line of a megabyte only what stands close enough to be shown is looked at: `most` bytes of each part.
Parts parts_of(const Place& place, int line, std::size_t most) {
  const std::string_view text = place.source->line(line);
  const std::size_t from = std::min<std::size_t>(place.start - place.source->line_start(line), text.size());
  const std::size_t to =
      std::clamp<std::size_t>(std::max(place.end, place.start) - place.source->line_start(line), from, text.size());
  const std::string_view before = last_bytes(text.substr(0, from), most);
  const std::string_view meant = first_bytes(text.substr(from, to - from), most);
  const std::string_view after = first_bytes(text.substr(to), most);
  Parts parts;
  parts.before = (before.size() < from ? std::string(gap) : "") + shown(before, 0);
  const int column = display_width(parts.before);
  parts.meant = shown(meant, column) + (meant.size() < to - from ? std::string(gap) : "");
  parts.after =
      shown(after, column + display_width(parts.meant)) + (after.size() < text.size() - to ? std::string(gap) : "");
  return parts;
}

}  // namespace

std::string excerpt(const Place& place, Tone tone, const TextStyle& style) {
  if (!place || !place.source->may_be_quoted()) return {};
  const int line = place.position().line;
  const std::string number = fmt::format("{:>5}", line);
  const std::string bar = " | ";
  const int room = std::max(narrowest, style.width - static_cast<int>(number.size() + bar.size()));
  Parts parts = parts_of(place, line, static_cast<std::size_t>(room) * most_bytes_of_column);
  parts.cut(room);
  const std::string carets(static_cast<std::size_t>(std::max(1, display_width(parts.meant))), '^');
  const std::string lead(static_cast<std::size_t>(display_width(parts.before)), ' ');
  std::string source = parts.before + paint(parts.meant, tone, style.color) + parts.after;
  source.erase(source.find_last_not_of(' ') + 1);
  const std::string blank(number.size(), ' ');
  return paint(number + bar, Tone::dim, style.color) + source + '\n' + paint(blank + bar, Tone::dim, style.color) +
         lead + paint(carets, tone, style.color) + '\n';
}

}  // namespace incplan::core::report
