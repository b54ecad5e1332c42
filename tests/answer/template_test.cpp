#include "answer/template.hpp"

#include <doctest/doctest.h>

#include "answer/template_cases.hpp"

using namespace incplan::core;
using namespace incplan::core::template_cases;

namespace {

std::string escape_html(std::string_view text) {
  std::string out;
  for (char c : text) out += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
  return out;
}

std::string rendered(std::string_view text, const TemplateValue& values, TemplateOptions options = {}) {
  auto result = render_template(text, scan_template(text), values, options);
  return result ? result->text : "refused";
}

/// Each tag as `kind name@start-stop`, for tables.
std::string tags(std::string_view text) {
  constexpr std::string_view kinds[] = {"var", "raw", "sec", "inv", "end", "part", "note", "set", "broken"};
  std::string out;
  for (const TemplateTag& tag : scan_template(text)) {
    if (!out.empty()) out += ' ';
    out += kinds[static_cast<int>(tag.kind)];
    out += ':';
    out += tag.name;
    out += '@' + std::to_string(tag.start) + '-' + std::to_string(tag.end);
    if (tag.standalone()) out += '!';
  }
  return out;
}

std::string problems(std::string_view text, const TemplateNames& names) {
  std::string out;
  for (const TemplateProblem& problem : template_problems(text, scan_template(text), names)) {
    if (!out.empty()) out += "; ";
    out += std::to_string(problem.offset) + "+" + std::to_string(problem.length) + " " + to_text(problem.message);
  }
  return out;
}

}  // namespace

TEST_CASE("a template is filled in as the standard says") {
  for (const Case& test : standard) {
    CAPTURE(test.text);
    CHECK(rendered(test.text, test.values, {.escape = escape_html, .partials = test.partials}) == test.expected);
  }
}

TEST_CASE("beyond the standard") {
  TemplateValue values = object({{"empty", text("")}, {"no", no()}, {"zero", text("0")}, {"name", text("Shop")}});
  SUBCASE("an empty text is false, any other is true") {
    CHECK(rendered("{{#empty}}a{{/empty}}{{^empty}}b{{/empty}}{{#zero}}c{{/zero}}", values) == "bc");
  }
  SUBCASE("sections that leave nothing leave no blank line") {
    CHECK(rendered("a\n{{#no}}Meanwhile: {{name}}{{/no}}\nb\n", values) == "a\nb\n");
    CHECK(rendered("a\n  {{#no}}x{{/no}} {{#empty}}y{{/empty}}\nb", values) == "a\nb");
    CHECK(rendered("a\r\n{{#no}}x\r\ny{{/no}}\r\nb", values) == "a\r\nb");
    CHECK(rendered("a\n{{#no}}x{{/no}}", values) == "a\n");
  }
  SUBCASE("a blank line of the author stays, and so does a line with other words") {
    CHECK(rendered("a\n\n{{#name}}\n\nb\n{{/name}}\n", values) == "a\n\n\nb\n");
    CHECK(rendered("- {{#no}}x{{/no}}\n", values) == "- \n");
    CHECK(rendered("{{empty}}\n", values) == "\n");
    CHECK(rendered("{{#name}} {{/name}}", values) == "");
  }
  SUBCASE("a value may say that it does not hold, and is shown all the same") {
    values.set("hole", {.value = std::string("[[hole]]"), .holds = false});
    CHECK(rendered("{{#hole}}x{{/hole}}{{hole}}", values) == "[[hole]]");
  }
  SUBCASE("names that stand for nothing may be shown") {
    TemplateOptions options{.missing = [](std::string_view name) { return "[[" + std::string(name) + "]]"; }};
    CHECK(rendered("{{symptom}} {{#symptom}}x{{/symptom}}", values, options) == "[[symptom]] ");
  }
  SUBCASE("what is shown is listed once, what a section hides is not") {
    const std::string_view words = "{{name}}{{name}}{{#no}}{{zero}}{{/no}}{{other}}";
    auto result = render_template(words, scan_template(words), values, {});
    REQUIRE(result);
    CHECK(result->shown == std::vector<std::string>{"name", "other"});
  }
}

TEST_CASE("what cannot be filled in is refused") {
  TemplateValue values = object({{"a", yes()}});
  for (std::string_view broken : {"{{a", "{{#a}}", "{{/a}}", "{{#a}}{{#b}}{{/a}}{{/b}}", "{{}}", "{{a b}}", "{{= =}}",
                                  "{{<a}}", "{{$a}}", "{{{a}}", "{{=a=}}"}) {
    CAPTURE(broken);
    CHECK(rendered(broken, values) == "refused");
  }
}

