// Which of its names a plan uses.
#pragma once

#include <array>
#include <set>
#include <string_view>
#include <vector>

#include "check/messages.hpp"
#include "check/references.hpp"

namespace incplan::check {

using NameSet = std::set<std::string_view>;

class Usage {
 public:
  Usage(const Plan& plan, const Messages& messages);

  /// Names of a family that stand in a reference or a condition. A holder is a person or a role.
  [[nodiscard]] const NameSet& of(IdKind kind) const { return names_[static_cast<std::size_t>(kind)]; }
  /// Whether a name of this family, or one that may be of it, points at nothing.
  [[nodiscard]] bool dangles(IdKind kind) const { return dangling_.contains(kind); }
  /// Criteria that a condition asks for.
  [[nodiscard]] const NameSet& asked_criteria() const { return criteria_; }
  /// Names in messages.
  [[nodiscard]] const NameSet& shown_variables() const { return variables_; }
  /// False where an entry of a condition could not be read, so that nobody knows what it asks for.
  [[nodiscard]] bool complete() const { return complete_; }

  /// What is defined in a family and not used.
  [[nodiscard]] std::vector<Definition> unused(const Plan& plan, IdKind kind) const;

 private:
  void add(IdKind kind, std::string_view name);
  void add_term(const Plan& plan, const Term& term);
  /// What conditions ask for: every entry of these ranges, which are many where each is open to one side.
  void add_ranges(const Plan& plan, IdKind kind);

  std::array<NameSet, id_kinds> names_;
  std::array<std::vector<Range>, id_kinds> ranges_;
  std::set<IdKind> dangling_;
  NameSet criteria_;
  NameSet variables_;
  bool complete_ = true;
};

}  // namespace incplan::check
