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
    CHECK(index_of(part, "ana") == 1);  // of two the first
    CHECK(find(part, "li") == nullptr);
    CHECK(index_of(part, "") == -1);
    part.index();
  }
  part.push_back({{"li"}, 5});  // behind the index
  CHECK(index_of(part, "li") == 5);
}
