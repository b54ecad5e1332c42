// The page: whole, and what it must never do.
#include "report/html.hpp"

#include <doctest/doctest.h>

#include "report/plan.hpp"
#include "report/sample_plan.hpp"
#include "support/repository.hpp"

using namespace incplan::core;
using namespace incplan::core::report;

namespace {

std::string body(const Blocks& blocks) {
  const std::string page = to_html(blocks, {.title = "t", .language = "en"});
  const std::size_t start = page.find("<main id=\"content\">\n") + 20;
  return page.substr(start, page.find("</main>") - start);
}

/// A whole page but for its style, in which a change would be one of every page here.
std::string page_of(const Blocks& blocks, const HtmlPage& about) {
  std::string page = to_html(blocks, about);
  const std::size_t start = page.find("<style>") + 7;
  return page.replace(start, page.find("</style>") - start, "\n");
}

/// The part that `body` makes of blocks below the heading "Part".
std::string part(const std::string& html) {
  return "<section aria-labelledby=\"part\">\n<h2 id=\"part\">Part</h2>\n" + html +
         "<p class=\"up\"><a href=\"#contents\">↑ Contents</a></p>\n</section>\n";
}

/// What a block becomes in `main`, without the part around it.
std::string inside(Block block) {
  const std::string html = body({Heading{2, plain("Part"), "part"}, std::move(block)});
  const std::string around = part("|");
  const std::size_t before = around.find('|'), behind = around.size() - before - 1;
  REQUIRE(html == part(html.substr(before, html.size() - before - behind)));
  return html.substr(before, html.size() - before - behind);
}

}  // namespace

TEST_CASE("the page of a plan") {
  const SamplePlan sample;
  const Blocks plan = describe_plan(sample.context());
  const std::string page = page_of(plan, {.title = "Shop, the plan", .language = "en"});
  CHECK(test::compare_generated("tests/report/expected/plan.html", page) == "");
  const ReportContext french = sample.context("fr");
  const std::string cards = page_of(describe_cards(french), {.title = "Boutique", .language = "fr", .cards = true});
  CHECK(test::compare_generated("tests/report/expected/cards.fr.html", cards) == "");
}

TEST_CASE("a part is a section that its heading names; what stands before the parts is the header") {
  const Blocks blocks = {Heading{1, plain("Plan"), "plan"}, Heading{2, plain("Roles"), "roles"}, Paragraph{plain("p")},
                         Heading{3, plain("Lead"), "role-lead"}};
  CHECK(body(blocks) == R"(<section aria-labelledby="roles">
<h2 id="roles">Roles</h2>
<p>p</p>
<div class="topic">
<h3 id="role-lead">Lead</h3>
</div>
<p class="up"><a href="#contents">↑ Contents</a></p>
</section>
)");
  const std::string page = to_html(blocks, {.title = "a < b", .language = "fr-CA"});
  CHECK(page.find("<html lang=\"fr-CA\">") != std::string::npos);
  CHECK(page.find("<title>a &lt; b</title>") != std::string::npos);
  CHECK(page.find("<header>\n<h1 id=\"plan\">Plan</h1>\n</header>\n<nav id=\"contents\" aria-label=\"Sommaire\">") !=
        std::string::npos);
}

