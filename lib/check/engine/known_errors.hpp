// Where a plan has errors already: what could not be read, and what points at nothing. Whatever a check would say about
// such a place may only follow from the mistake that has been reported there, so it says nothing.
//
//   if (view.known_errors.covers(role.place)) continue;
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "check/engine/pointers.hpp"
#include "diagnostic/diagnostic.hpp"

namespace incplan::core::check {

/// Whether what a check finds makes it unknown what stands there. A circle can be read: each of its links is known.
[[nodiscard]] bool is_damage(std::string_view check);

class KnownErrors {
 public:
  /// Takes note of what was found. All of it each time: a name that is missing may be reported elsewhere later.
  void note(const Diagnostics& found);

  /// Whether anything is damaged.
  [[nodiscard]] bool any() const { return !pointers_.empty(); }
  /// Whether something could not be read, so that nobody knows what stands there. For what can only be said of a
  /// whole plan, such as that nothing uses a name.
  [[nodiscard]] bool hides() const { return hides_ || lacks_base_; }
  /// Whether a mistake stands at this place or below it.
  [[nodiscard]] bool covers(const Place& place) const;
  /// Whether a mistake stands in a part of the plan (`roles`), or may hide the part as a whole (`rolse:`).
  [[nodiscard]] bool in(std::string_view part) const;
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
  /// Whether this check found something.
  [[nodiscard]] bool of(std::string_view check) const { return codes_.contains(check); }
  /// Whether what stands under this key of an entry still has to be written: it is neither there nor missing.
  [[nodiscard]] bool is_to_fill_in(const Place& entry, std::string_view key) const;
  /// Whether a finding may only follow from them. What a mistake of YAML leads to is a guess, of which nothing is said;
  /// where that is a part, or all of the plan, names may be lost in it, and nothing is said of what the plan means. Nor
  /// is where a part was not read (`rolse:`), nor of an entry that is damaged.
  [[nodiscard]] bool explains(const Diagnostic& diagnostic) const;

 private:
  void note_error(const Diagnostic& diagnostic, const std::string& pointer);
  void note_damage(const Diagnostic& diagnostic, const std::string& pointer);
  /// A mistake in the YAML makes a guess of what it leads to, and of all that is read by the words there.
  void note_guess(const std::string& pointer, bool is_mistake);

  std::set<std::string_view> codes_;
  std::vector<std::string> to_fill_in_;  ///< pointers of marks
  std::vector<std::string> pointers_;    ///< JSON Pointers of the mistakes, and of places that belong to them
  bool hides_ = false;
  bool hidden_part_ = false;  ///< the plan itself has a key that nobody knows
  bool lacks_base_ = false;
  bool lost_part_ = false;   ///< a part as a whole was not read
  bool lost_names_ = false;  ///< nobody knows all names that the plan defines
  Pointers guessed_;
  Pointers damaged_;    ///< entries
  Pointers misshapen_;  ///< what does not have its form is no name of something else
};

}  // namespace incplan::core::check
