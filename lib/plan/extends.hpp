// A plan that builds on others: `extends: ../company.incplan.yaml`.
//
// Whoever opens files is the caller's business: this room says which file a plan asks for, and never looks for one
// itself.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "diagnostic/diagnostic.hpp"
#include "yaml/read.hpp"

namespace incplan::core {

/// A plan's file. `identity` is the same for the same file, however it was named.
struct PlanSource {
  std::shared_ptr<const Source> source;
  std::string identity;
};

/// What became of a file that a plan extends.
struct OpenedBase {
  enum class Refusal { none, missing, outside };
  PlanSource file{};  ///< where it was not refused
  Refusal refusal = Refusal::none;
  std::string problem{};  ///< why it was refused, for people: "no such file", "it is outside the repository"
};

/// Opens the file that the plan `from` names as `written`, relative to itself.
using OpenBase = std::function<OpenedBase(const PlanSource& from, std::string_view written)>;

/// Whether the root of a file is one of a plan: of what is none nothing is told, for it may be any file.
using IsPlan = std::function<bool(const yaml::Node& root)>;

/// A plan together with what it extends.
struct Extended {
  const yaml::Node* root = nullptr;  ///< null where the plan's own file could not be read
  /// False where a base is missing or broken (and reported): then what seems to be missing may be there. The root
  /// still has its `extends`; else it has none.
  bool complete = true;
};

/// Most files of which one plan may consist, their bytes together, and the values in them and in what they make when
/// they are laid over each other.
inline constexpr std::size_t max_files = 64;
inline constexpr std::size_t max_bytes_together = yaml::max_bytes;
inline constexpr std::size_t max_values_together = 2 * yaml::max_nodes;

/// Reads a plan and its bases, the bases first, and lays each over those before it. A file is read once, however many
/// others extend it. The trees, the plan's own first, are added to `trees`, which must outlive the result.
[[nodiscard]] Extended read_extended(const PlanSource& plan, const OpenBase& open, const IsPlan& is_plan,
                                     std::deque<yaml::Tree>& trees, Diagnostics& diagnostics);

}  // namespace incplan::core
