#include "cmd/complete.hpp"

#include <algorithm>

#include "cmd/choices.hpp"
#include "cmd/command.hpp"
#include "cmd/run.hpp"
#include "text/unicode.hpp"

namespace incplan::cmd {
namespace {

using Option = Options::Option;

/// One line a candidate: what it means must not break the line.
void offer(Env& env, std::string_view typed, const std::string& word, std::string_view means,
           std::string_view before = {}) {
  if (!word.starts_with(typed)) return;
  std::string line = std::string(before) + visible(word);
  if (!means.empty()) line += "\t" + visible(means.substr(0, means.find('\n')));
  env.streams.out << line << "\n";
}

void offer_values(Env& env, const Option& option, std::string_view typed, std::string_view before = {}) {
  const std::size_t equals = typed.find('=');
  if (equals != std::string_view::npos && !option.behind.empty()) {
    const std::string value(typed.substr(0, equals + 1));
    for (const Options::Choice& choice : option.behind) offer(env, typed, value + choice.word, choice.means, before);
    return;
  }
  for (const auto* offered : {&option.choices, &option.more}) {
    for (const Options::Choice& choice : *offered) offer(env, typed, choice.word, choice.means, before);
  }
  if (!option.choices.empty() || !option.more.empty()) return;
  if (option.offers == Options::Offers::files) env.streams.out << ":files\n";
  if (option.offers == Options::Offers::folders) env.streams.out << ":folders\n";
}

bool takes_value(const Option& option) {
  return !option.positional && !std::holds_alternative<bool*>(option.target) && option.when_bare.empty();
}

std::string with_hyphens(std::string name) {
  if (name.starts_with("--")) std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

const Option* find_option(const Options& options, const std::string& word) {
  for (const Option& option : options.all()) {
    const bool is_short = option.short_name != '\0' && word == std::string("-") + option.short_name;
    if (is_short || (!option.positional && option.name == with_hyphens(word))) return &option;
  }
  return nullptr;
}

void offer_options(Env& env, const Options& options, std::string_view typed) {
  for (const Option& option : options.all()) {
    if (!option.positional) offer(env, typed, option.name, option.means);
  }
  offer(env, typed, "--help", "how to use it");
}

void complete_word(Env& env, const Options& options, const std::vector<std::string>& words) {
  const std::string& typed = words.back();
  if (words.size() > 1) {
    const Option* before = find_option(options, words[words.size() - 2]);
    if (before != nullptr && takes_value(*before)) return offer_values(env, *before, typed);
  }
  if (const std::size_t equals = typed.find('='); typed.starts_with("--") && equals != std::string::npos) {
    const Option* option = find_option(options, typed.substr(0, equals));
    if (option != nullptr)
      offer_values(env, *option, std::string_view(typed).substr(equals + 1), typed.substr(0, equals + 1));
    return;
  }
  if (typed.starts_with('-')) return offer_options(env, options, typed);
  for (const Option& option : options.all()) {
    if (option.positional) offer_values(env, option, typed);
  }
}

void complete_command(Env& env, const std::string& typed) {
  for (const Command& command : commands()) offer(env, typed, std::string(command.name), command.summary);
}

void complete_first_word(Env& env, const std::string& typed) {
  complete_command(env, typed);
  offer(env, typed, "completion", "what makes a shell complete");
  offer(env, typed, "help", "how to use a command");
}

/// The words behind `completion` and `help`, which are no commands with options.
bool complete_small_command(Env& env, const std::vector<std::string>& words) {
  if (words.size() != 2) return false;
  if (words.front() == "help") return complete_command(env, words.back()), true;
  if (words.front() != "completion") return false;
  for (const char* shell : {"bash", "zsh", "fish", "powershell"}) offer(env, words.back(), shell, {});
  return true;
}

/// Shells pass words on as they were typed; and standard input is the terminal of the person who types.
void settle_plan(std::optional<std::string>& path, Env& env) {
  const auto home = env.variable("HOME");
  if (path && path->starts_with("~/") && home) path->replace(0, 1, *home);
  if (path == "-") path = "";
}

}  // namespace

std::string_view completion_script(std::string_view shell) {
  return completion_file("incplan." + std::string(shell == "powershell" ? "ps1" : shell));
}

int complete(const std::vector<std::string>& words, Env& env) try {
  if (words.empty() || complete_small_command(env, words)) return answered;
  Session session(env);
  session.common().quiet = true;
  Options options;
  look_for_plan(words, session.common());
  settle_plan(session.common().plan, env);
  const auto named = std::find_if(words.begin(), words.end() - 1, [](const std::string& word) {
    return std::any_of(commands().begin(), commands().end(),
                       [&](const Command& command) { return command.name == word; });
  });
  if (named == words.end() - 1) {
    declare_common(options, session.common(), choices({"text", "markdown", "json"}));
    if (words.size() == 1 && !words.back().starts_with('-'))
      complete_first_word(env, words.back());
    else
      complete_word(env, options, words);
    return answered;
  }
  for (const Command& command : commands()) {
    if (command.name == *named) (void)command.declare(options, session);
  }
  options.leave_out_mistakes();
  complete_word(env, options, words);
  return answered;
} catch (const std::exception&) {
  return answered;
}

}  // namespace incplan::cmd
