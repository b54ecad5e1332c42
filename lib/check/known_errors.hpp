// Where a plan has errors already: what could not be read, and what points at nothing. Whatever a check would say about such
// a place may only follow from the mistake that has been reported there, so it says nothing.
//
//   if (view.known_errors.covers(role.place)) continue;
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/diagnostic.hpp"

namespace incplan::check {

/// Whether what a check finds makes it unknown what stands there. A circle can be read: each of its links is known.
[[nodiscard]] bool is_damage(std::string_view check);

class KnownErrors {
 public:
  /// Takes note of errors of text, shape and references. All of them each time: a check may move what was found before.
  void note(const Diagnostics& found);

  /// Whether anything is damaged.
  [[nodiscard]] bool any() const { return !pointers_.empty(); }
  /// Whether something could not be read, so that nobody knows what stands there. For what can only be said of a
  /// whole plan, such as that nothing uses a name.
  [[nodiscard]] bool hides() const { return hides_ || lacks_base_; }
  /// Whether a mistake stands at this place or below it.
  [[nodiscard]] bool covers(const Place& place) const;
  /// Whether a mistake stands in a part of the plan (`roles`), or may hide the part as a whole (`rolse:`).
  [[nodiscard]] bool in(std::string_view part) const { return hides_part(part) || below("/" + std::string(part)); }
  /// The same, without mistakes under these keys of its entries, which are of no matter to the question.
  [[nodiscard]] bool in(std::string_view part, std::span<const std::string_view> harmless) const;
  /// Whether something of what classifies is damaged, so that nothing can be proved of it.
  [[nodiscard]] bool in_table() const;
  /// Whether something is damaged that says which severities there are, and when.
  [[nodiscard]] bool in_severities() const;
  /// Whether something is damaged that says which incidents the channels report, or the roles are needed for.
  [[nodiscard]] bool in_reporting() const;
  [[nodiscard]] bool in_need_of_roles() const;
  /// Whether something is damaged that says which stages there are, and how they follow each other.
  [[nodiscard]] bool in_stages() const;
  /// Whether something is damaged that says what kind of channel there is, and to whom.
  [[nodiscard]] bool in_addressing() const;
  /// Whether a file that the plan extends is missing: what the plan does not have may be in it.
  [[nodiscard]] bool lacks_base() const { return lacks_base_; }
  /// Whether a part of the plan may not have been read at all.
  [[nodiscard]] bool hides_part(std::string_view part) const;

 private:
  [[nodiscard]] bool below(std::string_view pointer) const;

  std::vector<std::string> pointers_;  ///< JSON Pointers of the mistakes
  bool hides_ = false;
  bool hidden_part_ = false;  ///< the plan itself has a key that nobody knows
  bool lacks_base_ = false;
};

}  // namespace incplan::check
