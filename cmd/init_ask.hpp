// The questions with which `incplan init` starts on a terminal, in the language of the plan that is being made.
#pragma once

#include <functional>
#include <string>

#include "cmd/init_plan.hpp"
#include "cmd/session.hpp"

namespace incplan::core::cmd {

/// What the options have said already, and is not asked again.
struct SaidEssentials {
  bool name = false;
  bool zone = false;
  bool language = false;
  bool people = false;
};

/// The part of a plan made of these that has not the form it needs: `phone`, `email` or another key; empty where there
/// is none.
using FindMistake = std::function<std::string(const Essentials& essentials)>;

/// Asks for the rest, one line each; Enter alone keeps what is there, or takes what was suggested after a typo. What
/// was said is added to `essentials`. Throws IoError when the person ends the conversation.
void ask_for_essentials(Session& session, const SaidEssentials& said, const FindMistake& mistake,
                        Essentials& essentials);

/// The zone with this name; throws UsageError that names the nearest one.
[[nodiscard]] ZonePtr zone_called(const std::string& name, const Zones& zones);

}  // namespace incplan::core::cmd
