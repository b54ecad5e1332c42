// What the tables cannot say. Private to this folder.
#pragma once

#include <string_view>

namespace incplan::core::docs {

/// The beginning of docs/format.md: how values, conditions, messages and several files are written.
[[nodiscard]] std::string_view format_prose();
/// The beginning of docs/incident.md.
[[nodiscard]] std::string_view incident_prose();
/// What a command does, in a few sentences; empty where nobody has written them.
[[nodiscard]] std::string_view command_prose(std::string_view command);

}  // namespace incplan::core::docs
