// Slack's mrkdwn (docs.slack.dev, "Formatting message text"; github.com/yhatt/jsx-slack for what is not there).

#include <algorithm>

#include "support/markup_readers.hpp"
#include "text/character.hpp"
#include "text/unicode.hpp"

namespace incplan::core::test {
namespace {

using Text = std::u32string_view;

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out += next_code_point(text, at);
  return out;
}

/// The sign that a full-width form stands for.
char32_t folded(char32_t c) {
  switch (c) {
    case U'\uFF0A':
      return U'*';
    case U'\uFF3F':
      return U'_';
    case U'\uFF40':
      return U'`';
    default:
      return c;
  }
}

/// What was written for a sign that Slack would have read.
char32_t looked_alike(char32_t c) {
  constexpr Text likenesses = U"\u2217\uFE61\u02CD\u2E0F\u223C\u02CB";
  constexpr Text signs = U"*\uFF0A_\uFF3F~`";
  const std::size_t found = likenesses.find(c);
  return found == Text::npos ? c : signs[found];
}

class Reader {
 public:
  explicit Reader(SlackReader kind) : strict_(kind == SlackReader::strict) {}

  void line(Text text, unsigned style, char32_t before, char32_t after) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t taken = take(text, at, style, before, after);
      if (taken == 0) show(text[at], style);
      at += std::max<std::size_t>(taken, 1);
    }
  }

  void end_line() { page_.push_back({U'\n', 0}); }
  [[nodiscard]] Page finish() { return std::move(page_); }

 private:
  void show(char32_t c, unsigned style) { page_.push_back({looked_alike(c), style}); }

  [[nodiscard]] bool is_edge(char32_t c) const {
    constexpr Text signs = U".,;:!?()[]{}'\"-/*_~`\u200B";
    if (c == 0 || is_space(c)) return true;
    return strict_ ? signs.find(c) != Text::npos : !is_alphanumeric(c);
  }

  /// How much of the text at `at` is markup; 0 for none.
  std::size_t take(Text text, std::size_t at, unsigned style, char32_t before, char32_t after) {
    const Text rest = text.substr(at);
    for (const auto& [entity, sign] : {std::pair{Text(U"&amp;"), U'&'}, {U"&lt;", U'<'}, {U"&gt;", U'>'}}) {
      if (!rest.starts_with(entity)) continue;
      show(sign, style);
      return entity.size();
    }
    if (rest[0] == U'<') return take_link(rest, style);
    const char32_t outside = at == 0 ? before : text[at - 1];
    const bool in_word = outside == U':' || (outside < 0x80 && is_alphanumeric(outside));
    if (const std::size_t emoji = in_word ? 0 : emoji_length(rest); emoji > 0) {
      page_.push_back({U'\uFFFC', style});
      return emoji;
    }
    const std::size_t end = end_of_mark(text, at, before, after);
    if (end == Text::npos) return 0;
    const Text inside = text.substr(at + 1, end - at - 1);
    if (folded(text[at]) == U'`') {
      for (const char32_t c : inside) show(c, style | Shown::code);
    } else {
      line(inside, style | style_of(folded(text[at])), text[at], text[end]);
    }
    return end + 1 - at;
  }

  std::size_t take_link(Text rest, unsigned style) {
    const std::size_t end = rest.find(U'>');
    if (end == Text::npos) return 0;
    const Text inside = rest.substr(1, end - 1);
    const std::size_t bar = inside.find(U'|');
    for (Text label = inside.substr(bar == Text::npos ? 0 : bar + 1); !label.empty();) {
      const bool amp = label.starts_with(U"&amp;");
      const bool entity = amp || label.starts_with(U"&lt;") || label.starts_with(U"&gt;");
      show(!entity ? label[0] : amp ? U'&' : label[1] == U'l' ? U'<' : U'>', style | Shown::link);
      label.remove_prefix(!entity ? 1 : amp ? 5 : 4);
    }
    return end + 1;
  }

  static std::size_t emoji_length(Text rest) {
    if (rest[0] != U':') return 0;
    const std::size_t end = rest.find(U':', 1);
    if (end == Text::npos || end == 1 || rest.substr(end).starts_with(U"://")) return 0;
    const Text name = rest.substr(1, end - 1);
    return std::ranges::all_of(name, [](char32_t c) { return (c >= U'a' && c <= U'z') || c == U'_'; }) ? end + 1 : 0;
  }

  static unsigned style_of(char32_t sign) {
    return sign == U'*' ? Shown::strong : sign == U'_' ? Shown::emphasis : Shown::strike;
  }

  /// Where what begins at `at` ends: at the same sign, next to a word on the inner side and to none on the outer.
  [[nodiscard]] std::size_t end_of_mark(Text text, std::size_t at, char32_t before, char32_t after) const {
    const char32_t sign = folded(text[at]);
    if (Text(U"*_~`").find(sign) == Text::npos || at + 1 >= text.size()) return Text::npos;
    const char32_t outside = at == 0 ? before : text[at - 1];
    const bool code = sign == U'`' && !strict_;
    if (!code && (!is_edge(outside) || is_space(text[at + 1]))) return Text::npos;
    for (std::size_t end = at + 1; end < text.size(); ++end) {
      if (text[end] == U'<') end = std::min(text.find(U'>', end), text.size() - 1);
      if (folded(text[end]) != sign || end == at + 1) continue;
      const char32_t next = end + 1 == text.size() ? after : text[end + 1];
      if (code || (is_edge(next) && !is_space(text[end - 1]))) return end;
    }
    return Text::npos;
  }

  bool strict_;
  Page page_;
};

}  // namespace

Page read_slack(std::string_view text, SlackReader reader) {
  Reader lines(reader);
  const std::u32string all = code_points(text);
  for (std::size_t at = 0; at <= all.size();) {
    const std::size_t end = std::min(all.find(U'\n', at), all.size());
    Text line = Text(all).substr(at, end - at);
    const Text words = line.substr(std::min(line.find_first_not_of(U' '), line.size()));
    const bool quotes = words.starts_with(U"&gt;") || words.starts_with(U'\uFF1E');
    const unsigned style = quotes ? Shown::block : 0U;
    lines.line(quotes ? words.substr(words[0] == U'&' ? 4 : 1) : line, style, 0, 0);
    lines.end_line();
    at = end + 1;
  }
  return lines.finish();
}

}  // namespace incplan::core::test
