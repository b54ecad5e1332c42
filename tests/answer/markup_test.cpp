#include <doctest/doctest.h>

#include "answer/markup/address.hpp"
#include "answer/markup/message.hpp"
#include "text/unicode.hpp"

using namespace incplan::core;
using namespace incplan::core::markup;

namespace {

/// Markdown in which each `$` is the value, written in a markup.
std::string written(std::string_view markdown, std::string value, Markup markup, Origin origin = Origin::value) {
  Sentinels sentinels;
  std::string held = sentinels.store(std::move(value), origin);
  std::string text;
  for (char c : sentinels.shield(markdown)) text += c == '$' ? held : std::string(1, c);
  return write(read_markdown(text, sentinels), markup);
}

std::string written(std::string_view markdown, Markup markup) {
  return written(markdown, "", markup);
}

}  // namespace

TEST_CASE("one message in every markup") {
  constexpr std::string_view markdown =
      "# Status\n\n"
      "**Bold** and *soft*, `x = 1`, [the page](https://a.example/b?c=1&d=2).\n"
      "Next line: https://status.example.com/i.\n\n"
      "- one\n- two\n  - three\n\n"
      "2. two\n3. three\n\n"
      "> said\n\n"
      "```\nmake all\n```\n\n"
      "---\n";
  CHECK(written(markdown, Markup::plain) ==
        "Status\n\n"
        "Bold and soft, x = 1, the page (https://a.example/b?c=1&d=2).\n"
        "Next line: https://status.example.com/i.\n\n"
        "- one\n- two\n  - three\n\n"
        "2. two\n3. three\n\n"
        "> said\n\n"
        "make all\n\n"
        "---");
  CHECK(written(markdown, Markup::slack) ==
        "*Status*\n\n"
        "*Bold* and _soft_, `x = 1`, <https://a.example/b?c=1&amp;d=2|the page>.\n"
        "Next line: <https://status.example.com/i>.\n\n"
        "• one\n• two\n  • three\n\n"
        "2. two\n3. three\n\n"
        "> said\n\n"
        "```\nmake all\n```\n\n"
        "---");
  CHECK(written(markdown, Markup::discord) ==
        "**Status**\n\n"
        "**Bold** and *soft*, `x = 1`, [the page](https://a.example/b?c=1&d=2).\n"
        "Next line: https://status.example.com/i.\n\n"
        "- one\n- two\n  - three\n\n"
        "2. two\n3. three\n\n"
        "> said\n\n"
        "```\nmake all\n```\n\n"
        "---");
  CHECK(written(markdown, Markup::teams) ==
        "**Status**\n\n"
        "**Bold** and _soft_, x = 1, [the page](https://a.example/b?c=1&d=2).\n\n"
        "Next line: [https://status.example.com/i](https://status.example.com/i).\n\n"
        "- one\n- two\n  - three\n\n"
        "2. two\n3. three\n\n"
        "> said\n\n"
        "make all\n\n"
        "---");
  CHECK(written(markdown, Markup::linkedin) ==
        "Status\n\n"
        "Bold and soft, x = 1, the page \\(https://a.example/b?c=1&d=2\\).\n"
        "Next line: https://status.example.com/i.\n\n"
        "• one\n• two\n  • three\n\n"
        "2. two\n3. three\n\n"
        "\\> said\n\n"
        "make all\n\n"
        "—");
  CHECK(written(markdown, Markup::markdown) ==
        "# Status\n\n"
        "**Bold** and *soft*, `x = 1`, [the page](https://a.example/b?c=1&d=2).\\\n"
        "Next line: <https://status.example.com/i>.\n\n"
        "- one\n- two\n  - three\n\n"
        "2. two\n3. three\n\n"
        "> said\n\n"
        "```\nmake all\n```\n\n"
        "* * *");
  CHECK(written(markdown, Markup::html) ==
        "<h1>Status</h1>\n"
        "<p><strong>Bold</strong> and <em>soft</em>, <code>x = 1</code>, "
        "<a href=\"https://a.example/b?c=1&amp;d=2\">the page</a>.<br>\n"
        "Next line: <a href=\"https://status.example.com/i\">https://status.example.com/i</a>.</p>\n"
        "<ul>\n<li>one</li>\n<li>two\n<ul>\n<li>three</li>\n</ul></li>\n</ul>\n"
        "<ol start=\"2\">\n<li>two</li>\n<li>three</li>\n</ol>\n"
        "<blockquote>\n<p>said</p>\n</blockquote>\n"
        "<pre><code>make all</code></pre>\n"
        "<hr>");
}

