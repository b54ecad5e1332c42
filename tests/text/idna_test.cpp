#include "text/idna.hpp"

#include <doctest/doctest.h>

using namespace incplan::core;

TEST_CASE("domains in the letters of any script go out in ASCII, and what is no host is refused") {
  struct Row {
    std::string_view domain;
    std::string_view ascii;  ///< empty: none
  };
  const Row rows[] = {
      {"shop.example", "shop.example"},
      {"Shop.EXAMPLE", "shop.example"},
      {"müller.example", "xn--mller-kva.example"},
      {"MÜLLER.example", "xn--mller-kva.example"},
      {"faß.example", "xn--fa-hia.example"},
      {"例え.jp", "xn--r8jz45g.jp"},
      {"xn--mller-kva.example", "xn--mller-kva.example"},
      {"r3---sn.example", "r3---sn.example"},
      {"localhost", ""},
      {"", ""},
      {".example", ""},
      {"shop..example", ""},
      {"shop.example.", ""},
      {"-shop.example", ""},
      {"shop-.example", ""},
      {"a_b.example", ""},
      {"ü_b.example", ""},
      {"a b.example", ""},
      {"ü b.example", ""},
      {"a,b.example", ""},
      {"a，ü.example", ""},
      {"☃.example", ""},
      {"[192.0.2.1]", ""},
  };
  for (const Row& row : rows) {
    INFO(row.domain);
    CHECK(ascii_domain(row.domain).value_or("") == row.ascii);
  }
  CHECK_FALSE(ascii_domain(std::string_view("shop.example\0ü", 15)));
  CHECK(ascii_domain(std::string(63, 'a') + ".example"));
  CHECK_FALSE(ascii_domain(std::string(64, 'a') + ".example"));
}
