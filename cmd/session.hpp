// What every command shares: the common options, the plan they lead to, and the way answers go out.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/env.hpp"
#include "cmd/options.hpp"
#include "incplan.hpp"
#include "report/answer.hpp"

namespace incplan::core::cmd {

/// The options of every command.
struct Common {
  std::optional<std::string> plan;
  std::optional<std::string> format;
  std::vector<std::string> formats{};  ///< those that the command has
  std::optional<std::string> lang;
  std::optional<std::string> at;
  std::optional<std::string> color;
  bool no_input = false;
  bool quiet = false;
  std::vector<std::string> plan_words{};  ///< the positional of commands that take a plan
};

/// The formats of an answer, and those that a command has besides.
[[nodiscard]] std::vector<Options::Choice> answer_formats(std::initializer_list<std::string_view> others = {});
/// The same for the plan as a document.
[[nodiscard]] std::vector<Options::Choice> document_formats(std::initializer_list<std::string_view> others);

/// `languages` are those that the command's texts can be had in, for completions.
void declare_common(Options& options, Common& common, std::vector<Options::Choice> formats,
                    std::vector<Options::Choice> languages = {});

/// `incplan render shop.incplan.yaml`: for commands whose only positional is the plan.
void declare_plan(Options& options, Common& common);
/// Whether a word is the name of a plan rather than anything else that a command takes.
[[nodiscard]] bool looks_like_plan(std::string_view word);
/// Throws UsageError where a positional is not the plan that was loaded.
void check_plan_words(const Common& common);

/// A plan as it was found.
struct PlanFile {
  std::string path;  ///< as people know it; `<stdin>` for standard input
  Loaded loaded;
};

class Session {
 public:
  /// `command` is a literal: its name.
  explicit Session(Env& env, std::string_view command = "incplan") : env_(env), command_(command) {}

  Env& env() { return env_; }
  Common& common() { return common_; }

  /// Reads the plan that the options, the environment or the folder lead to: `--plan`, else `$INCPLAN_PLAN`, else the
  /// nearest `incplan.yaml` in this folder or a parent, up to the root of the repository. Where there is none, or where
  /// its YAML is broken, that is told to who asks for the plan.
  void load_plan();
  /// The plan that was loaded, or null: for help and for options that come from the plan.
  [[nodiscard]] const PlanFile* loaded_plan() const;
  /// The plan. Throws IoError where there is none that can be read.
  const PlanFile& plan();
  /// The path of the plan that is meant, or nothing. Whether it is another user's is noted.
  std::optional<std::string> plan_path();
  /// Says what was noted while the plan was looked for. For when it is known whether anything is to be said at all.
  void print_notes();
  /// Where options were not understood: the plan may be the reason, for its criteria are options. Throws IoError where
  /// a plan is there and could not be read.
  void blame_unread_plan() const;
  /// Says that the plan lacks a part that the command needs, or that its YAML is broken there. Throws IoError.
  [[noreturn]] void refuse_part(const std::string& name);
  /// Where the part of the plan that would know the word has an error: throws IoError, for the plan is the reason.
  void blame_plan(const UnknownInPlan& unknown);
  /// `incplan validate`, with the plan where it is not found without a name.
  [[nodiscard]] std::string validate_command() const;

  /// What "now" is: `--at`, else the clock.
  Instant now();
  /// The language of texts: `--lang`, else the plan's first.
  std::string language();
  /// The chosen format; throws UsageError where the command has none of that name.
  [[nodiscard]] std::string format() const { return format(common_.formats); }
  /// The same among those of a part of the command.
  [[nodiscard]] std::string format(const std::vector<std::string>& known) const;
  /// The chosen format of a command that has no others than answers have.
  [[nodiscard]] const report::AnswerFormat& answer_format() const { return *report::find_answer_format(format()); }
  /// Whether a person can be asked: input and error output are a terminal and nobody said `--no-input`.
  [[nodiscard]] bool interactive() const;
  /// A person was asked something, so that there may be more input than answers.
  void note_question() { asked_ = true; }
  [[nodiscard]] bool has_asked() const { return asked_; }
  [[nodiscard]] bool color() const;
  /// How text is laid out for this terminal.
  [[nodiscard]] report::TextStyle style() const {
    return {.color = color(), .width = std::min(env_.streams.width, 100), .height = common_.format ? 0 : height()};
  }

  void print(const std::string& bytes) { env_.streams.out << bytes; }
  /// Writes an answer in the chosen format. It is told in brief where it can be, the terminal is too short for the whole,
  /// and nobody has named a format.
  void print(const report::Answer& answer);
  /// One line on standard error, unless `--quiet`.
  void warn(std::string_view message);
  /// Says once that the plan has errors that make answers incomplete, where it has.
  void print_problems();
  /// For an answer that says so itself.
  void reported_problems() { reported_ = true; }

 private:
  /// Lines of the terminal; 0 where there is none, or no end to it.
  [[nodiscard]] int height() const;

  Env& env_;
  std::string_view command_;
  Common common_;
  std::optional<PlanFile> plan_;
  std::string failure_;  ///< why a plan that is there could not be read
  std::vector<std::string> notes_;
  bool reported_ = false;
  bool asked_ = false;
};

}  // namespace incplan::core::cmd