TEST_CASE("topics without tables and messages stand beside each other") {
  const Block one = Heading{3, plain("One"), "one"};
  const Block two = Heading{3, plain("Two"), "two"};
  const std::string both = body({Heading{2, plain("Part"), "part"}, one, two, Paragraph{plain("p")}});
  CHECK(both == part(R"(<div class="beside topics">
<div class="topic">
<h3 id="one">One</h3>
</div>
<div class="topic">
<h3 id="two">Two</h3>
<p>p</p>
</div>
</div>
)"));
  const std::string apart = body({Heading{2, plain("Part"), "part"}, one, two, Verbatim{"incplan"}});
  CHECK(apart == part(R"(<div class="topic">
<h3 id="one">One</h3>
</div>
<div class="topic">
<h3 id="two">Two</h3>
<pre>incplan</pre>
</div>
)"));
}

TEST_CASE("a message stands beside its other languages, and shows what is to be filled in") {
  const auto label = [](const char* whom, const char* language) {
    return Paragraph{{{whom, Tone::strong}, {language, Tone::dim}}};
  };
  const auto message = [](const char* text, const char* language, const char* title) {
    return Verbatim{.text = text, .language = language, .title = title};
  };
  const std::string html = body({Heading{2, plain("Part"), "part"}, label("chat", " (en)"),
                                 message("{{#a}}x {{b}} {{/a}} {{", "en", "<{{t}}>"), label("chat", " (fr)"),
                                 message("[[b: quoi ?]]", "fr", ""), label("page", " (en)"), message("y", "en", "")});
  CHECK(html == part(R"(<div class="beside">
<div>
<p><strong>chat</strong><span class="dim"> (en)</span></p>
<pre class="message" lang="en"><strong>&lt;<span class="hole">{{t}}</span>&gt;</strong>

<span class="dim">{{#a}}</span>x <span class="hole">{{b}}</span> <span class="dim">{{/a}}</span> {{</pre>
</div>
<div>
<p><strong>chat</strong><span class="dim"> (fr)</span></p>
<pre class="message" lang="fr"><span class="hole">[[b: quoi ?]]</span></pre>
</div>
</div>
<div class="beside">
<div>
<p><strong>page</strong><span class="dim"> (en)</span></p>
<pre class="message" lang="en">y</pre>
</div>
</div>
)"));
}

TEST_CASE("tables say what each cell is, also where their rows stand below each other") {
  const Table table{{plain("Role"), plain("Who")}, {{plain("Lead"), plain("Tom & Li")}}};
  const auto heading = [](const std::string& name) {
    return "<th role=\"columnheader\" scope=\"col\">" + name + "</th>";
  };
  CHECK(inside(table) == R"(<table role="table">
<thead role="rowgroup"><tr role="row">)" +
                             heading("Role") + heading("Who") + R"(</tr></thead>
<tbody role="rowgroup">
<tr role="row"><th role="rowheader" scope="row">Lead</th><td role="cell" data-label="Who">Tom &amp; Li</td></tr>
</tbody>
</table>
)");
}

TEST_CASE("nothing that was said becomes markup or a script") {
  const std::string evil = "<script>alert(1)</script>\" onload=\"x\x1b[31m";
  const std::string said = "&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&quot;x\\x1b[31m";
  const std::pair<Tone, std::pair<const char*, const char*>> tones[] = {
      {Tone::plain, {"", ""}},
      {Tone::strong, {"<strong>", "</strong>"}},
      {Tone::code, {"<code>", "</code>"}},
      {Tone::dim, {"<span class=\"dim\">", "</span>"}},
      {Tone::good, {"<span class=\"good\">", "</span>"}},
      {Tone::warning, {"<span class=\"warning\">", "</span>"}},
      {Tone::bad, {"<span class=\"bad\">", "</span>"}},
  };
  for (const auto& [tone, marks] : tones) {
    CHECK(inside(Paragraph{plain(evil, tone)}) == "<p>" + (marks.first + said + marks.second) + "</p>\n");
  }
  CHECK(inside(Verbatim{.text = evil, .language = "fr"}) == "<pre class=\"message\" lang=\"fr\">" + said + "</pre>\n");
}

TEST_CASE("only links that a reader may follow are links") {
  const auto link = [](const char* url) { return inside(Paragraph{{{"here", Tone::link, url}}}); };
  CHECK(link("https://a.example/?a=1&b=2") == "<p><a href=\"https://a.example/?a=1&amp;b=2\">here</a></p>\n");
  CHECK(link("tel:+33") == "<p><a href=\"tel:+33\">here</a></p>\n");
  for (const char* url : {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", " https://a.example"}) {
    CHECK(link(url) == "<p>here</p>\n");
  }
}
