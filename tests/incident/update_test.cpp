// Saving onto an incident file changes what differs, and nothing else.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "incident_file.hpp"

namespace {

using namespace incplan::core;
using Pair = IncidentWords::Pair;

std::shared_ptr<const Source> source_of(const std::string& text) {
  return std::make_shared<Source>("night.yaml", text);
}

IncidentWords words_in(const std::string& text) {
  Diagnostics diagnostics;
  return read_incident(source_of(text), diagnostics);
}

std::string after(const std::string& text, IncidentWords over) {
  IncidentWords words = words_in(text);
  words.override_with(std::move(over));
  return update_incident(source_of(text), words).value_or("(cannot be changed)");
}

TEST_CASE("what differs is replaced where it stands") {
  CHECK(after("# night\nfacts: {impact: low} # so far\nstage: 'investigating'\n", {.facts = {{"impact", "high"}}}) ==
        "# night\nfacts: {impact: \"high\"} # so far\nstage: 'investigating'\n");
  CHECK(after("vars:\n  symptom: |\n    Old.\n\n    Words.\n  # asked Ann\n  other: x\n",
              {.variables = {{"symptom", "New."}}}) == "vars:\n  symptom: \"New.\"\n  # asked Ann\n  other: x\n");
  CHECK(after("services:\n- a\n- b\nstage: s\n", {.services = std::vector<std::string>{"c=degraded"}}) ==
        "services:\n  [c=degraded]\nstage: s\n");
}

TEST_CASE("what is missing is added behind what is there") {
  CHECK(after("facts:\n  impact: high # said Tom\n\n# until Ann comes\nstage: s", {.facts = {{"reach", "many"}}}) ==
        "facts:\n  impact: high # said Tom\n  reach: \"many\"\n\n# until Ann comes\nstage: s");
  CHECK(after("facts: # known\nstage: s\n", {.facts = {{"impact", "high"}}}) ==
        "facts: {impact: \"high\"} # known\nstage: s\n");
  CHECK(after("ticket: OPS-1\n", {.severity = "sev1", .drill = true}) == "ticket: OPS-1\nseverity: sev1\ndrill: yes\n");
  CHECK(after("stage: s\r\n", {.moments = {{"started", "20m"}}}) == "stage: s\r\nmoments:\r\n  started: \"20m\"\r\n");
  CHECK(after("# nothing yet", {.stage = "s"}) == "# nothing yet\nstage: s\n");
}

TEST_CASE("JSON stays JSON") {
  CHECK(after("{\"facts\": {\"impact\": \"low\"},\n \"stage\": \"s\"\n}\n",
              {.facts = {{"impact", "high"}, {"reach", "many"}},
               .services = std::vector<std::string>{"a"},
               .drill = true}) ==
        "{\"facts\": {\"impact\": \"high\", \"reach\": \"many\"},\n \"stage\": \"s\", \"services\": [\"a\"], "
        "\"drill\": \"yes\"\n}\n");
}

TEST_CASE("a text for all languages takes the place of those by language, and the reverse") {
  CHECK(after("vars: {symptom: {en: a, fr: b}}\n", {.variables = {{"symptom", "x"}}}) == "vars: {symptom: \"x\"}\n");
  CHECK(after("vars: {symptom: {en: a}}\n", {.variables = {{"symptom.fr", "b"}}}) ==
        "vars: {symptom: {en: a, fr: \"b\"}}\n");
}

TEST_CASE("a file whose YAML is broken is not changed") {
  CHECK(after("facts: {impact: low\n", {.stage = "s"}) == "(cannot be changed)");
}

/// Files with the same words in many forms, and marks in comments and keys of other people between them.
class Writer {
 public:
  explicit Writer(unsigned seed) : random_(seed) {}

  std::string text() {
    std::string out;
    note(out);
    part(out, "facts", {"impact", "reach", "data_loss"});
    if (chance()) out += chance() ? "services: [a, b=degraded]\n" : "services:\n  - a # first\n  - b=degraded\n";
    note(out);
    if (chance()) out += "stage: " + scalar() + "\n";
    part(out, "moments", {"started", "aware", "paged"});
    part(out, "done", {"authority"});
    note(out);
    part(out, "vars", {"symptom", "work"});
    if (chance()) out += "drill: no # never\n";
    note(out);
    return out;
  }

  IncidentWords words() {
    IncidentWords words;
    for (const char* name : {"impact", "reach"}) add(words.facts, name);
    for (const char* name : {"started", "resolved"}) {
      if (chance()) words.moments.emplace_back(name, time());
    }
    for (const char* name : {"symptom", "work.fr", "symptom.en"}) add(words.variables, name);
    if (chance()) words.services = std::vector<std::string>{"a", "c"};
    if (chance()) words.severity = "sev1";
    words.drill = chance();
    return words;
  }

  [[nodiscard]] int notes() const { return notes_; }

 private:
  bool chance() { return random_() % 2 == 0; }
  void add(std::vector<Pair>& to, const char* name) {
    if (chance()) to.emplace_back(name, "v\"" + std::to_string(random_() % 3) + "\n#");
  }
  void note(std::string& out) {
    if (chance()) out += "# note " + std::to_string(notes_++) + "\n";
    if (!chance()) return;
    const std::string key = "note" + std::to_string(notes_++);
    out += key + ": {kept: [x, 'y']} # note " + std::to_string(notes_++) + "\n";
  }
  std::string time() {
    static const char* const forms[] = {"20m", "02:40", "2026-11-24T02:40", "now"};
    return forms[random_() % 4];
  }
  std::string scalar() {
    static const char* const forms[] = {"plain", "'quoted'", "\"double\"", "20m"};
    return forms[random_() % 4];
  }
  void part(std::string& out, const std::string& key, const std::vector<std::string>& names) {
    if (chance()) return;
    const bool flow = chance();
    const bool times = key == "moments" || key == "done";
    out += key + (flow ? ": {" : ":\n");
    std::string between;
    for (const std::string& name : names) {
      if (chance()) continue;
      if (flow)
        out += std::exchange(between, ", ") + name + ": " + (times ? time() : scalar());
      else if (times || chance())
        out += "  " + name + ": " + (times ? time() : scalar()) + "\n";
      else
        out += "  " + name + ": |\n    line\n    line\n";
    }
    if (flow) out += "} # note " + std::to_string(notes_++) + "\n";
  }

  std::mt19937 random_;
  int notes_ = 0;
};

TEST_CASE("whatever the file looks like, it says what it should afterwards, and keeps all notes") {
  for (unsigned seed = 0; seed < 2'000; ++seed) {
    Writer writer(seed);
    const std::string text = writer.text();
    IncidentWords words = words_in(text);
    words.override_with(writer.words());
    // A mapping has no place for a text in all languages beside others.
    const std::vector<Pair> variables = words.variables;
    std::erase_if(words.variables, [&variables](const Pair& pair) {
      const auto is_version = [&pair](const Pair& other) { return other.first.starts_with(pair.first + "."); };
      return std::ranges::any_of(variables, is_version);
    });
    CAPTURE(text);
    const auto updated = update_incident(source_of(text), words);
    REQUIRE(updated);
    CAPTURE(*updated);
    for (int note = 0; note < writer.notes(); ++note) {
      const std::string number = std::to_string(note);
      const bool kept = updated->find("# note " + number + "\n") != std::string::npos ||
                        updated->find("note" + number + ": {kept: [x, 'y']}") != std::string::npos;
      CHECK_MESSAGE(kept, number);
    }
    // What was asked for is there, so a second time changes nothing.
    CHECK(update_incident(source_of(*updated), words) == updated);
  }
}

}  // namespace
