#include "plan/extends.hpp"

#include <doctest/doctest.h>

#include <map>

#include "incplan.hpp"
#include "plan/merge.hpp"
#include "yaml/read.hpp"

using namespace incplan::core;

namespace {

using Files = std::map<std::string, std::string>;

/// Files of one folder; `../` leaves the repository.
OpenBase in(const Files& files) {
  return [&files](const PlanSource&, std::string_view written) -> OpenedBase {
    const std::string name(written);
    if (name.starts_with("../"))
      return {.refusal = OpenedBase::Refusal::outside, .problem = "it is outside the repository"};
    const auto file = files.find(name);
    if (file == files.end()) return {.refusal = OpenedBase::Refusal::missing, .problem = "no such file"};
    return {.file = {std::make_shared<Source>(name, file->second), name}};
  };
}

Loaded load_from(const Files& files) {
  const PlanSource plan{std::make_shared<Source>("plan.yaml", files.at("plan.yaml")), "plan.yaml"};
  return load(plan, in(files), Zones([](auto) { return std::nullopt; }));
}

/// `file:line:column: message`, one a line.
std::string reported(const Diagnostics& diagnostics) {
  std::string lines;
  for (const Diagnostic& each : diagnostics) {
    const Position at = each.place.position();
    lines += each.place.source->name() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": " +
             to_text(each.message) + "\n";
  }
  return lines;
}

std::string flow(const yaml::Node& node) {
  if (node.is_scalar()) return std::string(node.text);
  if (node.kind == yaml::Kind::null) return "";
  std::string list;
  for (const yaml::Node& child : node) {
    list += (list.empty() ? "" : ", ") + (node.is_mapping() ? std::string(child.key.text) + ": " : "") + flow(child);
  }
  return node.is_mapping() ? "{" + list + "}" : "[" + list + "]";
}

const std::string head = "incplan: 1\nname: Plan\n";

}  // namespace

TEST_CASE("trees are laid over each other") {
  struct Case {
    const char* base;
    const char* over;
    const char* merged;
  };
  const Case cases[] = {
      {"{a: 1}", "{b: 2}", "{a: 1, b: 2}"},
      {"{a: 1}", "{a: 2}", "{a: 2}"},
      {"{a: {b: 1, c: 2}}", "{a: {c: 3, d: 4}}", "{a: {b: 1, c: 3, d: 4}}"},
      {"{a: [1, 2]}", "{a: [3]}", "{a: [3]}"},
      {"{a: {b: 1}}", "{a: word}", "{a: word}"},
      {"{a: word}", "{a: {b: 1}}", "{a: {b: 1}}"},
      {"{a: {when: {x: 1}}}", "{a: {when: {y: 2}}}", "{a: {when: {y: 2}}}"},
      {"{unless: {x: 1}}", "{unless: {y: 2}}", "{unless: {y: 2}}"},
      {"{a: 1, b: 2}", "{a: ~}", "{b: 2}"},
      {"{a: {b: 1, c: 2}}", "{a: {b: null}}", "{a: {c: 2}}"},
      {"{a: 1, c: 3}", "{b: 2, c: 4}", "{a: 1, b: 2, c: 4}"},
      {"{s1: {n: A}, s3: {n: C}}", "{s0: {n: Z}, s1: {}, s2: {n: B}, s3: {}, s4: {n: D}}",
       "{s0: {n: Z}, s1: {n: A}, s2: {n: B}, s3: {n: C}, s4: {n: D}}"},
      {"{a: 1, b: 2}", "{x: 9, b: ~}", "{a: 1, x: 9}"},
      {"{a: 1}", "{a: \"\"}", "{a: }"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.over);
    Diagnostics diagnostics;
    const yaml::Tree base = yaml::read(std::make_shared<Source>("base", each.base), diagnostics);
    const yaml::Tree over = yaml::read(std::make_shared<Source>("over", each.over), diagnostics);
    yaml::Tree into(std::make_shared<Source>("over", ""));
    CHECK(flow(merge_trees(*base.root(), *over.root(), into, diagnostics)) == each.merged);
    CHECK(reported(diagnostics).empty());
  }
}

TEST_CASE("every text keeps the file and the place where it stands") {
  const Files files = {
      {"plan.yaml",
       head +
           "extends: base.yaml\nroles:\n  lead: {held_by: [tmo]}\n  press: {name: Press, responsibilities: [Talk]}\n"},
      {"base.yaml", head + "people:\n  tom: {name: Tom}\nroles:\n  lead:\n    name: Lead\n    when: {impact: high}\n"},
  };
  const Loaded loaded = load_from(files);
  CHECK(loaded.readable);
  REQUIRE(loaded.plan.roles.size() == 2);
  const Role& lead = loaded.plan.roles[0];
  CHECK(lead.name.in("en") == "Lead");
  CHECK(lead.name.place.source->name() == "base.yaml");
  CHECK(lead.held_by.at(0).place.source->name() == "plan.yaml");
  CHECK(json_pointer(lead.held_by[0].place.path) == "/roles/lead/held_by/0");
  CHECK(reported(loaded.diagnostics) == "base.yaml:8:12: unknown criterion `impact`\n");
}

