#include "text/json.hpp"

#include <doctest/doctest.h>

using namespace incplan::core;

TEST_CASE("values are written in the order of their making") {
  Json json = Json::object();
  json.set("z", 1).set("a", nullptr).set("list", Json::Array{true, "x", -5}).set("none", Json::array());
  json.set("deep", Json::object().set("empty", Json::object()));
  CHECK(json_text(json) ==
        "{\n"
        "  \"z\": 1,\n"
        "  \"a\": null,\n"
        "  \"list\": [\n"
        "    true,\n"
        "    \"x\",\n"
        "    -5\n"
        "  ],\n"
        "  \"none\": [],\n"
        "  \"deep\": {\n"
        "    \"empty\": {}\n"
        "  }\n"
        "}\n");
}

TEST_CASE("texts are escaped") {
  CHECK(json_string("a\"b\\c\n\r\t\x01\x7f") == "\"a\\\"b\\\\c\\n\\r\\t\\u0001\\u007f\"");
  CHECK(json_string("é👩‍💻</script>") == "\"é👩‍💻</script>\"");
  CHECK(json_string("a\u009b31m\u202eb") == "\"a\\u009b31m\\u202eb\"");
  CHECK(json_string("\xff") == "\"\uFFFD\"");
  CHECK(json_string(std::string_view("\0", 1)) == "\"\\u0000\"");
}
