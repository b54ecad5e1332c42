// The same incident told twice, once in plain words and once in words that other programs obey: on every kind of
// channel, in every language and format, nothing differs but those words.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "answer/markup/message.hpp"
#include "format/channel_kind.hpp"
#include "support/world.hpp"
#include "text/unicode.hpp"

namespace {

using namespace incplan::core;
using namespace incplan::core::test;
using Json = nlohmann::ordered_json;

const std::vector<std::string> tongues = {"en", "fr", "de", "es"};
const std::string harmless = "Zaphod";
const std::vector<std::string> hostile = {
    "<!channel> <@U123> <!here|x> <!subteam^S1|@ops> @everyone @here @channel @tom <@&42> @ops@evil.example",
    "Zaphod\r\nBcc: victim@evil.example\r\n\r\nTo: x@evil.example",
    "{{plan}} {{{cause}}} {{#drill}} {{=<% %>=}} {{< evil >}} {% evil %} [[symptom: ?]]",
    "[a](javascript:alert(1)) ![b](http://evil.example/x.png) <https://evil.example|bank> [c]: http://evil.example",
    "<script>alert(1)</script> </script><!-- <h1>x</h1> & &amp; &#60; \"' onload=x",
    "\"}],\"channel\":\"#general\",\"x\":[{\"y\":\"\\\\",
    "*b* **b** _i_ ~s~ ||s|| `c` ``` ~~~\n```\n# big\n- item\n1. one\n> quote\n| a |\n|---|\n---\ntitle: x\n---",
    "\x1b[31mred\x1b]0;title\x07 \xC2\x9B"
    "31m \u202Egnp.exe\u202C \u2066x\u2069 \u200B \xFF\xFE %0d%0aX-Header: 1 =?UTF-8?B?QQ==?= --=_incplan--",
};

std::string plan() {
  std::string text = R"(incplan: 1
name: {en: Every kind, fr: Tous les genres, de: Alle Arten, es: Todos los tipos}
timezone: Europe/Paris
languages: [en, fr, de, es]
criteria: {impact: {ask: How bad?, values: {low: Low., high: High.}}}
severities: {sev1: {name: Critical, when: {impact: low+}, updates: {every: 30m}}}
audiences: {all: {name: All, languages: [en, fr, de, es]}}
services: {pay: {name: Payments, settings: {component_id: c1}}}
variables: {symptom: {ask: What?}}
stages:
  open:
    name: Open
    messages:
      - title:
)";
  std::string titles;
  std::string bodies;
  for (const std::string& language : tongues) {
    titles += "          " + language + ": \"About {{symptom}}\"\n";
    bodies += "          " + language + ": |\n            Start {{symptom}} end.\n\n            **{{symptom}}**\n\n" +
              "            - [here](https://a.example/{{symptom}}) `{{symptom}}`\n\n            End {{next_update}}.\n";
  }
  text += titles + "        text:\n" + bodies + "  done: {name: Done}\nchannels:\n";
  for (const ChannelKind& kind : channel_kinds()) {
    const std::string id(kind.id);
    text += "  " + id + ": {name: " + id + ", kind: " + id + ", audience: all";
    if (id == "email") text += ", settings: {from: a@a.example, to: b@a.example, cc: c@a.example}";
    if (id == "slack") text += ", settings: {channel: \"#ops\"}";
    if (id == "sms") text += ", settings: {to: alerts}";
    text += "}\n";
  }
  return text;
}

Outcome reported(World& world, const std::string& words, const std::vector<std::string>& more) {
  world.files.put("incplan.yaml", plan());
  world.files.put("vars.json", Json{{"symptom", words}}.dump(-1, ' ', true, Json::error_handler_t::replace));
  std::vector<std::string> arguments = {"notify-draft", "--stage", "open",   "--impact",  "high",
                                        "--service",    "pay",     "--vars", "vars.json", "--drill"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return world.run(arguments);
}

/// What stands in a text beside the words: for JSON, everything at a place where the plain words do not stand.
std::map<std::string, std::string> structure(const Json& json, const Json& plain) {
  std::map<std::string, std::string> places;
  const Json flat = json.flatten();
  const Json flat_plain = plain.flatten();
  for (const auto& [path, value] : flat.items()) {
    const bool is_words = flat_plain.contains(path) && flat_plain[path].dump().find(harmless) != std::string::npos;
    places[path] = is_words ? "" : value.dump();
  }
  return places;
}

/// The tags of HTML in their order, but for breaks of lines.
std::string tags(const std::string& html) {
  std::string names;
  for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
    const std::string tag = html.substr(at, html.find_first_of(" >", at) - at);
    if (tag != "<br") names += tag;
  }
  return names;
}

