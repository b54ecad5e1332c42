#include <fmt/core.h>

#include <algorithm>
#include <deque>

#include "cmd/choices.hpp"
#include "cmd/command.hpp"
#include "cmd/init_ask.hpp"
#include "cmd/init_ci.hpp"
#include "cmd/lookup.hpp"
#include "cmd/shell_word.hpp"
#include "report/redacted.hpp"
#include "report/translations.hpp"
#include "text/unicode.hpp"
#include "validate.hpp"

namespace incplan::core::cmd {
namespace {

struct InitOptions {
  Common* common = nullptr;
  std::vector<std::string> file, people;
  std::optional<std::string> kind, name, zone;
  bool force = false, yes = false;
  std::deque<bool> ci = std::deque<bool>(ci_files().size(), false);  ///< stays where it is, for options point at it

  [[nodiscard]] std::string path() const { return file.empty() ? "incplan.yaml" : file.front(); }
  [[nodiscard]] bool wants_ci() const { return std::ranges::find(ci, true) != ci.end(); }
};

void require_known(std::string_view what, const std::string& word, const std::vector<std::string>& known) {
  if (std::ranges::find(known, word) == known.end()) throw_unknown_id(what, word, known);
}

Essentials essentials_from(const InitOptions& options, Session& session) {
  Essentials essentials;
  essentials.kind = options.kind.value_or(essentials.kind);
  essentials.language = options.common->lang.value_or(essentials.language);
  require_known("template", essentials.kind, template_kinds());
  require_known("language of templates", essentials.language, template_languages());
  essentials.name = options.name;
  essentials.zone = zone_called(options.zone.value_or(essentials.zone), session.env().zones)->name();
  for (const std::string& line : options.people) {
    const auto person = read_person(line);
    if (!person)
      throw UsageError("`--person` takes a name, then phone and email with commas, not `" + escape_control(line) + "`");
    essentials.people.push_back(*person);
  }
  return essentials;
}

Loaded loaded(const std::string& plan, Session& session) {
  return load(std::make_shared<Source>("incplan.yaml", plan), session.env().zones);
}

std::string plan_of(const Essentials& essentials, Session& session) {
  return written_plan(essentials, day_in(session.now(), *zone_called(essentials.zone, session.env().zones)));
}

/// What a person typed may be no phone number or address: that is told before it is written.
std::optional<Diagnostic> mistake_in(const Loaded& read) {
  const auto found = std::ranges::find_if(read.diagnostics, [](const Diagnostic& diagnostic) {
    return diagnostic.code != check::placeholder_left.rule.name;
  });
  return found == read.diagnostics.end() ? std::nullopt : std::optional(*found);
}

/// The key of the value that has not its form; empty where all have.
std::string mistaken_key(const Essentials& essentials, Session& session) {
  const Loaded read = loaded(plan_of(essentials, session), session);
  const auto mistake = mistake_in(read);
  if (!mistake) return {};
  return mistake->place.path == nullptr ? "plan" : std::string(mistake->place.path->key);
}

void refuse_mistake(const std::string& plan, Session& session) {
  const Loaded read = loaded(plan, session);
  const auto mistake = mistake_in(read);
  if (mistake) throw UsageError(escape_control(report::reported(*mistake)));
}

/// How to name the plan to other commands: the usual name is found without.
std::string named(const std::string& path) {
  return path == "incplan.yaml" ? "" : " -p " + shell_quoted(escape_control(path));
}

/// What makes the first messages complete but for what only people can say.
std::string facts_for_drill(const Plan& plan) {
  const std::string service = plan.services.empty() ? "" : " --service " + plan.services.front().id.text;
  return "--severity " + plan.severities.front().id.text + service + " --started 10m";
}

/// What to do next, in the language of the plan.
std::string next_steps(const std::string& path, const std::string& plan, Session& session) {
  const Loaded read = loaded(plan, session);
  const Diagnostics diagnostics = validate(read, {}, session.now());
  const auto left =
      std::ranges::count(diagnostics, std::string_view(check::placeholder_left.rule.name), &Diagnostic::code);
  const bool more = static_cast<std::size_t>(left) < diagnostics.size();
  const std::string& language = read.plan.first_language();
  const std::string marked =
      left == 1 ? report::translated("1 place is marked TODO: only your team knows what belongs there.", language, {})
                : report::translated("{} places are marked TODO: only your team knows what belongs there.", language,
                                     {std::to_string(left)});
  return fmt::format(
      "\n{}\n  incplan validate{}\n    {}\n  incplan notify-draft{} --drill --stage {} \\\n    {}\n    {}\n", marked,
      path == "incplan.yaml" ? "" : " " + shell_quoted(escape_control(path)),
      report::translated(more ? "lists them and what else is missing; fix the plan until nothing is left"
                              : "lists them; fill them in, and run it again until nothing is left",
                         language),
      named(path), read.plan.stages.front().id.text, facts_for_drill(read.plan),
      report::translated("then shows the first messages, as a drill", language));
}

/// Writes the plan, unless it is there and only files for CI are wanted: then false.
bool write_plan(const InitOptions& options, const std::string& plan, Session& session) {
  const std::string path = options.path();
  Files& files = session.env().files;
  if (options.wants_ci() && !options.force && files.exists(path)) return false;
  const std::string problem = files.write(path, plan, options.force);
  if (problem.empty()) return true;
  const bool taken = files.exists(path) && !files.is_folder(path) && !options.force;
  if (taken) throw IoError(escape_control(path) + " already exists; nothing was changed (`--force` overwrites it)");
  throw IoError("cannot write " + escape_control(path) + ": " + problem);
}

int init(const InitOptions& options, Session& session) {
  if (options.file.size() > 1) throw UsageError("`init` writes one file, and several are named");
  const std::string path = options.path();
  const bool there = path != "-" && !options.force && session.env().files.exists(path);
  Essentials essentials = essentials_from(options, session);
  if (!there && !options.yes && path != "-" && session.interactive()) {
    ask_for_essentials(
        session,
        {.name = options.name.has_value(),
         .zone = options.zone.has_value(),
         .language = options.common->lang.has_value(),
         .people = !options.people.empty()},
        [&](const Essentials& said) { return mistaken_key(said, session); }, essentials);
  }
  const std::string plan = plan_of(essentials, session);
  refuse_mistake(plan, session);
  if (path == "-") return session.print(plan), ok;
  const bool written = write_plan(options, plan, session);
  const std::string& language = essentials.language;
  std::string said = report::translated(written ? "wrote {}" : "kept {}", language, {escape_control(path)}) + "\n";
  for (std::size_t at = 0; at < options.ci.size(); ++at) {
    if (options.ci[at]) said += write_ci_file(session.env().files, ci_files()[at], language);
  }
  session.print(said + (written ? next_steps(path, plan, session) : ""));
  return ok;
}

}  // namespace

Action declare_init(Options& options, Session& session) {
  auto chosen = std::make_shared<InitOptions>();
  chosen->common = &session.common();
  options.positionals("FILE", chosen->file, "where to write it (default: incplan.yaml; `-` is standard output)")
      .path_kind = Options::PathKind::files;
  options.value("--template", "NAME", chosen->kind, "which plan to start from").choices = choices(template_kinds());
  options.value("--name", "TEXT", chosen->name, "the name of your organization");
  options.value("--timezone", "ZONE", chosen->zone, "its time zone, such as Europe/Paris (default: UTC)");
  options.values("--person", "WHO", chosen->people, "who takes part: name, phone, email (repeatable; the first leads)");
  for (std::size_t at = 0; at < ci_files().size(); ++at) {
    options.flag(std::string(ci_files()[at].option), chosen->ci[at], std::string(ci_files()[at].help));
  }
  options.flag("--yes", chosen->yes, "ask nothing: take what the options say", 'y');
  options.flag("--force", chosen->force, "overwrite an existing plan");
  declare_common(options, session.common(), choices({"text"}), choices(template_languages()));
  options.examples({"incplan init --name \"Example Shop\" --timezone Europe/Paris --github",
                    "incplan init --person \"Marie Curie, +33 6 39 98 00 01, marie@shop.example\"",
                    "incplan init --lang fr --template minimal plan.incplan.yaml"});
  return [chosen, &session] { return init(*chosen, session); };
}

}  // namespace incplan::core::cmd
