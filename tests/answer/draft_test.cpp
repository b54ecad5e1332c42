#include "answer/draft.hpp"

#include <doctest/doctest.h>

#include "answer/shop.hpp"

using namespace incplan::core;

namespace {

/// A channel of some kind for the staff, or for customers, and one stage with this text.
std::string one_channel(const std::string& kind, const std::string& text, const std::string& audience = "staff",
                        const std::string& stage_rest = "") {
  return "channels:\n  post: {name: The post, kind: " + kind + ", audience: " + audience +
         ", url: https://post.example/a_b}\n"
         "stages:\n  investigating:\n    name: {en: Investigating, fr: Analyse}\n" +
         stage_rest + "    messages:\n      - text: " + text + "\n  done: {name: Done, messages: [{text: Done.}]}\n";
}

/// What a template becomes on a plain channel for the staff, in English.
std::string body(
    const std::string& text, void (*prepare)(Shop&) = [](Shop&) {}) {
  Shop shop(one_channel("other", "'" + text + "'"));
  prepare(shop);
  return shop.one().body;
}

}  // namespace

TEST_CASE("built-in names") {
  struct Row {
    const char* text;
    void (*prepare)(Shop&);
    const char* expected;
  };
  auto nothing = [](Shop&) {};
  // Nobody knows whether the channel is concerned: it is drafted because it is named.
  auto nothing_known = [](Shop& shop) { shop.incident.facts.clear(), shop.request.channels = {Index<Channel>(0)}; };
  for (const Row& row : {
           Row{"{{plan}} {{stage}} {{stage_name}}", nothing, "Example Shop investigating Investigating"},
           Row{"{{severity}} {{severity_name}}", nothing, "sev1 Critical"},
           Row{"{{severity}}", nothing_known, "[[severity: How serious is it?]]"},
           Row{"{{started}} {{now}} {{elapsed}}", nothing, "14:05 CET 15:00 CET 55 minutes"},
           Row{"{{today}}", nothing, "24 November 2026"},
           Row{"{{today}}", [](Shop& shop) { shop.now = at("2026-12-31T23:30Z"); }, "1 January 2027"},
           Row{"{{elapsed}}", [](Shop& shop) { shop.incident.moments.resolved = at("2026-11-24T13:06Z"); }, "1 minute"},
           Row{"{{started}} {{elapsed}}", [](Shop& shop) { shop.incident.moments.started.reset(); },
               "[[started: When did it start?]] [[elapsed: When did it start?]]"},
           Row{"{{next_update}}", nothing, "16:00 CET"},
           Row{"{{next_update}}", [](Shop& shop) { shop.incident.next_update = at("2026-11-24T14:20Z"); }, "15:20 CET"},
           Row{"{{next_update}}", [](Shop& shop) { shop.say("impact", "low"); }, "when there is news"},
           Row{"{{next_update}}", nothing_known, "16:00 CET"},
           Row{"{{started}} {{next_update}}", [](Shop& shop) { shop.now = at("2026-11-24T22:30Z"); },
               "24 November, 14:05 CET 25 November, 00:30 CET"},
           Row{"{{services}}", nothing, ""},
           Row{"{{services}}", [](Shop& shop) { shop.incident.services.reset(); },
               "[[services: Which services are affected?]]"},
           Row{"{{services}}",
               [](Shop& shop) { shop.affect("checkout"), shop.affect("search"), shop.affect("database"); },
               "Checkout, Search and Database 7"},
           Row{"{{#service_list}}{{name}}{{#public}} (public){{/public}}; {{/service_list}}",
               [](Shop& shop) { shop.affect("checkout"), shop.affect("database"); }, "Checkout (public); Database 7;"},
           Row{"{{channel_name}} {{channel_url}} {{urls.post}}", nothing,
               "The post https://post.example/a_b https://post.example/a_b"},
           Row{"{{roles.lead}} {{roles.legal}}", nothing, "Tom Petit [[roles.legal: Who is it? Nobody is on duty.]]"},
           Row{"{{#drill}}{{drill}}{{/drill}}", nothing, ""},
       }) {
    CAPTURE(std::string(row.text));
    CHECK(body(row.text, row.prepare) == row.expected);
  }
}

