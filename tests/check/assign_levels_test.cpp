#include <doctest/doctest.h>

#include "check/check.hpp"

namespace {

using namespace incplan::core;
using namespace incplan::core::check;

constexpr Instant now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 24);

/// A plan with one person of whom a check may complain, and the ways to the places.
struct Subject {
  Source source{"incplan.yaml", "roles:\n  legal: x\n  lead: x\n"};
  PathSegment root{};
  PathSegment roles{.parent = &root, .key = "roles"};
  PathSegment legal{.parent = &roles, .key = "legal"};
  PathSegment lead{.parent = &roles, .key = "lead"};
  Plan plan;
  Diagnostics found;

  Subject() {
    plan.zone = Zone::utc();
    plan.languages = {{"en", {}}};
  }
  void find(std::string_view code, std::uint32_t at, const PathSegment& path, Sentence message = "m") {
    found.push_back({.code = code, .place = {&source, at, at + 1, &path}, .message = std::move(message)});
  }
  void except(std::string check, std::string level, std::vector<Located<std::string>> at = {},
              std::optional<Located<Date>> until = {}) {
    plan.lint.push_back({.check = {std::move(check), {&source, 0, 1, &root}},
                         .level = {std::move(level), {}},
                         .reason = {},
                         .at = std::move(at),
                         .until = until});
  }
  std::string judged(const Levels& levels = {}) {
    assign_levels(plan, levels, now, found);
    std::string list;
    for (const Diagnostic& diagnostic : found) {
      list += std::string(diagnostic.code) + "=" + std::string(to_text(diagnostic.level.value())) + " ";
    }
    return list;
  }
};

TEST_CASE("a finding has its check's own level, or the milder one that it was found with") {
  Subject subject;
  subject.find("no-backup", 9, subject.legal);
  subject.find("no-next-update", 10, subject.legal);
  subject.found.push_back(
      {.code = "no-next-update", .place = {&subject.source, 11, 12, nullptr}, .message = "n", .level = Level::warning});
  CHECK(subject.judged() == "no-backup=warning no-next-update=error no-next-update=warning ");
}

TEST_CASE("a plan changes levels, everywhere or below a place") {
  Subject everywhere;
  everywhere.find("no-backup", 9, everywhere.legal);
  everywhere.except("no-backup", "off");
  CHECK(everywhere.judged() == "");

  Subject below;
  below.find("no-backup", 9, below.legal);
  below.find("no-backup", 20, below.lead);
  below.except("no-backup", "info", {{"/roles/legal", {}}});
  CHECK(below.judged() == "no-backup=info no-backup=warning ");
}

TEST_CASE("the command line has the last word, and strict turns warnings into errors") {
  Subject subject;
  subject.find("no-backup", 9, subject.legal);
  subject.except("no-backup", "error");
  CHECK(subject.judged({.by_check = {{"no-backup", Level::info}}}) == "no-backup=info ");
  Subject strict;
  strict.find("no-backup", 9, strict.legal);
  CHECK(strict.judged({.by_check = {}, .strict = true}) == "no-backup=error ");
}

TEST_CASE("nobody changes the level of what makes a plan unreadable") {
  Subject subject;
  subject.find("yaml-syntax", 9, subject.legal);
  CHECK(subject.judged({.by_check = {{"yaml-syntax", Level::off}}}) == "yaml-syntax=error ");
}

TEST_CASE("an exception that has run out, excepts nothing or cannot be is told") {
  Subject run_out;
  run_out.find("no-backup", 9, run_out.legal);
  run_out.except("no-backup", "off", {},
                 Located<Date>{std::chrono::year(2026) / 11 / 23, {&run_out.source, 1, 2, nullptr}});
  CHECK(run_out.judged() == "unused-exception=warning no-backup=warning ");

  Subject last_day;
  last_day.find("no-backup", 9, last_day.legal);
  last_day.except("no-backup", "off", {}, Located<Date>{std::chrono::year(2026) / 11 / 24, {}});
  CHECK(last_day.judged() == "");

  Subject useless;
  useless.except("no-backup", "off");
  CHECK(useless.judged() == "unused-exception=warning ");

  Subject elsewhere;
  elsewhere.find("no-backup", 9, elsewhere.legal);
  elsewhere.except("no-backup", "off", {{"/roles/legal", {}}, {"/roles/leg", {}}});
  CHECK(elsewhere.judged() == "unused-exception=warning ");

  Subject fixed;
  fixed.except("too-deep", "off");
  CHECK(fixed.judged() == "unused-exception=warning ");
}

TEST_CASE("a damaged plan may hide what an exception is for") {
  Subject subject;
  subject.find("wrong-type", 9, subject.legal);
  subject.except("no-backup", "off");
  CHECK(subject.judged() == "wrong-type=error ");
}

TEST_CASE("the same words at the same place are said once, in the order of the file") {
  Subject subject;
  subject.find("no-owner", 20, subject.lead);
  subject.find("no-owner", 9, subject.legal);
  subject.find("no-owner", 9, subject.legal);
  subject.find("no-access", 9, subject.legal);
  CHECK(subject.judged() == "no-owner=warning no-access=warning no-owner=warning ");
}

}  // namespace
