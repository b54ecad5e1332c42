#include "cmd/session.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <iterator>

#include "cmd/plan_errors.hpp"
#include "cmd/reading.hpp"
#include "cmd/say.hpp"
#include "cmd/shell_word.hpp"
#include "cmd/time_options.hpp"
#include "incident_file.hpp"
#include "text/nearest.hpp"
#include "text/unicode.hpp"
#include "validate.hpp"

namespace incplan::core::cmd {
namespace {

namespace fs = std::filesystem;

constexpr const char* no_plan =
    "no plan found: there is no `incplan.yaml` in this folder or a parent of it\n"
    "  start one with `incplan init`, or name one with `-p FILE`";

/// The nearest plan in this folder or a parent, up to the root of the repository.
std::optional<fs::path> nearest_plan(Files& files, const fs::path& here) {
  for (fs::path folder = here;; folder = folder.parent_path()) {
    if (files.exists(folder / "incplan.yaml")) return folder / "incplan.yaml";
    if (files.exists(folder / ".git") || folder == folder.parent_path()) return std::nullopt;
  }
}

std::vector<Options::Choice> formats_of(bool documents, std::initializer_list<std::string_view> others) {
  std::vector<Options::Choice> formats;
  for (const report::AnswerFormat& format : report::answer_formats()) {
    if (documents || !format.of_documents) formats.push_back({std::string(format.name)});
  }
  for (const std::string_view other : others) formats.push_back({std::string(other)});
  return formats;
}

}  // namespace

bool looks_like_plan(std::string_view word) {
  return word == "-" || word.ends_with(".yaml") || word.ends_with(".yml") || word.ends_with(".json");
}

void declare_plan(Options& options, Common& common) {
  auto& plan = options.positionals("PLAN", common.plan_words, "the plan, as with --plan");
  plan.path_kind = Options::PathKind::files;
  plan.names_plan = true;
}

void check_plan_words(const Common& common) {
  for (const std::string& word : common.plan_words) {
    if (&word == &common.plan_words.front() && word == common.plan) continue;
    const bool second = looks_like_plan(word) && common.plan;
    throw UsageError("unexpected argument `" + escape_control(word) + "`" +
                     (second ? "; the plan is " + escape_control(*common.plan) : ""));
  }
}

std::vector<Options::Choice> answer_formats(std::initializer_list<std::string_view> others) {
  return formats_of(false, others);
}

std::vector<Options::Choice> document_formats(std::initializer_list<std::string_view> others) {
  return formats_of(true, others);
}

void declare_common(Options& options, Common& common, std::vector<Options::Choice> formats,
                    std::vector<Options::Choice> languages) {
  options.group("Common options");
  options
      .value("--plan", "FILE", common.plan,
             "the plan; `-`: standard input (default: $INCPLAN_PLAN, then the nearest incplan.yaml)", 'p')
      .path_kind = Options::PathKind::files;
  common.formats.clear();
  for (const Options::Choice& format : formats) common.formats.push_back(format.word);
  options.value("--format", "FORMAT", common.format, "output format (default: text)", 'f').choices = std::move(formats);
  options.value("--lang", "TAG", common.lang, "language of texts (default: the plan's first)", 'l').completions =
      std::move(languages);
  options.value("--at", "TIME", common.at, "evaluate at this time (default: now)");
  options.value("--color", "WHEN", common.color, "colorize output (default: auto)").choices = {
      {"auto"}, {"always"}, {"never"}};
  options.flag("--no-input", common.no_input, "never ask, even on a terminal");
  options.flag("--quiet", common.quiet, "no warnings on standard error", 'q');
}

std::optional<std::string> Session::plan_path() {
  if (common_.plan) return common_.plan;
  if (auto variable = env_.getenv("INCPLAN_PLAN"); variable && !variable->empty()) return variable;
  const fs::path here = env_.files.current_folder();
  const auto found = nearest_plan(env_.files, here);
  if (!found) return std::nullopt;
  std::string path = found->lexically_relative(here).string();
  for (const fs::path& each : {found->parent_path(), *found}) {
    const std::string owner = env_.files.other_owner(each);
    if (owner.empty() || !notes_.empty()) continue;
    notes_.push_back("the plan is " + path + ", and " + each.string() + " belongs to " + owner +
                     "; if it is the right one, name it with `-p`");
  }
  return path;
}

const PlanFile& Session::plan() {
  if (!plan_) {
    const auto path = plan_path();
    if (!path) throw IoError(no_plan);
    auto source = read_source(env_, *path, max_plan_bytes);
    plan_.emplace(PlanFile{source->name(), load_with_parents(env_, *path, source)});
  }
  if (!plan_->loaded.trees.empty() && is_incident_file(plan_->loaded.trees.front())) {
    throw UsageError(escape_control(plan_->path) + " is an incident file, not a plan; pass it with `-i`");
  }
  if (!plan_->loaded.readable) {
    const Diagnostics& found = plan_->loaded.diagnostics;
    throw IoError("cannot read " + escape_control(plan_->path) +
                  (found.empty() ? "" : ": " + placed_message(found.front())) + "\n  run `" + validate_command() + "`");
  }
  return *plan_;
}

void Session::refuse_part(const std::string& name) {
  const Diagnostic* lost = find_yaml_error(plan().loaded.diagnostics);
  throw IoError("`" + std::string(command_) + "` needs `" + name + "`, and this plan has none" +
                (lost == nullptr ? "; " : " that can be read: " + placed_message(*lost) + "\n  ") + "run `" +
                validate_command() + "`");
}

void Session::blame_plan(const UnknownInPlan& unknown) {
  if (!plan_) return;
  const Loaded& loaded = plan_->loaded;
  const Diagnostics errors = errors_of(loaded, now());
  const Diagnostic* error = find_broken_part(loaded, errors, unknown.parts);
  if (error == nullptr) return;
  throw IoError(unknown.what() + std::string("; the plan has ") + with_place("an error", loaded, *error) +
                ", which may be the reason: run `" + validate_command() + "`");
}

std::string Session::validate_command() const {
  const bool named = common_.plan && *common_.plan != "-";
  return "incplan validate" + (named ? " " + shell_quoted(escape_control(*common_.plan)) : "");
}

void Session::load_plan() try { (void)plan(); } catch (const IoError& failure) {
  if (plan_path()) failure_ = failure.what();
}

const PlanFile* Session::loaded_plan() const {
  return plan_ && plan_->loaded.readable ? &*plan_ : nullptr;
}

void Session::blame_unread_plan() const {
  if (!failure_.empty()) throw IoError(failure_);
}

void Session::print_notes() {
  for (const std::string& note : notes_) warn(note);
  notes_.clear();
}

Instant Session::now() {
  if (!common_.at) return env_.clock();
  load_plan();  // for its zone
  const PlanFile* file = loaded_plan();
  return read_moment(*common_.at, env_.clock(), file == nullptr ? *Zone::utc() : *file->loaded.plan.zone, "--at",
                     Tense::past);
}

std::string Session::language() {
  const Plan& plan = this->plan().loaded.plan;
  if (!common_.lang) return plan.first_language();
  const auto& known = plan.languages;
  const bool spoken = std::ranges::any_of(known, [&](const Located<std::string>& language) {
    return ascii_lower(language.value) == ascii_lower(*common_.lang);
  });
  if (!spoken)
    warn("the plan has no texts in `" + *common_.lang + "`; they are shown in `" + plan.first_language() + "`");
  return *common_.lang;
}

std::string Session::format(const std::vector<std::string>& known) const {
  assert(!known.empty() && "a command that prints an answer declares its formats");
  std::string wanted = common_.format.value_or(known.front());
  if (std::ranges::find(known, wanted) != known.end()) return wanted;
  std::string message = "unknown format `" + escape_control(wanted) + "`; there are";
  for (const std::string& name : known) message += (name == known.front() ? " " : ", ") + name;
  throw UsageError(message);
}

bool Session::interactive() const {
  return env_.streams.in_is_terminal && env_.streams.err_is_terminal && !common_.no_input;
}

bool Session::color() const {
  const std::string when = common_.color.value_or("auto");
  if (when == "always") return true;
  if (when == "never") return false;
  if (when != "auto") throw UsageError("`--color` takes auto, always or never, not `" + escape_control(when) + "`");
  const auto no_color = env_.getenv("NO_COLOR");
  return env_.streams.out_is_terminal && (!no_color || no_color->empty()) && env_.getenv("TERM") != "dumb";
}

int Session::height() const {
  if (!env_.streams.out_is_terminal) return 0;
  int lines = env_.streams.height;
  const std::string said = env_.getenv("LINES").value_or("");
  std::from_chars(said.data(), said.data() + said.size(), lines);
  return std::max(0, lines);
}

void Session::print(const report::Answer& answer) {
  print_problems();
  print(answer_format().write(answer, style()));
}

void Session::warn(std::string_view message) {
  if (!common_.quiet) complain(env_.streams, escape_control(message));
}

/// A plan with an error still answers; that it has one is said once.
void Session::print_problems() {
  if (reported_ || !plan_ || common_.quiet) return;
  reported_ = true;
  const Diagnostics errors = errors_of(plan_->loaded, now());
  if (errors.empty()) return;
  if (const Diagnostic* broken = find_yaml_error(errors)) {
    return warn("the plan has " + with_place("a YAML error", plan_->loaded, *broken) +
                ": this answer may be incomplete; run `" + validate_command() + "`");
  }
  const std::string count = errors.size() == 1 ? "1 error" : std::to_string(errors.size()) + " errors";
  warn("the plan has " + count + ", run `" + validate_command() + "`");
}

}  // namespace incplan::core::cmd
