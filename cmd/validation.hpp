// Many plans, checked several at a time: what `validate` does once it knows which plans and how.
//
//   Validation validation({.levels = levels, .format = format}, env, now);
//   validation.run(paths, jobs);   ->   what each came to, in the order of the paths
//
// A plan is gone as soon as its part of the report is written. Knows nothing of options.
#pragma once

#include <string>
#include <vector>

#include "cmd/env.hpp"
#include "report/diagnostics.hpp"
#include "validate.hpp"

namespace incplan::cmd {

/// What one plan came to, as the format tells it.
struct Validated {
  report::Totals totals;
  report::Pieces pieces;
};

class Validation {
 public:
  struct Manner {
    check::Levels levels;
    const report::DiagnosticsFormat& format;
    report::TextStyle style;
    std::ostream* progress = nullptr;  ///< a terminal where somebody watches
  };

  Validation(Manner manner, Env& env, Instant now) : manner_(std::move(manner)), env_(env), now_(now) {}

  /// Checks every plan, `jobs` at a time. The order of the results is that of the paths.
  [[nodiscard]] std::vector<Validated> run(const std::vector<std::string>& paths, unsigned jobs) const;
  /// What cannot even be read.
  [[nodiscard]] Validated unreadable(const std::string& path, const std::string& why) const;
  /// The report over all of them.
  [[nodiscard]] std::string report(std::vector<Validated> all, const report::Totals& totals) const;

 private:
  [[nodiscard]] Validated one(const std::string& path) const;
  [[nodiscard]] Validated told(const report::CheckedPlan& checked) const;

  Manner manner_;
  Env& env_;
  Instant now_;
};

}  // namespace incplan::cmd
