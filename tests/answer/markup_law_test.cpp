// Laws of markup, at random: what a value holds is shown as it is, and what is marked is read as marked.

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>

#include "answer/markup/message.hpp"
#include "support/markup_readers.hpp"
#include "text/unicode.hpp"

using namespace incplan::core;
using namespace incplan::core::markup;
using test::Page;
using test::Shown;

namespace {

/// Signs that mean something somewhere, letters and blanks of all scripts, and the words that programs look for.
constexpr auto pieces = std::to_array<std::string_view>({
    "*",
    "_",
    "`",
    "~",
    "[",
    "]",
    "(",
    ")",
    "<",
    ">",
    "#",
    "+",
    "-",
    "=",
    ".",
    "!",
    "|",
    "\\",
    "&",
    ";",
    ":",
    "{",
    "}",
    "%",
    "@",
    "\n",
    "\"",
    "'",
    "/",
    "$",
    "^",
    "?",
    ",",
    "a",
    "Z",
    "9",
    " ",
    " ",
    "x y",
    "é",
    "ß",
    "Ж",
    "ω",
    "ש",
    "ع",
    "क्",
    "ไ",
    "影",
    "響",
    "か",
    "ド",
    "한",
    "：",
    "。",
    "「",
    "」",
    "＊",
    "＿",
    "｀",
    "～",
    "＞",
    "（",
    "“",
    "”",
    "«",
    "»",
    "‘",
    "’",
    "\u00A0",
    "\u2009",
    "\u3000",
    "–",
    "—",
    "…",
    "€",
    "×",
    "→",
    "☃",
    "😀",
    "👩\u200D💻",
    "e\u0301",
    "¿",
    "،",
    "।",
    "**",
    "__",
    "~~",
    "```",
    "||",
    "\n# ",
    "\n- ",
    "\n1. ",
    "\n> ",
    "\n    ",
    "1.",
    "2)",
    "\n---",
    "\n===",
    "\n:-:",
    "&copy;",
    "&#42;",
    "&amp",
    "<b>",
    "</script>",
    "<!channel>",
    "<@U123>",
    "<javascript:x>",
    "<!--",
    "![a](b)",
    "[x]",
    "[^1]",
    ":tada:",
    ":smile:",
    "{{<",
    "{% raw",
    "{{DATE(2026-11-24T03:00:00Z, SHORT)}}",
    "snake_case_name",
    "https://a.example/_x_?a=1&b=2",
    "https://a.example/x*y*",
    "http://localhost/_x_",
    "www.a.example/_b_*c*",
    "https://a.example/&copy;",
    "steam://*a*",
    "a_b@c.example",
    "\n| a | b |\n|---|---|\n",
});

class Writer {
 public:
  explicit Writer(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t limit) { return random_() % limit; }

  std::string value() {
    std::string out;
    for (std::size_t length = 1 + below(7); length > 0; --length) out += pieces[below(pieces.size())];
    return clean_value(out, false);
  }

  /// Words that an author writes between marks; never a sign of Markdown.
  std::string words() {
    constexpr auto plain = std::to_array<std::string_view>(
        {"a", "b c", "é", "影", "。", "：", "“", "”", "(", ")", ".", ",", "!", "€", " ", "—", "7"});
    return std::string(plain[below(plain.size())]);
  }

  Inlines inlines(int depth) {
    Inlines out;
    for (std::size_t length = 1 + below(3); length > 0; --length) out.push_back(inline_at(depth));
    return out;
  }

 private:
  Inline inline_at(int depth) {
    using Kind = Inline::Kind;
    constexpr std::array marks = {Kind::strong, Kind::strong, Kind::emphasis, Kind::strike};
    const std::size_t kind = below(depth < 3 ? 6 : 3);
    if (kind == 0) return {.kind = Kind::value, .text = "v" + value() + "v"};
    if (kind == 1) return {.kind = Kind::code, .inside = {{.text = "x" + std::to_string(below(9))}}};
    if (kind == 2) return {.text = words()};
    return {.kind = marks[below(marks.size())], .inside = inlines(depth + 1)};
  }

