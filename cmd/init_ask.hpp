// The questions with which `incplan init` starts on a terminal.
#pragma once

#include <functional>
#include <string>

#include "cmd/init_plan.hpp"
#include "cmd/session.hpp"

namespace incplan::cmd {

/// What the options have said already, and is not asked again.
struct SaidEssentials {
  bool name = false;
  bool zone = false;
  bool language = false;
  bool people = false;
};

/// What is wrong with a plan made of these, such as a telephone number that is none; empty when nothing is.
using FindMistake = std::function<std::string(const Essentials& essentials)>;

/// Offers to ask, and asks for the rest, one line each; Enter alone keeps what is there. What was said is added to
/// `essentials`. Throws Failure when the person ends the conversation.
void ask_for_essentials(Session& session, const SaidEssentials& said, const FindMistake& mistake,
                        Essentials& essentials);

/// The zone with this name; throws Misuse that names the nearest one.
[[nodiscard]] ZonePtr zone_called(const std::string& name, const Zones& zones);

}  // namespace incplan::cmd