std::string headers(const std::string& mail) {
  std::string names;
  const std::string head = mail.substr(0, mail.find("\r\n\r\n"));
  for (std::size_t at = 0; at < head.size(); at = std::min(head.find("\r\n", at), head.size() - 2) + 2) {
    if (head[at] == ' ') continue;
    const std::string line = head.substr(at, head.find("\r\n", at) - at);
    names += (line.starts_with("Subject:") ? "Subject:" : line) + "\n";
  }
  return names;
}

void add_kinds(std::string& kinds, const markup::Message& message) {
  for (const markup::Block& block : message) {
    kinds += std::to_string(static_cast<int>(block.kind));
    for (const auto& item : block.items) add_kinds(kinds, item);
    for (const markup::Inline& each : block.words) {
      if (each.kind == markup::Inline::Kind::link && each.text != each.inside.front().text) kinds += 'L';
    }
    kinds += "\n";
  }
}

std::string blocks(const std::string& markdown) {
  std::string kinds;
  add_kinds(kinds, markup::read_markdown(markdown, {}));
  return kinds;
}

bool is_harmless(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if ((c < 0x20 && c != U'\n' && c != U'\r') || (c >= 0x7F && c < 0xA0)) return false;
    if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return false;
  }
  return true;
}

TEST_CASE("a payload differs in the words alone, on every kind of channel and in every language") {
  World plain;
  REQUIRE(reported(plain, harmless, {"--out", "out"}).exit <= 1);
  for (const std::string& words : hostile) {
    World world;
    const Outcome outcome = reported(world, words, {"--out", "out"});
    REQUIRE(outcome.exit <= 1);
    CHECK(is_harmless(outcome.out + outcome.err));
    for (const ChannelKind& kind : channel_kinds()) {
      for (const std::string& language : tongues) {
        const std::string name = "out/open." + std::string(kind.id) + "." + language + ".";
        const auto read = [&name](World& from, const char* ending) { return from.files.get(name + ending); };
        CAPTURE(name);
        CAPTURE(words);
        if (const auto json = read(world, "json")) {
          const Json expected = Json::parse(read(plain, "json").value_or(""), nullptr, false);
          CHECK(structure(Json::parse(*json, nullptr, false), expected) == structure(expected, expected));
        } else if (const auto mail = read(world, "eml")) {
          CHECK(headers(*mail) == headers(read(plain, "eml").value_or("")));
        } else if (const auto html = read(world, "html")) {
          CHECK(tags(*html) == tags(read(plain, "html").value_or("")));
        } else if (const auto markdown = read(world, "md")) {
          CHECK(is_harmless(*markdown));
          if (kind.id == "wiki") CHECK(blocks(*markdown) == blocks(read(plain, "md").value_or("")));
        } else {
          REQUIRE(read(world, "txt"));
          CHECK(is_harmless(*read(world, "txt")));
        }
      }
    }
  }
}

TEST_CASE("an answer is text for a terminal, one document, one object, whatever the words are") {
  World plain;
  const std::string document = blocks(reported(plain, harmless, {"-f", "markdown"}).out);
  for (const std::string& words : hostile) {
    CAPTURE(words);
    World world;
    world.terminal = true;
    const Outcome text = reported(world, words, {"--color", "never", "--no-input"});
    CHECK(is_harmless(text.out + text.err));
    const Outcome markdown = reported(world, words, {"-f", "markdown", "--no-input"});
    CHECK(is_harmless(markdown.out + markdown.err));
    const std::string here = blocks(markdown.out);
    CHECK(std::ranges::count(here, '4') == std::ranges::count(document, '4'));
    CHECK(std::ranges::count(here, '1') == std::ranges::count(document, '1'));
    const Json json = Json::parse(reported(world, words, {"-f", "json", "--no-input"}).out, nullptr, false);
    REQUIRE(json.is_object());
    CHECK(json["drafts"].size() == channel_kinds().size() * tongues.size());
  }
}

}  // namespace
