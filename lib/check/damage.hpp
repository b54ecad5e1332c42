// Where a plan is damaged: what could not be read, and what points at nothing. Whatever a check would say about such
// a place may only follow from the mistake that has been reported there, so it says nothing.
//
//   if (view.damage.at(role.place)) continue;
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/diagnostic.hpp"

namespace incplan::check {

class Damage {
 public:
  /// Takes note of what has been added to `found` since the last time: errors of text, shape and references.
  void note(const Diagnostics& found);

  /// Whether anything is damaged.
  [[nodiscard]] bool any() const { return !pointers_.empty(); }
  /// Whether something could not be read, so that nobody knows what stands there. For what can only be said of a
  /// whole plan, such as that nothing uses a name.
  [[nodiscard]] bool hides() const { return hides_; }
  /// Whether a mistake stands at this place or below it.
  [[nodiscard]] bool at(const Place& place) const;
  /// Whether a mistake stands in a part of the plan (`roles`), or may hide the part as a whole (`rolse:`).
  [[nodiscard]] bool in(std::string_view part) const { return hides_part(part) || below("/" + std::string(part)); }
  /// Whether something of what classifies is damaged, so that nothing can be proved of it.
  [[nodiscard]] bool in_table() const { return in("severities") || in("criteria") || in("services") || in("incident"); }
  /// Whether a part of the plan may not have been read at all.
  [[nodiscard]] bool hides_part(std::string_view part) const;

 private:
  [[nodiscard]] bool below(std::string_view pointer) const;

  std::size_t noted_ = 0;
  std::vector<std::string> pointers_;  ///< JSON Pointers of the mistakes
  bool hides_ = false;
  bool hidden_part_ = false;  ///< the plan itself has a key that nobody knows
};

}  // namespace incplan::check
