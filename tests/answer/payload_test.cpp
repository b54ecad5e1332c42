#include <doctest/doctest.h>

#include "answer/payload/mime.hpp"
#include "answer/shop.hpp"

using namespace incplan::core;
using namespace incplan::core::payload;

namespace {

/// A channel with these further keys, for staff, and a stage that speaks of one thing in every markup.
std::string plan_with(const std::string& kind, const std::string& rest = "", const std::string& stage = "") {
  return "channels:\n  post:\n    name: The post\n    kind: " + kind + "\n    audience: staff\n" + rest +
         "stages:\n  investigating:\n    name: Investigating\n" + stage +
         "    messages:\n"
         "      - title: '{{services}}: we are looking into it'\n"
         "        text: |\n"
         "          **Since {{started}}**: {{symptom}}\n"
         "          See [the page](https://status.example/i?a=1&b=2).\n\n"
         "          - one\n"
         "          - two\n"
         "  done: {name: Done, messages: [{title: Over, text: Over.}]}\n";
}

Draft drafted(const std::string& kind, const std::string& rest = "", const std::string& stage = "") {
  Shop shop(plan_with(kind, rest, stage));
  shop.affect("checkout");
  shop.give("symptom", "Cards are \"refused\" & <late>.");
  return shop.one();
}

}  // namespace

