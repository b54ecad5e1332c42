#include "support/plan_edits.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

namespace {

using incplan::core::test::edited;

constexpr std::string_view plan = R"(people:
  tom:
    name: Tom
    away: [a]
  amina:
    name: Amina
    away: [a]
stages: [over]
)";

struct Case {
  std::string_view intent;
  std::string_view edits;
  std::string_view result;
};

constexpr Case cases[] = {
    {"nothing", "", plan},
    {"a line is replaced where it stands, wherever it is written", "- name: Tom\n+ name: Thomas\n",
     "people:\n  tom:\n    name: Thomas\n    away: [a]\n  amina:\n    name: Amina\n    away: [a]\nstages: [over]\n"},
    {"a line goes", "-     name: Tom\n",
     "people:\n  tom:\n    away: [a]\n  amina:\n    name: Amina\n    away: [a]\nstages: [over]\n"},
    {"lines come below one that stays, further right as they are written", "  name: Tom\n+ role:\n+   name: Lead\n",
     "people:\n  tom:\n    name: Tom\n    role:\n      name: Lead\n    away: [a]\n  amina:\n    name: Amina\n"
     "    away: [a]\nstages: [over]\n"},
    {"lines come above one that stays", "+ end: yes\n+\n  stages: [over]\n",
     "people:\n  tom:\n    name: Tom\n    away: [a]\n  amina:\n    name: Amina\n    away: [a]\nend: yes\n\nstages: "
     "[over]\n"},
    {"of lines that are there twice, those below one that is not", "  name: Amina\n- away: [a]\n+ away: [b]\n",
     "people:\n  tom:\n    name: Tom\n    away: [a]\n  amina:\n    name: Amina\n    away: [b]\nstages: [over]\n"},
    {"two places, each with its own indentation", "- name: Tom\n+ name: T\n\n- stages: [over]\n+ stages: [end]\n",
     "people:\n  tom:\n    name: T\n    away: [a]\n  amina:\n    name: Amina\n    away: [a]\nstages: [end]\n"},
    {"empty lines more than needed", "\n- name: Tom\n\n\n- name: Amina\n\n",
     "people:\n  tom:\n    away: [a]\n  amina:\n    away: [a]\nstages: [over]\n"},
};

TEST_CASE("edits change the lines that they name, and no others") {
  for (const Case& each : cases) {
    INFO(each.intent);
    CHECK(edited(plan, each.edits) == each.result);
  }
}

struct Refusal {
  std::string_view edits;
  const char* sentence;
};

constexpr Refusal refusals[] = {
    {"- name: Ann\n", "the plan has no line `name: Ann`; an empty line lies between two places"},
    {"- name: To\n", "the plan has no line `name: To`; an empty line lies between two places"},
    {"- away: [a]\n",
     "the plan has 2 times the line `away: [a]`; write a line above or below it too, behind two blanks"},
    {"- name: Tom\n- name: Amina\n",
     "the plan has no line `name: Tom` and what follows it; an empty line lies between two places"},
    {"  tom:\n  name: Tom\n", "the plan has no line `tom:` and what follows it; an empty line lies between two places"},
    {"+ name: Ann\n", "lines are added beside a line that stays (two blanks) or goes (`- `)"},
    {"name: Tom\n", "an edit begins with `- `, `+ ` or two blanks, not so: `name: Tom`"},
    {"-name: Tom\n", "an edit begins with `- `, `+ ` or two blanks, not so: `-name: Tom`"},
};

TEST_CASE("edits that name no line, or more than one, are refused with a sentence") {
  for (const Refusal& each : refusals) {
    INFO(each.edits);
    CHECK_THROWS_WITH_AS((void)edited(plan, each.edits), each.sentence, std::runtime_error);
  }
}

}  // namespace
