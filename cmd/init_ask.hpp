// The questions with which `incplan init` starts on a terminal.
#pragma once

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

/// Offers to ask, and asks for the rest, one line each; Enter alone keeps what is there. What was said is added to
/// `essentials`.
void ask_for_essentials(Session& session, const SaidEssentials& said, Essentials& essentials);

/// The zone with this name; throws Misuse that names the nearest one.
[[nodiscard]] ZonePtr zone_called(const std::string& name, const Zones& zones);

}  // namespace incplan::cmd
