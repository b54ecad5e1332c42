// The command line that goes on where an answer ends, ready to be pasted.
//
//   incplan notify-draft --stage investigating --impact high --started 2026-11-24T02:40
#pragma once

#include <string>

#include "answer/classify.hpp"
#include "cmd/session.hpp"
#include "incident_file.hpp"

namespace incplan::core::cmd {

/// After an incident the drafts of its stage, from the incident file where it was `saved`; where the severity is
/// undecided the same question again with one more answer. Nothing where there is nothing to go on with.
[[nodiscard]] std::string next_command(const IncidentWords& words, const Classification& answer,
                                       const std::optional<std::string>& saved, Session& session);

}  // namespace incplan::core::cmd
