// The table of incident files against those who read and write them.
#include <doctest/doctest.h>

#include <string>

#include "format/sections.hpp"
#include "incident_file.hpp"

namespace {

using namespace incplan::core;

IncidentWords words_in(const std::string& text) {
  Diagnostics diagnostics;
  IncidentWords words = read_incident(std::make_shared<Source>("night.yaml", text), diagnostics);
  CHECK(diagnostics.empty());
  return words;
}

TEST_CASE("every key of an incident file is read and written") {
  for (const format::Key& key : format::incident_file.keys) {
    CAPTURE(key.name);
    const IncidentWords words = words_in(std::string(key.name) + ": " + std::string(key.example) + "\n");
    CHECK(words != IncidentWords{});
    CHECK(words_in(write_incident(words)) == words);
  }
}

}  // namespace
