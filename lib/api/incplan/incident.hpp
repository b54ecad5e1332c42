// What is known about an incident, in the words of a plan.
//
//   incplan::Incident incident{
//       .facts = {{"impact", "high"}}, .services = {{"checkout=degraded"}}, .stage = "identified"};
//
// Everything may be missing. What is not given is not known, and answers say what it could still change.
#pragma once

#include <chrono>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace incplan {

using Time = std::chrono::sys_seconds;

struct Incident {
  using Pairs = std::vector<std::pair<std::string, std::string>>;

  Pairs facts{};  ///< criterion and value: {"error_rate", "30%"}
  std::optional<std::vector<std::string>>
      services{};                         ///< `checkout`, `checkout=outage`; an empty list: none is affected
  std::optional<std::string> severity{};  ///< overrides what the facts give
  std::optional<std::string> stage{};     ///< required for messages
  std::optional<Time> started{};
  std::optional<Time> aware{};       ///< when the team learned of it
  std::optional<Time> declared{};    ///< when it was called an incident
  std::optional<Time> classified{};  ///< when the severity was set
  std::optional<Time> updated{};     ///< when the last message went out
  std::optional<Time> resolved{};
  std::optional<Time> scheduled_for{};               ///< when planned work begins
  std::optional<Time> scheduled_until{};             ///< when it ends, after that
  std::optional<Time> next_update{};                 ///< what messages promise, instead of the plan's rhythm
  std::vector<std::pair<std::string, Time>> done{};  ///< obligation and when it was met
  Pairs variables{};                                 ///< {"symptom", "…"}, or {"symptom.fr", "…"} for one language
  bool drill = false;
  bool assume_worst = false;  ///< take the most severe answer that is still possible
};

/// A word that the plan does not know, or a value that a question does not take. The message is for people.
struct InvalidIncident : std::invalid_argument {
  using std::invalid_argument::invalid_argument;
};

}  // namespace incplan
