#include "validate.hpp"

#include <fmt/core.h>

#include <atomic>
#include <charconv>
#include <thread>

#include "cmd/bases.hpp"
#include "cmd/choices.hpp"
#include "cmd/command.hpp"
#include "cmd/known.hpp"
#include "cmd/version.hpp"
#include "cmd/walk.hpp"
#include "report/diagnostics.hpp"
#include "report/render.hpp"

namespace incplan::cmd {
namespace {

struct ValidateOptions {
  std::vector<std::string> paths, levels;
  bool strict = false, list_checks = false;
  std::optional<std::string> explain, output, jobs;
};

/// What one plan came to, as the format tells it: the plan itself is gone by then.
struct Result {
  report::Totals totals;
  std::string piece;
};

check::Levels chosen_levels(const ValidateOptions& options) {
  check::Levels levels{.by_check = {}, .strict = options.strict};
  for (const std::string& word : options.levels) {
    const std::size_t equals = word.find('=');
    const auto level = equals == std::string::npos ? std::nullopt : parse_level(word.substr(equals + 1));
    if (!level) throw Misuse("`--level` takes CHECK=off, info, warning or error, not `" + visible(word) + "`");
    const check::Check* check = check::find_check(word.substr(0, equals));
    if (check == nullptr)
      throw Misuse("unknown check `" + visible(word.substr(0, equals)) +
                   "`; `incplan validate --list-checks` lists them");
    if (check->rule.fixed_level)
      throw Misuse("the level of `" + word.substr(0, equals) + "` is fixed: the plan could not be read otherwise");
    levels.by_check[std::string(check->rule.name)] = *level;
  }
  return levels;
}

unsigned chosen_jobs(const ValidateOptions& options) {
  if (!options.jobs) return std::max(1U, std::thread::hardware_concurrency());
  unsigned jobs = 0;
  const char* end = options.jobs->data() + options.jobs->size();
  if (std::from_chars(options.jobs->data(), end, jobs).ptr != end || jobs == 0 || jobs > 256) {
    throw Misuse("`--jobs` takes a number from 1 to 256, not `" + visible(*options.jobs) + "`");
  }
  return jobs;
}

int list_checks(Session& session) {
  std::string out;
  for (const check::Check* check : check::all_checks()) {
    out += fmt::format("{:<22} {:<8} {}\n", check->rule.name, to_text(check->rule.level), check->rule.summary);
  }
  return session.print(out), answered;
}

int explain(const std::string& name, Session& session) {
  const check::Check* check = check::find_check(name);
  if (check == nullptr) {
    std::vector<std::string> known;
    for (const check::Check* candidate : check::all_checks()) known.emplace_back(candidate->rule.name);
    refuse_unknown("check", name, known);
  }
  session.print(fmt::format("{} ({}): {}\n\n{}\n", check->rule.name, to_text(check->rule.level), check->rule.summary,
                            trim(check->rule.explanation)));
  return answered;
}

class Validation {
 public:
  Validation(const ValidateOptions& options, Session& session)
      : env_(session.env()),
        now_(session.now()),
        levels_(chosen_levels(options)),
        style_{.color = session.color() && !options.output, .width = env_.streams.width},
        format_(chosen_format(session)) {}

  /// Checks every plan, several at a time; results stand in the order of the paths.
  std::vector<Result> run(const std::vector<std::string>& paths, unsigned jobs) {
    std::vector<Result> results(paths.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
      for (std::size_t i = next++; i < paths.size(); i = next++) results[i] = one(paths[i]);
    };
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < std::min<std::size_t>(jobs, paths.size()); ++i) threads.emplace_back(work);
    work();
    for (std::thread& thread : threads) thread.join();
    return results;
  }

  [[nodiscard]] Result unreadable(const std::string& path, const std::string& why) const {
    return told({.path = path, .diagnostics = {}, .unreadable = why});
  }

  [[nodiscard]] std::string whole(const std::vector<Result>& results, const report::Totals& totals) const {
    report::About about{.version = std::string(version)};
    for (const check::Check* check : check::all_checks()) about.rules.push_back(&check->rule);
    std::string out = format_.head(totals, about);
    bool first = true;
    for (const Result& result : results) {
      if (result.piece.empty()) continue;
      if (!std::exchange(first, false)) out += format_.between;
      out += result.piece;
    }
    return out + format_.tail(totals, about);
  }

