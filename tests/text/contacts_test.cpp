#include "text/contacts.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace incplan::core;

namespace {

std::string found_in(std::string_view text) {
  std::string list;
  for (const Contact& each : find_contacts(text)) {
    list += (list.empty() ? "" : " | ") + std::string(text.substr(each.start, each.end - each.start));
  }
  return list;
}

}  // namespace

TEST_CASE("what looks like a way to reach a person is found") {
  struct Row {
    const char* text;
    const char* found;
  };
  const Row rows[] = {
      {"contact: {phone: \"+33 6 39 98 01 03\", email: ana.b+x@shop.example}",
       "+33 6 39 98 01 03 | ana.b+x@shop.example"},
      {"# call 06 39 98 01 03, at night", "06 39 98 01 03"},
      {"(+1) 555 is short, +1 (555) 123-4567.", "+1 (555) 123-4567"},
      {"mailto:ana@shop.example?cc=x", "ana@shop.example"},
      {"slack: \"@tom\", a@b, ops@", ""},
      {"2026-01-05T09:00+01:00 09:00-18:00 0.001% 0123", ""},
      {"holidays: [2026-12-25, 2027-01-01]", ""},
      {"0123456789 0123456789 0123456789", ""},
      {"id: 00f0123456789", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(found_in(row.text) == row.found);
  }
}

TEST_CASE("a very long text is read in a moment") {
  for (const std::string_view piece : {"@", "a@", "a@b.", "+", "+0", "0 ", "0", " ", "+1 2 "}) {
    CAPTURE(piece);
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    CHECK(find_contacts(text).size() == (piece == "a@b." ? 125'000 : 0));  // `a@b.a`, and again behind `@b.`
  }
}