TEST_CASE("bases of bases are read first, and a later one wins") {
  const Files files = {
      {"plan.yaml", head + "extends: [a.yaml, b.yaml]\n"},
      {"a.yaml", "extends: c.yaml\npeople: {tom: {name: A}, eva: {name: A}}\n"},
      {"b.yaml", "extends: c.yaml\npeople: {eva: {name: B}}\n"},
      {"c.yaml", "people: {tom: {name: C}, li: {name: C}}\n"},
  };
  const Loaded loaded = load_from(files);
  CHECK(reported(loaded.diagnostics).empty());
  std::string people;
  for (const Person& person : loaded.plan.people)
    people += person.id.text + " " + std::string(person.name.in("en")) + " ";
  CHECK(people == "tom C li C eva B ");
}

TEST_CASE("a base that cannot be used is reported where it is named, and nothing else is") {
  struct Case {
    Files files;
    const char* reported;
  };
  const std::string uses = "roles: {lead: {name: L, when: {severity: sev1}}}\nowner: ~\n";
  const Case cases[] = {
      {{{"plan.yaml", head + "extends: base.yaml\n" + uses}},
       "plan.yaml:3:10: cannot read `base.yaml`: no such file\n"},
      {{{"plan.yaml", head + "extends: [/etc/plan.yaml]\n" + uses}},
       "plan.yaml:3:11: `/etc/plan.yaml` is an absolute path\n"},
      {{{"plan.yaml", head + "extends: ../x.yaml\n" + uses}},
       "plan.yaml:3:10: `../x.yaml` cannot be extended: it is outside the repository\n"},
      {{{"plan.yaml", head + "extends: plan.yaml\n" + uses}},
       "plan.yaml:3:10: `plan.yaml` extends this plan in a circle\n"},
      {{{"plan.yaml", head + "extends: a.yaml\n" + uses},
        {"a.yaml", "extends: b.yaml\n"},
        {"b.yaml", "extends: a.yaml\n"}},
       "b.yaml:1:10: `a.yaml` extends this plan in a circle\n"},
      {{{"plan.yaml", head + "extends: a.yaml\n" + uses}, {"a.yaml", "[a list]\n"}},
       "plan.yaml:3:10: `a.yaml` cannot be read as a plan\n"},
      // Whatever it is: nothing of it is told.
      {{{"plan.yaml", head + "extends: a.yaml\n" + uses}, {"a.yaml", "root:x:0:0:root:/root\ndaemon:x:1:1\n"}},
       "plan.yaml:3:10: `a.yaml` cannot be read as a plan\n"},
      {{{"plan.yaml", head + "extends: a.yaml\n" + uses}, {"a.yaml", "KEY: value\nOTHER: [\n"}},
       "plan.yaml:3:10: `a.yaml` cannot be read as a plan\n"},
      {{{"plan.yaml", head + "extends: a.yaml\n" + uses}, {"a.yaml", std::string("A=1\0B=2\0", 8)}},
       "plan.yaml:3:10: `a.yaml` cannot be read as a plan\n"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.reported);
    const Loaded loaded = load_from(each.files);
    CHECK(loaded.readable);
    CHECK(reported(loaded.diagnostics) == each.reported);
    CHECK(loaded.plan.roles.size() == 1);
  }
}

TEST_CASE("only what is inherited can be removed") {
  const Files files = {
      {"plan.yaml", head + "extends: base.yaml\nowner: ~\npeople: {tom: ~, eva: ~, li: {name: L, hours: ~}}\n"},
      {"base.yaml", "people: {tom: {name: T}}\n"},
  };
  CHECK(reported(load_from(files).diagnostics) ==
        "plan.yaml:4:1: there is no inherited `owner` to remove\n"
        "plan.yaml:5:18: there is no inherited `eva` to remove\n"
        "plan.yaml:5:40: there is no inherited `hours` to remove\n");
}

TEST_CASE("many files are refused, not read for ever") {
  Files files;
  for (int i = 0; i < 100; ++i) {
    const std::string next = std::to_string(i + 1) + ".yaml";
    files[std::to_string(i) + ".yaml"] = "extends: [" + next + ", " + next + "]\n";
  }
  files["100.yaml"] = head;
  files["plan.yaml"] = head + "extends: 0.yaml\n";
  const Loaded loaded = load_from(files);
  CHECK(loaded.diagnostics.size() == 2);  // the last that is read names the next twice
  for (const Diagnostic& each : loaded.diagnostics)
    CHECK(to_text(each.message) == "a plan may not consist of more than 64 files");
  CHECK(loaded.trees.size() < 500);
}