TEST_CASE("an audience sees times in its zones, services in its language, and only what is public") {
  Shop shop(one_channel("other",
                        "\n          en: '{{services}} {{started}} {{next_update}}'\n"
                        "          fr: '{{services}} {{started}} {{next_update}}'",
                        "customers"));
  shop.affect("checkout");
  shop.affect("database");
  shop.affect("search", ServiceState::reduced);
  CHECK(shop.one("en").body == "Checkout 14:05 CET / 08:05 EST 15:30 CET / 09:30 EST");
  CHECK(shop.one("fr").body == "Paiement 14:05 (Paris) / 08:05 (New York) 15:30 (Paris) / 09:30 (New York)");
  shop.incident.services->erase(shop.incident.services->begin());
  CHECK(
      shop.one("fr").body ==
      "[[services: Quels services sont touchés ?]] 14:05 (Paris) / 08:05 (New York) 15:30 (Paris) / 09:30 (New York)");
}

TEST_CASE("variables") {
  Shop shop(one_channel("other",
                        "\n          en: '{{symptom}}{{#workaround}} Meanwhile: {{workaround}}{{/workaround}}'\n"
                        "          fr: '{{symptom}}{{#workaround}} Sinon : {{workaround}}{{/workaround}}'",
                        "customers"));
  SUBCASE("leave a hole where nobody said anything, and nothing where the default is empty") {
    CHECK(shop.one("en").body == "[[symptom: What do customers see?]]");
    CHECK(shop.one("fr").body == "[[symptom: Que voient les clients ?]]");
    CHECK(holes_of(shop.one("fr")) == "symptom.fr");
  }
  SUBCASE("that differ by language are wanted in each; what is given for all is in the first") {
    shop.give("symptom", "Cards are refused.");
    shop.give("workaround", "Pay later");
    CHECK(shop.one("en").body == "Cards are refused. Meanwhile: Pay later");
    CHECK(shop.one("fr").body == "[[symptom: Que voient les clients ?]] Sinon : Pay later");
    shop.give("symptom", "Cartes refusées.", "fr");
    shop.give("workaround", "Payez plus tard", "fr");
    CHECK(shop.one("fr").body == "Cartes refusées. Sinon : Payez plus tard");
    CHECK(holes_of(shop.one("fr")).empty());
  }
  SUBCASE("that are given empty are empty") {
    shop.give("symptom", " ");
    CHECK(shop.one("en").body.empty());
    CHECK(holes_of(shop.one("en")).empty());
  }
}

TEST_CASE("private variables never go to the public") {
  std::string text = "'{{#cause}}Cause: {{cause}}{{/cause}}'";
  Shop outside(one_channel("other", text, "customers"));
  outside.give("cause", "Bob's typo");
  CHECK(outside.one().body == "Cause: [[cause: not for the public]]");
  CHECK(problems_of(outside.one()) == "private-variable! `cause` is not for the public, and this message is");
  CHECK(outside.one().payload.find("Bob") == std::string::npos);

  Shop inside(one_channel("other", text));
  inside.give("cause", "Bob's typo");
  CHECK(inside.one().body == "Cause: Bob's typo");
  CHECK(problems_of(inside.one()).empty());
}

TEST_CASE("mistakes in a template are told, and its words still help") {
  Shop unknown(one_channel("other", "'{{symptm}} {{plan}}'"));
  CHECK(unknown.one().body == "[[symptm: ?]] Example Shop");
  CHECK(problems_of(unknown.one()) == "unknown-variable! unknown variable `symptm`");
  Shop broken(one_channel("other", "'{{#plan}} We look *into* it'"));
  CHECK(broken.one().body == "{{#plan}} We look *into* it");
  CHECK(problems_of(broken.one()) == "template-syntax! the section `plan` is never closed");
}

