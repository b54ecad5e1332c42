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
  [[nodiscard]] const NameSet& of(Family family) const { return names_[static_cast<std::size_t>(family)]; }
  /// Whether a name of this family, or one that may be of it, points at nothing.
  [[nodiscard]] bool dangles(Family family) const { return dangling_.contains(family); }
  /// Criteria that a condition asks for.
  [[nodiscard]] const NameSet& asked_criteria() const { return criteria_; }
  /// Names in messages.
  [[nodiscard]] const NameSet& shown_variables() const { return variables_; }
  /// False where an entry of a condition could not be read, so that nobody knows what it asks for.
  [[nodiscard]] bool complete() const { return complete_; }

  /// What is defined in a family and not used.
  [[nodiscard]] std::vector<Definition> unused(const Plan& plan, Family family) const;

 private:
  void add(Family family, std::string_view name);
  void add_term(const Plan& plan, const Term& term);
  /// What conditions ask for: every entry of these ranges, which are many where each is open to one side.
  void add_ranges(const Plan& plan, Family family);

  std::array<NameSet, families> names_;
  std::array<std::vector<Range>, families> ranges_;
  std::set<Family> dangling_;
  NameSet criteria_;
  NameSet variables_;
  bool complete_ = true;
};

}  // namespace incplan::check
