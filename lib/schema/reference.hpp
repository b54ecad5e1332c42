// The format for people: docs/format.md, made of the table of the format as the schema is.
#pragma once

#include <string>
#include <string_view>

namespace incplan::schema {

/// The whole document, in Markdown: the kinds of value, conditions and messages in prose, then every key of every part.
[[nodiscard]] std::string format_reference();

/// The document of incident files, docs/incident.md: what they are, then every key.
[[nodiscard]] std::string incident_reference();

/// What the tables cannot say of incident files.
[[nodiscard]] std::string_view incident_prose();

/// What the table cannot say: how values, conditions, messages and several files are written.
[[nodiscard]] std::string_view reference_prose();

}  // namespace incplan::schema