TEST_CASE("the first message whose condition holds is used") {
  std::string channels =
      "channels:\n  text: {name: Text, kind: sms, audience: staff}\n  chat: {name: Chat, kind: slack, audience: "
      "staff}\n"
      "stages:\n  investigating:\n    name: Investigating\n    messages:\n"
      "      - {when: {leak: yes}, text: Leak.}\n"
      "      - {when: {kind: [sms, x]}, text: Short.}\n"
      "      - {when: {severity: sev1}, text: Long.}\n"
      "  done: {name: Done}\n";
  Shop shop(channels);
  shop.say("leak", "no");
  CHECK(shop.drafts().drafts.at(0).body == "Short.");
  CHECK(shop.drafts().drafts.at(1).body == "Long.");
  shop.say("leak", "yes");
  CHECK(shop.drafts().drafts.at(0).body == "Leak.");
  SUBCASE("and where a missing fact leaves it open, that is said") {
    shop.incident.facts.clear();
    shop.say("impact", "high");
    CHECK(shop.drafts().drafts.at(0).body == "Short.");
    CHECK(problems_of(shop.drafts().drafts.at(0)) == "undecided-message another message is meant if `leak: yes`");
  }
  SUBCASE("and where none holds, that is said") {
    shop.say("leak", "no");
    shop.say("impact", "low");
    Draft draft = shop.drafts().drafts.at(1);
    CHECK(draft.body.empty());
    CHECK(problems_of(draft) ==
          "stage-without-message! no message of the stage `investigating` is meant for this channel");
  }
}

TEST_CASE("a language without a translation gets the words that there are, and says so") {
  Shop shop(one_channel("other", "'{{services}}: {{symptom}}'", "customers"));
  shop.affect("checkout");
  shop.give("symptom", "Cards are refused.");
  CHECK(shop.one("fr").body == "Checkout: Cards are refused.");
  CHECK(problems_of(shop.one("fr")) == "missing-translation this message is not translated into `fr`; it is in `en`");
}

namespace {

const std::string three_channels =
    "channels:\n"
    "  page: {name: Page, kind: statuspage, audience: customers, when: {severity: sev1}, fallback: mail}\n"
    "  mail: {name: Mail, kind: email, audience: staff, when: {leak: yes}, fallback: chat}\n"
    "  chat: {name: Chat, kind: slack, audience: staff, fallback: page}\n"
    "stages:\n  investigating: {name: Investigating, messages: [{title: Title, text: Text.}]}\n"
    "  done: {name: Done}\n";

std::string channels_of(const Drafts& drafts) {
  std::string out;
  for (const Draft& draft : drafts.drafts) {
    out += (out.empty() ? "" : " ") + draft.channel->id.text + "." + draft.language;
  }
  return out;
}

std::string notes_of(const Drafts& drafts) {
  std::string out;
  for (const DraftNote& note : drafts.notes) {
    out += (out.empty() ? "" : "; ") + note.channel->id.text;
    if (note.kind == DraftNote::Kind::unconcerned) out += " is not concerned";
    if (note.kind == DraftNote::Kind::no_fallback) out += " has no fallback";
    if (note.instead != nullptr) out += " becomes " + note.instead->id.text;
  }
  return out;
}

}  // namespace

TEST_CASE("messages go to the channels that report the incident") {
  Shop shop(three_channels);
  SUBCASE("in each language of the audience") {
    CHECK(channels_of(shop.drafts()) == "page.en page.fr chat.en");
  }
  SUBCASE("or in one that was asked for, where the audience reads it") {
    shop.request.language = "FR";
    CHECK(channels_of(shop.drafts()) == "page.fr chat.en");
  }
  SUBCASE("a missing fact may concern another, which is named") {
    Drafts drafts = shop.drafts();
    REQUIRE(drafts.undecided.size() == 1);
    CHECK(drafts.undecided[0].channel->id.text == "mail");
    CHECK(drafts.undecided[0].answers[0].wanted == "yes");
  }
  SUBCASE("and is drafted when it is asked for") {
    shop.request.channels = {shop.channel("mail")};
    CHECK(channels_of(shop.drafts()) == "mail.en");
    CHECK(shop.drafts().undecided.empty());
  }
  SUBCASE("narrowed by audience") {
    shop.request.audiences = {Index<Audience>(0)};
    CHECK(channels_of(shop.drafts()) == "page.en page.fr");
  }
  SUBCASE("one that does not report it is named") {
    shop.say("leak", "no");
    shop.request.channels = {shop.channel("mail"), shop.channel("chat")};
    CHECK(channels_of(shop.drafts()) == "chat.en");
    CHECK(notes_of(shop.drafts()) == "mail is not concerned");
  }
  SUBCASE("what is down is replaced by its fallback, once") {
    shop.request.down = {shop.channel("page")};
    CHECK(channels_of(shop.drafts()) == "mail.en chat.en");
    CHECK(notes_of(shop.drafts()) == "page becomes mail");
    shop.request.down.push_back(shop.channel("mail"));
    CHECK(channels_of(shop.drafts()) == "chat.en");
  }
  SUBCASE("and where all that could replace it is down too, that is said") {
    shop.request.down = shop.plan().channels.indices();
    CHECK(channels_of(shop.drafts()).empty());
    CHECK(notes_of(shop.drafts()) == "page has no fallback; chat has no fallback");
  }
}

