#include "plan/matcher.hpp"

#include <doctest/doctest.h>

using namespace incplan::core;

TEST_CASE("a matcher is taken apart") {
  using Form = Matcher::Form;
  struct Case {
    const char* text;
    Form form;
    const char* low;
    const char* high;
  };
  const Case cases[] = {
      {"high", Form::value, "high", ""},      {"medium+", Form::or_more, "medium", ""},
      {"<5%", Form::less, "5%", ""},          {"> 5%", Form::more, "5%", ""},
      {"1%..5%", Form::between, "1%", "5%"},  {"..5%", Form::between, "", "5%"},
      {">=5%", Form::or_more_sign, "5%", ""}, {"<=5%", Form::or_less_sign, "5%", ""},
      {" 1 .. 5 ", Form::between, "1", "5"},  {"", Form::value, "", ""},
      {"+", Form::or_more, "", ""},           {"..", Form::between, "", ""},
  };
  for (const Case& each : cases) {
    CAPTURE(each.text);
    const Matcher matcher = parse_matcher(each.text);
    CHECK(matcher.form == each.form);
    CHECK(matcher.low == each.low);
    CHECK(matcher.high == each.high);
  }
}
