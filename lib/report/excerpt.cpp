#include "report/excerpt.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "report/wrap.hpp"
#include "text/unicode.hpp"

namespace incplan::report {
namespace {

constexpr int tab_stop = 4;
constexpr int narrowest = 20;
constexpr std::string_view gap = "…";

/// Part of a source line as it appears from `column` on.
std::string shown(std::string_view part, int column) {
  std::string out;
  while (!part.empty()) {
    const std::size_t tab = std::min(part.find('\t'), part.size());
    out += visible(part.substr(0, tab));
    if (tab < part.size()) {
      const int at = column + display_width(out);
      out.append(static_cast<std::size_t>(tab_stop - at % tab_stop), ' ');
    }
    part.remove_prefix(std::min(tab + 1, part.size()));
  }
  return out;
}

/// The end of `text` in at most `width` columns.
std::string end_of(const std::string& text, int width) {
  std::size_t start = 0;
  while (start < text.size() && display_width(std::string_view(text).substr(start)) > width) {
    (void)next_code_point(text, start);
  }
  return text.substr(start);
}

/// The beginning of `text` in at most `width` columns.
std::string start_of(const std::string& text, int width) {
  std::size_t end = 0;
  for (std::size_t next = 0; next < text.size(); end = next) {
    (void)next_code_point(text, next);
    if (display_width(std::string_view(text).substr(0, next)) > width) break;
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

Parts parts_of(const Place& place, int line) {
  const std::string_view text = place.source->line(line);
  const std::size_t from = std::min<std::size_t>(place.start - place.source->line_start(line), text.size());
  const std::size_t to =
      std::clamp<std::size_t>(std::max(place.stop, place.start) - place.source->line_start(line), from, text.size());
  Parts parts;
  parts.before = shown(text.substr(0, from), 0);
  const int column = display_width(parts.before);
  parts.meant = shown(text.substr(from, to - from), column);
  parts.after = shown(text.substr(to), column + display_width(parts.meant));
  return parts;
}

}  // namespace

std::string excerpt(const Place& place, Tone tone, const TextStyle& style) {
  if (!place || !place.source->may_be_quoted()) return {};
  const int line = place.position().line;
  const std::string number = fmt::format("{:>5}", line);
  const std::string bar = " | ";
  Parts parts = parts_of(place, line);
  parts.cut(std::max(narrowest, style.width - static_cast<int>(number.size() + bar.size())));
  const std::string carets(static_cast<std::size_t>(std::max(1, display_width(parts.meant))), '^');
  const std::string lead(static_cast<std::size_t>(display_width(parts.before)), ' ');
  std::string source = parts.before + paint(parts.meant, tone, style.color) + parts.after;
  source.erase(source.find_last_not_of(' ') + 1);
  const std::string blank(number.size(), ' ');
  return paint(number + bar, Tone::dim, style.color) + source + '\n' + paint(blank + bar, Tone::dim, style.color) +
         lead + paint(carets, tone, style.color) + '\n';
}

}  // namespace incplan::report
