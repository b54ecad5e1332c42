// Forms of values, names that are taken, words that another reader reads differently, and what cannot be seen.
#include "schema/value_syntax.hpp"

#include <doctest/doctest.h>

#include <string>

#include "problems.hpp"
#include "schema/language_tag.hpp"
#include "schema/yaml11_scalars.hpp"

namespace {

using namespace incplan::core;
using namespace incplan::core::schema;
using incplan::core::schema::testing::problems_in;

std::string judge(Kind kind, const char* text) {
  const Zones zones(testing::read_zone);
  const auto mistake = mistake_in(kind, text, zones);
  return mistake ? to_text(mistake->message) + " | " + mistake->hint : "";
}

TEST_CASE("values that have their form") {
  const struct {
    Kind kind;
    const char* text;
  } rows[] = {
      {Kind::yes_no, "yes"},
      {Kind::yes_no, "FALSE"},
      {Kind::integer, "1"},
      {Kind::integer, "5_000"},
      {Kind::date, "2028-02-29"},
      {Kind::time, "2026-01-05T09:00"},
      {Kind::time, "2026-01-05T09:00+01:00"},
      {Kind::duration, "1h30m"},
      {Kind::clock, "4bd"},
      {Kind::legal_clock, "1mo"},
      {Kind::rhythm, "none"},
      {Kind::hours, "Mon-Fri 09:00-18:00, Sat 10:00-14:00"},
      {Kind::zone, "Europe/Paris"},
      {Kind::language, "fr-CA"},
      {Kind::url, "https://status.shop.example"},
      {Kind::url, "mailto:help@shop.example"},
      {Kind::string, "anything"},
      {Kind::id, "nobody"},
  };
  for (const auto& row : rows) CHECK(judge(row.kind, row.text) == "");
}

TEST_CASE("values that have not, and the form that is wanted") {
  const struct {
    Kind kind;
    const char* text;
    const char* expected;
  } rows[] = {
      {Kind::yes_no, "on", "`on` is not yes or no | write `yes` or `no`"},
      {Kind::integer, "0", "`0` is not a whole number from 1 | write it in digits, such as `2`"},
      {Kind::integer, "2.5", "`2.5` is not a whole number from 1 | write it in digits, such as `2`"},
      {Kind::date, "2026-02-30", "there is no day `2026-02-30` | write a day of the calendar"},
      {Kind::date, "02/11/2026", "`02/11/2026` is not a day | write it like `2026-11-02`"},
      {Kind::time, "9 am",
       "`9 am` is not a time | write it like `2026-01-05T09:00`, with `Z` or `+01:00` for another zone than the "
       "plan's"},
      {Kind::time, "2026-01-05",
       "`2026-01-05` is a day without the hour of the handover | add it, such as `2026-01-05T09:00`"},
      {Kind::duration, "30", "`30` is not a duration | say of what: `30m`, `30h` or `30d`"},
      {Kind::duration, "1.5h", "`1.5h` is not a duration | write it like `30m`, `1h30m` or `7d`"},
      {Kind::duration, "4bd",
       "`4bd` is not a duration that can stand here | business days count for updates and obligations only"},
      {Kind::clock, "1mo",
       "`1mo` is not a duration that can stand here | months count for obligations only; write days"},
      {Kind::hours, "9 to 5", "`9 to 5` are not hours | write them like `Mon-Fri 09:00-18:00, Sat 10:00-14:00`"},
      {Kind::hours, "outside Mon-Fri 09:00-18:00",
       "`outside` can stand in conditions only | write the hours themselves"},
      {Kind::zone, "Europe/Pari", "`Europe/Pari` is not a time zone | did you mean `Europe/Paris`?"},
      {Kind::zone, "Nowhere", "`Nowhere` is not a time zone | write an IANA name such as `Europe/Paris`"},
      {Kind::language, "en_US", "`en_US` is not a language tag | write `en-US`"},
      {Kind::language, "english", "`english` is not a language tag | write it like `en` or `fr-CA`"},
      {Kind::url, "status.shop.example",
       "`status.shop.example` is not a URL | write it in full, such as `https://status.shop.example`"},
      {Kind::url, "https:///x", "`https:///x` is not a URL | write it in full, such as `https://status.shop.example`"},
  };
  for (const auto& row : rows) CHECK(judge(row.kind, row.text) == row.expected);
}

TEST_CASE("contacts of known media") {
  const struct {
    const char* medium;
    const char* address;
    bool sound;
  } rows[] = {
      {"phone", "+33 6 00 00 00 00", true},
      {"phone", "112", true},
      {"phone", "call me", false},
      {"phone", "+1 (555) 010-9999 x12", true},
      {"sms", "12", false},
      {"email", "tom@shop.example", true},
      {"email", "tom", false},
      {"email", "tom@shop", false},
      {"email", "a@b@c.example", false},
      {"url", "chat", false},
      {"slack", "@tom", true},
      {"carrier_pigeon", "third loft", true},
  };
  for (const auto& row : rows) CHECK(!mistake_in_contact(row.medium, row.address) == row.sound);
}

TEST_CASE("language tags") {
  for (const char* tag :
       {"en", "fr-CA", "zh-Hant-TW", "sr-Latn", "es-419", "de-1996", "gsw", "en-x-pirate", "zh-yue"}) {
    CHECK(is_language_tag(tag));
  }
  for (const char* tag : {"", "e", "en-", "-en", "fr-CANADIAN1", "en us", "français", "en-x", "123"}) {
    CHECK_FALSE(is_language_tag(tag));
  }
}

TEST_CASE("words that other readers of YAML read differently") {
  const struct {
    const char* word;
    const char* reading;
  } rows[] = {
      {"no", "`false`"},
      {"On", "`true`"},
      {"OFF", "`false`"},
      {"y", "`true`"},
      {"nO", ""},
      {"nothing", ""},
      {"12:30", "a number of base 60"},
      {"1:30:00", "a number of base 60"},
      {"09:30", ""},
      {"12:75", ""},
      {"0123", "another number"},
      {"0x1F", "another number"},
      {"1_000", "another number"},
      {"1.10", "another number"},
      {"1.5", ""},
      {"123", ""},
      {"1e3", "another number"},
      {"1.2.3", ""},
      {"+33600000000", "another number"},
      {"0612345678", "another number"},
      {"+", ""},
      {"", ""},
      {".inf", "a number"},
      {"2026-01-05", ""},
      {"1234567890123456", "another number"},
  };
  for (const auto& row : rows) {
    INFO(row.word);
    CHECK(other_reading(row.word).value_or("") == row.reading);
  }
}

TEST_CASE("traps are reported where text is meant, and not where the format wants such a word") {
  CHECK(problems_in("languages: [en, no]\n") ==
        "yaml-trap 3:17-3:19 `no` without quotes is `false` to other readers of YAML | write `\"no\"`\n");
  CHECK(problems_in("languages: [en, \"no\"]\n") == "");
  CHECK(problems_in("values: {a: {name: {no: Nei}}}\n") ==
        "yaml-trap 3:21-3:23 the key `no` without quotes is `false` to other readers of YAML | write `\"no\":`\n");
  CHECK(problems_in("people: {tom: {name: Tom, contact: {phone: 0612345678}}}\n") ==
        "yaml-trap 3:44-3:54 `0612345678` without quotes is another number to other readers of YAML | write "
        "`\"0612345678\"`\n");
  CHECK(problems_in("audiences: {a: {name: A, public: no}}\ncriteria: {a: {ask: A., type: yes_no, assume: no}}\n"
                    "lint: {stale-review: {level: off, reason: B.}}\nincident: {unless: {a: no}}\n") == "");
}

TEST_CASE("ids") {
  CHECK(problems_in("roles: {Legal: {name: A}}\n") ==
        "invalid-value 3:9-3:14 `Legal` is not an id | an id has lower-case letters, digits and `_`, and begins with a "
        "letter\n");
  CHECK(problems_in("people: {1.tom-petit: {name: A}}\n") == "");
  CHECK(
      problems_in("people: {tom petit: {name: A}}\n") ==
      "invalid-value 3:10-3:19 `tom petit` is not an id | an id has lower-case letters, digits, `_`, `.` and `-`, and "
      "begins with a letter or a digit\n");
  const std::string longest(40, 'a');
  CHECK(problems_in("roles: {" + longest + ": {name: A}}\n") == "");
  CHECK(problems_in("roles: {" + longest + "a: {name: A}}\n") ==
        "invalid-value 3:9-3:50 the id `" + longest + "a` has 41 characters | an id has at most 40\n");
}

TEST_CASE("names that are taken") {
  const struct {
    const char* parts;
    const char* expected;
  } rows[] = {
      {"criteria: {severity: {ask: A., type: yes_no}}\n",
       "reserved-name 3:12-3:20 the name `severity` is taken: it is a built-in name of conditions | choose another "
       "name\n"},
      {"variables: {next_update: {ask: A.}}\n",
       "reserved-name 3:13-3:24 the name `next_update` is taken: it is a built-in name of messages | choose another "
       "name\n"},
      {"criteria: {format: {ask: A., type: yes_no}}\n", ""},
      {"criteria: {next_update: {ask: A., type: yes_no}}\n", ""},
      {"variables: {severity: {ask: A.}}\n",
       "reserved-name 3:13-3:21 the name `severity` is taken: it is a built-in name of messages | choose another "
       "name\n"},
      {"variables: {flow: {ask: A.}, no_data: {ask: A.}}\n", ""},
      {"criteria: {no_data: {ask: A., type: yes_no}}\n",
       "reserved-name 3:12-3:19 the name `no_data` is taken: it is the contrary of `data` | choose another name\n"},
      {"severities: {none: {name: A}}\n",
       "reserved-name 3:14-3:18 the name `none` is taken: it is the answer \"no incident\" | choose another name\n"},
      {"criteria: {a: {ask: A., values: {unknown: B}}}\n",
       "reserved-name 3:34-3:41 the name `unknown` is taken: it is an answer that nobody knows yet | choose another "
       "name\n"},
      {"roles: {format: {name: A}}\n", ""},
  };
  for (const auto& row : rows) CHECK(problems_in(row.parts) == row.expected);
}

TEST_CASE("hidden characters are found where they stand, in any way of writing") {
  CHECK(problems_in("owner: \"a\\u202eb\"\n") ==
        "hidden-character 3:10-3:16 the hidden character U+202E | delete it\n");
  CHECK(problems_in("values:\n  a:\n    name: A\n    description: |\n      one\n      t\u200bwo\n") ==
        "hidden-character 8:8-8:9 the hidden character U+200B | delete it\n");
  CHECK(problems_in("values: {a: {name: \U0001F468\u200d\U0001F469\u200d\U0001F467}}\n") == "");
}

TEST_CASE("a choice names its words") {
  CHECK(problems_in("lint: {stale-review: {level: wran, reason: A.}}\n") ==
        "invalid-value 3:30-3:34 `wran` cannot stand here | write one of `off`, `info`, `warning`, `error`\n");
  CHECK(
      problems_in("stages: {a: {name: A, flow: maintenence}}\n") ==
      "invalid-value 3:29-3:40 `maintenence` cannot stand here | did you mean `maintenance`? it is one of `incident`, "
      "`maintenance`\n");
}

}  // namespace
