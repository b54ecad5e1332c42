#include <algorithm>
#include <charconv>
#include <iterator>
#include <thread>

#include "cmd/choices.hpp"
#include "cmd/command.hpp"
#include "cmd/lookup.hpp"
#include "cmd/validation.hpp"
#include "cmd/version.hpp"
#include "cmd/walk.hpp"
#include "report/diagnostics.hpp"
#include "report/rules.hpp"

namespace incplan::core::cmd {
namespace {

struct ValidateOptions {
  std::vector<std::string> paths, levels;
  bool strict = false, list_checks = false;
  std::optional<std::string> explain, output, jobs;
};

[[noreturn]] void refuse_unknown_check(std::string_view name) {
  const std::string meant = check::did_you_mean_check(name);
  throw UsageError("unknown check `" + escape_control(name) + "`; " +
                   (meant.empty() ? "`incplan validate --list-checks` lists them" : meant));
}

check::Levels chosen_levels(const ValidateOptions& options) {
  check::Levels levels{.by_check = {}, .strict = options.strict};
  for (const std::string& word : options.levels) {
    const std::size_t equals = word.find('=');
    const auto level = equals == std::string::npos ? std::nullopt : parse_level(word.substr(equals + 1));
    if (!level)
      throw UsageError("`--level` takes CHECK=off, info, warning or error, not `" + escape_control(word) + "`");
    const check::Check* check = check::find_check(word.substr(0, equals));
    if (check == nullptr) refuse_unknown_check(word.substr(0, equals));
    if (check->rule.fixed_level)
      throw UsageError("the level of `" + word.substr(0, equals) + "` is fixed: the plan could not be read otherwise");
    levels.by_check[std::string(check->rule.name)] = *level;
  }
  return levels;
}

unsigned chosen_jobs(const ValidateOptions& options) {
  if (!options.jobs) return std::max(1U, std::thread::hardware_concurrency());
  unsigned jobs = 0;
  const char* end = options.jobs->data() + options.jobs->size();
  if (std::from_chars(options.jobs->data(), end, jobs).ptr != end || jobs == 0 || jobs > 256) {
    throw UsageError("`--jobs` takes a number from 1 to 256, not `" + escape_control(*options.jobs) + "`");
  }
  return jobs;
}

const report::DiagnosticsFormat& chosen_format(Session& session) {
  const std::string name = session.common().format.value_or("text");
  if (const auto* format = report::find_diagnostics_format(name)) return *format;
  std::vector<std::string> known;
  for (const auto& format : report::diagnostics_formats()) known.emplace_back(format.name);
  throw_unknown_id("format", name, known);
}

Validation::Config chosen_config(const ValidateOptions& options, Session& session) {
  const Streams& streams = session.env().streams;
  const bool is_watched = streams.err_is_terminal && !session.common().quiet;
  return {.levels = chosen_levels(options),
          .format = chosen_format(session),
          .style = {.color = session.color() && !options.output,
                    .width = streams.width,
                    .wraps = streams.out_is_terminal && !options.output},
          .progress = is_watched ? &streams.err : nullptr,
          .follows_links = options.paths.empty() && session.common().plan};
}

void add_plans_below(const std::string& folder, Session& session, Walked& chosen) {
  Walked found = plans_below(session.env().files, folder);
  std::ranges::move(found.plans, std::back_inserter(chosen.plans));
  std::ranges::move(found.unreadable, std::back_inserter(chosen.unreadable));
  std::ranges::move(found.skipped, std::back_inserter(chosen.skipped));
}

/// The plans that are meant.
Walked chosen_plans(const ValidateOptions& options, Session& session) {
  Walked chosen;
  for (const std::string& path : options.paths) {
    if (path == "-" || !session.env().files.is_folder(path))
      chosen.plans.push_back(path);
    else
      add_plans_below(path, session, chosen);
  }
  if (!options.paths.empty()) return chosen;
  if (session.common().plan) return {.plans = {*session.common().plan}};
  add_plans_below(".", session, chosen);
  if (!chosen.plans.empty() || !chosen.skipped.empty()) return chosen;
  if (auto plan = session.plan_path()) chosen.plans.push_back(*plan);
  return chosen;
}

void write_report(const ValidateOptions& options, Session& session, const std::string& report) {
  if (!options.output) return session.print(report);
  const std::string problem = session.env().files.write(*options.output, report, true);
  if (!problem.empty()) throw IoError("cannot write " + escape_control(*options.output) + ": " + problem);
}

std::vector<const Rule*> all_rules() {
  std::vector<const Rule*> rules;
  for (const check::Check* check : check::all_checks()) rules.push_back(&check->rule);
  return rules;
}

/// What there is to find, without a plan.
int print_checks(const ValidateOptions& options, Session& session) {
  std::vector<std::string> names;
  for (const report::RulesFormat& format : report::rules_formats()) names.emplace_back(format.name);
  const auto format = std::ranges::find(report::rules_formats(), session.format(names), &report::RulesFormat::name);
  if (options.list_checks) return session.print(format->list(all_rules())), ok;
  const check::Check* check = check::find_check(*options.explain);
  if (check == nullptr) refuse_unknown_check(*options.explain);
  return session.print(format->explain(check->rule)), ok;
}

/// Writes the report as it grows; as a whole where it goes to a file, or to the terminal that shows the progress.
report::Totals report_on(const Walked& chosen, const ValidateOptions& options, const Validation::Config& config,
                         Session& session) {
  const Streams& streams = session.env().streams;
  const bool at_once = options.output || (config.progress != nullptr && streams.out_is_terminal);
  std::string whole;
  report::DiagnosticsReport report(config.format, {.version = std::string(version), .rules = all_rules()},
                                   [&](std::string_view bytes) {
                                     if (at_once)
                                       whole += bytes;
                                     else
                                       streams.out << bytes;
                                   });
  const Validation validation(config, session.env(), session.now());
  validation.run(chosen.plans, chosen_jobs(options), report);
  for (const std::string& folder : chosen.unreadable) {
    report.add(validation.unreadable(folder, "nobody may look into this folder"));
  }
  report.finish();
  if (at_once) write_report(options, session, whole);
  return report.totals();
}

int validate_command(const ValidateOptions& options, Session& session) {
  if (options.list_checks || options.explain) return print_checks(options, session);
  const Validation::Config config = chosen_config(options, session);
  const Walked chosen = chosen_plans(options, session);
  session.print_notes();
  for (const std::string& link : chosen.skipped) session.warn(link + " is skipped: it is a link that leads out");
  if (chosen.plans.empty() && chosen.unreadable.empty()) {
    throw IoError(
        "there is no plan to validate: no incplan.yaml or *.incplan.yaml here\n  start one with `incplan init`, or "
        "name one");
  }
  const report::Totals totals = report_on(chosen, options, config, session);
  if (totals.unreadable > 0) return failure;
  return totals.errors > 0 ? negative : ok;
}

Choices every_check() {
  Choices made;
  for (const check::Check* check : check::all_checks())
    made.push_back({std::string(check->rule.name), std::string(check->rule.summary)});
  return made;
}

}  // namespace

Action declare_validate(Options& options, Session& session) {
  auto chosen = std::make_shared<ValidateOptions>();
  options.positionals("PATH", chosen->paths, "plans, folders with plans, or `-`").path_kind = Options::PathKind::files;
  options.flag("--strict", chosen->strict, "warnings are errors");
  auto& level = options.values("--level", "CHECK=LEVEL", chosen->levels, "change the level of a check");
  level.completions = beginnings(every_check());
  level.value_suffixes = choices({"off", "info", "warning", "error"});
  options.flag("--list-checks", chosen->list_checks, "every check with its level");
  options.value("--explain", "CHECK", chosen->explain, "what a check finds, why it matters, and the fix").completions =
      every_check();
  options.value("--jobs", "N", chosen->jobs, "plans checked at the same time (else one a core)", 'j');
  options.value("--output", "FILE", chosen->output, "write the report there", 'o').path_kind = Options::PathKind::files;
  Choices formats;
  for (const auto& format : report::diagnostics_formats()) formats.push_back({std::string(format.name)});
  declare_common(options, session.common(), std::move(formats));
  options.examples({"incplan validate", "incplan validate --strict plans/ --format github",
                    "incplan validate --explain shared-fate"});
  return [chosen, &session] { return validate_command(*chosen, session); };
}

}  // namespace incplan::core::cmd
