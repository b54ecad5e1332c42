#include "plan/text.hpp"

#include <doctest/doctest.h>

using namespace incplan::core;

namespace {

Text in_languages(std::initializer_list<const char*> tags) {
  Text text;
  for (const char* tag : tags) text.versions.push_back({tag, std::string("words in ") + tag, {}});
  return text;
}

}  // namespace

TEST_CASE("a text is given in the nearest language that it has") {
  struct Case {
    Text text;
    const char* wanted;
    const char* given;
    bool speaks;
  };
  const Case cases[] = {
      {in_languages({"en", "fr"}), "fr", "words in fr", true},
      {in_languages({"en", "fr"}), "FR", "words in fr", true},
      {in_languages({"en", "fr"}), "fr-CA", "words in fr", true},
      {in_languages({"en", "fr-CA"}), "fr", "words in fr-CA", true},
      {in_languages({"en", "fr-BE", "fr"}), "fr-CA", "words in fr", true},
      {in_languages({"en", "fr"}), "de", "words in en", false},
      {in_languages({}), "en", "", false},
  };
  for (const Case& each : cases) {
    CAPTURE(each.wanted);
    CHECK(each.text.in(each.wanted) == each.given);
    CHECK(each.text.speaks(each.wanted) == each.speaks);
  }
}
