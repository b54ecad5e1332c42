// Blanks at which no line may break.
#include "report/kept_blanks.hpp"

#include <doctest/doctest.h>

namespace {

using incplan::core::report::keeps_blank;

TEST_CASE("French punctuation, and numbers with their units, stay on one line") {
  CHECK(keeps_blank("À demander", ":"));
  CHECK(keeps_blank("Qui ?", "»"));
  CHECK(keeps_blank("«", "Qui"));
  CHECK(keeps_blank("dans 20", "min,"));
  CHECK(keeps_blank("dans 2", "h"));
  CHECK(keeps_blank("dans 2 h", "40"));
  CHECK(keeps_blank("25", "%"));
  CHECK_FALSE(keeps_blank("dans", "20"));
  CHECK_FALSE(keeps_blank("20", "messages"));
  CHECK_FALSE(keeps_blank("health", "40"));
  CHECK_FALSE(keeps_blank("", "h"));
}

}  // namespace