TEST_CASE("titles") {
  struct Row {
    const char* kind;
    const char* title;
    const char* expected_title;
    const char* expected_body;
  };
  for (const Row& row : {
           Row{"other", "{{stage_name}} **now**", "Investigating now", "Text."},
           Row{"other", "", "", "Text."},
           Row{"linkedin", "{{stage_name}}: *x*", "", "Investigating: x\n\nText."},
           Row{"email", "", "Example Shop: Investigating", "Text."},
           Row{"slack", "*{{stage_name}}*", "Investigating", "Text."},
       }) {
    CAPTURE(std::string(row.kind));
    std::string title = *row.title == '\0' ? "" : "title: '" + std::string(row.title) + "', ";
    Shop shop("channels: {post: {name: Post, kind: " + std::string(row.kind) + ", audience: staff}}\n" +
              "stages: {investigating: {name: Investigating, messages: [{" + title +
              "text: Text.}]}, done: {name: Done}}\n");
    CHECK(shop.one().title == row.expected_title);
    CHECK(shop.one().body == row.expected_body);
  }
}

TEST_CASE("a drill cannot be overlooked in any channel, in its language") {
  std::string text = "\n          en: Text.\n          fr: Texte.";
  for (const ChannelKind& kind : channel_kinds()) {
    CAPTURE(kind.id);
    Shop shop(one_channel(std::string(kind.id), text, "customers"));
    shop.incident.drill = true;
    Draft english = shop.one("en");
    Draft french = shop.one("fr");
    CHECK(english.body.find(kind.is_brief ? "ONLY A DRILL - Text." : "DRILL: NOT A REAL INCIDENT") < 12);
    CHECK(french.body.find(kind.is_brief ? "SIMPLE EXERCICE - Texte." : "EXERCICE : CECI N") < 12);
    CHECK(english.payload.find("DRILL") != std::string::npos);
    if (kind.has_title) CHECK(english.title.starts_with("[DRILL]"));
    if (kind.has_title) CHECK(french.title.starts_with("[EXERCICE]"));
  }
}

TEST_CASE("where every character counts, a drill is marked before the first words") {
  struct Row {
    const char* kind;
    const char* text;
    const char* expected;
  };
  for (const Row& row : {
           Row{"sms", "'Text.'", "ONLY A DRILL - Text."},
           Row{"sms", "'- Text.'", "DRILL: NOT A REAL INCIDENT\n\n- Text."},
           Row{"sms", "'{{symptom}}'", "ONLY A DRILL - Broken."},
           Row{"phone", "'Text.'", "DRILL: NOT A REAL INCIDENT\n\nText."},
       }) {
    CAPTURE(std::string(row.kind) + row.text);
    Shop shop(one_channel(row.kind, row.text));
    shop.incident.drill = true;
    shop.give("symptom", "Broken.");
    CHECK(shop.one().body == row.expected);
  }
}

TEST_CASE("the promise of the next update follows the audience's rhythm, and ends with the final stage") {
  Shop shop(three_channels);
  CHECK(utc_text(shop.drafts().next_update.instant) == "2026-11-24T14:30:00Z");
  Shop staff(one_channel("other", "'{{next_update}}'", "staff"));
  CHECK(staff.one().body == "16:00 CET");
  staff.incident.stage = Index<Stage>(1);
  CHECK(staff.drafts().next_update.instant == std::nullopt);
}