TEST_CASE("what a value holds is text everywhere") {
  struct Row {
    Markup markup;
    const char* value;
    const char* expected;
  };
  for (const Row& row : {
           Row{Markup::slack, "<!channel> & <@U1>", "a &lt;!channel&gt; &amp; &lt;@U1&gt; b"},
           Row{Markup::slack, "*now* _so_ ~x~ `y`", "a \u2217now\u2217 \u02CDso\u02CD \u223Cx\u223C \u02CBy\u02CB b"},
           Row{Markup::slack, "snake_case_name 2 * 3", "a snake_case_name 2 * 3 b"},
           Row{Markup::slack, "https://a.example/_x_?a=1&b=2", "a <https://a.example/_x_?a=1&amp;b=2> b"},
           Row{Markup::slack, "x\n> quoted", "a x\n\u200B&gt; quoted b"},
           Row{Markup::discord, "**b** __u__ ||s|| <@1> [t](u)",
               "a \\*\\*b\\*\\* \\_\\_u\\_\\_ \\|\\|s\\|\\| \\<@1\\> \\[t\\](u) b"},
           Row{Markup::discord, "x\n# big\n- item\n1. one", "a x\n\\# big\n\\- item\n1\\. one b"},
           Row{Markup::discord, "a\\b `c`", "a a\\\\b \\`c\\` b"},
           Row{Markup::teams, "**b** [t](javascript:x)", "a \\*\\*b\\*\\* \\[t\\]\u200B(javascript:x) b"},
           Row{Markup::teams, "x\n- y", "a x\n\n\\- y b"},
           Row{Markup::linkedin, "a [b] (c) #d @e {f} <g> h_i *j* ~k | \\",
               "a a \\[b\\] \\(c\\) \\#d \\@e \\{f\\} \\<g\\> h\\_i \\*j\\* \\~k \\| \\\\ b"},
           Row{Markup::markdown, "[a](javascript:x) ![b](c) <script>",
               "a \\[a\\](javascript:x) !\\[b\\](c) \\<script\\> b"},
           Row{Markup::markdown, "R&D &amp; &#60; a_b _c_", "a R&D \\&amp; \\&#60; a_b \\_c\\_ b"},
           Row{Markup::markdown, "x\n\n# y\n===\n1) z\n    code", "a x\\\n\\\n\\# y\\\n\\===\\\n1\\) z\\\n    code b"},
           Row{Markup::markdown, "{{< x >}} {% y %} {z}", "a {\\{\\< x \\>}} {\\% y %} {z} b"},
           Row{Markup::html, "</script><b a=\"c\">'&", "a &lt;/script&gt;&lt;b a=&quot;c&quot;&gt;&#39;&amp; b"},
           Row{Markup::html, "x\ny", "a x<br>\ny b"},
           Row{Markup::plain, "*x* {{y}}\nz", "a *x* {{y}}\nz b"},
       }) {
    CAPTURE(row.value);
    std::string expected = row.markup == Markup::html ? "<p>" + std::string(row.expected) + "</p>" : row.expected;
    CHECK(written("a $ b", row.value, row.markup) == expected);
  }
}

TEST_CASE("values stay inside the marks around them") {
  CHECK(written("**$**", "a** b", Markup::markdown) == "**a\\*\\* b**");
  CHECK(written("**$**", "a\nb", Markup::slack) == "*a*\n*b*");
  CHECK(written("**$**", "a*b", Markup::slack) == "*a*b*");
  CHECK(written("`$`", "a`b", Markup::markdown) == "``a`b``");
  CHECK(written("`$`", "`a", Markup::markdown) == "`` `a ``");
  CHECK(written("`$`", "a`<b>\nc", Markup::slack) == "`a\u02CB&lt;b&gt; c`");
  CHECK(written("```\n$\n```", "```\n@here", Markup::markdown) == "````\n```\n@here\n````");
  CHECK(written("```\n$\n```", "```x", Markup::discord) == "```\n\u02CB\u02CB\u02CBx\n```");
  CHECK(written("# $", "a\nb", Markup::markdown) == "# a b");
  CHECK(written("- $", "a\nb", Markup::plain) == "- a\n  b");
  CHECK(written("> $", "a\n\nb", Markup::plain) == "> a\n> \n> b");
  CHECK(written("[$](https://a.example)", "x](y)", Markup::markdown) == "[x\\](y)](https://a.example)");
  CHECK(written("[$](https://a.example)", "x|y>\nz", Markup::slack) == "<https://a.example|x|y&gt; z>");
}