  std::mt19937 random_;
};

unsigned style_of(Inline::Kind kind) {
  switch (kind) {
    case Inline::Kind::strong:
      return Shown::strong;
    case Inline::Kind::emphasis:
      return Shown::emphasis;
    case Inline::Kind::strike:
      return Shown::strike;
    case Inline::Kind::code:
      return Shown::code;
    default:
      return 0;
  }
}

void show(Page& page, const Inlines& inlines, unsigned style) {
  for (const Inline& each : inlines) {
    for (std::size_t at = 0; at < each.text.size();) page.push_back({next_code_point(each.text, at), style});
    show(page, each.inside, style | style_of(each.kind));
  }
}

Page meant(const Inlines& inlines) {
  Page page;
  show(page, inlines, 0);
  return test::tidy(page);
}

/// Links that services make of an address by themselves are none of anybody's marks; nor are they of ours.
Page read(std::string_view text, Markup markup) {
  switch (markup) {
    case Markup::slack:
      return test::read_slack(text, test::SlackReader::strict);
    case Markup::discord:
      return test::read_discord(text);
    case Markup::teams:
      return test::read_teams(text);
    case Markup::linkedin:
      return test::read_little_text(text).value_or(Page());
    default:
      return test::read_gfm(text);
  }
}

Page without(Page page, unsigned style) {
  for (Shown& each : page) each.style &= ~style;
  return test::tidy(page);
}

/// For Slack a full-width backtick is a backtick, and looks like one.
std::string styles(const Page& page, unsigned lost) {
  std::string text = test::styles_of(without(page, lost));
  for (std::size_t at = text.find("｀"); at != std::string::npos; at = text.find("｀")) text.replace(at, 3, "`");
  return text;
}

std::string shown(const Page& page) {
  return styles(page, ~0U);
}

/// Markdown with the value in the place of each `$`.
Message message_of(std::string_view markdown, const std::string& value) {
  Sentinels sentinels;
  const std::string held = sentinels.store(value);
  std::string text;
  for (const char c : markdown) text += c == '$' ? held : std::string(1, c);
  return read_markdown(text, sentinels);
}

constexpr std::array markups = {Markup::slack, Markup::discord, Markup::teams, Markup::linkedin, Markup::markdown};

}  // namespace

TEST_CASE("a value is read back as the value, wherever it stands and whoever reads") {
  constexpr auto frames = std::to_array<std::string_view>(
      {"$", "a $ b", "x$y", "“$”", "«\u00A0$\u00A0»", "影$響", "**$**", "**$**$", "*$*$", "a**$**b", "~~$~~.",
       "**影：**$。", "($)", "$ *and* $", "R&$", "$amp; a", "12$", "!$", "*a* $ *b*"});
  Writer random(7);
  for (int round = 0; round < 3000; ++round) {
    const std::string value = random.value();
    const std::string_view frame = frames[random.below(frames.size())];
    const Message message = message_of(frame, value);
    const Page expected = message.empty() ? Page() : meant(message.front().words);
    CAPTURE(frame);
    CAPTURE(value);
    for (const Markup markup : markups) {
      const std::string text = write(message, markup);
      CAPTURE(text);
      CHECK(shown(read(text, markup)) == shown(expected));
    }
    const std::string slack = write(message, Markup::slack);
    CAPTURE(slack);
    CHECK(shown(test::read_slack(slack, test::SlackReader::eager)) == shown(expected));
  }
}

TEST_CASE("a value is read back in items, cells, headlines, quotations, links and code") {
  constexpr auto frames = std::to_array<std::string_view>(
      {"# $", "- $", "1. $", "> $", "| a | b |\n|---|---|\n| $ | `$` |", "[$](https://b.example)", "- [x] $", "`$`"});
  Writer random(8);
  for (int round = 0; round < 1500; ++round) {
    std::string value = random.value();
    std::ranges::replace(value, '\n', ' ');
    const std::string_view frame = frames[random.below(frames.size())];
    const std::string text = write(message_of(frame, value), Markup::markdown);
    CAPTURE(frame);
    CAPTURE(value);
    CAPTURE(text);
    CHECK(shown(test::read_gfm(text)).find(shown(meant({{.text = value}}))) != std::string::npos);
  }
}

TEST_CASE("what is marked is read as marked, whatever stands beside it") {
  Writer random(9);
  for (int round = 0; round < 4000; ++round) {
    const Message message = {{.words = random.inlines(0)}};
    const Page expected = meant(message.front().words);
    CAPTURE(write(message, Markup::html));
    for (const Markup markup : {Markup::markdown, Markup::discord, Markup::slack}) {
      const std::string text = write(message, markup);
      CAPTURE(text);
      CHECK(styles(read(text, markup), Shown::link) == styles(expected, 0));
    }
    const std::string teams = write(message, Markup::teams);
    CAPTURE(teams);
    const unsigned lost = Shown::link | Shown::strike | Shown::code | Shown::emphasis;
    CHECK(styles(read(teams, Markup::teams), lost) == styles(expected, lost));
  }
}
