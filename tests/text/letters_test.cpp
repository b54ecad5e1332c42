// Letters without marks and case.
#include <doctest/doctest.h>

#include "text/fold_accents.hpp"

using namespace incplan::core;

TEST_CASE("what a plain keyboard has no key for becomes what it has") {
  struct Row {
    const char* text;
    const char* plain;
  };
  const Row rows[] = {{"Éric Müller", "eric muller"},
                      {"Zoë", "zoe"},
                      {"Straße", "strasse"},
                      {"Łukasz", "łukasz"},
                      {"e\xCC\x81", "e"},
                      {"東京", "東京"},
                      {"a\xff", ""},
                      {"", ""}};
  for (const Row& row : rows) CHECK(fold_accents(row.text) == row.plain);
}
