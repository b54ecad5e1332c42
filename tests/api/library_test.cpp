// The public library says what the program says.
#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>

#include "cmd/real_files.hpp"
#include "incplan/incplan.hpp"
#include "support/repository.hpp"
#include "support/world.hpp"

namespace {

using namespace incplan;

constexpr Time now = std::chrono::sys_days{std::chrono::November / 24 / 2026} + std::chrono::hours(3);
const std::vector<std::string> at = {"--at", "2026-11-24T03:00:00Z"};

World with_zones() {
  return {.zone_file = [](std::string_view name) { return core::cmd::read_zone_file(name); }};
}

std::string web_shop() {
  return core::test::read_repository_file("examples/web-shop.yaml");
}

std::string answer_of_program(std::vector<std::string> arguments) {
  core::test::World world;
  world.files.put("incplan.yaml", web_shop());
  arguments.insert(arguments.end(), at.begin(), at.end());
  return world.run(arguments).out;
}

const Incident incident{.facts = {{"impact", "high"}},
                        .services = {{"checkout=degraded"}},
                        .stage = "investigating",
                        .started = now - std::chrono::minutes(20)};
const std::vector<std::string> options = {"--impact", "high", "--service", "checkout=degraded", "--started", "20m"};

std::vector<std::string> command(std::string name, std::string format, std::vector<std::string> more = {}) {
  std::vector<std::string> words = {std::move(name), "--format", std::move(format)};
  words.insert(words.end(), options.begin(), options.end());
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

}  // namespace

TEST_CASE("answers of the library are those of the program, byte by byte") {
  const Plan plan({"incplan.yaml", web_shop()}, with_zones());
  REQUIRE(plan.readable());
  CHECK(validate(plan, now).empty());
  for (const auto& [format, name] : {std::pair{Format::markdown, "markdown"}, {Format::json, "json"}}) {
    const Request request{.now = now, .format = format};
    CHECK(who(plan, incident, request) == answer_of_program(command("who", name)));
    CHECK(notify_draft(plan, incident, request) ==
          answer_of_program(command("notify-draft", name, {"--stage", "investigating"})));
  }
  CHECK(classify(plan, incident, {.now = now}) == answer_of_program(command("classify", "json")));
  CHECK(severity_of(plan, incident, now) == "sev2");
}

TEST_CASE("findings are those of the program, at their places") {
  std::string text = web_shop();
  const std::string known = "held_by: [";
  text.insert(text.find(known) + known.size(), "nobody_known, ");
  const std::vector<Finding> found = validate(Plan({"incplan.yaml", text}, with_zones()), now);
  REQUIRE(!found.empty());
  CHECK(found.front().check == "unknown-reference");
  CHECK(found.front().level == Level::error);
  CHECK(found.front().at.file == "incplan.yaml");
  const auto line =
      std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(text.find("nobody_known")), '\n');
  CHECK(found.front().at.line == static_cast<int>(line) + 1);
}

TEST_CASE("a plan outlives what it was read from, and its copies share it") {
  std::optional<Plan> copy;
  {
    File file{"incplan.yaml", web_shop()};
    World world = with_zones();
    const Plan plan(file, world);
    file.bytes.assign(file.bytes.size(), 'x');
    world.zone_file = nullptr;
    copy = plan;
  }
  CHECK(severity_of(*copy, incident, now) == "sev2");
  CHECK(!messages(*copy, incident, now).empty());
}

TEST_CASE("a plan that extends another asks the world for it") {
  const File plan{"shop.yaml", "incplan: 1\nextends: base.yaml\nname: Shop\n"};
  int asked = 0;
  const World world{.base = [&asked](const File& from, std::string_view written) -> std::optional<File> {
    ++asked;
    CHECK(from.name == "shop.yaml");
    CHECK(written == "base.yaml");
    return File{"base.yaml", "incplan: 1\nroles:\n  lead: {name: Lead}\n"};
  }};
  CHECK(Plan(plan, world).roles() == std::vector<Entry>{{"lead", "Lead"}});
  CHECK(asked == 1);
  CHECK(validate(Plan(plan), now).front().check == "extends-missing");
}

TEST_CASE("what the plan does not know is refused, for people to read") {
  const Plan plan({"incplan.yaml", web_shop()}, with_zones());
  CHECK_THROWS_WITH_AS(static_cast<void>(severity_of(plan, {.facts = {{"impcat", "high"}}}, now)),
                       "unknown criterion `impcat`", InvalidIncident);
  CHECK_THROWS_AS(static_cast<void>(severity_of(plan, {.facts = {{"impact", "hgih"}}}, now)), InvalidIncident);
  CHECK_THROWS_AS(static_cast<void>(severity_of(plan, {.services = {{"checkout=gone"}}}, now)), InvalidIncident);
  CHECK_THROWS_WITH_AS(static_cast<void>(messages(plan, {}, now)), "messages need a stage", InvalidIncident);
  CHECK_THROWS_WITH_AS(static_cast<void>(severity_of(plan, {.scheduled_until = now}, now)),
                       "`scheduled_until` is given without `scheduled_for`", InvalidIncident);
  CHECK_THROWS_WITH_AS(static_cast<void>(severity_of(plan, {.scheduled_for = now, .scheduled_until = now}, now)),
                       "`scheduled_until` is not after `scheduled_for`", InvalidIncident);
}

TEST_CASE("the program in docs/library.md is the one that the tests build") {
  const std::string page = core::test::read_repository_file("docs/library.md");
  CHECK(page.find("```cpp\n" + core::test::read_repository_file("tests/install/main.cpp") + "```\n") !=
        std::string::npos);
}
