// Discord's Markdown, rule by rule in the order in which its client tries them at each character. After what
// github.com/LyricLy/parse-discord found out about it; pictures by name are shown as U+FFFC.

#include <algorithm>
#include <optional>

#include "support/markup_readers.hpp"
#include "text/character.hpp"
#include "text/unicode.hpp"

namespace incplan::core::test {
namespace {

using Text = std::string_view;

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

/// What a rule takes: so much of the text, of which this is inside.
struct Taken {
  std::size_t length = 0;
  Text inside{};
  unsigned style = 0;
};

/// From `mark` to the nearest one behind at least one character, where `ends(position behind it)`.
template <class Ends>
std::optional<Taken> between(Text rest, Text mark, bool escapes, unsigned style, Ends ends) {
  if (!rest.starts_with(mark)) return std::nullopt;
  for (std::size_t at = mark.size(); at < rest.size();) {
    const std::size_t unit = escapes && rest[at] == '\\' ? 2 : 1;
    at += unit;
    if (at >= rest.size()) break;
    if (rest.substr(at).starts_with(mark) && ends(rest.substr(at + mark.size()))) {
      return Taken{at + mark.size(), rest.substr(mark.size(), at - mark.size()), style};
    }
  }
  return std::nullopt;
}

/// `*words*`: not against blanks; `**` inside is none of its signs.
std::optional<Taken> star_emphasis(Text rest) {
  if (!rest.starts_with('*') || rest.size() < 3 || is_space(first_character(rest.substr(1)))) return std::nullopt;
  for (std::size_t at = 1; at < rest.size();) {
    const bool star = rest[at] == '*';
    const bool two = rest.substr(at).starts_with("**");
    if (star && !two) {
      Text inside = rest.substr(0, at);
      for (int blanks = 0; blanks < 2 && inside.ends_with(' '); ++blanks) inside.remove_suffix(1);
      const bool ends = inside.size() > 1 && !is_space(last_character(inside));
      return ends ? std::optional(Taken{at + 1, rest.substr(1, at - 1), Shown::emphasis}) : std::nullopt;
    }
    at += two || rest[at] == '\\' ? 2 : 1;
  }
  return std::nullopt;
}

std::optional<Taken> line_emphasis(Text rest) {
  if (!rest.starts_with('_')) return std::nullopt;
  for (std::size_t at = 1; at < rest.size();) {
    const bool two = rest.substr(at).starts_with("__");
    if (rest[at] == '_' && !two && at > 1) {
      const bool ends = at + 1 == rest.size() || !is_name_byte(rest[at + 1]);
      return ends ? std::optional(Taken{at + 1, rest.substr(1, at - 1), Shown::emphasis}) : std::nullopt;
    }
    at += two || rest[at] == '\\' ? 2 : 1;
  }
  return std::nullopt;
}

std::optional<Taken> double_mark(Text rest) {
  const auto no_star = [](Text after) { return !after.starts_with('*'); };
  if (auto strong = between(rest, "**", true, Shown::strong, no_star)) return strong;
  return between(rest, "__", true, Shown::block, [](Text after) { return !after.starts_with('_'); });
}

std::optional<Taken> inline_code(Text rest) {
  if (!rest.starts_with('`')) return std::nullopt;
  const std::size_t fence = rest.find_first_not_of('`');
  if (fence == Text::npos) return std::nullopt;
  for (std::size_t at = fence; at < rest.size(); ++at) {
    const std::size_t run = std::min(rest.find_first_not_of('`', at), rest.size()) - at;
    if (run == fence) return Taken{at + run, rest.substr(fence, at - fence), Shown::code};
    at += run;
  }
  return std::nullopt;
}

std::optional<Taken> marked(Text rest) {
  auto emphasis = star_emphasis(rest);
  if (!emphasis) emphasis = line_emphasis(rest);
  auto strong = double_mark(rest);
  if (emphasis && strong && strong->length > emphasis->length) return strong;
  if (emphasis) return emphasis;
  if (strong) return strong;
  const auto always = [](Text) { return true; };
  const auto no_line = [](Text after) { return !after.starts_with('_'); };
  if (auto strike = between(rest, "~~", false, Shown::strike, no_line)) return strike;
  if (auto spoiler = between(rest, "||", false, Shown::block, always)) return spoiler;
  return inline_code(rest);
}

std::optional<Taken> address(Text rest) {
  const bool bracket = rest.starts_with('<');
  const Text from = bracket ? rest.substr(1) : rest;
  const bool scheme = from.starts_with("http://") || from.starts_with("https://") || from.starts_with("steam://");
  if (bracket) {
    const std::size_t end = from.find_first_of(" >");
    const bool any = from.find(":/") < end && from.find(' ') > from.find(":/");
    if (end == Text::npos || from[end] != '>' || !any) return std::nullopt;
    return Taken{end + 2, from.substr(0, end), Shown::link};
  }
  if (!scheme) return std::nullopt;
  std::size_t end = std::min(from.find_first_of(" \n\t<"), from.size());
  while (end > 0 && Text("<.,:;\"']").find(from[end - 1]) != Text::npos) --end;
  return Taken{end, from.substr(0, end), Shown::link};
}

std::optional<Taken> masked_link(Text rest) {
  if (!rest.starts_with('[')) return std::nullopt;
  const std::size_t bracket = rest.find("](");
  const std::size_t end = bracket == Text::npos ? bracket : rest.find(')', bracket);
  if (end == Text::npos || rest.substr(0, bracket).find_first_of("[\n", 1) != Text::npos) return std::nullopt;
  const Text target = rest.substr(bracket + 2, end - bracket - 2);
  if (!target.starts_with("http") || target.find(' ') != Text::npos) return std::nullopt;
  return Taken{end + 1, rest.substr(1, bracket - 1), Shown::link};
}

class Reader {
 public:
  void read(Text text, unsigned style, bool line_start, bool in_link) {
    for (std::size_t at = 0; at < text.size();) {
      const bool starts = text.substr(0, at).find_last_not_of(' ') == Text::npos
                              ? line_start
                              : text[text.substr(0, at).find_last_not_of(' ')] == '\n';
      at += path(text.substr(at), style, starts, in_link);
    }
  }