TEST_CASE("addresses") {
  SUBCASE("of values in links are encoded, and lead nowhere but to the web, to mail and to telephones") {
    CHECK(written("[a]($)", "https://a.example/b c\"<d>", Markup::html) ==
          "<p><a href=\"https://a.example/b%20c%22%3Cd%3E\">a</a></p>");
    CHECK(written("[a]($)", "https://a.example/(b)|c", Markup::slack) == "<https://a.example/%28b%29%7Cc|a>");
    CHECK(written("[a]($)", "javascript:alert(1)", Markup::html) == "<p>a (javascript:alert(1))</p>");
    CHECK(written("[a]($)", "JavaScript:x", Markup::markdown) == "a (JavaScript:x)");
    CHECK(written("[a](data:text/html,x)", "", Markup::html) == "<p>a (data:text/html,x)</p>");
    CHECK(written("<javascript:x>", "", Markup::slack) == "javascript:x (javascript:x)");
  }
  SUBCASE("that an author writes are links, with values in them too") {
    CHECK(written("See https://a.example/i/$.", "x y", Markup::html) ==
          "<p>See <a href=\"https://a.example/i/x%20y\">https://a.example/i/x y</a>.</p>");
    CHECK(written("See https://a.example/$.", "42", Markup::slack) == "See <https://a.example/42>.");
    CHECK(written("<ops@a.example>", "", Markup::plain) == "ops@a.example");
    CHECK(written("<ops@a.example>", "", Markup::html) == "<p><a href=\"mailto:ops@a.example\">ops@a.example</a></p>");
  }
  SUBCASE("of the plan are links where there are any") {
    CHECK(written("See $.", "https://a.example/x_y_", Markup::plain, Origin::link) == "See https://a.example/x_y_.");
    CHECK(written("See $.", "https://a.example/x_y_", Markup::slack, Origin::link) == "See <https://a.example/x_y_>.");
    CHECK(written("See $.", "https://a.example/x_y_", Markup::markdown, Origin::link) ==
          "See <https://a.example/x_y_>.");
    CHECK(written("[The page]($)", "https://a.example", Markup::discord, Origin::link) ==
          "[The page](https://a.example)");
    CHECK(written("[$](https://b.example)", "https://a.example", Markup::markdown, Origin::link) ==
          "[https://a.example](https://b.example)");
  }
  CHECK(sound_address("https://") == std::nullopt);
  CHECK(sound_address("ftp://a.example") == std::nullopt);
  CHECK(sound_address(" HTTPS://a.example/\r\nX: y") == "HTTPS://a.example/%0D%0AX:%20y");
}

TEST_CASE("only an author calls people") {
  CHECK(written("<!channel> <@U1> <!subteam^S1|@ops> <b>", "", Markup::slack) ==
        "<!channel> <@U1> <!subteam^S1|@ops> &lt;b&gt;");
  CHECK(written("<@1> <@&2> <t:17:F>", "", Markup::discord) == "<@1> <@&2> <t:17:F>");
  CHECK(author_text(read_markdown("@here **<@1>**\n\n- `@everyone` x", {})) == "@here  <@1>  x ");
  Sentinels sentinels;
  CHECK(author_text(read_markdown("a " + sentinels.store("@everyone"), sentinels)) == "a  ");
}

TEST_CASE("HTML of an author is words") {
  CHECK(written("a <b>c</b>", "", Markup::html) == "<p>a &lt;b&gt;c&lt;/b&gt;</p>");
  CHECK(written("<div>\n*x*\n</div>", "", Markup::html) == "<p>&lt;div&gt;<br>\n*x*<br>\n&lt;/div&gt;</p>");
}

TEST_CASE("an author's private characters are no values") {
  Sentinels sentinels;
  std::string held = sentinels.store("value");
  std::string text = sentinels.shield("a " + held);
  CHECK(write(read_markdown(text, sentinels), Markup::plain) == "a " + held);
}

