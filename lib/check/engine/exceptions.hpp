// The exceptions of a plan (`lint:`), and which of them were of use.
//
//   lint:
//     no-backup: {level: info, at: [/roles/legal], reason: We have one lawyer., until: 2027-03-01}
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "plan/plan.hpp"

namespace incplan::core::check {

class Exceptions {
 public:
  Exceptions(const Plan& plan, Instant now);

  /// The level that the plan gives this finding, or nothing. Remembers that the exception was of use.
  [[nodiscard]] std::optional<Level> apply(const Diagnostic& diagnostic);

  /// Reports what has run out and what excepted nothing. The latter only where `judged` holds no damage to the plan,
  /// which may hide just what an exception is for.
  [[nodiscard]] Diagnostics unused(const Diagnostics& judged) const;

 private:
  struct Entry {
    const LintException* exception;
    std::optional<Level> level;
    bool has_run_out;
    std::vector<bool> used;                               ///< for each place of `at`; one where it holds everywhere
    std::multimap<std::string_view, std::size_t> places;  ///< of `at`, with their indices
  };

  void report_useless(const Entry& entry, Diagnostics& found) const;

  std::vector<Entry> entries_;
};

}  // namespace incplan::core::check
