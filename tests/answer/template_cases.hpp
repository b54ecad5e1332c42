// What the Mustache standard (specification 1.4, core) asks of a template, rule by rule.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <vector>

#include "answer/template.hpp"

namespace incplan::core::template_cases {

inline TemplateValue text(std::string words) {
  return {.value = std::move(words)};
}
inline TemplateValue yes() {
  return {.value = true};
}
inline TemplateValue no() {
  return {.value = false};
}
inline TemplateValue list(TemplateValue::List items) {
  return {.value = std::move(items)};
}
inline TemplateValue object(TemplateValue::Object members) {
  return {.value = std::move(members)};
}

struct Case {
  std::string text;
  TemplateValue values;
  std::string expected;
  std::map<std::string, std::string, std::less<>> partials{};
};

inline const TemplateValue shop = object(
    {{"name", text("Shop")},
     {"mark", text("<b> & co")},
     {"up", yes()},
     {"down", no()},
     {"none", list({})},
     {"team", object({{"lead", object({{"name", text("Amina")}})}, {"size", text("3")}})},
     {"lead", object({{"name", text("Nobody")}, {"phone", text("12")}})},
     {"people", list({object({{"name", text("Tom")}}), object({{"name", text("Li")}}), object({{"age", text("7")}})})},
     {"words", list({text("a"), text("<")})},
     {"rows", list({list({text("1"), text("2")}), list({text("3")})})},
     {"two", text("x\ny")}});

inline const std::vector<Case> standard = {
    // Interpolation.
    {"No tags {here}, } or } }.\n", shop, "No tags {here}, } or } }.\n"},
    {"Hello {{name}}!", shop, "Hello Shop!"},
    {"|{{ name }}|{{{ name }}}|{{& name }}|", shop, "|Shop|Shop|Shop|"},
    {"{{mark}} {{{mark}}} {{&mark}}", shop, "&lt;b&gt; &amp; co <b> & co <b> & co"},
    {"{{inner}}", object({{"inner", text("{{name}}")}, {"name", text("x")}}), "{{name}}"},
    {"({{nobody}}) ({{{nobody}}}) ({{&nobody}})", shop, "() () ()"},
    {"({{down}}) ({{people}})", shop, "() ()"},
    {"{{.}} {{{.}}}", text("<"), "&lt; <"},
    {"  {{name}}\n", shop, "  Shop\n"},
    {"| {{{name}}} |", shop, "| Shop |"},
    // Dotted names: the first part is looked for outwards, the rest belongs to it.
    {"{{team.lead.name}}", shop, "Amina"},
    {"{{{team.lead.name}}} {{&team.lead.name}}", shop, "Amina Amina"},
    {"({{team.boss.name}})", shop, "()"},
    {"({{team.size.name}})", shop, "()"},
    {"{{#team}}{{lead.name}}{{/team}}", shop, "Amina"},
    {"({{#team}}{{lead.phone}}{{/team}})", shop, "()"},
    {"({{a.b}})", object({{"a.b", text("no")}}), "()"},
    {"{{a.b}}", object({{"a.b", text("no")}, {"a", object({{"b", text("yes")}})}}), "yes"},
    {"{{#team.lead}}{{name}}{{/team.lead}}", shop, "Amina"},
    {"[{{#team.boss}}x{{/team.boss}}]{{^team.boss}}y{{/team.boss}}", shop, "[]y"},
    // Sections.
    {"[{{#up}}yes{{/up}}][{{#down}}no{{/down}}][{{#nobody}}no{{/nobody}}]", shop, "[yes][][]"},
    {"{{#team}}{{size}} {{name}}{{/team}}", shop, "3 Shop"},
    {"{{#people}}<{{name}}>{{/people}}", shop, "<Tom><Li><Shop>"},
    {"[{{#none}}x{{/none}}]", shop, "[]"},
    {"{{#words}}({{.}}{{{.}}}{{&.}}){{/words}}", shop, "(aaa)(&lt;<<)"},
    {"{{#rows}}({{#.}}{{.}}{{/.}}){{/rows}}", shop, "(12)(3)"},
    {"{{#.}}[{{a}}]{{/.}}", list({object({{"a", text("1")}}), object({{"a", text("2")}})}), "[1][2]"},
    {"{{#name}}{{.}} is {{name}}{{/name}}", shop, "Shop is Shop"},
    {"A {{#up}}B {{#up}}C{{/up}} D{{/up}} E", shop, "A B C D E"},
    {"A {{#down}}B {{#down}}C{{/down}} D{{/down}} E", shop, "A  E"},
    {"|{{# up }}={{/ up }}|", shop, "|=|"},
    // Inverted sections.
    {"[{{^up}}no{{/up}}][{{^down}}yes{{/down}}][{{^nobody}}yes{{/nobody}}]", shop, "[][yes][yes]"},
    {"[{{^people}}no{{/people}}][{{^none}}yes{{/none}}][{{^team}}no{{/team}}]", shop, "[][yes][]"},
    {"A {{^down}}B {{^down}}C{{/down}} D{{/down}} E", shop, "A B C D E"},
    {"A {{^up}}B {{^up}}C{{/up}} D{{/up}} E", shop, "A  E"},
    {"|{{^ down }}={{/ down }}|", shop, "|=|"},
    // Lines: a tag that stands alone takes its line with it, whether its section is shown or not.
    {"a\n{{#up}}\nb\n{{/up}}\nc\n", shop, "a\nb\nc\n"},
    {"a\n  {{#up}}\nb\n\t{{/up}} \nc\n", shop, "a\nb\nc\n"},
    {"a\n{{#down}}\nb\n{{/down}}\nc\n", shop, "a\nc\n"},
    {"a\n{{^down}}\nb\n{{/down}}\nc\n", shop, "a\nb\nc\n"},
    {"a\n{{^up}}\nb\n{{/up}}\nc\n", shop, "a\nc\n"},
    {"a\r\n{{#up}}\r\nb\r\n{{/up}}\r\nc", shop, "a\r\nb\r\nc"},
    {"  {{#up}}\na{{/up}}\nb", shop, "a\nb"},
    {"a{{#up}}\nb\n  {{/up}}", shop, "a\nb\n"},
    {"{{#up}}\n* 1\n{{/up}}\n* {{name}}\n{{#up}}\n* 3\n{{/up}}\n", shop, "* 1\n* Shop\n* 3\n"},
    {" | {{#up}}\t|\t{{/up}} | \n", shop, " | \t|\t | \n"},
    {" | {{#up}} {{! blank }}\n {{/up}} | \n", shop, " |  \n  | \n"},
    {" {{#up}}a{{/up}}\n {{#up}}b{{/up}}\n", shop, " a\n b\n"},
    {"{{#people}}\n- {{name}}\n{{/people}}\n", shop, "- Tom\n- Li\n- Shop\n"},
    // Comments.
    {"1{{! x }}2", shop, "12"},
    {"1{{!\n  x\n  y\n}}2\n", shop, "12\n"},
    {"a\n{{! x }}\nb\n", shop, "a\nb\n"},
    {"a\n  {{! x }}\nb\n", shop, "a\nb\n"},
    {"a\r\n{{! x }}\r\nb", shop, "a\r\nb"},
    {"  {{! x }}\nb", shop, "b"},
    {"a\n  {{! x }}", shop, "a\n"},
    {"a\n{{!\nx\n}}\nb\n", shop, "a\nb\n"},
    {"  1 {{! x }}\n", shop, "  1 \n"},
    {"1 {{! x }} 2", shop, "1  2"},
    {"[{{! name }}{{!name}}]", object({{"! name", text("x")}, {"name", text("y")}}), "[]"},
    // Delimiters.
    {"{{=<% %>=}}(<%name%>){{name}}", shop, "(Shop){{name}}"},
    {"({{=[ ]=}}[name])", shop, "(Shop)"},
    {"{{=| |=}}|={{ }}=|{{name}}|name|", shop, "Shop|name|"},
    {"|{{= @   @ =}}|", shop, "||"},
    {"| {{=@ @=}} |", shop, "|  |"},
    {" | {{=@ @=}}\n", shop, " | \n"},
    {"a\n{{=@ @=}}\nb\n", shop, "a\nb\n"},
    {"a\n  {{=@ @=}}\nb\n", shop, "a\nb\n"},
    {"a\r\n{{=@ @=}}\r\nb", shop, "a\r\nb"},
    {"  {{=@ @=}}\n=", shop, "="},
    {"=\n  {{=@ @=}}", shop, "=\n"},
    {"{{=| |=}}|#up||{name}|{{name}}|/up|", shop, "Shop{{name}}"},
    {"{{=<< >>=}}<<#down>>x<</down>><<^down>>{{y}}<</down>>", shop, "{{y}}"},
    // Partials: their delimiters are their own, their lines take the indentation of a tag that stands alone.
    {"[{{>p}}]", shop, "[Shop]", {{"p", "{{name}}"}}},
    {"[{{>p}}]", shop, "[]", {}},
    {"|{{> p }}|", shop, "|[]|", {{"p", "[]"}}},
    {"{{=| |=}}[|>p|]", shop, "[&lt;b&gt; &amp; co]", {{"p", "{{mark}}"}}},
    {"[{{>p}}] .{{name}}. |name|", shop, "[.Shop.  .Shop.] .Shop. |name|", {{"p", ".{{name}}. {{= | | =}} .|name|."}}},
    {"{{>outer}}", shop, "*Shop Shop!*", {{"outer", "*{{name}} {{>inner}}*"}, {"inner", "{{name}}!"}}},
    {"{{>node}}",
     object({{"is", text("X")}, {"nodes", list({object({{"is", text("Y")}, {"nodes", list({})}})})}}),
     "X<Y<>>",
     {{"node", "{{is}}<{{#nodes}}{{>node}}{{/nodes}}>"}}},
    {"| {{>p}} |", shop, "| \t|\t |", {{"p", "\t|\t"}}},
    {"  {{name}}  {{> p}}\n", shop, "  Shop  >\n>\n", {{"p", ">\n>"}}},
    {"|\r\n{{>p}}\r\n|", shop, "|\r\n>|", {{"p", ">"}}},
    {"  {{>p}}\n>", shop, "  >\n  >>", {{"p", ">\n>"}}},
    {">\n  {{>p}}", shop, ">\n  >\n  >", {{"p", ">\n>"}}},
    {"a\n {{>p}}\nb\n", shop, "a\n |\n x\ny\n |\nb\n", {{"p", "|\n{{{two}}}\n|\n"}}},
};

}  // namespace incplan::core::template_cases
