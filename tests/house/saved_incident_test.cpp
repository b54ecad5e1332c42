// An incident file that was written says the same when it is read, whatever people typed.
#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "incident_file.hpp"
#include "support/world.hpp"
#include "text/unicode.hpp"

namespace {

using namespace incplan::core;

IncidentWords read_back(const std::string& bytes) {
  Diagnostics diagnostics;
  const auto source = std::make_shared<Source>("saved.yaml", bytes);
  IncidentWords words = read_incident(source, diagnostics);
  CAPTURE(bytes);
  CHECK(diagnostics.empty());
  return words;
}

TEST_CASE("every character survives in a value, and in what stands where an id does") {
  IncidentWords words;
  std::string all;
  for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x3000 || (c >= 0xFE00 && c < 0x10010) ? 1 : 0x101) {
    if (c < 0xD800 || c > 0xDFFF) append_utf8(all, c);
  }
  const std::vector<std::string> values = {
      all,    "",       " a ",    "a\r\nb\tc\n", "\"\\\"", "yes", "~", "0x1F", "- a",
      "a: b", "# a",    "{{x}}",  "[[y]]",       "%",      "@x",  "`", "'",    "👩‍🚒 ❤️",
      "\x7f", "\u0085", "\u2028", "\uFEFF",      "\uFFFE", "|",   ">", "&a",   "*a"};
  for (const std::string& value : values) {
    const bool may_be_key = value.size() < 1'000;  // YAML's limit is 1024 characters
    words.facts = {{"impact", value}, {may_be_key ? value + "x" : "x", "high"}};
    words.services = {"tea=degraded", "x" + value};
    words.severity = "s" + value;
    words.stage = "t" + value;
    words.variables = {
        {"both", value}, {"both.fr", "x" + value}, {"other.fr", value}, {"other.en", value}, {"symptom", value}};
    words.done = {{may_be_key ? "o" + value : "o", "2026-11-24T02:40:00Z"}};
    const IncidentWords read = read_back(write_incident(words));
    CHECK(read.facts == words.facts);
    CHECK(read.services == words.services);
    CHECK(read.severity == words.severity);
    CHECK(read.stage == words.stage);
    CHECK(read.variables == words.variables);
    CHECK(read.done == words.done);
  }
}

TEST_CASE("a value that is not UTF-8 is refused, for it could not be read back") {
  test::World world;
  world.files.put(
      "incplan.yaml",
      "incplan: 1\nname: Shop\nvariables: {symptom: {ask: What?}}\n"
      "criteria: {impact: {ask: How?, values: {high: x}}}\nseverities: {s: {name: S, when: {impact: high}}}\n");
  const test::Outcome outcome = world.run({"classify", "--var", "symptom=\xff", "--save", "night.yaml"});
  CHECK(outcome.exit == 2);
  CHECK(outcome.err == "incplan: the variable `symptom` is not UTF-8\n");
  CHECK_FALSE(world.files.exists("night.yaml"));
}

}  // namespace