TEST_CASE("a value is cleaned before it goes anywhere") {
  struct Row {
    std::string_view value;
    const char* expected;
  };
  for (const Row& row : {
           Row{" a\r\nb\rc\u2028d\te \n", "a\nb\nc\nd e"},
           Row{"a\x1b[31mb\x07"
               "c\x7f"
               "d",
               "a[31mbcd"},
           Row{"abc\u202Etxt\u2066x", "abctxtx"},
           Row{"a\u200Bb\uFEFF", "ab"},
           Row{"\xff\xc3(", "\uFFFD\uFFFD("},
           Row{std::string_view("a\0b", 3), "ab"},
           Row{"👩‍💻 ok", "👩‍💻 ok"},
           Row{"   ", ""},
       }) {
    CAPTURE(row.value);
    CHECK(clean_value(row.value, false) == row.expected);
  }
  CHECK(clean_value("@tom a@b.example @everyone x@here (@li)", true) ==
        "@\u200Btom a@b.example @\u200Beveryone x@\u200Bhere (@\u200Bli)");
  CHECK(clean_value("@tom", false) == "@tom");
}

TEST_CASE("titles are one line of words") {
  CHECK(one_line(read_markdown("**A**\n\nb `c`\n- d", {})) == "A b c - d");
  Sentinels sentinels;
  CHECK(one_line(read_markdown(sentinels.store("a\nBcc: x") + "!", sentinels)) == "a Bcc: x!");
}

TEST_CASE("structure without end is flattened") {
  CHECK(written(std::string(5000, '>') + " x", "", Markup::plain).ends_with("x"));
  std::string deep;
  for (int i = 0; i < 3000; ++i) deep += "*a **b ";
  for (int i = 0; i < 3000; ++i) deep += "** *";
  for (Markup markup : {Markup::plain, Markup::slack, Markup::html, Markup::markdown}) {
    CHECK(written(deep, "", markup).size() > 3000);
  }
}

TEST_CASE("tables, tasks and struck words reach those that have them, and are readable elsewhere") {
  constexpr std::string_view table =
      "| When | What: | |\n|:--|:-:|--:|\n| $ | **Alert** \\| `a\\|b` | |\n| | Call | x |";
  CHECK(written(table, "02:40 | UTC\nx", Markup::markdown) ==
        "| When | What: |  |\n| :-- | :--: | ---: |\n"
        "| 02:40 \\| UTC x | **Alert** \\| `a\\|b` |  |\n|  | Call | x |");
  CHECK(written(table, "02:40", Markup::plain) == "When: 02:40\nWhat: Alert | a|b\n\nWhat: Call\nx");
  CHECK(written(table, "02:40", Markup::slack) == "When: 02:40\nWhat: *Alert* | `a|b`\n\nWhat: Call\nx");
  CHECK(written(table, "02:40", Markup::teams) == "When: 02:40\n\nWhat: **Alert** | a|b\n\nWhat: Call\n\nx");
  CHECK(written(table, "02:40", Markup::html) ==
        "<p>When: 02:40<br>\nWhat: <strong>Alert</strong> | <code>a|b</code></p>\n<p>What: Call<br>\nx</p>");
  CHECK(written("| Steps |\n|---|\n| one |\n| two |", Markup::plain) == "Steps: one\nSteps: two");
  CHECK(written("| a | b |\n|---|---|", Markup::plain) == "a\n\nb");

  constexpr std::string_view tasks = "- [ ] Post $\n- [x] Call";
  CHECK(written(tasks, "it", Markup::markdown) == "- [ ] Post it\n- [x] Call");
  CHECK(written(tasks, "it", Markup::slack) == "• ☐ Post it\n• ☑ Call");
  CHECK(written(tasks, "it", Markup::plain) == "- ☐ Post it\n- ☑ Call");
  CHECK(written(tasks, "it", Markup::html) == "<ul>\n<li>☐ Post it</li>\n<li>☑ Call</li>\n</ul>");

  constexpr std::string_view struck = "~~old $~~ new ~5~";
  CHECK(written(struck, "x", Markup::markdown) == "~~old x~~ new \\~5\\~");
  CHECK(written(struck, "x", Markup::discord) == "~~old x~~ new \\~5\\~");
  CHECK(written(struck, "x", Markup::slack) == "~old x~ new \u223C5\u223C");
  CHECK(written(struck, "x", Markup::html) == "<p><del>old x</del> new ~5~</p>");
  CHECK(written(struck, "x", Markup::teams) == "old x new \\~5\\~");
  CHECK(can_strike(Markup::slack));
  CHECK_FALSE(can_strike(Markup::teams));
  CHECK_FALSE(can_strike(Markup::plain));
}

