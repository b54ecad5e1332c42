#include "answer/markup/stray.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "answer/markup/struck.hpp"

using namespace incplan::core;
using namespace incplan::core::markup;

namespace {

/// `kind: words`, one a line.
std::string strays(std::string_view words) {
  constexpr std::array kinds = {"emphasis", "code",  "fence", "link",    "footnote",
                                "html",     "table", "box",   "heading", "list"};
  std::string out;
  for (const Stray& stray : stray_markup(words, scan_template(words))) {
    out += out.empty() ? "" : "\n";
    out += kinds.at(static_cast<std::size_t>(stray.kind));
    out += ": " + std::string(words.substr(stray.offset, stray.length));
  }
  return out;
}

}  // namespace

TEST_CASE("what is meant as markup and not taken is found at its place") {
  struct Row {
    std::string words;
    std::string found;
  };
  for (const Row& row : {
           Row{"** Status: ** {{x}}", "emphasis: ** Status: **"},
           Row{"a **b c", "emphasis: **"},
           Row{"__Status:__{{x}}", "emphasis: __Status:__"},
           Row{"影_「a」_響", "emphasis: _「a」_"},
           Row{"a ~~b c", "emphasis: ~~"},
           Row{"**{{x}} {{#y}}**b{{/y}}", "emphasis: **"},
           Row{"- **a\n- b**", "emphasis: **\nemphasis: **"},
           Row{"| a | b |\n|---|---|\n| **x | {{y}} |", "emphasis: **"},
           Row{"a `b c", "code: `"},
           Row{"a\n\n```\nb {{next_update}}", "fence: ```"},
           Row{"[the page] (https://a.example)", "link: [the page]"},
           Row{"[the page](https://a.example/a b)", "link: [the page]"},
           Row{"[the page]({{x}} y)", "link: [the page]"},
           Row{"[the page][page]", "link: [the page]"},
           Row{"so[^1]", "footnote: [^1]"},
           Row{"<b>a</b> {{x}}", "html: <b>"},
           Row{"a <!-- note -->", "html: <!-- note -->"},
           Row{"<div class=\"a\">\nx\n</div>", "html: <div class=\"a\">"},
           Row{"line<br/>line", "html: <br/>"},
           Row{"| a | b |\n| 1 | 2 |", "table: |"},
           Row{"| a | b |\n|---|\n| 1 | 2 |", "table: |"},
           Row{"[ ] post", "box: [ ]"},
           Row{"- [x]post", "box: [x]"},
           Row{"##Impact", "heading: ##"},
           Row{"-one\n-two", "list: -"},
           Row{"1.one\n2.two", "list: 1"},
       }) {
    CAPTURE(row.words);
    CHECK(strays(row.words) == row.found);
  }
}

TEST_CASE("what is taken, or meant as it stands, is not found") {
  for (const std::string words : {
           "**Status:**{{x}} **Next:** {{y}}",
           "**影響：**{{x}}。決済が**失敗**しています。",
           "**{{x}}**{{y}}",
           "*a*, _b_, ~~c~~, `d *e`, [f](https://a.example), <https://a.example>",
           "\\*\\*a, \\`b, \\[c\\](d), \\<b>, \\| a |",
           "`**a` and ``**b``",
           "```\n**b\n```\nend",
           "2 * 3 * 4, 5 ** 6, prices* and footnote",
           "snake_case_name, __init__.py is taken, a_ b",
           "{{x}} _{{y}}_ **{{z}}**",
           "| a | b |\n|---|---|\n| 1 | {{y}} |",
           "- [ ] one\n- [x] two",
           "# Impact\n\n## More\n\n#incident and #42",
           "x < 5 and y > 6, <!subteam^S1|@ops> <@U1> <t:17:F>",
           "[a] and (b), [1], a[0](b",
           "-5 % and -6 %\n-7 %",
           "{{! **a }}{{#x}}\n**b**\n{{/x}}",
           "",
       }) {
    CAPTURE(words);
    CHECK(strays(words) == "");
  }
}

TEST_CASE("the words that are struck through are found") {
  constexpr std::string_view words = "a ~~old {{x}}~~ b\n\n`~~c~~` \\~~~d~~ ~~{{y}}~~";
  std::string found;
  for (const Span& span : struck_text(words, scan_template(words))) {
    found += std::string(words.substr(span.offset, span.length)) + "\n";
  }
  CHECK(found == "~~old {{x}}~~\n~~d~~\n~~{{y}}~~\n");
}