TEST_CASE("what is too long is said and never cut") {
  struct Row {
    const char* kind;
    std::string text;
    const char* length;
    const char* problems;
  };
  auto times = [](int count, const std::string& text) {
    std::string out;
    for (int i = 0; i < count; ++i) out += text;
    return out;
  };
  for (const Row& row : {
           Row{"x", times(280, "a"), "280/280 weighted characters", ""},
           Row{"x", times(281, "a"), "281/280 weighted characters",
               "too-long! the message has 281 weighted characters, 1 more than the 280 that fit"},
           Row{"x", "See https://status.shop.example/incidents/12345678.", "28/280 weighted characters", ""},
           Row{"bluesky", times(301, "é"), "301/300 characters",
               "too-long! the message has 301 characters, 1 more than the 300 that fit"},
           Row{"mastodon", times(500, "a"), "500/500 characters", ""},
           Row{"sms", times(160, "a"), "160/612 GSM-7 characters, 1 parts", ""},
           Row{"sms", times(161, "a"), "161/612 GSM-7 characters, 2 parts",
               "too-long the message takes 2 parts instead of one"},
           Row{"sms", times(70, "a") + "ê", "71/268 UCS-2 characters, 2 parts",
               "too-long the message takes 2 parts instead of one; `ê` halves the limit: write `e`"},
           Row{"sms", times(613, "a"), "613/612 GSM-7 characters, 5 parts",
               "too-long! the message takes 5 parts, and 4 may be sent"},
           Row{"discord", times(2000, "a"), "2000/2000 characters", ""},
           Row{"discord", times(1999, "a") + "\\*", "2001/2000 characters",
               "too-long! the message has 2001 characters, 1 more than the 2000 that fit"},
           Row{"slack", times(3001, "a"), "3001/9000 characters",
               "too-long! a paragraph has 3001 characters, 1 more than the 3000 that fit"},
           Row{"slack", times(2999, "a") + "&", "3004/9000 characters",
               "too-long! a paragraph has 3004 characters, 4 more than the 3000 that fit"},
           Row{"other", "a", "1 characters", ""},
       }) {
    CAPTURE(std::string(row.kind));
    Shop shop(one_channel(row.kind, "'" + row.text + "'"));
    Draft draft = shop.one();
    std::string length = std::to_string(draft.length.used);
    if (draft.length.limit > 0) length += "/" + std::to_string(draft.length.limit);
    length += std::string(" ") + draft.length.unit;
    if (draft.length.parts > 0) length += ", " + std::to_string(draft.length.parts) + " parts";
    CHECK(length == row.length);
    CHECK(problems_of(draft) == row.problems);
  }
}

TEST_CASE("a plan's own limit counts, and a title has one of its kind") {
  Shop shop(
      "channels: {post: {name: Post, kind: mastodon, audience: staff, limit: 5}}\n"
      "stages: {investigating: {name: I, messages: [{text: 123456}]}, done: {name: Done}}\n");
  CHECK(problems_of(shop.one()) == "too-long! the message has 6 characters, 1 more than the 5 that fit");
  std::string title(151, 'a');
  Shop slack(
      "channels: {post: {name: Post, kind: slack, audience: staff}}\n"
      "stages: {investigating: {name: I, messages: [{title: " +
      title + ", text: x}]}, done: {name: Done}}\n");
  CHECK(problems_of(slack.one()) == "too-long! the title has 151 characters, 1 more than the 150 that fit");
}

TEST_CASE("a plan without stages, and an incident that is none, give no drafts") {
  Shop empty("channels: {post: {name: Post, kind: other, audience: staff}}\n");
  CHECK(empty.drafts().drafts.empty());
  CHECK_FALSE(empty.drafts().stage);
  Shop shop(three_channels);
  shop.say("impact", "tiny");
  CHECK(shop.drafts().drafts.empty());
  CHECK(shop.drafts().undecided.empty());
}