TEST_CASE("marks are placed so that they are read") {
  CHECK(written("**Status:**$", "Cards fail.", Markup::markdown) == "**Status:\u200B**Cards fail.");
  CHECK(written("**Status:**$", "Cards fail.", Markup::slack) == "*Status:*\u200BCards fail.");
  CHECK(written("**Status:**$", "Cards fail.", Markup::discord) == "**Status:**Cards fail.");
  CHECK(written("**Status:**$", "Cards fail.", Markup::teams) == "**Status:\u200B**Cards fail.");
  CHECK(written("**Status:**$", "Cards fail.", Markup::plain) == "Status:Cards fail.");
  CHECK(written("**Status:** $", "Cards fail.", Markup::markdown) == "**Status:** Cards fail.");
  CHECK(written("**$**Call us.", "Cards fail.", Markup::markdown) == "**Cards fail.\u200B**Call us.");
  CHECK(written("**$**Call us.", "Cards fail", Markup::markdown) == "**Cards fail**Call us.");
  CHECK(written("**影響：**$。決済が**失敗**して", "決済", Markup::markdown) ==
        "**影響：\u200B**決済。決済が**失敗**して");
  CHECK(written("**影響：**$。決済が**失敗**して", "決済", Markup::slack) ==
        "*影響：*\u200B決済。決済が\u200B*失敗*\u200Bして");
  CHECK(written("影*「$」*響", "a", Markup::teams) == "影「a」響");
  CHECK(written("~~**$**~~", "a", Markup::markdown) == "~~**a**~~");
  CHECK(written("*a **$***", "b", Markup::markdown) == "*a **b**\u200B*");
  CHECK(written("**a**_b_", Markup::markdown) == "**a**\u200B*b*");
  CHECK(written("# **a** b", Markup::slack) == "*a b*");
  CHECK(written("**a**$**b**", "", Markup::markdown) == "**ab**");
  CHECK(written("!$", "[a](b)", Markup::markdown) == "!\\[a\\](b)");
  CHECK(written("Look!\\[a](b) ![x](https://a.example)", Markup::markdown) == "Look!\\[a\\](b) [x](https://a.example)");
  CHECK(written("`a`$`b`", "", Markup::markdown) == "`a`\u200B`b`");
}

TEST_CASE("where CommonMark takes all marks it has the last word, and brackets are not closed by what opens") {
  CHECK(written("**a (**b** c)**", Markup::html) == "<p><strong>a (<strong>b</strong> c)</strong></p>");
  CHECK(written("f(**args) and g(**more)", Markup::html) == "<p>f(**args) and g(**more)</p>");
  CHECK(written("**「a」**b", Markup::html) == "<p><strong>「a」</strong>b</p>");
  CHECK(written("x**「a」**", Markup::html) == "<p>x<strong>「a」</strong></p>");
  CHECK(written("- **a:**b\n- **c", Markup::html) == "<ul>\n<li><strong>a:</strong>b</li>\n<li>**c</li>\n</ul>");
}

TEST_CASE("an empty value leaves no marks, no blanks and no line") {
  CHECK(written("a **$** b", "", Markup::markdown) == "a  b");
  CHECK(written("**$**\n\nb", "", Markup::markdown) == "b");
  CHECK(written("a\n$\nb", "", Markup::markdown) == "a\\\nb");
  CHECK(written("a $", "", Markup::plain) == "a");
  CHECK(written("** $ x**", "", Markup::plain) == "**  x**");
  CHECK(written("**$ x**y", "", Markup::markdown) == "**x**y");
  CHECK(written("- $\n- b", "", Markup::plain) == "- b");
  CHECK(written("# $\n\nb", "", Markup::markdown) == "b");
  CHECK(written("`$` [$](https://a.example)", "", Markup::plain) == "https://a.example");
}

TEST_CASE("an escaped sign is shown, and code shows the backslash") {
  CHECK(written("\\*\\*a\\*\\* \\[b\\](c)", Markup::html) == "<p>**a** [b](c)</p>");
  CHECK(written("`\\*`", Markup::html) == "<p><code>\\*</code></p>");
  CHECK(written("| a \\| b |\n|---|\n| c |", Markup::plain) == "a | b: c");
  CHECK(written("[a](https://a.example/\\_b)", Markup::plain) == "a (https://a.example/_b)");
  CHECK(Sentinels().shield("\\{{x}} \\\\").starts_with("\\{{x}} "));
}

TEST_CASE("a table that would be filled up without end is none") {
  std::string wide = "|";
  std::string row = "|";
  for (int i = 0; i < 3000; ++i) wide += "a|", row += "-|";
  std::string text = wide + "\n" + row + "\n";
  for (int i = 0; i < 3000; ++i) text += "|\n";
  CHECK(read_markdown(text, {}).front().kind == Block::Kind::paragraph);
}
