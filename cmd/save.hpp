// `--save`: what is known of an incident becomes a file, or stays in the one it came from.
#pragma once

#include <string>

#include "cmd/fact_options.hpp"
#include "cmd/session.hpp"

namespace incplan::cmd {

/// Writes the incident file, or changes in the file of `--incident` what differs. Throws IoError where it cannot be
/// written, or where the path leads to a file that is no incident file.
void save_incident(const std::string& path, const KnownWords& known, Session& session, const Plan& plan, Instant now);

/// The text of the file, for `--save -`.
[[nodiscard]] std::string incident_text(const KnownWords& known, const Plan& plan, Instant now);

}  // namespace incplan::cmd
