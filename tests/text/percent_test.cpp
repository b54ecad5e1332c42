#include "text/percent.hpp"

#include <doctest/doctest.h>

using namespace incplan::core;

TEST_CASE("text that becomes part of an address delimits nothing") {
  CHECK(percent_encoded("tom@shop.example", "@+") == "tom@shop.example");
  CHECK(percent_encoded("tom+oncall@shop.example", "@+") == "tom+oncall@shop.example");
  CHECK(percent_encoded("a@b?cc=evil&bcc=x", "@+") == "a@b%3Fcc%3Devil%26bcc%3Dx");
  CHECK(percent_encoded("a b\r\n%é") == "a%20b%0D%0A%25%C3%A9");
  CHECK(percent_encoded("plans/a b.yaml", "/") == "plans/a%20b.yaml");
}

TEST_CASE("an address stays what it is, without what ends it") {
  CHECK(sound_url("https://a.example/?q=1&r=%20#x") == "https://a.example/?q=1&r=%20#x");
  CHECK(sound_url("https://a.example/café") == "https://a.example/café");
  CHECK(sound_url("https://a.example/ \"<>\\^`{|}\n") == "https://a.example/%20%22%3C%3E%5C%5E%60%7B%7C%7D%0A");
  CHECK(sound_url("https://a.example/\u202Egpj.exe") == "https://a.example/%E2%80%AEgpj.exe");
}
