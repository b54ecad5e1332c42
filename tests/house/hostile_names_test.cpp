// Every name of a plan is an attack: on the terminal, on the log of a CI, on a shell, on a file system, on who opens a
// page. Each command is asked for what makes it list, repeat or use the names.
#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "support/harmless.hpp"
#include "support/repository.hpp"
#include "support/world.hpp"

namespace {

using namespace incplan::core;
using namespace incplan::core::test;
using Arguments = std::vector<std::string>;

const std::vector<std::string> names = {
    "$(touch PWNED)", "high; touch PWNED #", "`id`",        "../../x",   "/x",       "--save=x", ":files",
    "a\\x1b[31m",     "a\\n::error::pwned",  "a\\u202egnp", "a\\x9b31m", "a\\ufffe", "a b",      "=ls",
};

std::string plan_with(const std::string& name) {
  const std::string id = "\"" + name + "\"";
  return "incplan: 1\nname: " + id + "\nlanguages: [en, " + id + "]\n" + "criteria:\n  impact: {ask: Q, values: {" +
         id + ": " + id + ", high: b}}\n  " + id +
         ": {ask: Q, type: yes_no}\n"
         "severities: {" +
         id +
         ": {name: S, when: {impact: high}}}\n"
         "people: {" +
         id + ": {name: " + id + ", contact: {slack: " + id + ", email: " + id +
         "}}}\n"
         "roles: {" +
         id + ": {name: " + id + ", held_by: [" + id +
         "]}}\n"
         "audiences: {" +
         id + ": {name: " + id +
         "}}\n"
         "channels: {" +
         id + ": {name: C, kind: other, audience: " + id + ", url: \"https://a.example/" + name +
         "\"}}\n"
         "variables: {" +
         id + ": {ask: " + id +
         "}}\n"
         "stages: {" +
         id + ": {name: " + id +
         ", messages: [{text: \"x {{urls.a}}\"}]}}\n"
         "services: {" +
         id + ": {name: " + id +
         "}}\n"
         "obligations: {" +
         id + ": {name: O, due: {within: 1h, from: aware}}}\n";
}

/// The name as a person would type it.
std::string typed(const std::string& name) {
  static const std::vector<std::pair<std::string, std::string>> escapes = {
      {"\\x1b", "\x1b"}, {"\\n", "\n"}, {"\\u202e", "\u202e"}, {"\\x9b", "\u009b"}, {"\\ufffe", "\uFFFE"}};
  std::string text = name;
  for (const auto& [escape, character] : escapes) {
    if (const std::size_t at = text.find(escape); at != std::string::npos) text.replace(at, escape.size(), character);
  }
  return text;
}

std::vector<Arguments> questions(const std::string& word) {
  std::vector<Arguments> all = {{"notify-draft"},
                                {"classify", word},
                                {"who", word},
                                {"render", word},
                                {"status", word},
                                {word},
                                {"--" + word},
                                {"classify", "-f", word},
                                {"classify", "--color", word},
                                {"render", "--section", word},
                                {"classify", "--at", word},
                                {"classify", "--lang", word},
                                {"who", "-p", word},
                                {"who", "-i", word},
                                {"who", "--vars", word},
                                {"validate", "--level", word + "=error"},
                                {"validate", "--explain", word},
                                {"validate", "--jobs", word},
                                {"validate", word, "-f", "concise"},
                                {"completion", word},
                                {"help", word},
                                {"init", "--timezone", word},
                                {"init", "--person", word},
                                {"init", "--template", word},
                                {"init", "/" + word + "/x"},
                                {"classify", "--save", "/" + word + "/x"},
                                {"classify", "--expect", word},
                                {"who", "--expect", word}};
  for (const char* option : {"--impact", "--severity", "--stage", "--service", "--started", "--next-update", "--done",
                             "--scheduled-for", "--scheduled-until", "--var", "--channel", "--down", "--audience"}) {
    for (const char* command : {"classify", "who", "notify-draft", "render"}) {
      for (const std::string& value : {std::string("zzz"), std::string("zzz=x"), word, word + "=" + word}) {
        all.push_back({command, option, value});
      }
    }
  }
  return all;
}

TEST_CASE("a name reaches neither a terminal nor a runner as something that it obeys") {
  for (const std::string& name : names) {
    World world;
    world.files.put("incplan.yaml", plan_with(name));
    for (const Arguments& arguments : questions(typed(name))) {
      const Outcome outcome = world.run(arguments);
      CAPTURE(name);
      CAPTURE(arguments.front());
      CAPTURE(arguments.back());
      CAPTURE(outcome.err);
      CHECK(is_harmless(outcome.err));
      CHECK(is_harmless(outcome.out));
      CHECK_FALSE(commands_a_runner(outcome.err));
    }
  }
}

TEST_CASE("pages, drawings and reports hold no character that XML has not") {
  for (const Arguments& arguments :
       std::vector<Arguments>{{"render", "-f", "html"},
                              {"render", "--section", "services", "-f", "svg"},
                              {"validate", "-f", "junit"},
                              {"notify-draft", "--impact", "high", "--stage", "a\uFFFE"}}) {
    World world;
    world.files.put("incplan.yaml", plan_with("a\\ufffe"));
    const Outcome outcome = world.run(arguments);
    CAPTURE(outcome.err);
    CHECK(outcome.out.find("\uFFFE") == std::string::npos);
    CHECK(outcome.out.find("\\ufffe") != std::string::npos);
  }
}

TEST_CASE("what a shell is offered are plain words, each once") {
  static const std::regex plain("(--)?[A-Za-z0-9_.@][A-Za-z0-9_.@:=+-]*|:files|:folders");
  for (const std::string& name : names) {
    World world;
    world.files.put("incplan.yaml", plan_with(name));
    for (const Arguments& words : std::vector<Arguments>{{""},
                                                         {"classify", ""},
                                                         {"classify", "-"},
                                                         {"classify", "--impact", ""},
                                                         {"classify", "--impact="},
                                                         {"classify", "--service", ""},
                                                         {"classify", "--service=" + typed(name) + "="},
                                                         {"classify", "--severity", ""},
                                                         {"classify", "--expect", ""},
                                                         {"who", ""},
                                                         {"who", "--channel", ""},
                                                         {"who", "--down", ""},
                                                         {"notify-draft", "--stage", ""},
                                                         {"notify-draft", "--audience", ""},
                                                         {"render", "--lang", ""},
                                                         {"classify", "--var", ""},
                                                         {"classify", "--done", ""},
                                                         {"validate", "--level", ""}}) {
      Arguments arguments = {"__complete"};
      arguments.insert(arguments.end(), words.begin(), words.end());
      const std::string out = world.run(arguments).out;
      std::set<std::string> seen;
      for (std::size_t at = 0; at < out.size(); at = out.find('\n', at) + 1) {
        const std::string line = out.substr(at, out.find('\n', at) - at);
        const std::string word = line.substr(0, line.find('\t'));
        CAPTURE(name);
        CAPTURE(line);
        CHECK(std::regex_match(word, plain));
        CHECK(seen.insert(word).second);
        CHECK(is_harmless(line.substr(std::min(word.size() + 1, line.size()))));
      }
    }
  }
}

TEST_CASE("a role and a person of one name are offered once") {
  World world;
  world.files.put("incplan.yaml",
                  "incplan: 1\nname: Shop\npeople: {lead: {name: $(touch A)}}\nroles: {lead: {name: $(touch B), "
                  "held_by: [lead]}}\n");
  CHECK(world.run({"__complete", "who", "le"}).out == "lead\t$(touch B)\n");
}

TEST_CASE("a command to paste holds a name as one word") {
  World world;
  world.files.put(
      "incplan.yaml",
      "incplan: 1\nname: Shop\ncriteria: {\"$(touch A)\": {ask: Q, type: count}, \"=b\": {ask: Q, type: yes_no}}\n"
      "severities: {s: {name: S, when: {\"$(touch A)\": 5+}}}\nservices: {\"'; touch B\": {name: B}}\n"
      "stages: {\"$(touch C)\": {name: C, messages: [{text: x}]}}\n");
  world.files.put("i.yaml", "facts: {\"$(touch A)\": 7}\nservices: [\"'; touch B\"]\n");
  const std::string out = world.run({"classify", "-i", "i.yaml"}).out;
  CAPTURE(out);
  CHECK(out.ends_with("\nincplan notify-draft --stage '$(touch C)' '--$(touch A)' 7 --service ''\\''; touch B'\n"));
}

TEST_CASE("only ids and language tags become names of files") {
  for (const std::string& name : {std::string("../../x"), std::string("/x"), std::string("a b")}) {
    CAPTURE(name);
    World world;
    world.files.put("incplan.yaml", plan_with(name));
    world.files.put("i.yaml", "stage: \"" + name + "\"\n");
    for (const Arguments& stage : std::vector<Arguments>{{"--stage", name}, {"-i", "i.yaml"}}) {
      Arguments arguments = {"notify-draft", "--out", "out", "--impact", "high", "--channel", name};
      arguments.insert(arguments.end(), stage.begin(), stage.end());
      const Outcome outcome = world.run(arguments);
      CAPTURE(outcome.err);
      CHECK(outcome.exit == 3);
      CHECK(outcome.err ==
            "incplan: cannot write a file for the stage `" + name +
                "`: only letters, digits, `_` and `-` become part of a file name; nothing was written\n");
      CHECK_FALSE(world.files.exists("out"));
      CHECK_FALSE(world.files.exists("/x.x.en.txt"));
    }
  }
}

TEST_CASE("an address that is made of a plan's words holds no more than was meant") {
  World world;
  world.files.put("incplan.yaml",
                  "incplan: 1\nname: Shop\npeople: {ana: {name: Ana, contact: {email: \"a@b.example?cc=evil\"}}}\n"
                  "roles: {lead: {name: Lead, held_by: [ana]}}\n");
  CHECK(world.run({"render", "-f", "html"}).out.find("mailto:a@b.example%3Fcc%3Devil\"") != std::string::npos);
  CHECK(world.run({"render", "-f", "markdown"}).out.find("(mailto:a@b.example%3Fcc%3Devil)") != std::string::npos);
}

/// Everything that is told beside the answer leaves through `cmd/say.cpp`, where it is made harmless.
TEST_CASE("one file writes to standard error") {
  static const std::regex writes(R"(\berr\b[^;=]*<<|std::cerr|stderr)");
  for (const std::string& path : repository_files("cmd", ".cpp")) {
    const bool is_allowed = path.ends_with("cmd/say.cpp") || path.ends_with("cmd/main.cpp");
    CAPTURE(path);
    CHECK((is_allowed || !std::regex_search(read_repository_file(path), writes)));
  }
}

}  // namespace
