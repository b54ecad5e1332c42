// The documents of this repository that say what the program knows: references, manual pages, schemas.
//
// They are made of the tables of the format, of the checks and of the commands, and committed, because people and
// editors read them. A test compares them (`house/generated`).
#pragma once

#include <string>
#include <vector>

namespace incplan::core::docs {

struct Document {
  std::string path;  ///< from the root of the repository
  std::string text;
};

/// All of them.
[[nodiscard]] std::vector<Document> documents();

/// docs/format.md: kinds of value, conditions and messages in prose, then every key of every part.
[[nodiscard]] std::string format_reference();
/// docs/incident.md: what incident files are, then every key.
[[nodiscard]] std::string incident_reference();
/// docs/checks.md: every check by group, with its level and explanation.
[[nodiscard]] std::string checks_reference();

/// The pages of the manual in mdoc(7): of the format, of the program, of each command.
[[nodiscard]] std::string format_manual();
[[nodiscard]] std::vector<Document> command_manuals();

/// JSON Schema (2020-12) for editors, with a description for every key.
[[nodiscard]] std::string plan_schema();
[[nodiscard]] std::string incident_schema();

}  // namespace incplan::core::docs
