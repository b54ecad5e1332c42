// What would take too long, or print too much, ends at a limit and says so.
#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <vector>

#include "support/world.hpp"

namespace {

using namespace incplan::core::test;

/// A text for each number below `count`, with `#` for the number.
std::string each(int count, const std::string& form) {
  std::string out;
  for (int i = 0; i < count; ++i) {
    for (const char c : form) c == '#' ? out += std::to_string(i) : out += c;
  }
  return out;
}

const std::string head = R"(incplan: 1
name: Shop
criteria:
  impact: {ask: How bad?, values: {low: a, high: b}}
  guests: {ask: How many?, type: count}
severities:
  sev1: {name: One, when: {impact: high}}
people:
  ana: {name: Ana, contact: {phone: "+49 30 23125 101"}}
  ben: {name: Ben, contact: {phone: "+49 30 23125 102"}}
audiences:
  customers: {name: Customers, public: yes}
)";

Outcome run(const std::string& plan, const std::vector<std::string>& arguments) {
  World world;
  world.files.put("incplan.yaml", plan);
  return world.run(arguments);
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t times = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++times;
  return times;
}

TEST_CASE("what cannot all be checked is told, with what was looked at") {
  struct Case {
    const char* what;
    std::string plan;
  };
  const std::vector<Case> cases = {
      {"what 500 channels say at 500 stages",
       head + "channels:\n" + each(500, "  c#: {name: C#, kind: email, audience: customers}\n") + "stages:\n" +
           each(500, "  s#: {name: S#, messages: [{text: Hello.}]}\n")},
      {"`overloaded-person`",
       head + "roles:\n" +
           each(80, "  r#: {name: R#, rota: {people: [ana, ben], every: 1s, since: 2026-01-05T09:00}}\n")},
      {"`redundant-alternative`",
       head + "roles:\n  lead: {name: Lead, held_by: [ana, ben], when: [" + each(3'000, "{guests: \"#+\"}, ") + "]}\n"},
  };
  for (const Case& each : cases) {
    const Outcome outcome = run(each.plan, {"validate", "--format", "concise"});
    const std::size_t at = outcome.out.find("warning: too much to check: ");
    INFO(each.what, "\n", at == std::string::npos ? outcome.out.substr(0, 2'000) : outcome.out.substr(at, 200));
    CHECK(outcome.out.find("too much to check: " + std::string(each.what)) != std::string::npos);
    CHECK(count(outcome.out, "[too-much]") == 1);
  }
}

TEST_CASE("of hundreds of unknown names the first are guessed") {
  const Outcome outcome = run(head + "services:\n" + each(150, "  service_#: {name: S#, depends_on: [servce_#]}\n"),
                              {"validate", "--format", "concise"});
  CHECK(count(outcome.out, "unknown service") == 150);
  CHECK(count(outcome.out, "did you mean") == 100);
}

TEST_CASE("a person in dozens of roles is told of a few") {
  const Outcome outcome =
      run(head + "roles:\n" + each(20, "  r#: {name: R#, held_by: [ana, ben]}\n"), {"who", "-l", "fr"});
  CHECK(count(outcome.out, "aussi R") == 20 * 8);
  CHECK(count(outcome.out, "aussi 11 autres rôles") == 20);
}

TEST_CASE("a map that nobody can follow is not drawn") {
  const Outcome outcome = run(head + "services:\n" + each(30, "  s#: {name: S#}\n") +
                                  each(21, "  t#: {name: T#, depends_on: [" + each(50, "s0, ") + "]}\n"),
                              {"render", "--section", "services", "-f", "svg"});
  CHECK(outcome.exit == 3);
  CHECK(outcome.err.find("1050 dependencies of services, and a map of more than 1000") != std::string::npos);
}

TEST_CASE("of thousands of criteria those that are named are options") {
  const std::string plan =
      head + "roles:\n  lead: {name: Lead, held_by: [ana, ben]}\n" + "variables:\n  symptom: {ask: What?}\n";
  const std::string many = each(3'000, "  question_#: {ask: \"Is it so?\", type: yes_no}\n");
  std::string large = plan;
  large.insert(large.find("severities:"), many);
  CHECK(run(large, {"classify", "--impact", "high", "--question-7", "--no-question-9", "-f", "json"}).exit == 0);
  CHECK(run(large, {"classify", "--question-7000"}).err.find("did you mean") != std::string::npos);
  CHECK(count(run(large, {"classify", "--help"}).out, "--question-2999") == 1);
}

TEST_CASE("a file is read once, however many extend it") {
  World world;
  const int levels = 20;  // read each time, the last file would be read a million times
  world.files.put("incplan.yaml", "incplan: 1\nname: Shop\nextends: [a0.yaml, b0.yaml]\n");
  for (int level = 0; level < levels; ++level) {
    const std::string next = std::to_string(level + 1) + ".yaml";
    for (const std::string name : {"a", "b"}) {
      world.files.put(name + std::to_string(level) + ".yaml", "extends: [a" + next + ", b" + next + "]\n");
    }
  }
  for (const std::string name : {"a", "b"}) world.files.put(name + std::to_string(levels) + ".yaml", head);
  const Outcome outcome = world.run({"classify", "--impact", "high", "-f", "json"});
  CHECK(outcome.exit == 0);
  CHECK(outcome.out.find("\"sev1\"") != std::string::npos);
}

TEST_CASE("the files of a plan share one limit of bytes, and one of values") {
  World world;
  world.files.put("incplan.yaml", "incplan: 1\nname: Shop\nextends:\n  - a.yaml\n  - b.yaml\n  - c.yaml\n");
  const std::string comment = "# " + std::string(3 * 1024 * 1024, '-') + "\n";
  for (const char* name : {"a.yaml", "b.yaml", "c.yaml"}) world.files.put(name, head + comment);
  CHECK(world.run({"validate", "-f", "concise"})
            .out.find("incplan.yaml:6:5: error: with `c.yaml` the files of this plan come to more than 8 MiB") !=
        std::string::npos);

  const std::string many = head + "services:\n" + each(30'000, "  s#: {name: S#}\n");
  World values;
  std::string plan = "incplan: 1\nname: Shop\nextends:\n";
  for (int i = 0; i < 20; ++i) {
    values.files.put(std::to_string(i) + ".yaml", many);
    plan += "  - " + std::to_string(i) + ".yaml\n";
  }
  values.files.put("incplan.yaml", plan);
  const Outcome outcome = values.run({"validate", "-f", "concise"});
  CHECK(count(outcome.out, "more than 400000 values are laid over each other") == 1);
}

}  // namespace
