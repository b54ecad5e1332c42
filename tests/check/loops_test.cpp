#include "check/references/loops.hpp"

#include <doctest/doctest.h>

namespace {

using incplan::core::check::find_loops;
using Loops = std::vector<std::vector<int>>;

TEST_CASE("each circle is found once") {
  CHECK(find_loops({}) == Loops{});
  CHECK(find_loops({{1}, {2}, {}}) == Loops{});
  CHECK(find_loops({{0}}) == Loops{{0}});
  CHECK(find_loops({{1}, {2}, {0}}) == Loops{{0, 1, 2}});
  CHECK(find_loops({{1}, {2}, {1}}) == Loops{{1, 2}});
  CHECK(find_loops({{1, 2}, {0}, {0}}) == Loops{{0, 1}});
  CHECK(find_loops({{1}, {0}, {3}, {2}}) == Loops{{0, 1}, {2, 3}});
}

TEST_CASE("a long chain needs no deep stack") {
  incplan::core::check::Needs chain(200'000);
  for (std::size_t i = 0; i + 1 < chain.size(); ++i) chain[i] = {static_cast<int>(i) + 1};
  CHECK(find_loops(chain).empty());
  chain.back() = {0};
  CHECK(find_loops(chain).size() == 1);
}

}  // namespace
