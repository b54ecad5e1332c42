// Values of incident files as they are written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "incident_file.hpp"

namespace incplan::core::incident_values {

/// A double-quoted YAML scalar: any text survives it, also what YAML does not take as it is.
[[nodiscard]] std::string double_quoted(std::string_view text);
/// An id or a service with its state, in quotes where it is no plain word: the ids of a plan may be mistakes.
[[nodiscard]] std::string word(std::string_view text);
/// `[checkout, payments=degraded]`.
[[nodiscard]] std::string service_list(const std::vector<std::string>& services);

/// The value of one variable: a text for all languages, or texts by language.
struct Variable {
  std::string name;
  std::optional<std::string> text{};
  std::vector<IncidentWords::Pair> versions{};  ///< language and text
};

/// `symptom` and `symptom.fr` by their name, in their order. A mapping has no place for a text in all languages: beside
/// one, `symptom.fr` stays a name of its own.
[[nodiscard]] std::vector<Variable> by_name(const std::vector<IncidentWords::Pair>& variables);

}  // namespace incplan::core::incident_values
