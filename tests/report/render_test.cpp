// Blocks to text and to Markdown.
#include "report/render.hpp"

#include <doctest/doctest.h>

using namespace incplan::core::report;

namespace {

Blocks sample() {
  return {
      Heading{1, {{"sev1 Critical", Tone::bad}}, {}},
      Paragraph{
          plain("Customers cannot do what they came for, and that for longer than anybody would like to see it.")},
      Heading{2, plain("Next steps"), {}},
      List{{{plain("Open the bridge."),
             {plain("phone +33 6 00 00 00 00"),
              plain("and say who leads, in a sentence that is longer than one line of a terminal")}},
            {{{"Tell "}, {"@tom", Tone::code}, {"."}}, {}}},
           true},
      Heading{2, plain("Channels"), "channels"},
      Table{{plain("Channel"), plain("Use")},
            {{plain("status_page"), plain("a|b")}, {plain("東京"), plain("two\nlines")}}},
      Verbatim{"# not a heading\n  indented\n", "", false},
      Verbatim{"paste me\x1b[31m\n", "", true},
  };
}

}  // namespace

TEST_CASE("text: an answer at the margin, its parts below") {
  CHECK(to_text(sample(), {}) == R"(sev1 Critical
Customers cannot do what they came for, and that for longer than anybody would
like to see it.
Next steps  1. Open the bridge.
               phone +33 6 00 00 00 00
               and say who leads, in a sentence that is longer than one line
                 of a terminal
            2. Tell @tom.

Channels
  Channel      Use
  -----------  ---------
  status_page  a|b
  東京         two lines
    # not a heading
      indented

paste me\x1b[31m
)");
}

TEST_CASE("text: colour is added to the same words") {
  CHECK(to_text({Heading{1, {{"sev1", Tone::bad}}, {}}, Paragraph{{{"a b", Tone::dim}, {" c"}}}}, {.color = true}) ==
        "\x1b[1;31msev1\x1b[0m\n\x1b[2ma b\x1b[0m c\n");
}

TEST_CASE("text: words are measured as a terminal shows them, and only too long ones are broken") {
  const auto text = [](std::string line) { return to_text({Paragraph{plain(std::move(line))}}, {.width = 20}); };
  CHECK(text("12345678901234567890 next") == "12345678901234567890\nnext\n");
  CHECK(text("東京東京東京東京東京 next") == "東京東京東京東京東京\nnext\n");
  CHECK(text("e\xCC\x81"
             "234567890123456789 x") ==
        "e\xCC\x81"
        "234567890123456789\nx\n");
  CHECK(text("https://status.shop.example/a/long/way") == "https://status.shop.example/a/long/way\n");
  CHECK(text("a\tb\nc\x07") == "a b c\\x07\n");
}

TEST_CASE("text: a link shows where it goes unless its words say so") {
  const auto text = [](Run run) { return to_text({Paragraph{{std::move(run)}}}, {}); };
  CHECK(text({"the page", Tone::link, "https://a.example"}) == "the page (https://a.example)\n");
  CHECK(text({"https://a.example", Tone::link, "https://a.example"}) == "https://a.example\n");
  CHECK(text({"+33 6", Tone::link, "tel:+336"}) == "+33 6\n");
}

TEST_CASE("text: wide tables give way column by column, then row by row") {
  const Table table{{plain("Role"), plain("Does")},
                    {{plain("Lead"), plain("Declares the incident and leads until it is over.")}}};
  CHECK(to_text({table}, {.width = 32}) == R"(Role  Does
----  --------------------------
Lead  Declares the incident and
      leads until it is over.
)");
  const Table many{{plain("Role"), plain("Who"), plain("Where")},
                   {{plain("Incident manager"), plain("Tom Petit the Second"), plain("Paris is the place")}}};
  CHECK(to_text({many}, {.width = 30}) == R"(Role      Who        Where
--------  ---------  ---------
Incident  Tom Petit  Paris is
manager   the        the place
          Second
)");
  CHECK(to_text({many}, {.width = 20}) ==
        "Incident manager\n  Who: Tom Petit the\n  Second\n  Where: Paris is\n  the place\n");
}

TEST_CASE("markdown: the same blocks") {
  CHECK(to_markdown(sample()) == R"(# **sev1 Critical**

Customers cannot do what they came for, and that for longer than anybody would like to see it.

## Next steps

1. Open the bridge.
   - phone +33 6 00 00 00 00
   - and say who leads, in a sentence that is longer than one line of a terminal
2. Tell `@tom`.

## Channels

| Channel | Use |
| --- | --- |
| status_page | a\|b |
| 東京 | two lines |

```
# not a heading
  indented
```

```
paste me\x1b[31m
```
)");
}

TEST_CASE("markdown: nothing that was said becomes markup") {
  const auto markdown = [](Line line) {
    std::string text = to_markdown({Paragraph{std::move(line)}});
    text.pop_back();
    return text;
  };
  struct Row {
    Line line;
    const char* expected;
  };
  const Row rows[] = {
      {plain("- no list"), "\\- no list"},
      {plain("  + no list"), "\\+ no list"},
      {plain("12. no list"), "12\\. no list"},
      {plain("# no heading"), "\\# no heading"},
      {plain("===="), "\\===="},
      {plain("*a* _b_ error_rate `c`"), "\\*a\\* \\_b\\_ error_rate \\`c\\`"},
      {plain("<script> &amp; [a](b)"), "\\<script\\> \\&amp; \\[a\\](b)"},
      {plain("a\n# b"), "a \\# b"},
      {{{"a`b", Tone::code}}, "``a`b``"},
      {{{"`", Tone::code}}, "`` ` ``"},
      {{{"wow!"}, {"page", Tone::link, "https://a.example/(x) y"}}, "wow\\![page](https://a.example/%28x%29%20y)"},
      {{{"a ", Tone::strong}, {"b", Tone::strong}, {" c"}}, "**a b** c"},
      {{{"a", Tone::strong}, {"b"}}, "**a**b"},
      {{{" a ", Tone::strong}}, "**a** "},
  };
  for (const Row& row : rows) CHECK(markdown(row.line) == row.expected);
}

TEST_CASE("markdown: lists that follow each other stay two, and a fence outlasts what it holds") {
  const List one{{{plain("a"), {}}}, false};
  CHECK(to_markdown({one, one, one}) == "- a\n\n* a\n\n- a\n");
  CHECK(to_markdown({Verbatim{"```\n", "yaml", false}}) == "````yaml\n```\n````\n");
}
