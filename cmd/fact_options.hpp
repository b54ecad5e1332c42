// What is known about an incident, from the command line and an incident file, against a plan.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "answer/incident.hpp"
#include "cmd/options.hpp"
#include "cmd/session.hpp"
#include "incident_file.hpp"

namespace incplan::cmd {

/// The option of a criterion, without its dashes: `error-rate` of `error_rate`.
[[nodiscard]] std::string option_name(std::string_view id);
/// What help shows for its value: `PERCENT`; nothing for a yes or no.
[[nodiscard]] std::string placeholder_of(const Criterion& criterion);

/// The options of *Facts*. Every criterion of the plan is an option of its own.
class FactOptions {
 public:
  /// Declares them; those of the plan's criteria only where a plan is found.
  void declare(Options& options, Session& session);

  /// What the options and the incident file say together. Throws Misuse or Failure.
  [[nodiscard]] IncidentWords words(Session& session) const;

 private:
  struct CriterionOption {
    std::string criterion;
    std::optional<std::string> value;
    bool denied = false;  ///< `--no-data-loss`
  };
  void declare_criterion(Options& options, const Criterion& criterion, const std::string& language);

  std::deque<CriterionOption> criteria_;
  std::vector<std::string> services_;
  std::optional<std::string> severity_, stage_, started_, aware_, declared_, classified_, updated_, resolved_,
      next_update_, vars_file_, incident_file_;
  std::vector<std::string> done_, vars_;
  bool drill_ = false;
};

/// Gives the words of a person their meaning in a plan. Throws Misuse, with the words that would do, for what the
/// plan does not know.
[[nodiscard]] Incident resolve(const IncidentWords& words, const Plan& plan, Instant now);

/// The same for a command, which says on standard error which of the times cannot be true.
[[nodiscard]] Incident resolve(const IncidentWords& words, Session& session, Instant now);

/// The same with every moment as an instant: `20m` and `02:40` mean something else when they are read again. Throws
/// as `resolve`.
[[nodiscard]] IncidentWords pinned(IncidentWords words, const Plan& plan, Instant now);

}  // namespace incplan::cmd
