// A conversation on a terminal: questions on standard error, answers from standard input.
#pragma once

#include <set>
#include <string>

#include "answer/incident.hpp"
#include "cmd/session.hpp"
#include "incident_file.hpp"

namespace incplan::core::cmd {

/// Asks what can still change the classification, one question at a time, in the plan's words, until nothing can, or
/// until the person ends it (end of input, Ctrl-C). "Don't know" is always an answer. What was learned is added to
/// `incident` and `words`.
void ask_for_facts(Session& session, Incident& incident, IncidentWords& words);

/// Asks for what else `classify` would be told and these names of messages stand for: which services are affected, when
/// planned work begins and ends, and when it started. Gives whether anything was learned.
bool ask_for_rest(Session& session, const std::set<std::string>& unfilled, Incident& incident, IncidentWords& words);

/// Asks for the variables of messages that are still open: `ask`, with its example.
struct OpenVariable {
  std::string name;
  std::string language;  ///< empty: for all
  std::string ask;
  std::string example;
};
void ask_for_variables(Session& session, const std::vector<OpenVariable>& open, Incident& incident);

}  // namespace incplan::core::cmd
