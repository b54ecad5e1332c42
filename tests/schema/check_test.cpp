// Keys and kinds: what is unknown, missing, of another kind, and how often that is said.
#include <doctest/doctest.h>

#include "problems.hpp"

namespace {

using incplan::core::schema::testing::problems;
using incplan::core::schema::testing::problems_in;

struct Row {
  const char* plan;
  const char* expected;
};

TEST_CASE("a plan needs its version and its name, and nothing else") {
  CHECK(problems("incplan: 1\nname: Shop\n") == "");
  CHECK(problems("name: Shop\n") ==
        "missing-key 1:1-1:1 the key `incplan` is missing | a plan needs it: write `incplan: 1`\n");
  CHECK(problems("- a\n") == "wrong-type 1:1-1:4 a plan is a mapping, and this is none | begin it with `incplan: 1`\n");
}

TEST_CASE("another version is the only thing to say") {
  CHECK(problems("incplan: 2\nnmae: Shop\nnew_key: 1\n") ==
        "unsupported-version 1:10-1:11 version `2` of the format is not known here | this program reads version 1\n");
  CHECK(problems("incplan: [1]\n") ==
        "wrong-type 1:10-1:13 a list where the version `1` is expected | write it like `incplan: 1`\n");
}

TEST_CASE("a misspelt key is unknown, and what it was meant to be is not missing too") {
  const Row rows[] = {
      {"procedures: {a: {nmae: A, steps: [B]}}\n",
       "unknown-key 3:18-3:22 unknown key `nmae` | did you mean `name`? a procedure has `name`, `when`, `steps`\n"},
      {"procedures: {a: {title: A, steps: [B]}}\n",
       "unknown-key 3:18-3:23 unknown key `title` | did you mean `name`? a procedure has `name`, `when`, `steps`\n"},
      {"calendars: {a: {timezone: Europe/Paris, hollidays: []}}\n",
       "unknown-key 3:41-3:50 unknown key `hollidays` | did you mean `holidays`? a calendar has `timezone`, "
       "`holidays`\n"},
      {"calendars: {a: {zzz: 1}}\n",
       "unknown-key 3:17-3:20 unknown key `zzz` | a calendar has `timezone`, `holidays`\n"},
      {"examples: {a: {fact: {impact: high}, severity: none}}\n",
       "unknown-key 3:16-3:20 unknown key `fact` | did you mean `facts`? an example has `name`, `facts`, `services`, "
       "`severity`, `channels`, `roles`\n"},
  };
  for (const Row& row : rows) CHECK(problems_in(row.plan) == row.expected);
}

TEST_CASE("what is missing is said at the entry that lacks it") {
  const Row rows[] = {
      {"roles:\n  legal: {}\n",
       "missing-key 4:3-4:8 the key `name` is missing | a role needs it: write `name: Incident manager`\n"},
      {"people:\n  tom:\n    name: Tom\n    away:\n    - from: 2026-12-21\n",
       "missing-key 7:7-7:7 the key `to` is missing | a time away needs it: write `to: 2027-01-03`\n"},
      {"examples: {a: {severity: sev1}}\n",
       "missing-key 3:12-3:13 the key `facts` is missing | an example needs it: write `facts: {impact: high, "
       "error_rate: 60%}`\n"},
      {"examples: {a: {services: [], severity: sev1}}\n", ""},
  };
  for (const Row& row : rows) CHECK(problems_in(row.plan) == row.expected);
}

TEST_CASE("a value of another kind is one report, whatever stands below it") {
  const Row rows[] = {
      {"roles: [{naem: x}]\n",
       "wrong-type 3:8-3:19 a list where a mapping from id to mapping is expected | write it like `roles: "
       "{incident_manager: {name: Incident manager, held_by: [tom, amina]}}`\n"},
      {"roles: {legal: Legal}\n",
       "wrong-type 3:16-3:21 text where a mapping is expected | write it like `legal: {…}`\n"},
      {"roles: {legal: {name: [Legal]}}\n",
       "wrong-type 3:23-3:30 a list where text, or a mapping from language to text is expected | write it like `name: "
       "Incident manager`\n"},
      {"holidays: 2026-12-25\n",
       "wrong-type 3:11-3:21 text where a list of days is expected | write it like `holidays: [2026-12-25, "
       "2027-01-01]`\n"},
      {"roles: {legal: {name: Legal, held_by: [[tom]]}}\n",
       "wrong-type 3:40-3:45 a list where an id is expected | write it like `[tom, amina]`\n"},
      {"severities: {sev1: {name: A, when: high}}\n",
       "wrong-type 3:36-3:40 text where a mapping from criterion to answer, or a list of such mappings is expected | "
       "write it like `when: [{impact: high, error_rate: 25%+}, {data_loss: yes}]`\n"},
      {"severities: {sev1: {name: A, when: {impact: {is: high}}}}\n",
       "wrong-type 3:45-3:55 a mapping where an answer is expected | write it like `impact: high`\n"},
      {"channels: {a: {name: A, kind: sms, audience: b, settings: {to: {a: b}}}}\n",
       "wrong-type 3:64-3:70 a mapping where a list of texts is expected | write it like `to: \"…\"`\n"},
  };
  for (const Row& row : rows) CHECK(problems_in(row.plan) == row.expected);
}

TEST_CASE("an empty value is reported at its key, with the comment that took it") {
  const Row rows[] = {
      {"owner:\nroles: {}\n",
       "wrong-type 3:1-3:6 `owner` is empty; an id is expected | write it like `owner: comms_lead`, or delete it\n"},
      {"internal: {words: [a, ~]}\n",
       "wrong-type 3:23-3:24 null where text is expected | write it like `[Project Falcon]`\n"},
      {"internal:\n  words:\n    - a\n    -\n",
       "wrong-type 6:5-6:6 this item is empty; text is expected | write it like `[Project Falcon]`, or delete it\n"},
      {"audiences:\n  a:\n    name: #incident\n",
       "wrong-type 5:5-5:9 `name` is empty; text, or a mapping from language to text is expected | what follows `#` is "
       "a comment: write `\"#incident\"`\n"},
  };
  for (const Row& row : rows) CHECK(problems_in(row.plan) == row.expected);
}

TEST_CASE("lists may be one value where the format says so") {
  CHECK(problems_in("internal: {words: Falcon}\nroles: {a: {name: A, responsibilities: Leads., held_by: tom}}\n") ==
        "");
  CHECK(problems_in("roles: {a: {name: A, responsibilities: {en: Leads., fr: Dirige.}}}\n") == "");
  CHECK(problems_in(
            "severities: {a: {name: A, when: {impact: high}}, b: {name: B, when: [{impact: [low, high]}]}}\n") == "");
}

TEST_CASE("at_least is a mapping of its own in a condition") {
  CHECK(problems_in("incident: {unless: {at_least: {count: 2, of: [{a: b}, {c: d}]}}}\n") == "");
  CHECK(problems_in("incident: {unless: {at_least: {cuont: 2, of: [{a: b}, {c: d}]}}}\n") ==
        "unknown-key 3:32-3:37 unknown key `cuont` | did you mean `count`? an at_least has `count`, `of`\n");
}

TEST_CASE("what a plan that stands on another lacks may be there") {
  CHECK(problems("incplan: 1\nextends: base.yaml\nroles: {legal: {}}\n") == "");
}

TEST_CASE("a mapping that lost an entry to broken YAML is not said to lack it") {
  CHECK(problems("incplan: 1\nname: A\nname: B\n") ==
        "duplicate-key 3:1-3:5 the key `name` is here twice | keep one of them (2:1-2:5: first written here)\n");
}

}  // namespace
