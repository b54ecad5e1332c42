// Every check is shown keeping silent and firing: tests/golden/checks/NAME.test has a run of `validate` that does not
// report it, and one that does after a small change of the same plan.
#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "check/check.hpp"
#include "support/golden.hpp"
#include "support/repository.hpp"
#include "support/world.hpp"
#include "yaml/read.hpp"

namespace {

using namespace incplan::core::test;

struct Pair {
  std::optional<std::string> silent;  ///< the name of the first plan that is read without a report
  std::optional<std::string> firing;  ///< and of the first with one
};

/// Looks through the runs of a golden file for `[name]`, as `validate` ends a report.
Pair first_pair(const std::string& name, const Golden& golden) {
  Pair pair;
  const auto& sections = golden.sections;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (sections[i].kind() != "run" || !sections[i].rest().starts_with("validate")) continue;
    bool reported = false;
    for (std::size_t j = i + 1; j < sections.size() && sections[j].kind().starts_with("std"); ++j) {
      if (sections[j].kind() != "stdin") reported |= sections[j].body.find("[" + name + "]") != std::string::npos;
    }
    auto& plan = reported ? pair.firing : pair.silent;
    if (!plan) plan = split(sections[i].rest()).back();
  }
  return pair;
}

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
  Lines lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// Whether two texts differ in up to three lines at one place.
bool is_one_edit(const Lines& from, const Lines& to) {
  const auto [a, b] = std::mismatch(from.begin(), from.end(), to.begin(), to.end());
  const auto [c, d] =
      std::mismatch(from.rbegin(), std::make_reverse_iterator(a), to.rbegin(), std::make_reverse_iterator(b));
  const std::set<std::string> gone(a, c.base()), come(b, d.base());
  const bool stays =
      std::any_of(gone.begin(), gone.end(), [&](const std::string& line) { return come.contains(line); });
  return !stays && gone.size() + come.size() > 0 && c.base() - a <= 3 && d.base() - b <= 3;
}

void add_keys(const incplan::core::yaml::Node& node, const std::string& path, std::set<std::string>& keys) {
  for (const auto& child : node) {
    const std::string below = node.is_mapping() ? path + "/" + std::string(child.key.text) : path;
    if (node.is_mapping()) keys.insert(below);
    add_keys(child, below, keys);
  }
}

/// The keys of a plan, each with those above it: `/roles/lead/held_by`.
std::set<std::string> keys_of(const std::string& plan) {
  incplan::core::Diagnostics ignored;
  const auto tree = incplan::core::yaml::read(std::make_shared<incplan::core::Source>("incplan.yaml", plan), ignored);
  std::set<std::string> keys;
  if (tree.root() != nullptr) add_keys(*tree.root(), "", keys);
  return keys;
}

/// Plans name checks in `lint`, and pipelines name them on the command line: none may vanish or change its name.
constexpr std::string_view promised = R"(
yaml-syntax not-utf8 too-large too-deep too-much duplicate-key unknown-key missing-key wrong-type invalid-value unsupported-version
reserved-name yaml-trap hidden-character
unknown-reference unordered-more unknown-variable template-syntax extends-loop extends-outside extends-missing dependency-loop
unused-definition ambiguous-name unused-exception
unreachable-severity unclassified-case severity-drops redundant-alternative impossible-condition example-fails
untested-severity cadence-inverted
vacant-role no-backup overloaded-person unreachable-person all-away rota-conflict unowned-service self-approval
severity-unannounced severity-incomplete stage-without-message never-closed missing-translation no-access no-owner
no-fallback shared-fate standby-unused unknown-kind refused-payload unclosed-markup stale-review stale-contact stale-source stale-calendar
incomplete-obligation
no-impact no-next-update no-start bare-time promised-fix guessed-cause blame internal-detail private-variable
secret too-long broadcast-mention stock-phrase placeholder-left
)";

TEST_CASE("every check that was promised is there") {
  std::istringstream names{std::string(promised)};
  std::size_t count = 0;
  for (std::string name; names >> name; ++count) {
    INFO(name);
    CHECK(incplan::core::check::find_check(name) != nullptr);
  }
  CHECK(incplan::core::check::all_checks().size() == count);
}

// What fires is a change of what is silent, not more of a plan: so the silent plan holds what the check looks at.
TEST_CASE("every check has a golden test that keeps it silent, and makes it fire with one edit") {
  const auto paths = repository_files("tests/golden/checks", ".test");
  const std::set<std::string> present(paths.begin(), paths.end());
  for (const incplan::core::check::Check* check : incplan::core::check::all_checks()) {
    const std::string name(check->rule.name);
    const std::string path = "tests/golden/checks/" + name + ".test";
    INFO(path);
    REQUIRE(present.contains(path));
    const Golden golden = parse_golden(read_repository_file(path));
    const Pair pair = first_pair(name, golden);
    REQUIRE(pair.silent);
    REQUIRE(pair.firing);
    const auto files = files_of(golden);
    const std::string &silent = files.at(*pair.silent), &firing = files.at(*pair.firing);
    CHECK(is_one_edit(lines_of(silent), lines_of(firing)));
    CHECK(keys_of(firing).size() <= keys_of(silent).size());
  }
}

TEST_CASE("a check is in the folder of its group") {
  const auto paths = repository_files("lib/check", ".cpp");
  const std::set<std::string> present(paths.begin(), paths.end());
#define INCPLAN_CHECK(group, name) CHECK(present.contains("lib/check/" #group "/" #name ".cpp"));
#include "check/checks.def"
#undef INCPLAN_CHECK
}

TEST_CASE("every golden test of a check belongs to a check") {
  for (const std::string& path : repository_files("tests/golden/checks", ".test")) {
    const auto start = path.rfind('/') + 1;
    CHECK_MESSAGE(incplan::core::check::find_check(path.substr(start, path.size() - start - 5)) != nullptr, path);
  }
}

TEST_CASE("a check explains itself") {
  for (const incplan::core::check::Check* check : incplan::core::check::all_checks()) {
    const incplan::core::Rule& rule = check->rule;
    INFO(rule.name);
    CHECK(!rule.summary.empty());
    CHECK(!rule.summary.ends_with('.'));
    CHECK(rule.name.size() <= 21);     // `--list-checks` fits
    CHECK(rule.summary.size() <= 50);  // into 80 columns
    CHECK(rule.explanation.size() > 100);
  }
}

}  // namespace
