// Where a plan has errors already: what could not be read, and what points at nothing. Whatever a check would say about
// such a place may only follow from the mistake that has been reported there, so it says nothing; and what readers of
// the plan say of it is dropped in the end.
//
//   if (view.known_errors.covers(role.place)) continue;
//
//   severities:
//     sev1
//       name: Critical        no colon behind `sev1`; that `sev1` is unknown elsewhere needs no second word
#pragma once

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
  /// Whether a mistake in a part of the plan (`roles`) leaves open what is decided there (`format::Key::decides`), or
  /// may hide the part as a whole (`rolse:`). Mistakes under the key `irrelevant` are of no matter to the question.
  [[nodiscard]] bool in(std::string_view part, std::string_view irrelevant = {}) const;
  /// Whether something of what classifies is damaged, so that nothing can be proved of it.
  [[nodiscard]] bool in_table() const;
  /// Whether something is damaged that says which incidents the channels report.
  [[nodiscard]] bool in_reporting() const;
  /// Whether something is damaged that says what kind of channel there is, and to whom.
  [[nodiscard]] bool in_addressing() const;
  /// Whether a file that the plan extends is missing: what the plan does not have may be in it.
  [[nodiscard]] bool lacks_base() const { return lacks_base_; }
  /// Whether a part of the plan may not have been read at all.
  [[nodiscard]] bool hides_part(std::string_view part) const;
  /// Whether this check found something.
  [[nodiscard]] bool of(std::string_view check) const { return codes_.contains(check); }
  /// Whether it is reported that this name means nothing.
  [[nodiscard]] bool is_missing(std::string_view name) const { return missing_names_.contains(name); }
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
  void note_guess(const Diagnostic& diagnostic, const std::string& pointer);

  std::set<std::string_view> codes_;
  std::set<std::string, std::less<>> missing_names_;
  std::vector<std::string> to_fill_in_;  ///< pointers of marks
  std::vector<std::string> pointers_;    ///< JSON Pointers of the mistakes, and of places that belong to them
  bool hides_ = false;
  bool hidden_part_ = false;  ///< the plan itself has a key that nobody knows
  bool lacks_base_ = false;
  bool lost_part_ = false;   ///< a part as a whole was not read
  bool lost_names_ = false;  ///< nobody knows all names that the plan defines
  std::set<std::pair<const Source*, int>> broken_lines_;
  Pointers guessed_;
  Pointers damaged_;    ///< entries
  Pointers misshapen_;  ///< what does not have its form is no name of something else
};

/// Drops what only follows from another mistake, of diagnostics in the order of their places that have their levels:
/// what the others explain, and mistakes in bytes behind one that they may come from.
void drop_consequences(Diagnostics& sorted);

}  // namespace incplan::core::check