 private:
  static const report::DiagnosticsFormat& chosen_format(Session& session) {
    const std::string name = session.common().format.value_or("text");
    if (const auto* format = report::find_diagnostics_format(name)) return *format;
    std::vector<std::string> known;
    for (const auto& format : report::diagnostics_formats()) known.emplace_back(format.name);
    refuse_unknown("format", name, known);
  }

  Result one(const std::string& path) const {
    const Reading reading = read(env_, path, max_plan_bytes);
    if (!reading.source) return unreadable(path, reading.problem);
    const Loaded loaded = load_with_bases(env_, path, reading.source);
    report::CheckedPlan checked{.path = reading.source->name(), .diagnostics = validate(loaded, levels_, now_)};
    checked.valid = count(checked.diagnostics, Level::error) == 0;
    return told(checked);
  }

  [[nodiscard]] Result told(const report::CheckedPlan& checked) const {
    Result result;
    result.totals.count(checked);
    result.piece = format_.plan(checked, style_);
    return result;
  }

  Env& env_;
  Instant now_;
  check::Levels levels_;
  report::TextStyle style_;
  const report::DiagnosticsFormat& format_;
};

/// The plans that are meant; what cannot be read becomes a result at once.
std::vector<std::string> chosen_paths(const ValidateOptions& options, Session& session,
                                      std::vector<std::string>& unreadable) {
  std::vector<std::string> paths;
  Files& files = session.env().files;
  for (const std::string& path : options.paths) {
    if (path == "-" || !files.is_folder(path))
      paths.push_back(path);
    else
      for (std::string& found : plans_below(files, path, unreadable)) paths.push_back(std::move(found));
  }
  if (!options.paths.empty()) return paths;
  if (session.common().plan) return {*session.common().plan};
  paths = plans_below(files, ".", unreadable);
  if (paths.empty()) {
    if (auto plan = find_plan(session.env(), std::nullopt)) paths.push_back(*plan);
  }
  return paths;
}

void add(report::Totals& sum, const report::Totals& more) {
  sum.plans += more.plans;
  sum.unreadable += more.unreadable;
  sum.errors += more.errors;
  sum.warnings += more.warnings;
  sum.infos += more.infos;
}

void write_report(const ValidateOptions& options, Session& session, const std::string& report) {
  if (!options.output) return session.print(report);
  const std::string problem = session.env().files.write(*options.output, report, true);
  if (!problem.empty()) throw Failure("cannot write " + visible(*options.output) + ": " + problem);
}

int validate_command(const ValidateOptions& options, Session& session) {
  if (options.list_checks) return list_checks(session);
  if (options.explain) return explain(*options.explain, session);
  Validation validation(options, session);
  std::vector<std::string> unreadable;
  const std::vector<std::string> paths = chosen_paths(options, session, unreadable);
  if (paths.empty() && unreadable.empty()) {
    throw Failure(
        "there is no plan to validate: no incplan.yaml or *.incplan.yaml here\n  start one with `incplan init`, or "
        "name one");
  }
  std::vector<Result> results = validation.run(paths, chosen_jobs(options));
  for (const std::string& folder : unreadable)
    results.push_back(validation.unreadable(folder, "the folder cannot be read"));
  report::Totals totals;
  for (const Result& result : results) add(totals, result.totals);
  write_report(options, session, validation.whole(results, totals));
  if (totals.unreadable > 0) return cannot;
  return totals.errors > 0 ? answer_is_no : answered;
}

}  // namespace

Action declare_validate(Options& options, Session& session) {
  auto chosen = std::make_shared<ValidateOptions>();
  options.positionals("PATH", chosen->paths, "plans, folders with plans, or `-`").offers = Options::Offers::files;
  options.flag("--strict", chosen->strict, "warnings are errors");
  options.values("--level", "CHECK=LEVEL", chosen->levels, "change the level of a check");
  options.flag("--list-checks", chosen->list_checks, "every check with its level");
  options.value("--explain", "CHECK", chosen->explain, "what a check finds, why it matters, and the fix");
  options.value("--jobs", "N", chosen->jobs, "plans checked at the same time (else one a core)", 'j');
  options.value("--output", "FILE", chosen->output, "write the report there", 'o');
  Choices formats;
  for (const auto& format : report::diagnostics_formats()) formats.push_back({std::string(format.name)});
  declare_common(options, session.common(), std::move(formats));
  options.examples({"incplan validate", "incplan validate --strict plans/ --format github",
                    "incplan validate --explain shared-fate"});
  return [chosen, &session] { return validate_command(*chosen, session); };
}

}  // namespace incplan::cmd
