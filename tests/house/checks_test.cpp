// Every check is shown firing and keeping silent: tests/golden/checks/NAME.test has a run of `validate` that reports it and one
// that does not.
#include <doctest/doctest.h>

#include <set>
#include <sstream>
#include <string>
#include <string_view>

#include "check/check.hpp"
#include "support/golden.hpp"
#include "support/repository.hpp"

namespace {

using namespace incplan::test;

struct Shown {
  bool firing = false;
  bool silent = false;
};

/// Looks through the runs of a golden file for `[name]`, as `validate` ends a report.
Shown runs_of(const std::string& name, const Golden& golden) {
  Shown shown;
  const auto& sections = golden.sections;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (sections[i].kind() != "run" || !sections[i].rest().starts_with("validate")) continue;
    bool reported = false;
    for (std::size_t j = i + 1; j < sections.size() && sections[j].kind().starts_with("std"); ++j) {
      if (sections[j].kind() != "stdin") reported |= sections[j].body.find("[" + name + "]") != std::string::npos;
    }
    (reported ? shown.firing : shown.silent) = true;
  }
  return shown;
}

/// Plans name checks in `lint`, and pipelines name them on the command line: none may vanish or change its name.
constexpr std::string_view promised = R"(
yaml-syntax not-utf8 too-large too-deep duplicate-key unknown-key missing-key wrong-type invalid-value unsupported-version
reserved-name yaml-trap hidden-character
unknown-reference unknown-variable template-syntax extends-loop extends-outside extends-missing dependency-loop
unused-definition ambiguous-name unused-exception
unreachable-severity unclassified-case severity-drops redundant-alternative impossible-condition example-fails
untested-severity cadence-inverted
vacant-role no-backup overloaded-person unreachable-person all-away rota-conflict self-approval
severity-unannounced severity-incomplete stage-without-message never-closed missing-translation no-access no-owner
no-fallback shared-fate unknown-kind refused-payload unclosed-markup stale-review stale-contact stale-source stale-calendar
incomplete-obligation
no-impact no-next-update no-start bare-time promised-fix guessed-cause blame internal-detail private-variable
secret too-long broadcast-mention stock-phrase placeholder-left
)";

TEST_CASE("every check that was promised is there") {
  std::istringstream names{std::string(promised)};
  std::size_t count = 0;
  for (std::string name; names >> name; ++count) {
    INFO(name);
    CHECK(incplan::check::find_check(name) != nullptr);
  }
  CHECK(incplan::check::all_checks().size() == count);
}

TEST_CASE("every check has a golden test that makes it fire and one that keeps it silent") {
  const auto files = repository_files("tests/golden/checks", ".test");
  const std::set<std::string> present(files.begin(), files.end());
  for (const incplan::check::Check* check : incplan::check::all_checks()) {
    const std::string name(check->rule.name);
    const std::string path = "tests/golden/checks/" + name + ".test";
    INFO(path);
    REQUIRE(present.contains(path));
    const Shown shown = runs_of(name, parse_golden(read_repository_file(path)));
    CHECK(shown.firing);
    CHECK(shown.silent);
  }
}

TEST_CASE("every golden test of a check belongs to a check") {
  for (const std::string& path : repository_files("tests/golden/checks", ".test")) {
    const auto start = path.rfind('/') + 1;
    CHECK_MESSAGE(incplan::check::find_check(path.substr(start, path.size() - start - 5)) != nullptr, path);
  }
}

TEST_CASE("a check explains itself") {
  for (const incplan::check::Check* check : incplan::check::all_checks()) {
    const incplan::Rule& rule = check->rule;
    INFO(rule.name);
    CHECK(!rule.summary.empty());
    CHECK(!rule.summary.ends_with('.'));
    CHECK(rule.name.size() <= 21);     // `--list-checks` fits
    CHECK(rule.summary.size() <= 50);  // into 80 columns
    CHECK(rule.explanation.size() > 100);
  }
}

}  // namespace
