// `when`: the one condition language of a plan, read into sets of values.
//
//   when: [{impact: high, error_rate: 25%+}, {data_loss: yes}]
//
// Every question has its answers on a scale of whole numbers, more serious is larger: a choice counts its values from
// 0, yes is 1, a percentage counts millionths of a percent, a count ones, a duration seconds. So `medium+`, `<5%`,
// `[low, high]` and `yes` are all the same thing: ranges of a scale. Nothing here evaluates a condition; that is the
// engine's business (`answer/decision.hpp`).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "format/condition_name.hpp"
#include "plan/id.hpp"
#include "plan/part.hpp"
#include "text/hours.hpp"

namespace incplan::core {

/// A fact on the scale of its question.
using Value = std::int64_t;

/// All values from `low` to `high`, both included.
struct Range {
  Value low = 0;
  Value high = 0;
  friend bool operator==(const Range&, const Range&) = default;
};

struct Criterion;

/// One entry of an alternative: `error_rate: 25%+`.
struct Term {
  Subject subject = Subject::criterion;
  Index<Criterion> criterion{};  ///< none for built-in names
  /// The values for which the entry holds, ascending and apart from each other. Scales of built-in names: services,
  /// stages, channels, audiences by index in the plan; kinds by index in the table of channel kinds; flow 0 incident, 1
  /// maintenance; severity by seriousness, 0 the least (`Plan::seriousness`).
  std::vector<Range> ranges;
  std::optional<Hours> hours;  ///< of `hours`
  /// False where the entry could not be understood: it may hold or not, and nobody can say which. The mistake itself
  /// has been reported.
  bool readable = true;
  Located<std::string> name;  ///< the key as written
  std::string wanted;         ///< the matcher as written: `25%+`
  Place place;                ///< of the matcher
};

struct AtLeast;

/// Holds when every term holds, and `at_least` where it stands.
struct Alternative {
  std::vector<Term> terms;
  std::vector<AtLeast> at_least;  ///< none or one
  Place place;
};

/// Holds when at least `count` of the alternatives hold.
struct AtLeast {
  int count = 0;
  std::vector<Alternative> of;
  Place place;
};

/// Holds when one of the alternatives holds; always, where no condition was written.
struct Condition {
  std::vector<Alternative> alternatives;
  bool written = false;
  Place place;
};

}  // namespace incplan::core
