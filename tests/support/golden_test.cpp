#include "support/golden.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

#include "support/repository.hpp"

namespace {

using namespace incplan::core::test;

TEST_CASE("files are put down as they stand, from the repository, many times over, or as edits of a plan") {
  const auto files =
      files_of(parse_golden("# What files there are.\n"
                            "--- file a.yaml\nincplan: 1\nname: A\n"
                            "--- plan b.yaml like a.yaml\n- name: A\n+ name: B\n"
                            "--- plan c.yaml like b.yaml escaped\n- name: B\n+ name: \\xe9\n"
                            "--- file d.yaml repeated 3\n- d\n"
                            "--- file e.yaml from examples/minimal.yaml\n"
                            "--- file a.yaml escaped\n\\\n"
                            "--- plan good.yaml\n"));
  CHECK(files == std::map<std::string, std::string>{
                     {"a.yaml", ""},
                     {"b.yaml", "incplan: 1\nname: B\n"},
                     {"c.yaml", "incplan: 1\nname: \xe9\n"},
                     {"d.yaml", "- d\n- d\n- d\n"},
                     {"e.yaml", read_repository_file("examples/minimal.yaml")},
                     {"good.yaml", read_repository_file("tests/plans/tea_house.yaml")},
                 });
}

TEST_CASE("a plan that cannot be made says which, and why") {
  CHECK_THROWS_WITH_AS((void)files_of(parse_golden("# A plan like none.\n--- plan a.yaml like b.yaml\n")),
                       "`--- plan a.yaml like b.yaml`: there is no `b.yaml` above it", std::runtime_error);
  CHECK_THROWS_WITH_AS((void)replay(parse_golden("# An edit of nothing.\n--- plan a.yaml\n- x\n")),
                       "`--- plan a.yaml`: the plan has no line `x`; an empty line lies between two places",
                       std::runtime_error);
}

}  // namespace
