#include "text/plain.hpp"

#include <doctest/doctest.h>

using namespace incplan::core;

TEST_CASE("a plain word means nothing to any shell") {
  for (const char* word :
       {"high", "payments=degraded", "symptom=", "@tom", "sev1+", "2026-11-24T02:40", "fr-CA", "_x"}) {
    CAPTURE(word);
    CHECK(is_plain_word(word));
  }
  for (const char* word : {"",   "$(touch x)", "`x`",   "a b",      "a;b", "a|b",    "a&b", "a>b",  "~",   "a*",
                           "a?", "[a]",        "{a,b}", "a\"b",     "a'b", "a\\b",   "a!b", "a\nb", "a/b", "#a",
                           "é",  "\x1b[31m",   "-rf",   "--save=x", "=ls", ":files", "+x",  "a%b"}) {
    CAPTURE(word);
    CHECK_FALSE(is_plain_word(word));
  }
}

TEST_CASE("a plain name stays in its folder") {
  for (const char* name : {"investigating", "status_page", "zh-Hant-TW", "a1"}) CHECK(is_plain_name(name));
  for (const char* name : {"", ".", "..", "../x", "/x", "a/b", "a.b", "a b", "é", "a\n"})
    CHECK_FALSE(is_plain_name(name));
}