TEST_CASE("what each kind of channel takes") {
  CHECK(drafted("slack", "    settings: {channel: \"#ops\"}\n").payload == R"({
  "channel": "#ops",
  "text": "Checkout: we are looking into it\n\n*Since 14:05 CET*: Cards are \"refused\" &amp; &lt;late&gt;.\nSee <https://status.example/i?a=1&amp;b=2|the page>.\n\n• one\n• two",
  "blocks": [
    {
      "type": "header",
      "text": {
        "type": "plain_text",
        "text": "Checkout: we are looking into it",
        "emoji": false
      }
    },
    {
      "type": "section",
      "text": {
        "type": "mrkdwn",
        "text": "*Since 14:05 CET*: Cards are \"refused\" &amp; &lt;late&gt;.\nSee <https://status.example/i?a=1&amp;b=2|the page>.\n\n• one\n• two"
      }
    }
  ]
}
)");
  CHECK(drafted("teams").payload == R"({
  "type": "message",
  "attachments": [
    {
      "contentType": "application/vnd.microsoft.card.adaptive",
      "contentUrl": null,
      "content": {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "lang": "en",
        "body": [
          {
            "type": "TextBlock",
            "text": "Checkout: we are looking into it",
            "wrap": true,
            "size": "Large",
            "weight": "Bolder",
            "style": "heading"
          },
          {
            "type": "TextBlock",
            "text": "**Since 14:05 CET**: Cards are \"refused\" & \\<late>.\n\nSee [the page](https://status.example/i?a=1&b=2).",
            "wrap": true
          },
          {
            "type": "TextBlock",
            "text": "- one\n- two",
            "wrap": true
          }
        ],
        "msteams": {
          "width": "Full"
        }
      }
    }
  ]
}
)");
  CHECK(drafted("discord").payload == R"({
  "content": "**Checkout: we are looking into it**\n**Since 14:05 CET**: Cards are \"refused\" & \\<late\\>.\nSee [the page](https://status.example/i?a=1&b=2).\n\n- one\n- two",
  "allowed_mentions": {
    "parse": [],
    "users": [],
    "roles": []
  }
}
)");
  CHECK(drafted("github_issue", "    settings: {repository: shop/status, labels: [incident, \"sev 1\"]}\n").payload ==
        R"({
  "title": "Checkout: we are looking into it",
  "body": "**Since 14:05 CET**: Cards are \"refused\" & \\<late\\>.\\\nSee [the page](https://status.example/i?a=1&b=2).\n\n- one\n- two",
  "labels": [
    "incident",
    "sev 1"
  ]
}
)");
  CHECK(drafted("sms", "    settings: {to: [\"+33 6 00 00 00 00\"], sender: Shop}\n").payload == R"({
  "to": [
    "+33600000000"
  ],
  "from": "Shop",
  "body": "Checkout: we are looking into it\n\nSince 14:05 CET: Cards are \"refused\" & <late>.\nSee the page (https://status.example/i?a=1&b=2).\n\n- one\n- two"
}
)");
  CHECK(drafted("mastodon", "    settings: {visibility: unlisted}\n").payload == R"({
  "status": "Checkout: we are looking into it\n\nSince 14:05 CET: Cards are \"refused\" & <late>.\nSee the page (https://status.example/i?a=1&b=2).\n\n- one\n- two",
  "language": "en",
  "visibility": "unlisted"
}
)");
  CHECK(drafted("cstate").payload == R"(---
title: "Checkout: we are looking into it"
date: 2026-11-24T14:05:00+01:00
resolved: false
severity: down
affected:
  - "Checkout"
section: issue
---

**Since 14:05 CET**: Cards are "refused" & \<late\>.\
See [the page](https://status.example/i?a=1&b=2).

- one
- two
)");
  CHECK(drafted("wiki").payload == R"(# Checkout: we are looking into it

**Since 14:05 CET**: Cards are "refused" & \<late\>.\
See [the page](https://status.example/i?a=1&b=2).

- one
- two
)");
  CHECK(drafted("web").payload == R"(<h1>Checkout: we are looking into it</h1>
<p><strong>Since 14:05 CET</strong>: Cards are &quot;refused&quot; &amp; &lt;late&gt;.<br>
See <a href="https://status.example/i?a=1&amp;b=2">the page</a>.</p>
<ul>
<li>one</li>
<li>two</li>
</ul>
)");
  CHECK(drafted("other").payload == R"(Checkout: we are looking into it

Since 14:05 CET: Cards are "refused" & <late>.
See the page (https://status.example/i?a=1&b=2).

- one
- two
)");
  CHECK(drafted("linkedin").payload == R"(Checkout: we are looking into it

Since 14:05 CET: Cards are "refused" & \<late\>.
See the page \(https://status.example/i?a=1&b=2\).

• one
• two
)");
}

TEST_CASE("a program of one's own gets everything") {
  CHECK(drafted("webhook", "", "    status: looking\n").payload == R"({
  "incplan": 1,
  "plan": "Example Shop",
  "channel": "post",
  "language": "en",
  "drill": false,
  "stage": {
    "id": "investigating",
    "name": "Investigating",
    "status": "looking",
    "final": false
  },
  "severity": {
    "id": "sev1",
    "name": "Critical"
  },
  "services": [
    {
      "id": "checkout",
      "name": "Checkout",
      "state": "outage"
    }
  ],
  "title": "Checkout: we are looking into it",
  "body": "Since 14:05 CET: Cards are \"refused\" & <late>.\nSee the page (https://status.example/i?a=1&b=2).\n\n- one\n- two",
  "markdown": "**Since 14:05 CET**: Cards are \"refused\" & \\<late\\>.\\\nSee [the page](https://status.example/i?a=1&b=2).\n\n- one\n- two",
  "started": "2026-11-24T14:05:00+01:00",
  "now": "2026-11-24T15:00:00+01:00",
  "next_update": "2026-11-24T16:00:00+01:00"
}
)");
}

TEST_CASE("a status page is told of its components, and that they work again when it is over") {
  std::string services =
      "  shop: {name: Web shop, public: yes, settings: {component_id: c1}}\n"
      "  api: {name: API, public: yes, settings: {component_id: c2}}\n";
  std::string head(shop_head);
  std::string rest = plan_with("statuspage", "    settings: {page_id: p1, notify: no}\n");
  // The services stand in the head; a second part of that name would be a duplicate key.
  std::size_t place = head.find("  checkout: {name");
  Shop shop(rest, head.substr(0, place) + services + head.substr(place));
  shop.affect("shop", ServiceState::partial_outage);
  shop.affect("api", ServiceState::degraded);
  shop.affect("checkout");
  shop.give("symptom", "Slow.");
  CHECK(shop.one().payload == R"({
  "incident": {
    "name": "Web shop, API and Checkout: we are looking into it",
    "status": "investigating",
    "body": "<p><strong>Since 14:05 CET</strong>: Slow.<br>\nSee <a href=\"https://status.example/i?a=1&amp;b=2\">the page</a>.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>",
    "deliver_notifications": false,
    "component_ids": [
      "c1",
      "c2"
    ],
    "components": {
      "c1": "partial_outage",
      "c2": "degraded_performance"
    }
  }
}
)");
  shop.incident.stage = Index<Stage>(1);
  CHECK(shop.one().payload.find("\"c1\": \"operational\"") != std::string::npos);
}

TEST_CASE("announced work leaves a cState page as it is until it begins") {
  Shop shop(
      "channels: {post: {name: Post, kind: cstate, audience: staff}}\n"
      "stages:\n"
      "  announced: {name: Announced, flow: maintenance, messages: [{title: Work, text: Soon.}]}\n"
      "  over: {name: Over, flow: maintenance, messages: [{title: Work, text: Over.}]}\n");
  shop.affect("checkout", ServiceState::maintenance);
  shop.incident.moments.started = at("2026-11-25T01:00Z");
  const std::string end = "severity: notice\naffected:\n  - \"Checkout\"\nsection: issue\n---\n\n";
  CHECK(shop.one().payload ==
        "---\ntitle: \"Work\"\ndate: 2026-11-24T15:00:00+01:00\nresolved: true\ninformational: true\npin: true\n" +
            end + "Soon.\n");
  shop.now = at("2026-11-25T02:00Z");
  CHECK(shop.one().payload ==
        "---\ntitle: \"Work\"\ndate: 2026-11-25T02:00:00+01:00\nresolved: false\n" + end + "Soon.\n");
  shop.incident.stage = Index<Stage>(1);
  CHECK(shop.one().payload ==
        "---\ntitle: \"Work\"\ndate: 2026-11-25T02:00:00+01:00\nresolved: true\nresolvedWhen: "
        "2026-11-25T03:00:00+01:00\n" +
            end + "Over.\n");
}

TEST_CASE("a service that is only named is down, and in planned work it is worked on") {
  Shop shop(
      "channels: {post: {name: Post, kind: statuspage, audience: staff}}\n"
      "stages:\n"
      "  fixing: {name: Fixing, status: identified, messages: [{title: F, text: F.}]}\n"
      "  fixed: {name: Fixed}\n"
      "  work: {name: Work, flow: maintenance, status: in_progress, messages: [{title: W, text: W.}]}\n"
      "  over: {name: Over, flow: maintenance}\n",
      std::string(shop_head).replace(shop_head.find("checkout: {"), 11, "checkout: {settings: {component_id: c1}, "));
  shop.incident.services->push_back({.service = Index<Service>(0)});
  CHECK(shop.one().payload.find("\"c1\": \"major_outage\"") != std::string::npos);
  shop.incident.stage = Index<Stage>(2);
  CHECK(shop.one().payload.find("\"c1\": \"under_maintenance\"") != std::string::npos);
}

TEST_CASE("a stage goes out in the words that the service has") {
  const auto status = [](const std::string& stage, std::size_t index) {
    Shop shop("channels: {post: {name: Post, kind: statuspage, audience: staff}}\nstages:\n" + stage);
    shop.incident.stage = Index<Stage>(index);
    const std::string payload = shop.one().payload;
    const auto start = payload.find("\"status\": ") + 10;
    return payload.substr(start, payload.find(',', start) - start);
  };
  const std::string two =
      "  identified: {name: I, messages: [{text: T}]}\n  review: {name: R, messages: [{text: T}]}\n";
  CHECK(status(two, 0) == "\"identified\"");
  CHECK(status(two, 1) == "\"resolved\"");
  CHECK(status("  over: {name: O, flow: maintenance, messages: [{text: T}]}\n", 0) == "\"completed\"");
  CHECK(status("  a: {name: A, status: monitoring, messages: [{text: T}]}\n  b: {name: B}\n", 0) == "\"monitoring\"");
}

TEST_CASE("mail") {
  CHECK(drafted("email", "    settings: {from: \"Équipe Shop <ops@shop.example>\", to: [a@b.example, c@d.example]}\n")
            .payload ==
        "Date: Tue, 24 Nov 2026 15:00:00 +0100\r\n"
        "From: =?UTF-8?B?w4lxdWlwZSBTaG9w?= <ops@shop.example>\r\n"
        "To: a@b.example,\r\n c@d.example\r\n"
        "Subject: Checkout: we are looking into it\r\n"
        "Content-Language: en\r\n"
        "MIME-Version: 1.0\r\n"
        "Content-Type: multipart/alternative; boundary=\"=_incplan\"\r\n\r\n"
        "--=_incplan\r\n"
        "Content-Type: text/plain; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        "Since 14:05 CET: Cards are \"refused\" & <late>.\r\n"
        "See the page (https://status.example/i?a=3D1&b=3D2).\r\n\r\n"
        "- one\r\n- two\r\n"
        "--=_incplan\r\n"
        "Content-Type: text/html; charset=utf-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<!DOCTYPE html>\r\n<html lang=3D\"en\">\r\n<head><meta charset=3D\"utf-8\"><title>Checkout: we are looking "
        "into it</titl=\r\n"
        "e></head>\r\n<body>\r\n"
        "<p><strong>Since 14:05 CET</strong>: Cards are &quot;refused&quot; &amp; &l=\r\nt;late&gt;.<br>\r\n"
        "See <a href=3D\"https://status.example/i?a=3D1&amp;b=3D2\">the page</a>.</p>\r\n"
        "<ul>\r\n<li>one</li>\r\n<li>two</li>\r\n</ul>\r\n</body>\r\n</html>\r\n"
        "--=_incplan--\r\n");
}

TEST_CASE("header lines") {
  CHECK(header_text("Plain") == "Plain");
  CHECK(header_text("a\r\nBcc: x@y.example") == "a  Bcc: x@y.example");
  CHECK(header_text("Réglé") == "=?UTF-8?B?UsOpZ2zDqQ==?=");
  CHECK(header_text("=?UTF-8?B?eA==?=") == "=?UTF-8?B?PT9VVEYtOD9CP2VBPT0/PQ==?=");
  std::string longer = header_text(std::string(70, 'a') + "é" + std::string(40, 'b'));
  for (std::size_t at = 0; at < longer.size();) {
    std::size_t end = std::min(longer.find("\r\n", at), longer.size());
    CHECK(end - at <= 76);
    CHECK(longer.substr(at, end - at).find("=?UTF-8?B?") < 2);
    at = end + 2;
  }
  CHECK(header_address("a@b.example\r\nBcc: c@d.example") == "a@b.example  Bcc: c@d.example");
  CHECK(header_address("\"Équipe\" <a@b.example>") == "=?UTF-8?B?w4lxdWlwZQ==?= <a@b.example>");
  CHECK(header_address("Example Shop <a@b.example>") == "Example Shop <a@b.example>");
  CHECK(header_address("Example Shop, Inc. <a@b.example>") == "\"Example Shop, Inc.\" <a@b.example>");
  CHECK(header_address(R"("a\"b\\c" <a@b.example>)") == R"("a\"b\\c" <a@b.example>)");
  CHECK(header_address("=?UTF-8?B?eA==?= <a@b.example>") == "=?UTF-8?B?PT9VVEYtOD9CP2VBPT0/PQ==?= <a@b.example>");
  CHECK(header_address("Kunden <k@müller.example>") == "Kunden <k@xn--mller-kva.example>");
  CHECK(header_address(std::string(50, 'n') + " <" + std::string(40, 'a') + "@b.example>") ==
        std::string(50, 'n') + "\r\n <" + std::string(40, 'a') + "@b.example>");
  CHECK(header_date(at("2026-07-01T00:30Z"), *new_york) == "Tue, 30 Jun 2026 20:30:00 -0400");
}

TEST_CASE("quoted-printable") {
  CHECK(quoted_printable("a=b é") == "a=3Db =C3=A9");
  CHECK(quoted_printable("a \nb") == "a=20\r\nb");
  CHECK(quoted_printable(".\nx.") == "=2E\r\nx.");
  CHECK(quoted_printable(std::string(76, 'a')) == std::string(75, 'a') + "=\r\na");
  CHECK(quoted_printable("--=_incplan") == "--=3D_incplan");
}

TEST_CASE("long messages of Slack are several sections, and none is cut") {
  std::string text;
  for (int i = 0; i < 4; ++i) text += "          " + std::string(1400, static_cast<char>('a' + i)) + "\n\n";
  Shop shop(
      "channels: {post: {name: Post, kind: slack, audience: staff}}\n"
      "stages:\n  investigating:\n    name: I\n    messages:\n      - text: |\n" +
      text + "  done: {name: Done}\n");
  std::string payload = shop.one().payload;
  CHECK(payload.find(std::string(1400, 'a') + "\\n\\n" + std::string(1400, 'b') + "\"") != std::string::npos);
  CHECK(payload.find("\"" + std::string(1400, 'c') + "\\n\\n" + std::string(1400, 'd') + "\"") != std::string::npos);
  CHECK(problems_of(shop.one()).empty());
}

TEST_CASE("Discord calls those whom the author calls, and nobody else") {
  Shop shop(
      "channels: {post: {name: Post, kind: discord, audience: staff}}\n"
      "stages: {investigating: {name: I, messages: [{text: '<@&42> <@7> {{symptom}}'}]}, done: {name: Done}}\n");
  shop.give("symptom", "@everyone <@&43>");
  CHECK(shop.one().payload ==
        "{\n  \"content\": \"<@&42> <@7> @\u200Beveryone \\\\<@\u200B&43\\\\>\",\n  \"allowed_mentions\": {\n"
        "    \"parse\": [],\n    \"users\": [\n      \"7\"\n    ],\n    \"roles\": [\n      \"42\"\n    ]\n  }\n}\n");
}
