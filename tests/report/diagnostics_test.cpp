// One sample of diagnostics in every format.
#include <doctest/doctest.h>

#include "report/sample_diagnostics.hpp"
#include "support/repository.hpp"
#include "text/json.hpp"

using namespace incplan::core;
using namespace incplan::core::report;

TEST_CASE("each format as a whole") {
  const SampleDiagnostics sample;
  for (const DiagnosticsFormat& format : diagnostics_formats()) {
    const std::string path = "tests/report/expected/diagnostics." + std::string(format.name);
    CHECK(test::compare_generated(path, sample.in(format.name)) == "");
  }
}

TEST_CASE("text: the example of the manual") {
  const Source source("incplan.yaml", std::string(40, '\n') + "    held_by: [tom, amnia]\n");
  const auto start = static_cast<std::uint32_t>(source.bytes().find("amnia"));
  const CheckedPlan plan{.path = "incplan.yaml",
                         .diagnostics = {{.code = "unknown-reference",
                                          .place = {&source, start, start + 5},
                                          .message = "unknown person `amnia`",
                                          .hint = "did you mean `amina`?",
                                          .level = Level::error}}};
  CHECK(find_diagnostics_format("text")->plan(plan, {}) ==
        "incplan.yaml:41:20: error: unknown person `amnia`; did you mean `amina`? [unknown-reference]\n"
        "   41 |     held_by: [tom, amnia]\n"
        "      |                    ^^^^^\n");
}

TEST_CASE("text: colour changes no word and no column") {
  const SampleDiagnostics sample;
  std::string colored = sample.in("text", {.color = true});
  CHECK(colored.find("\x1b[1;31m") != std::string::npos);
  for (std::size_t at = colored.find('\x1b'); at != std::string::npos; at = colored.find('\x1b')) {
    colored.erase(at, colored.find('m', at) + 1 - at);
  }
  CHECK(colored == sample.in("text"));
}

TEST_CASE("text: a line is cut so that the place is seen at any width") {
  const Source source("p.yaml", "a: " + std::string(300, 'x') + " here " + std::string(300, 'y'));
  const auto start = static_cast<std::uint32_t>(source.bytes().find("here"));
  for (const int width : {30, 40, 80, 200}) {
    const CheckedPlan plan{.path = "p.yaml",
                           .diagnostics = {{.code = "c", .place = {&source, start, start + 4}, .message = "m"}}};
    const std::string text = find_diagnostics_format("text")->plan(plan, {.width = width});
    const std::size_t first = text.find('\n') + 1;
    const std::size_t second = text.find('\n', first) + 1;
    CHECK(text.find("here", first) - first == text.find("^^^^", second) - second + 2);  // `…` has three bytes
  }
}

TEST_CASE("a finding keeps its fingerprint when its line moves, and equal ones are told apart") {
  const auto prints = [](const std::string& above, const char* pointer) {
    const Source source("p.yaml", above + "wrong wrong");
    const auto at = static_cast<std::uint32_t>(above.size());
    const PathSegment root;
    const PathSegment step{&root, pointer, -1};
    const Place place{&source, at, at + 5, &step};
    const CheckedPlan plan{.path = "p.yaml",
                           .diagnostics = {{.code = "blame", .place = place, .message = "m"},
                                           {.code = "blame", .place = place, .message = "m"}}};
    return find_diagnostics_format("gitlab")->plan(plan, {});
  };
  const auto fingerprint = [](const std::string& report, std::size_t number) {
    std::size_t at = 0;
    for (std::size_t i = 0; i <= number; ++i) at = report.find("\"fingerprint\"", at + 1);
    return report.substr(at, report.find('\n', at) - at);
  };
  const std::string here = prints("", "name");
  CHECK(fingerprint(here, 0) == fingerprint(prints("# more\n\n", "name"), 0));
  CHECK(fingerprint(here, 0) != fingerprint(prints("", "owner"), 0));
  CHECK(fingerprint(here, 0) != fingerprint(here, 1));
}

TEST_CASE("the summary counts") {
  CHECK(summary_line({.plans = 2, .errors = 1, .warnings = 3}) == "2 plans checked: 1 error, 3 warnings");
  CHECK(summary_line({.plans = 1}) == "1 plan checked: nothing found");
  CHECK(summary_line({.plans = 1, .unreadable = 1, .infos = 1}) == "1 plan checked: 1 info; 1 could not be read");
}
