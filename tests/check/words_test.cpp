#include <doctest/doctest.h>

#include "check/words/phrase_spans.hpp"
#include "check/words/phrases.hpp"
#include "text/credentials.hpp"

namespace {

using namespace incplan::core;
using namespace incplan::core::check;

/// What is found in a text, joined with ` | `.
struct Expected {
  std::string text;
  std::string found;
};

template <class Found>
std::string shown(std::string_view text, const std::vector<Found>& found) {
  std::string list;
  for (const Found& each : found) {
    list += (list.empty() ? "" : " | ") + std::string(text.substr(each.start, each.end - each.start));
  }
  return list;
}

std::string phrases(std::string_view text, std::string_view language, PhraseKind kind) {
  std::vector<PhraseMatch> hits = find_phrases(text, language, scan_template(text));
  std::erase_if(hits, [kind](const PhraseMatch& match) { return match.kind != kind; });
  return shown(text, hits);
}

TEST_CASE("phrases are found in any case, across line breaks and with any apostrophe") {
  struct Row {
    std::string_view text;
    std::string_view language;
    PhraseKind kind;
    std::string_view found;
  };
  const Row rows[] = {
      {"It is PROBABLY the disk.", "en", PhraseKind::guess, "PROBABLY"},
      {"We\nthink so.", "en", PhraseKind::guess, "We\nthink"},
      {"We. Think first.", "en", PhraseKind::guess, ""},
      {"We {{symptom}} think.", "en", PhraseKind::guess, ""},
      {"It will be fixed by noon.", "en", PhraseKind::promise, "be fixed"},
      {"Nobody can say when it will be fixed.", "en", PhraseKind::promise, ""},
      {"Soon, as soon as we know.", "en", PhraseKind::vague_time, "Soon"},
      {"Tonightly is no word.", "en", PhraseKind::vague_time, ""},
      {"We apologise for any inconvenience.", "en", PhraseKind::cliche, "any inconvenience"},
      {"Réparé d’ici demain.", "fr", PhraseKind::promise, "Réparé d’ici"},
      {"À cause de notre prestataire.", "fr-CA", PhraseKind::accusation, "À cause de notre prestataire"},
      {"Aujourd'hui ou AUJOURD’HUI", "fr", PhraseKind::vague_time, "Aujourd'hui | AUJOURD’HUI"},
      {"Sans doute le disque.", "fr", PhraseKind::guess, "Sans doute"},
      {"Sans doute le disque.", "en", PhraseKind::guess, ""},
      {"Probably", "de", PhraseKind::guess, ""},
      {"Our hosting provider is at fault.", "en", PhraseKind::accusation, "at fault"},
      {"It was caused by our main cloud provider.", "en", PhraseKind::accusation, "caused by our main cloud provider"},
      {"Our cloud provider failed. Our provider failed.", "en", PhraseKind::accusation,
       "Our cloud provider failed | Our provider failed"},
      {"Our very own cloud provider failed.", "en", PhraseKind::accusation, ""},
      {"Nobody is at fault.", "en", PhraseKind::accusation, ""},
      {"Notre hébergeur est en faute.", "fr", PhraseKind::accusation, "est en faute"},
      {"Notre prestataire d’hébergement est responsable.", "fr", PhraseKind::accusation,
       "Notre prestataire d’hébergement est responsable"},
      {"We take security very seriously.", "en", PhraseKind::cliche, "We take security very seriously"},
      {"We take the security of your data seriously.", "en", PhraseKind::cliche,
       "We take the security of your data seriously"},
      {"The shop takes this seriously.", "en", PhraseKind::cliche, "takes this seriously"},
      {"We take payments. Seriously.", "en", PhraseKind::cliche, ""},
      {"Your safety is our top priority.", "en", PhraseKind::cliche, "our top priority"},
      {"Nous prenons la sécurité très au sérieux.", "fr", PhraseKind::cliche,
       "Nous prenons la sécurité très au sérieux"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(phrases(row.text, row.language, row.kind) == row.found);
  }
}

TEST_CASE("clock times need a zone in their sentence") {
  const Expected rows[] = {
      {"We write at 14:05.", "14:05"},
      {"We write at 14:05 CET.", ""},
      {"From 9:00 to 17:00 CET.", ""},
      {"At 9:00. CET is our zone.", "9:00"},
      {"At 3 pm or 3:30 p.m. again", "3 pm | 3:30 p.m."},
      {"„14:05“, «3 pm», é14:05", "14:05 | 3 pm"},
      {"À 14 h 30, puis à 16h00.", "14 h 30 | 16h00"},
      {"Pendant 1h30.", ""},
      {"Sleep 8 hours, 16:9, 12:345, 25:00.", ""},
      {"2026-01-05T09:00Z", ""},
      {"{{started}} 10:00 heure de Paris", ""},
      {"Version 1.10:20", ""},
      {"Down since 2:30 PM PT. News at 5pm ET. Planned 2:20 p.m. EST.", ""},
      {"2:30 p.m. to 3:30 p.m. EST", ""},
      {"Also 14:20 +01:00, 14:20+0100, 14:20 -05:00, 14:20 UTC+1, 14:20Z, 14:20 (CET).", ""},
      {"03:40 (Paris) / 21:40 (New York), 08:00 (São Paulo)", ""},
      {"03:40 (Monday), 03:40 (about), 03:40 (Paris office)", "03:40 | 03:40 | 03:40"},
      {"9:00-10:00 and 14:20 - 15:00", "9:00 | 10:00 | 14:20 | 15:00"},
      {"14:20 local time, 14:20 your time, 14:20 Local time", "14:20 | 14:20 | 14:20"},
      {"14:20 Paris time, 14:20 Eastern Time, 14:20 Eastern daylight time, 14:20 Berliner Zeit", ""},
      {"At 15h, à 9 h, jusqu’à 17 h, Prochain point : 15h.", "15h | 9 h | 17 h | 15h"},
      {"It lasted 15h, après 15h de panne, dans 2 h", ""},
      {"Um 14.20 Uhr, um 14 Uhr und um 15:00 Uhr", "14.20 Uhr | 14 Uhr | 15:00"},
      {"Um 14.20 Uhr MEZ, um 15:00 Uhr (MEZ)", ""},
      {"À 14:20, une heure de coupure", "14:20"},
      {"Down at 14:05, AWS says", "14:05"},
      {"At 14:05 some time later", "14:05"},
  };
  for (const auto& row : rows) {
    INFO(row.text);
    CHECK(shown(row.text, find_bare_clock_times(row.text, scan_template(row.text))) == row.found);
  }
}

Text in_english(std::string words) {
  return {.versions = {{.language = "en", .words = std::move(words), .place = {}}}, .place = {}};
}

TEST_CASE("internal details are found, and what only looks like one is not") {
  Plan plan;
  plan.internal.tickets = {{"OPS", {}}, {"SEV", {}}, {"UTC", {}}};
  plan.internal.hosts = {{"*.corp.example", {}}};
  plan.internal.words = {{"Project Falcon", {}}};
  plan.severities.push_back({.id = {"sev1"},
                             .place = {},
                             .name = in_english("SEV-1"),
                             .description = {},
                             .when = {},
                             .updates = {},
                             .next_steps = {}});
  const Expected rows[] = {
      {"It is 10.0.0.12 and http://192.168.1.1/x.", "10.0.0.12 | http://192.168.1.1/x"},
      {"8.8.8.8 and 172.15.0.1 and 1.2.3 and 10.0.0.1234", ""},
      {"172.16.3.4, localhost:8080", "172.16.3.4 | localhost:8080"},
      {"db1.shop.internal and DB.corp.example, not corp.example.com", "db1.shop.internal | DB.corp.example"},
      {"See https://shop.slack.com/archives/C1 for more", "https://shop.slack.com/archives/C1"},
      {"OPS-123, SEV-1, SEV-2, UTC-5, OPS-x, XOPS-1", "OPS-123 | SEV-2"},
      {"project falcon is late", "project falcon"},
      {"Write to help@shop.example, see https://status.shop.example/i/1.", ""},
  };
  for (const auto& row : rows) {
    INFO(row.text);
    CHECK(shown(row.text, find_internal_details(row.text, {}, plan)) == row.found);
  }
}

TEST_CASE("marks of broadcasts and of unfinished work stand alone") {
  CHECK(shown("@here ops@here.example <!channel>", find_broadcasts("@here ops@here.example <!channel>", {})) ==
        "@here | <!channel>");
  CHECK(shown("TODO: x, TODOS, Lorem Ipsum", find_placeholders("TODO: x, TODOS, Lorem Ipsum")) == "TODO | Lorem Ipsum");
  CHECK(shown("“TODO”, ÉTODO", find_placeholders("“TODO”, ÉTODO")) == "TODO");
}

TEST_CASE("credentials are found, and references to where they are kept are not") {
  const std::string hook = "https://hooks.slack.com/services/";
  const Expected rows[] = {
      {"key: AKIA"
       "ABCDEFGHIJKLMNOP",
       "AKIA"
       "ABCDEFGHIJKLMNOP"},
      {"ghp_" + std::string(36, 'a'), "ghp_" + std::string(36, 'a')},
      {"“ghp_" + std::string(36, 'a') + "”, xghp_" + std::string(36, 'a'), "ghp_" + std::string(36, 'a')},
      {hook + "T000/B000/abcdef", "T000/B000/abcdef"},
      {"https://tom:pa55word@db.example/x", "pa55word"},
      {"https://tom@db.example/x https://host:8080/a@b", ""},
      {"password: hunter2hunter2", "hunter2hunter2"},
      {"mot de passe : xK93jd02mmq", "xK93jd02mmq"},
      {"Password: in the drawer by the till", ""},
      {"kept_in: op://incident/statuspage", ""},
      {"ask for a token, then sign in", ""},
      {"-----BEGIN RSA PRIVATE KEY-----\nMIIE", "-----BEGIN RSA PRIVATE KEY-----"},
      {"-----BEGIN CERTIFICATE-----", ""},
      {"page_id: abc123", ""},
      {"token=" + std::string(2000, 'k') + "77", ""},
      {"token=k77" + std::string(2000, 'k'), "k77" + std::string(2000, 'k')},
      {hook + std::string(2000, 'k') + " ok", std::string(2000, 'k')},
  };
  for (const auto& row : rows) {
    INFO(row.text);
    CHECK(shown(row.text, find_credentials(row.text)) == row.found);
  }
}

TEST_CASE("a very long text is read in a moment") {
  const Plan plan;
  for (const std::string_view piece : {"https://", "14:05 ", "token=", "-----BEGIN ", "OPS-", "a.b:", "{{x}} 9:00 "}) {
    CAPTURE(piece);
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    const std::vector<TemplateTag> tags = scan_template(text);
    CHECK(find_credentials(text).empty());
    CHECK(find_internal_details(text, tags, plan).empty());
    CHECK(find_phrases(text, "en", tags).empty());
    CHECK(find_bare_clock_times(text, tags).size() < text.size());
  }
}

}  // namespace