  [[nodiscard]] Page finish() { return std::move(page_); }

 private:
  std::size_t path(Text rest, unsigned style, bool line_start, bool in_link) {
    if (!in_link && rest[0] == '\\' && rest.size() > 1) {
      std::size_t end = 1;
      const char32_t c = next_code_point(rest, end);
      const bool sign = !is_blank(rest[1]) && !(c < 0x80 && c != U'_' && is_name_byte(rest[1]));
      if (!sign) show("\\", style);
      show(rest.substr(1, end - 1), style);
      return end;
    }
    if (const auto found = marked(rest)) {
      if (found->style == Shown::code) {
        show(found->inside, style | Shown::code);
      } else {
        read(found->inside, style | found->style, line_start, in_link);
      }
      return found->length;
    }
    if (const std::size_t name = special(rest, style, in_link); name > 0) return name;
    if (const std::size_t begin = line_start ? block_length(rest) : 0; begin > 0) {
      read(rest.substr(begin, rest.find('\n') - begin), style | Shown::block, false, in_link);
      return std::min(rest.find('\n'), rest.size());
    }
    std::size_t end = 0;
    static_cast<void>(next_code_point(rest, end));
    show(rest.substr(0, end), style);
    return end;
  }

  std::size_t special(Text rest, unsigned style, bool in_link) {
    if (rest[0] == ':') {
      const std::size_t end = std::min(rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", 1), rest.size());
      if (end > 1 && end < rest.size() && rest[end] == ':' && !rest.substr(end).starts_with("://")) {
        page_.push_back({U'\uFFFC', style});
        return end + 1;
      }
    }
    if (in_link) return 0;
    if (rest.starts_with("<@") || rest.starts_with("<#") || rest.starts_with("<t:")) {
      if (rest.find('>') != Text::npos) page_.push_back({U'\uFFFC', style});
      return rest.find('>') == Text::npos ? 0 : rest.find('>') + 1;
    }
    if (const auto link = address(rest)) {
      show(link->inside, style | Shown::link);
      return link->length;
    }
    if (const auto link = masked_link(rest)) {
      read(link->inside, style | Shown::link, false, true);
      return link->length;
    }
    return 0;
  }

  /// What makes a line a headline, an item, a quotation or small print.
  static std::size_t block_length(Text rest) {
    for (const Text begin : {"# ", "## ", "### ", "-# ", "> ", ">>> ", "- ", "* "}) {
      if (rest.starts_with(begin)) return begin.size();
    }
    const std::size_t digits = rest.find_first_not_of("0123456789");
    return digits != 0 && digits != Text::npos && rest.substr(digits).starts_with(". ") ? digits + 2 : 0;
  }

  void show(Text text, unsigned style) {
    for (std::size_t at = 0; at < text.size();) page_.push_back({next_code_point(text, at), style});
  }

  Page page_;
};

}  // namespace

Page read_discord(std::string_view text) {
  Reader reader;
  reader.read(text, 0, true, false);
  return reader.finish();
}

}  // namespace incplan::core::test
