// Many plans, checked several at a time: what `validate` does once it knows which plans and how.
//
//   Validation validation({.levels = levels, .format = format}, env, now);
//   validation.run(paths, jobs, report);   ->   what each came to, in the order of the paths
//
// A plan is gone as soon as its part of the report is written. What is wrong in a base is told once, by the base, where
// that is among the plans. Knows nothing of options.
#pragma once

#include <string>
#include <vector>

#include "cmd/env.hpp"
#include "report/diagnostics.hpp"
#include "validate.hpp"

namespace incplan::core::cmd {

class Validation {
 public:
  struct Config {
    check::Levels levels;
    const report::DiagnosticsFormat& format;
    report::TextStyle style;
    std::ostream* progress = nullptr;  ///< a terminal where somebody watches
    bool follows_links = false;        ///< also out of the repository: a person has named the plan as the one to use
  };

  Validation(Config config, Env& env, Instant now) : config_(std::move(config)), env_(env), now_(now) {}

  /// Checks every plan, `jobs` at a time, and adds them to the report in the order of the paths.
  void run(const std::vector<std::string>& paths, unsigned jobs, report::DiagnosticsReport& report) const;
  /// What cannot even be read.
  [[nodiscard]] report::RenderedPlan unreadable(const std::string& path, const std::string& why) const;

 private:
  class Bases;

  [[nodiscard]] report::RenderedPlan one(const std::string& path, Bases& bases) const;
  [[nodiscard]] report::RenderedPlan checked(const std::string& path, Bases& bases) const;

  Config config_;
  Env& env_;
  Instant now_;
};

}  // namespace incplan::core::cmd
