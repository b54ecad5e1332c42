#include "text/phone.hpp"

#include <doctest/doctest.h>

using namespace incplan::core;

TEST_CASE("phone numbers, as people and RFC 3966 write them") {
  struct Row {
    std::string_view text;
    std::string_view compact;  ///< empty: none
    std::string_view extension;
  };
  const Row rows[] = {
      {"+33 6 00 00 00 00", "+33600000000", ""},
      {"+1 (202) 555-0147;ext=12", "+12025550147", "12"},
      {"+1 202 555 0147 x12", "+12025550147", "12"},
      {"+1 202 555 0147 X 12", "+12025550147", "12"},
      {"+1 202 555 0147 ext. 12", "+12025550147", "12"},
      {"+1 202 555 0147 #12", "+12025550147", "12"},
      {"+44 (0)20 7946 0000", "+442079460000", ""},
      {"020 7946 0000", "02079460000", ""},
      {"+49/30/123.45", "+493012345", ""},
      {"112", "112", ""},
      {"12", "", ""},
      {"+1 202 555 0147 x", "", ""},
      {"+1 202 555 0147;ext=", "", ""},
      {"+1 202 555 0147;isub=12", "", ""},
      {"x12", "", ""},
      {"1-800-FLOWERS", "", ""},
      {"+1234567890123456", "", ""},
      {"++33 6 00 00 00 00", "", ""},
      {"", "", ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const auto phone = parse_phone(row.text);
    CHECK((phone ? phone->compact() : "") == row.compact);
    CHECK((phone ? phone->extension : "") == row.extension);
  }
}
