#include "cmd/complete.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "cmd/command.hpp"
#include "cmd/run.hpp"
#include "text/plain.hpp"
#include "text/unicode.hpp"

namespace incplan::core::cmd {
namespace {

using Option = Options::Option;

/// The candidates for one word. What is no plain word is none: some shell would do something with it, and a plan may
/// come from anywhere. Nor is one offered twice: what shells insert of two that are equal is all of the line, and the
/// meaning behind the word is a plan's text too.
class Candidates {
 public:
  /// `before` stands in front of what is typed, in the same word of the shell.
  Candidates(Env& env, std::string_view typed, std::string_view before = {})
      : env_(env), typed_(typed), before_(before) {}

  void offer(std::string_view word, std::string_view help) {
    if (is_plain_word(word)) add(word, help);
  }
  /// The name of an option, with its dashes.
  void offer_option(std::string_view name, std::string_view help) {
    if (is_plain_word(name.substr(std::min(name.find_first_not_of('-'), name.size())))) add(name, help);
  }

 private:
  /// One line a candidate: what it means must not break the line.
  void add(std::string_view word, std::string_view help) {
    if (!word.starts_with(typed_) || !offered_.emplace(word).second) return;
    std::string line = std::string(before_) + std::string(word);
    if (!help.empty()) line += "\t" + escape_control(help.substr(0, help.find('\n')));
    env_.streams.out << line << "\n";
  }

  Env& env_;
  std::string_view typed_, before_;
  std::set<std::string, std::less<>> offered_;
};

void offer_values(Env& env, const Option& option, std::string_view typed, std::string_view before = {}) {
  Candidates candidates(env, typed, before);
  const std::size_t equals = typed.find('=');
  if (equals != std::string_view::npos && !option.value_suffixes.empty()) {
    const std::string value(typed.substr(0, equals + 1));
    for (const Options::Choice& choice : option.value_suffixes) candidates.offer(value + choice.word, choice.help);
    return;
  }
  for (const auto* offered : {&option.choices, &option.completions}) {
    for (const Options::Choice& choice : *offered) candidates.offer(choice.word, choice.help);
  }
  if (!option.choices.empty() || !option.completions.empty()) return;
  if (option.path_kind == Options::PathKind::files) env.streams.out << ":files\n";
  if (option.path_kind == Options::PathKind::folders) env.streams.out << ":folders\n";
}

void offer_options(Env& env, const Options& options, std::string_view typed) {
  Candidates candidates(env, typed);
  for (const Option& option : options.all()) {
    if (!option.positional && !option.in_help) candidates.offer_option(option.name, option.help);
  }
  candidates.offer_option("--help", "how to use it");
}

void complete_word(Env& env, const Options& options, const std::vector<std::string>& words) {
  const std::string& typed = words.back();
  if (words.size() > 1) {
    const Option* before = options.find(words[words.size() - 2]);
    if (before != nullptr && before->takes_value()) return offer_values(env, *before, typed);
  }
  if (const std::size_t equals = typed.find('='); typed.starts_with("--") && equals != std::string::npos) {
    const Option* option = options.find(typed.substr(0, equals));
    if (option != nullptr)
      offer_values(env, *option, std::string_view(typed).substr(equals + 1), typed.substr(0, equals + 1));
    return;
  }
  if (typed.starts_with('-')) return offer_options(env, options, typed);
  for (const Option& option : options.all()) {
    if (option.positional) offer_values(env, option, typed);
  }
}

void complete_command(Candidates& candidates) {
  for (const Command& command : commands()) candidates.offer(command.name, command.summary);
}

void complete_first_word(Env& env, std::string_view typed) {
  Candidates candidates(env, typed);
  complete_command(candidates);
  candidates.offer("completion", "what makes a shell complete");
  candidates.offer("help", "how to use a command");
}

/// The words behind `completion` and `help`, which are no commands with options.
bool complete_small_command(Env& env, const std::vector<std::string>& words) {
  if (words.size() != 2) return false;
  Candidates candidates(env, words.back());
  if (words.front() == "help") return complete_command(candidates), true;
  if (words.front() != "completion") return false;
  for (const std::string_view shell : completion_shells) candidates.offer(shell, {});
  return true;
}

/// Shells pass words on as they were typed; and standard input is the terminal of the person who types.
void settle_plan(std::optional<std::string>& path, Env& env) {
  const auto home = env.getenv("HOME");
  if (path && path->starts_with("~/") && home) path->replace(0, 1, *home);
  if (path == "-") path = "";
}

using Words = std::vector<std::string>;

/// What is typed already, without the command and the word that is being typed.
Words arguments_of(const Words& words, Words::const_iterator command) {
  Words arguments(words.begin(), command);
  if (command != words.end() - 1) arguments.insert(arguments.end(), command + 1, words.end() - 1);
  return arguments;
}

}  // namespace

std::string_view completion_script(std::string_view shell) {
  return completion_file("incplan." + std::string(shell == "powershell" ? "ps1" : shell));
}

int complete(const std::vector<std::string>& words, Env& env) try {
  if (words.empty() || complete_small_command(env, words)) return ok;
  Session session(env);
  session.common().quiet = true;
  Options options;
  const auto named = std::find_if(words.begin(), words.end() - 1,
                                  [](const std::string& word) { return find_command(word) != nullptr; });
  const Command* command = named == words.end() - 1 ? nullptr : find_command(*named);
  session.common().plan = look_for_plan(arguments_of(words, named), command, env);
  settle_plan(session.common().plan, env);
  if (command == nullptr) {
    declare_common(options, session.common(), answer_formats());
    if (words.size() == 1 && !words.back().starts_with('-'))
      complete_first_word(env, words.back());
    else
      complete_word(env, options, words);
    return ok;
  }
  if (command->answers_from_plan) session.load_plan();
  (void)command->declare(options, session);
  options.leave_out_mistakes();
  complete_word(env, options, words);
  return ok;
} catch (const std::exception&) {
  return ok;
}

}  // namespace incplan::core::cmd
