// Which of its names a plan uses.
#pragma once

#include <array>
#include <set>
#include <string_view>
#include <vector>

#include "check/engine/messages.hpp"
#include "plan/references.hpp"

namespace incplan::core::check {

class Usage {
 public:
  Usage(const Plan& plan, const Messages& messages);

  /// Whether a name of this kind, or one that may be of it, points at nothing.
  [[nodiscard]] bool dangles(IdKind kind) const { return dangling_.contains(kind); }
  /// False where an entry of a condition could not be read, so that nobody knows what it asks for.
  [[nodiscard]] bool complete() const { return complete_; }
  /// What is defined of a kind and not used: by no reference, condition or message. A fact does not ask for its
  /// criterion.
  [[nodiscard]] std::vector<Definition> unused(const Plan& plan, IdKind kind) const;

 private:
  void add(IdKind kind, std::string_view name);
  void add_term(const Term& term);
  /// What conditions compare with: every entry of these ranges, which are many where each is open to one side.
  void add_ranges(const Plan& plan, IdKind kind);

  std::array<std::set<std::string_view>, id_kinds> names_;
  std::array<std::vector<Range>, id_kinds> ranges_;
  std::set<IdKind> dangling_;
  bool complete_ = true;
};

/// What a report of a missing name calls its kind: where an obligation is meant, it may be a moment too.
[[nodiscard]] std::string_view missing_kind(IdKind kind);

}  // namespace incplan::core::check
