#include "text/nearest.hpp"

#include <doctest/doctest.h>

#include <array>
#include <vector>

using namespace incplan::core;

TEST_CASE("the word that a mistyped one was meant to be") {
  constexpr std::array<std::string_view, 8> known = {"held_by", "does",  "rota",         "when",
                                                     "tom",     "amina", "Europe/Paris", "sévérité"};
  struct Row {
    std::string_view word;
    std::string_view meant;
  };
  for (const Row& row : {Row{"hold_by", "held_by"}, Row{"held-by", "held_by"}, Row{"HELD_BY", "held_by"},
                         Row{"heldby", "held_by"}, Row{"amnia", "amina"}, Row{"tmo", "tom"}, Row{"rotta", "rota"},
                         Row{"wehn", "when"}, Row{"sévérite", "sévérité"}, Row{"europe/pari", "Europe/Paris"},
                         Row{"xy", ""}, Row{"", ""}, Row{"wednesday", ""}, Row{"li", ""}}) {
    CAPTURE(row.word);
    CHECK(nearest(row.word, known) == row.meant);
  }
}

TEST_CASE("the first of equally near words is chosen") {
  const std::vector<std::string> known = {"sev1", "sev2"};
  CHECK(nearest("sev3", known) == "sev1");
  CHECK(did_you_mean("sev3", known) == "did you mean `sev1`?");
  CHECK(did_you_mean("urgent", known).empty());
}

TEST_CASE("endless words are not compared") {
  const std::vector<std::string> known = {std::string(1'000'000, 'a')};
  CHECK(nearest(std::string(1'000'000, 'b'), known).empty());
}