TEST_CASE("depth, size, length and cycles are bounded") {
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "{{#a}}";
  for (int i = 0; i < 5000; ++i) deep += "{{/a}}";
  CHECK(rendered(deep, object({{"a", yes()}})) == "refused");
  CHECK(rendered(std::string(max_template_bytes + 1, 'x'), object({})) == "refused");

  std::string often;
  for (int i = 0; i < 100; ++i) often += "{{a}}";
  CHECK(rendered(often, object({{"a", text(std::string(100'000, 'x'))}})) == "refused");

  TemplateOptions loop{.partials = {{"p", "x{{>p}}"}}};
  CHECK(rendered("{{>p}}", object({}), loop) == "refused");
  TemplateOptions broken{.partials = {{"p", "{{#a}}"}}};
  CHECK(rendered("{{>p}}", object({}), broken) == "refused");

  TemplateValue::List hundred(100, object({{"name", text("")}}));
  std::string nested;
  for (int i = 0; i < 8; ++i) nested += "{{#all}}";
  for (int i = 0; i < 8; ++i) nested += "{{/all}}";
  CHECK(rendered(nested, object({{"all", {.value = hundred}}})) == "refused");
}

TEST_CASE("tags are found with their places") {
  CHECK(tags("{{a}} {{ b.c }} {{{d}}} {{&e}}") == "var:a@0-5 var:b.c@6-15 raw:d@16-23 raw:e@24-30");
  CHECK(tags("{{#a}}x{{/a}}{{^ b }}{{/b}}") == "sec:a@0-6 end:a@7-13 inv:b@13-21 end:b@21-27");
  CHECK(tags("x\n {{#a}} \n{{/a}}") == "sec:a@3-9! end:a@11-17");
  CHECK(tags("{{! why }}\nx") == "note: why@0-10!");
  CHECK(tags("{{=<% %>=}}<%a%>{{b}}") == "set:<% %>@0-11 var:a@11-16");
  CHECK(tags("{{={{ }}=}}{{a}}") == "set:{{ }}@0-11 var:a@11-16");
  CHECK(tags("a {{b\nc") == "broken:b@2-5");
  CHECK(tags("{ {a} } }}") == "");
  CHECK(tags("é{{ñ}}") == "var:ñ@2-8");
}

TEST_CASE("problems of a template are told at their place") {
  TemplateNames names{.names = {"started", "symptom", "urls.page", "service_list"},
                      .inside = {{"service_list", {"name", "public"}}}};
  CHECK(problems("{{started}} {{urls.page}} {{#service_list}}{{name}}{{/service_list}}", names) == "");
  CHECK(problems("é {{symptm}}", names) == "5+6 unknown variable `symptm`");
  CHECK(problems("{{name}}", names) == "2+4 unknown variable `name`");
  CHECK(problems("{{#x}}{{/x}}", names) == "3+1 unknown variable `x`");
  CHECK(problems("a {{#symptom}}", names) == "2+12 the section `symptom` is never closed");
  CHECK(problems("{{/symptom}}", names) == "0+12 `symptom` is closed here and was not open");
  CHECK(problems("{{#started}}{{#symptom}}{{/started}}", names) == "12+12 the section `symptom` is never closed");
  CHECK(problems("{{symptom", names) == "0+9 a tag that is never closed: `symptom`");
  CHECK(problems("{{>footer}}", names) == "0+11 `footer` is a part, and a plan has none");
  CHECK(problems("{{! {{x }}", names) == "");
  CHECK(problems("{{#symptom}}{{.}} {{^started}}{{.}}{{/started}}{{/symptom}}", names) == "");
  CHECK(problems("{{.}}", names) == "2+1 unknown variable `.`");
  CHECK(problems("{{^symptom}}{{.}}{{/symptom}}", names) == "14+1 unknown variable `.`");
  CHECK(problems("{{#service_list}}{{.}}{{/service_list}}", names) == "19+1 unknown variable `.`");

  auto found = template_problems("{{symptm}}", scan_template("{{symptm}}"), names);
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "unknown-variable");
  CHECK(found[0].hint == "did you mean `symptom`?");
}

TEST_CASE("what a section shows with a dot is shown under the name of the section") {
  const TemplateValue values = object({{"symptom", text("Cards fail.")}, {"words", list({text("a"), text("b")})}});
  const auto shown = [&](std::string_view template_text) {
    const auto rendered = render_template(template_text, scan_template(template_text), values, {});
    std::string names;
    for (const std::string& name : rendered->shown) names += name + " ";
    return names;
  };
  CHECK(shown("{{#symptom}}{{.}}{{/symptom}}") == "symptom ");
  CHECK(shown("{{#words}}{{.}}{{/words}}") == ". ");
  CHECK(shown("{{#symptom}}{{symptom}}{{/symptom}}") == "symptom ");
}

TEST_CASE("the names of a message are the built-in ones and those of the plan") {
  Plan plan;
  plan.channels.emplace_back().id = {"page"};
  plan.roles.emplace_back().id = {"lead"};
  plan.variables.emplace_back().id = {"symptom"};
  TemplateNames names = template_names(plan);
  for (std::string_view name : {"plan", "stage", "stage_name", "severity", "severity_name", "services", "service_list",
                                "started", "now", "today", "elapsed", "next_update", "channel_name", "channel_url",
                                "drill", "urls.page", "roles.lead", "symptom"}) {
    CAPTURE(name);
    CHECK(names.know(name, {}));
  }
  CHECK_FALSE(names.know("urls", {}));
  CHECK_FALSE(names.know("name", {}));
  CHECK(names.know("name", {"service_list"}));
}
