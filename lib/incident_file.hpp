// An incident as words: what a person typed or an incident file holds, before a plan gives it meaning.
//
//   facts: {impact: high, error_rate: 30%}
//   services: [checkout, payments=degraded]
//   moments: {started: 2026-11-24T02:40}
//   vars: {symptom: {en: Payments by card are refused., fr: Les paiements par carte sont refusés.}}
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "yaml/tree.hpp"

namespace incplan::core {

struct IncidentWords {
  using Pair = std::pair<std::string, std::string>;

  std::vector<Pair> facts{};                           ///< criterion and value
  std::optional<std::vector<std::string>> services{};  ///< `checkout`, `checkout=degraded`, `none`
  std::optional<std::string> severity{};
  std::optional<std::string> stage{};
  std::vector<Pair> moments{};    ///< `started` and its like, with the time as written
  std::vector<Pair> done{};       ///< obligation and time
  std::vector<Pair> variables{};  ///< `symptom` or `symptom.fr`, and the words
  std::optional<std::string> next_update{};
  bool drill = false;

  /// Lets what `over` says win over what is here, entry by entry.
  void override_with(IncidentWords over);

  friend bool operator==(const IncidentWords&, const IncidentWords&) = default;
};

/// Reads an incident file. What is wrong with its YAML or its keys becomes diagnostics, whose places look into
/// `source`: it must outlive them.
[[nodiscard]] IncidentWords read_incident(const std::shared_ptr<const Source>& source, Diagnostics& diagnostics);

/// Whether what was read as a plan is an incident file.
[[nodiscard]] bool is_incident_file(const yaml::Tree& tree);

/// Reads a file of variables: a mapping from name to text, or to a mapping from language to text. JSON is read too.
/// `source` must outlive the diagnostics.
[[nodiscard]] std::vector<IncidentWords::Pair> read_variables(const std::shared_ptr<const Source>& source,
                                                              Diagnostics& diagnostics);

/// The incident file that says the same.
[[nodiscard]] std::string write_incident(const IncidentWords& words);

/// An incident file with these words in it: values that differ are replaced, those that are missing are added, and all
/// else stays as it was written: order, comments, what the words do not hold. Nothing where that cannot be done, such
/// as in a file whose YAML is broken.
[[nodiscard]] std::optional<std::string> update_incident(const std::shared_ptr<const Source>& file,
                                                         const IncidentWords& words);

}  // namespace incplan::core
