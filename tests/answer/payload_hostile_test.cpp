// An incident whose variables are full of what other programs obey: it changes no recipient, no markup and no terminal.

#include <doctest/doctest.h>

#include "answer/markup/message.hpp"
#include "answer/shop.hpp"
#include "text/unicode.hpp"

using namespace incplan::core;

namespace {

const std::string hostile =
    "<!channel> <@U123> <!here|x> @everyone @here @channel @tom\r\nBcc: victim@evil.example\r\n\r\nBody {{plan}} "
    "{{{cause}}} {{#drill}} {{=<% %>=}} [a](javascript:alert(1)) ![b](http://evil.example/x.png) "
    "<script>alert(1)</script> "
    "</script> \"}],\"channel\":\"#general\" *b* _i_ ~s~ `c` ```\n# big\n- item\n1. one\n> quote\n--=_incplan--\n---\n"
    "title: x\n---\n{{< evil >}} {% evil %} \x1b[31mred\x1b]0;title\x07 \x9b"
    "31m \u202Egnp.exe\u202C \u2066x\u2069 "
    "\u200Bzero &amp; &#60; | a | b |\n|---|---|\n\\ %0d%0aX-Header: 1 \xff\xfe";

std::string plan_for(const std::string& kind) {
  return "channels:\n  post: {name: The post, kind: " + kind +
         ", audience: staff}\n"
         "stages:\n  investigating:\n    name: Investigating\n    messages:\n"
         "      - title: 'About {{symptom}}'\n"
         "        text: |\n          Start {{symptom}} end.\n\n          **{{symptom}}**\n\n          "
         "[{{symptom}}](https://a.example/{{symptom}})\n"
         "  done: {name: Done}\n";
}

Draft attacked(std::string_view kind, const std::string& value = hostile) {
  Shop shop(plan_for(std::string(kind)));
  shop.give("symptom", value);
  return shop.one();
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t occurrences(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("no control, override or broken byte reaches anybody") {
  for (const ChannelKind& kind : channel_kinds()) {
    CAPTURE(kind.id);
    Draft draft = attacked(kind.id);
    for (const std::string& text : {draft.title, draft.body, draft.payload}) {
      CHECK_FALSE(find_invalid_utf8(text));
      for (char32_t bad : {U'\x1b', U'\x07', U'\x9b', U'\u202E', U'\u2066'}) {
        std::string character;
        append_utf8(character, bad);
        CHECK_FALSE(has(text, character));
      }
      if (kind.payload != PayloadForm::mail) CHECK_FALSE(has(text, "\r"));
    }
    CHECK(draft.title.find('\n') == std::string::npos);
    CHECK_FALSE(has(draft.body, "Example Shop"));
    CHECK(has(problems_of(draft), "hidden-character"));
  }
}

TEST_CASE("nobody is called") {
  Draft slack = attacked("slack");
  CHECK_FALSE(has(slack.body, "<!"));
  CHECK_FALSE(has(slack.body, "<@"));
  CHECK_FALSE(has(slack.payload, "<!"));
  for (std::string_view kind : {"slack", "discord", "teams", "x", "mastodon", "bluesky", "github_issue"}) {
    CAPTURE(kind);
    Draft draft = attacked(kind);
    CHECK(has(draft.body, "everyone"));
    for (std::string_view name : {"@everyone", "@here", "@channel", "@tom"}) {
      CHECK_FALSE(has(draft.body, name));
      CHECK_FALSE(has(draft.payload, name));
    }
  }
  CHECK(has(attacked("discord").payload, "\"parse\": []"));
}

TEST_CASE("no link leads anywhere but where the author said") {
  std::string html = attacked("web").body;
  CHECK(occurrences(html, "<a ") == 1);
  CHECK(occurrences(html, "href=\"https://a.example/") == 1);
  CHECK_FALSE(has(html, "<script"));
  CHECK_FALSE(has(html, "<img"));
  CHECK(occurrences(html, "<strong>") == 1);
  CHECK(occurrences(html, "<h1>") == 0);

  markup::Message again = markup::read_markdown(attacked("wiki").body, {});
  REQUIRE(again.size() == 3);
  for (const markup::Block& block : again) CHECK(block.kind == markup::Block::Kind::paragraph);
  for (const markup::Inline& each : again[0].words) {
    bool text = each.kind == markup::Inline::Kind::words || each.kind == markup::Inline::Kind::line_break;
    bool bare = each.kind == markup::Inline::Kind::link && each.inside[0].text == each.text;
    CHECK((text || bare));
  }
  REQUIRE(again[1].words.size() == 1);
  CHECK(again[1].words[0].kind == markup::Inline::Kind::strong);
  REQUIRE(again[2].words.size() == 1);
  CHECK(again[2].words[0].kind == markup::Inline::Kind::link);
}

TEST_CASE("mail has the headers and the parts that it should have") {
  std::string mail = attacked("email").payload;
  std::string headers = mail.substr(0, mail.find("\r\n\r\n"));
  CHECK_FALSE(has(headers, "\r\nBcc"));
  CHECK_FALSE(has(headers, "\r\nX-Header"));
  CHECK(occurrences(mail, "\r\n--=_incplan\r\n") == 2);
  CHECK(occurrences(mail, "--=_incplan--") == 1);
  CHECK(mail.ends_with("--=_incplan--\r\n"));
  for (std::size_t at = 0; at < mail.size();) {
    std::size_t end = mail.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    CHECK(end - at <= 78);
    CHECK(mail.substr(at, end - at).find('\n') == std::string::npos);
    at = end + 2;
  }
}

TEST_CASE("a file for a status page has one front matter and no code of its generator") {
  std::string file = attacked("cstate").payload;
  CHECK(occurrences(file, "\n---\n") == 1);
  std::string body = file.substr(file.find("\n---\n"));
  CHECK_FALSE(has(body, "{{<"));
  CHECK_FALSE(has(body, "{%"));
}

TEST_CASE("what is much too large is carried whole, and said to be too long") {
  std::string large;
  while (large.size() < 128U * 1024) large += "<!channel> @everyone [a](b) *x* {{y}} ";
  for (std::string_view kind : {"slack", "wiki", "email", "sms", "x"}) {
    CAPTURE(kind);
    Draft draft = attacked(kind, large);
    CHECK(draft.body.size() > 2 * large.size());
    if (kind != "wiki" && kind != "email") CHECK(has(problems_of(draft), "too-long!"));
  }
}

TEST_CASE("no value makes a shortcode of Hugo, not even in code") {
  for (const char* shortcode : {"{{< track \"2026\" >}}", "{{% track %}}", "{{</* a */>}}", "x {{{< y"}) {
    CAPTURE(shortcode);
    Shop shop(
        "channels: {post: {name: Post, kind: cstate, audience: staff}}\n"
        "stages:\n  open:\n    name: Open\n    messages:\n      - title: Open\n        text: |\n"
        "          {{symptom}} and `{{symptom}}` and **`{{symptom}}`**\n\n          - `{{symptom}}`\n\n"
        "          ```\n          first\n          {{symptom}}\n          ```\n"
        "  done: {name: Done}\n");
    shop.give("symptom", shortcode);
    const std::string payload = shop.one().payload;
    CAPTURE(payload);
    CHECK_FALSE(has(payload, "{{<"));
    CHECK_FALSE(has(payload, "{{%"));
    CHECK(occurrences(payload, "first") == 1);
    shop.incident.variables.clear();
    shop.give("symptom", "plain");
    CHECK(has(shop.one().payload, "`plain`"));
  }
}

TEST_CASE("what becomes a tag of a value is said where nothing prevents it") {
  const std::string words = "Cards #down, $CASH up, see #12";
  CHECK(problems_of(attacked("x", words)) ==
        "unintended-tag `#down` becomes a tag, which X has no way to prevent\n"
        "unintended-tag `$CASH` becomes a tag, which X has no way to prevent");
  CHECK(problems_of(attacked("bluesky", words)) ==
        "unintended-tag `#down` becomes a tag, which Bluesky has no way to prevent\n"
        "unintended-tag `$CASH` becomes a tag, which Bluesky has no way to prevent");
  CHECK(problems_of(attacked("mastodon", words)) ==
        "unintended-tag `#down` becomes a tag, which Mastodon has no way to prevent");
  CHECK(problems_of(attacked("sms", words)) == "too-long the message takes 2 parts instead of one");
  for (const char* kind : {"linkedin", "slack", "discord", "teams", "github_issue", "email", "wiki"}) {
    CAPTURE(kind);
    CHECK(problems_of(attacked(kind, words)) == "");
  }
}

TEST_CASE("no value refers to an issue on GitHub") {
  const std::string payload = attacked("github_issue", "See #12, GH-12, gh-7 and owner/repo#3").payload;
  for (const char* reference : {"#12", "GH-12", "gh-7", "#3"}) CHECK_FALSE(has(payload, reference));
  CHECK(has(attacked("wiki", "See #12").payload, "#12"));
}
