#include "report/wrap.hpp"

#include <algorithm>

#include "report/kept_blanks.hpp"
#include "text/unicode.hpp"

namespace incplan::core::report {
namespace {

std::string_view color_code(Tone tone) {
  switch (tone) {
    case Tone::plain:
      return "";
    case Tone::strong:
      return "1";
    case Tone::dim:
      return "2";
    case Tone::code:
      return "36";
    case Tone::good:
      return "32";
    case Tone::warning:
      return "33";
    case Tone::bad:
      return "1;31";
    case Tone::link:
      return "4";
  }
  return "";
}

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool is_telephone(const Run& run) {
  return run.url.starts_with("tel:");
}

/// Adds the words of one run; returns whether it ends with a blank. `whole`: as one word, such as a telephone number.
bool add_text(std::string_view text, Tone tone, bool whole, bool after_blank, ScreenLine& words) {
  bool blank = after_blank;
  std::size_t at = 0;
  while (at < text.size()) {
    if (is_blank(text[at])) {
      blank = true;
      ++at;
      continue;
    }
    const std::size_t start = at;
    while (at < text.size() && (whole || !is_blank(text[at]))) ++at;
    std::string shown = escape_control(text.substr(start, at - start));
    const bool kept = blank && !words.empty() && keeps_blank(words.back().text, shown);
    if (kept) shown.insert(0, 1, ' ');
    const int width = display_width(shown);
    words.push_back({std::move(shown), tone, width, kept || (!blank && !words.empty())});
    blank = false;
  }
  return blank;
}

/// Where a link goes, unless its words say so already (`tel:` and `mailto:` add nothing for a reader).
std::string shown_target(const Run& run) {
  const bool said = run.text.find(run.url) != std::string::npos;
  const bool contact = run.url.starts_with("mailto:") || is_telephone(run);
  return run.url.empty() || said || contact || run.url.starts_with('#') ? "" : " (" + run.url + ")";
}

/// A word that does not fit, as pieces that do.
ScreenLine break_word(const Word& word, int width) {
  ScreenLine pieces;
  std::size_t start = 0;
  int used = 0;
  for (std::size_t at = 0; at < word.text.size();) {
    std::size_t next = at;
    (void)next_code_point(word.text, next);
    const int more = display_width(std::string_view(word.text).substr(at, next - at));
    if (used + more > width && at > start) {
      pieces.push_back({word.text.substr(start, at - start), word.tone, used, true});
      start = at;
      used = 0;
    }
    used += more;
    at = next;
  }
  pieces.push_back({word.text.substr(start), word.tone, used, true});
  pieces.front().glued = word.glued;
  return pieces;
}

/// Fills lines with what fits.
struct Filler {
  int width = 0;
  std::vector<ScreenLine> lines = std::vector<ScreenLine>(1);
  int used = 0;

  void add(const ScreenLine& unit) {
    const int needed = width_of(unit);
    const int blank = used > 0 && !unit.front().glued ? 1 : 0;
    if (used > 0 && used + blank + needed > width) {
      lines.emplace_back();
      used = 0;
    }
    used += needed + (used > 0 ? blank : 0);
    lines.back().insert(lines.back().end(), unit.begin(), unit.end());
  }
  void add_pieces(const Word& word) {
    for (const Word& piece : break_word(word, width)) add({piece});
  }
};

}  // namespace

ScreenLine split(const Line& line) {
  ScreenLine words;
  bool blank = true;
  for (const Run& run : line) {
    blank = add_text(run.text, run.tone, is_telephone(run), blank, words);
    blank = add_text(shown_target(run), Tone::link, false, blank, words);
  }
  return words;
}

int width_of(const ScreenLine& words) {
  int width = 0;
  for (const Word& word : words) width += word.width + (width > 0 && !word.glued ? 1 : 0);
  return width;
}

std::vector<ScreenLine> wrap(const ScreenLine& words, int width, bool break_words) {
  Filler filler{width};
  for (std::size_t at = 0; at < words.size();) {
    std::size_t end = at + 1;
    while (end < words.size() && words[end].glued) ++end;
    const ScreenLine unit(words.begin() + static_cast<std::ptrdiff_t>(at),
                          words.begin() + static_cast<std::ptrdiff_t>(end));
    if (break_words && width_of(unit) > width) {
      for (const Word& word : unit) filler.add_pieces(word);
    } else {
      filler.add(unit);
    }
    at = end;
  }
  return std::move(filler.lines);
}

std::string paint(std::string_view text, Tone tone, bool color) {
  const std::string_view code = color ? color_code(tone) : std::string_view();
  if (code.empty()) return std::string(text);
  return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
}

std::string paint(const ScreenLine& words, bool color) {
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    std::string same = words[at].text;
    std::size_t end = at + 1;
    for (; end < words.size() && words[end].tone == words[at].tone; ++end) {
      same += (words[end].glued ? "" : " ") + words[end].text;
    }
    if (at > 0 && !words[at].glued) out += ' ';
    out += paint(same, words[at].tone, color);
    at = end;
  }
  return out;
}

}  // namespace incplan::core::report
