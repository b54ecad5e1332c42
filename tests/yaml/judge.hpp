// yaml-cpp as the judge of the scanner: what the scanner accepts it must accept, with the same values at the same places, and
// what the scanner calls a mistake it must refuse, except where one of them is known to be right against the other.
#pragma once

#include <fmt/core.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <memory>
#include <sstream>
#include <string>

#include "yaml/bytes.hpp"
#include "yaml/known_differences.hpp"
#include "yaml/scanner.hpp"

namespace incplan::core::yaml::testing {

/// What yaml-cpp makes of bytes: one line for each event, such as `map 0`, `list 4`, `scalar 7 text`, `null`, `end`.
struct YamlCppResult {
  bool accepted = false;
  std::string events;
  std::string reason;  ///< where it is not accepted
};

class Recorder final : public YAML::EventHandler {
 public:
  struct SecondDocument {};

  explicit Recorder(std::string& events) : events_(events) {}

  void OnDocumentStart(const YAML::Mark&) override {
    if (documents_++ > 0) throw SecondDocument{};
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override { events_ += "null\n"; }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { events_ += fmt::format("alias {}\n", mark.pos); }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t, const std::string& value) override {
    events_ += fmt::format("scalar {} {}\n", mark.pos, value);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    events_ += fmt::format("list {}\n", mark.pos);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    events_ += fmt::format("map {}\n", mark.pos);
  }
  void OnSequenceEnd() override { events_ += "end\n"; }
  void OnMapEnd() override { events_ += "end\n"; }

 private:
  std::string& events_;
  int documents_ = 0;
};

inline YamlCppResult read_by_yaml_cpp(const std::string& bytes) {
  YamlCppResult theirs;
  std::istringstream stream(bytes);
  Recorder recorder(theirs.events);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(recorder)) {
    }
    theirs.accepted = true;
  } catch (const Recorder::SecondDocument&) {
    theirs.reason = "a second document";
  } catch (const YAML::Exception& error) {
    theirs.reason = error.what();
  }
  return theirs;
}

inline void append_events(const Node& node, std::uint32_t begin, std::string& events) {
  if (node.kind == Kind::null) {
    events += "null\n";
    return;
  }
  if (node.is_scalar()) {
    events += fmt::format("scalar {} {}\n", node.start - begin, node.text);
    return;
  }
  events += fmt::format("{} {}\n", node.is_mapping() ? "map" : "list", node.start - begin);
  for (const Node& child : node) {
    const bool null_key = child.key.style == Style::plain && is_null_word(child.key.text);
    if (node.is_mapping()) {
      events += null_key ? "null\n" : fmt::format("scalar {} {}\n", child.key.start - begin, child.key.text);
    }
    append_events(child, begin, events);
  }
  events += "end\n";
}

inline std::string events_of(const Tree& tree) {
  std::string events;
  if (tree.root() != nullptr) append_events(*tree.root(), text_start(tree.source().bytes()), events);
  return events;
}

enum class Outcome { not_text, declined, accepted, refused };

struct Comparison {
  Outcome outcome{};
  std::string difference{};  ///< empty where scanner and judge agree, or differ by something known
};

inline Comparison compare(const std::string& bytes) {
  const auto source = std::make_shared<const Source>("fuzz.yaml", bytes);
  Diagnostics diagnostics;
  if (!check_bytes(*source, diagnostics)) return {Outcome::not_text};
  Tree tree(source);
  if (!scan(tree, diagnostics)) return {Outcome::declined};
  const YamlCppResult theirs = read_by_yaml_cpp(bytes);
  std::erase_if(diagnostics, [](const Diagnostic& diagnostic) { return diagnostic.level == Level::warning; });
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.code != code::yaml_syntax) return {Outcome::refused};  // limits and duplicate keys are ours
  }
  if (!diagnostics.empty()) {
    const Diagnostic& first = diagnostics.front();
    const bool known = !theirs.accepted || is_known_mistake(bytes, to_text(first.message), first.place.start);
    return {Outcome::refused, known ? "" : "refused: " + to_text(first.message)};
  }
  if (theirs.accepted && theirs.events == events_of(tree)) return {Outcome::accepted};
  if (is_known_error(bytes, theirs.reason)) return {Outcome::accepted};
  return {Outcome::accepted, "scanner:\n" + events_of(tree) + "yaml-cpp: " + theirs.reason + "\n" + theirs.events};
}

}  // namespace incplan::core::yaml::testing
