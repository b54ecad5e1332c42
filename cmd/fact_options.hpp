// What is known about an incident, from the command line and an incident file, against a plan.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "answer/incident.hpp"
#include "cmd/options.hpp"
#include "cmd/session.hpp"
#include "incident_file.hpp"

namespace incplan::core::cmd {

/// The option of a criterion, without its dashes: `error-rate` of `error_rate`.
[[nodiscard]] std::string option_name(std::string_view id);
/// The option that answers a question, without its dashes: the criterion's own, `service`, or the moment from which it
/// is measured.
[[nodiscard]] std::string answering_option(const Plan& plan, const std::string& question);
/// What help shows for its value: `PERCENT`; nothing for a yes or no.
[[nodiscard]] std::string placeholder_of(const Criterion& criterion);

/// What the options and the incident file say together, and what the file alone said.
struct KnownWords {
  IncidentWords words;
  std::shared_ptr<const Source> file;  ///< null without `--incident`
  std::string path;                    ///< of that file
  IncidentWords in_file;
};

/// The options of *Facts*. Every criterion of the plan is an option of its own, unless a command has an option of that
/// name: then `--fact NAME=VALUE` is its only form.
class FactOptions {
 public:
  /// Declares them; those of the plan's criteria only where a plan is found. `stage` says what `--stage` means.
  void declare(Options& options, Session& session, std::string stage = "current stage (default: first)");

  /// What the options and the incident file say together. Throws UsageError or IoError.
  [[nodiscard]] KnownWords known(Session& session) const;
  [[nodiscard]] IncidentWords words(Session& session) const { return known(session).words; }

 private:
  struct CriterionOption {
    std::string criterion;
    std::optional<std::string> value;
    bool denied = false;  ///< `--no-data-loss`
  };
  void declare_criteria(Options& options, Session& session);
  void declare_criterion(Options& options, const Criterion& criterion, std::string ask, const std::string& language);
  void declare_times(Options& options);
  [[nodiscard]] IncidentWords typed(Session& session) const;
  [[nodiscard]] std::vector<IncidentWords::Pair> typed_facts(Session& session) const;

  std::deque<CriterionOption> criteria_;
  std::vector<std::string> facts_, services_;
  std::map<Moment, std::optional<std::string>> times_;
  std::optional<std::string> severity_, stage_, next_update_, vars_file_, incident_file_;
  std::vector<std::string> done_, vars_;
  bool drill_ = false;
};

/// Gives the words of a person their meaning in a plan. Throws UsageError, with the words that would do, for what the
/// plan does not know.
[[nodiscard]] Incident resolve(const IncidentWords& words, const Plan& plan, Instant now);

/// The same for a command, which says on standard error which of the times cannot be true.
[[nodiscard]] Incident resolve(const IncidentWords& words, Session& session, Instant now);

/// What means the same when it is read again: `20m` and `02:40` become instants, but what a file had as an
/// instant (`in_file`) stays as it was written there, and a text for all languages beside one in French becomes one in
/// each language of the plan. Throws as `resolve`.
[[nodiscard]] IncidentWords pinned(IncidentWords words, const IncidentWords& in_file, const Plan& plan, Instant now);

}  // namespace incplan::core::cmd
