#include "report/format_fault.hpp"

#include <doctest/doctest.h>

#include "plan/plan.hpp"

using namespace incplan;

TEST_CASE("what is wrong with a draft is told in the language of the answer") {
  const struct {
    const char* language;
    const char* english;
    const char* expected;
  } rows[] = {
      {"fr", "the message has 433 characters, 133 more than the 300 that fit",
       "le message : 433 caractères, soit 133 de plus que les 300 possibles"},
      {"de", "the title has 300 characters, 45 more than the 255 that fit",
       "der Titel: 300 Zeichen, 45 mehr als die 255, die passen"},
      {"fr", "the message takes 3 parts, and 1 may be sent; `’` halves the limit: write `'`",
       "le message prend 3 parties, au lieu de 1 au plus ; `’` réduit la place de moitié : écrivez `'`"},
      {"es", "the message takes 2 parts instead of one", "el mensaje ocupa 2 partes en lugar de una"},
      {"fr", "`the message` is a guess", "`the message` est une supposition"},
      {"de", "this message is not translated into `de`; it is in `en`",
       "diese Nachricht ist nicht in `de` übersetzt; sie ist in `en`"},
      {"es", "no message of the stage `fin` is meant for this channel",
       "ningún mensaje de la etapa `fin` está destinado a este canal"},
      {"en", "`soon` is not the same time for every reader", "`soon` is not the same time for every reader"},
      {"fr", "the template ends within a section", "`incplan validate` montre ce qui ne va pas"},
      {"en", "the template ends within a section", "the template ends within a section"},
      {"de", "what looks like a password or token is in the message",
       "die Nachricht enthält Zugangsdaten (vermutlich ein Passwort oder Token)"},
      {"fr", "a token of GitHub is in the message", "le message contient un secret (jeton GitHub)"},
      {"es", "unknown variable `symptm`", "variable desconocida: `symptm`"},
      {"fr", "", ""},
  };
  const Plan plan;
  for (const auto& row : rows) {
    const std::string language = row.language;
    const std::string english = row.english;
    CAPTURE(language);
    CAPTURE(english);
    CHECK(report::format_fault({.plan = plan, .requested_language = language}, english) == row.expected);
  }
}
