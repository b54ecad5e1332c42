#include "report/format_fault.hpp"

#include <doctest/doctest.h>

#include "plan/plan.hpp"

using namespace incplan::core;
using namespace std::string_view_literals;

TEST_CASE("what is wrong with a draft is told in the language of the answer") {
  const Sentence length("{} has {} {}, {} more than the {} that fit", Sentence("the message"), 433,
                        Sentence("characters"), 133, 300);
  const Sentence parts("{}; {}", Sentence("the message takes {} parts, and {} may be sent", 3, 1),
                       Sentence("`{}` halves the limit: write `{}`", "’"sv, "'"sv));
  const Sentence unknown("the template ends within `{}`", "a section"sv);
  const struct {
    const char* language;
    Sentence fault;
    const char* expected;
  } rows[] = {
      {"fr", length, "le message : 433 caractères, soit 133 de plus que les 300 possibles"},
      {"en", length, "the message has 433 characters, 133 more than the 300 that fit"},
      {"fr", parts, "le message prend 3 parties, au lieu de 1 au plus ; `’` réduit la place de moitié : écrivez `'`"},
      {"en", parts, "the message takes 3 parts, and 1 may be sent; `’` halves the limit: write `'`"},
      {"es", {"the message takes {} parts instead of one", 2}, "el mensaje ocupa 2 partes en lugar de una"},
      {"fr", {"`{}` is a guess", "the message"sv}, "`the message` est une supposition"},
      {"fr", {"`{}` is a guess", "{}"sv}, "`{}` est une supposition"},
      {"fr", unknown, "`incplan validate` montre ce qui ne va pas"},
      {"en", unknown, "the template ends within `a section`"},
      {"fr",
       {"{} is in the message", Sentence("a token of {}", "GitHub"sv)},
       "le message contient un secret (jeton GitHub)"},
      {"fr", {}, ""},
  };
  const Plan plan;
  for (const auto& row : rows) {
    const std::string language = row.language;
    CAPTURE(language);
    CAPTURE(to_text(row.fault));
    CHECK(report::format_fault({.plan = plan, .requested_language = language}, row.fault) == row.expected);
  }
}
