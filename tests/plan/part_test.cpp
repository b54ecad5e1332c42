#include "plan/part.hpp"

#include <doctest/doctest.h>

#include <string>

#include "plan/id.hpp"

using namespace incplan::core;

namespace {

struct Entry {
  PersonId id;
  int number = 0;
};

}  // namespace

TEST_CASE("entries are found by their ids, in whatever order they stand, with and without an index") {
  Part<Entry> part;
  for (const char* id : {"tom", "ana", "zoe", "ana", "ben"}) part.push_back({{id}, static_cast<int>(part.size())});
  for (int round = 0; round < 2; ++round) {
    for (const char* id : {"tom", "zoe", "ben"}) CHECK(find(part, id)->id.text == id);
    CHECK(index_of(part, "ana").value() == 1);  // of two the first
    CHECK(find(part, "li") == nullptr);
    CHECK_FALSE(index_of(part, ""));
    part.index();
  }
  part.push_back({{"li"}, 5});  // behind the index
  CHECK(index_of(part, "li").value() == 5);
  CHECK(index_of(part, part[4]) == index_of(part, "ben"));
}

TEST_CASE("an index orders by the place in the file, none first") {
  const Part<Entry> part = {{{"tom"}, 0}, {{"ana"}, 1}};
  const std::vector<Index<Entry>> all = part.indices();
  REQUIRE(all.size() == 2);
  CHECK(all[0] == index_of(part, "tom"));
  CHECK(all[0] < all[1]);
  CHECK(Index<Entry>() < all[0]);
  CHECK(part[all[1]].id.text == "ana");
  CHECK(find(part, all[1]) == &part[1]);
  CHECK(find(part, Index<Entry>()) == nullptr);
}
