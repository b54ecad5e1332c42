#include "cmd/run.hpp"

#include <algorithm>
#include <array>

#include "cmd/command.hpp"
#include "cmd/complete.hpp"
#include "cmd/dialogue.hpp"
#include "cmd/help.hpp"
#include "cmd/real_files.hpp"
#include "cmd/say.hpp"
#include "text/join.hpp"
#include "text/nearest.hpp"
#include "text/unicode.hpp"

namespace incplan::core::cmd {
namespace {

using Arguments = std::vector<std::string>;

constexpr auto table = std::to_array<Command>({
    {"init", "create a plan", declare_init, false},
    {"validate", "check plans for errors", declare_validate, false},
    {"classify", "determine the severity, the next steps and the deadlines", declare_classify},
    {"who", "show who is on duty and how to reach them", declare_who},
    {"notify-draft", "draft the messages of a stage, per channel and language", declare_notify_draft},
    {"render", "print or export the plan", declare_render},
});

/// Words that name these commands elsewhere.
struct OtherName {
  std::string_view word;
  std::string_view command;
};

constexpr auto other_names = std::to_array<OtherName>({{"notify", "notify-draft"},
                                                       {"draft", "notify-draft"},
                                                       {"drafts", "notify-draft"},
                                                       {"message", "notify-draft"},
                                                       {"messages", "notify-draft"},
                                                       {"send", "notify-draft"},
                                                       {"lint", "validate"},
                                                       {"check", "validate"},
                                                       {"verify", "validate"},
                                                       {"test", "validate"},
                                                       {"triage", "classify"},
                                                       {"severity", "classify"},
                                                       {"oncall", "who"},
                                                       {"on-call", "who"},
                                                       {"whois", "who"},
                                                       {"new", "init"},
                                                       {"create", "init"},
                                                       {"start", "init"},
                                                       {"show", "render"},
                                                       {"print", "render"},
                                                       {"export", "render"}});

/// The options that a command has without any plan; without a command the common ones.
Options options_without_plan(const Command* command, Session& session) {
  Options options;
  if (command == nullptr)
    declare_common(options, session.common(), {});
  else
    (void)command->declare(options, session);
  return options;
}

/// The first argument that is neither an option nor the value of one: common options may stand before the command.
Arguments::iterator command_in(Arguments& arguments, Env& env) {
  Session session(env);
  const Options options = options_without_plan(nullptr, session);
  for (auto it = arguments.begin(); it != arguments.end(); ++it) {
    if (!it->starts_with('-') || *it == "-") return it;
    const Options::Option* option = options.find(*it);
    if (option != nullptr && option->takes_value() && it + 1 != arguments.end()) ++it;
  }
  return arguments.end();
}

bool has_option(const Arguments& arguments, std::string_view long_name, std::string_view short_name) {
  const auto end = std::ranges::find(arguments, "--");
  return std::any_of(arguments.begin(), end,
                     [&](const std::string& word) { return word == long_name || word == short_name; });
}

/// `--plan=FILE`, `-pFILE`.
std::optional<std::string> value_of_plan(const std::string& word) {
  if (word.starts_with("--plan=")) return word.substr(7);
  if (word.starts_with("-p") && word.size() > 2) return word.substr(2);
  return std::nullopt;
}

bool is_file(const std::string& word, Env& env) {
  return env.files.exists(word) && !env.files.is_folder(word);
}

[[noreturn]] void refuse_command(const std::string& word) {
  std::vector<std::string_view> names;
  for (const Command& command : table) names.push_back(command.name);
  const auto* other = std::ranges::find(other_names, ascii_lower(word), &OtherName::word);
  const std::string near = other == other_names.end() ? nearest(word, names) : std::string(other->command);
  const std::string message = "unknown command `" + escape_control(word) + "`; ";
  if (!near.empty()) throw UsageError(message + "did you mean `" + near + "`?");
  if (looks_like_plan(word))
    throw UsageError(message + "`incplan -p " + escape_control(word) + "` shows the state of that plan");
  throw UsageError(message + "`incplan --help` lists them");
}

void parse(const Options& options, const Arguments& arguments, Session& session) {
  try {
    options.parse(arguments);
    check_plan_words(session.common());
  } catch (const UsageError&) {
    session.blame_unread_plan();
    throw;
  }
  session.print_notes();
}

int run_command(const Command& command, const Arguments& arguments, Env& env) {
  Session session(env, command.name);
  session.common().plan = look_for_plan(arguments, &command, env);
  if (command.answers_from_plan) session.load_plan();
  Options options;
  const Action action = command.declare(options, session);
  options.leave_out_mistakes();
  if (has_option(arguments, "--help", "-h")) {
    env.streams.out << command_help(command, options);
    return ok;
  }
  try {
    parse(options, arguments, session);
    const int exit = action();
    drain_input(session);
    return exit;
  } catch (const UnknownInPlan& unknown) {
    drain_input(session);
    session.blame_plan(unknown);
    throw;
  } catch (const std::exception&) {
    drain_input(session);
    throw;
  }
}

int run_without_command(const Arguments& arguments, Env& env) {
  Session session(env);
  Options options;
  declare_common(options, session.common(), answer_formats());
  parse(options, arguments, session);
  return show_status(session);
}

int print_completion(const Arguments& arguments, Env& env) {
  const std::string shell = arguments.empty() ? "" : arguments.front();
  const std::string_view script = completion_script(shell);
  if (script.empty())
    throw UsageError("`completion` takes " + join(completion_shells, " or ") + ", not `" + escape_control(shell) + "`");
  env.streams.out << script;
  return ok;
}

int print_help(Env& env) {
  env.streams.out << program_help(commands());
  return ok;
}

int print_version(Env& env) {
  std::string zones;
  try {
    zones = read_zone_file("").value_or("");
  } catch (const IoError&) {
    zones = "# version none\n";
  }
  env.streams.out << version_text(zones);
  return ok;
}

}  // namespace

std::span<const Command> commands() {
  return table;
}

const Command* find_command(std::string_view name) {
  const auto* found = std::ranges::find(table, name, &Command::name);
  return found == table.end() ? nullptr : found;
}

std::optional<std::string> look_for_plan(const std::vector<std::string>& arguments, const Command* command, Env& env) {
  Session session(env);
  const Options options = options_without_plan(command, session);
  const bool takes_plan = std::ranges::any_of(options.all(), &Options::Option::names_plan);
  std::optional<std::string> named, positional;
  bool may_be_value = false;  // of an option that only the plan knows
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& word = arguments[i];
    if (word.starts_with('-') && word != "-" && word != "--") {
      const Options::Option* option = options.find(word);
      may_be_value = option == nullptr && word.find('=') == std::string::npos;
      if (const auto value = value_of_plan(word)) named = value;
      if (option == nullptr || !option->takes_value() || i + 1 == arguments.size()) continue;
      ++i;
      if (option->name == "--plan") named = arguments[i];
    } else if (takes_plan && word != "--" && !positional) {
      const bool is_plan = looks_like_plan(word) || (!may_be_value && is_file(word, env));
      if (is_plan) positional = word;
      may_be_value = false;
    }
  }
  return named ? named : positional;
}

std::set<std::string> option_names(Env& env) {
  std::set<std::string> names = {"--help", "--version"};
  for (const Command& command : table) {
    Session session(env);
    const Options options = options_without_plan(&command, session);
    for (const Options::Option& option : options.all()) names.insert(option.name);
  }
  return names;
}

int run(const std::vector<std::string>& given, Env& env) try {
  Arguments arguments = given;
  if (!arguments.empty() && arguments.front() == "__complete")
    return complete({arguments.begin() + 1, arguments.end()}, env);
  const auto word = command_in(arguments, env);
  if (word == arguments.end()) {
    if (has_option(arguments, "--help", "-h")) return print_help(env);
    if (has_option(arguments, "--version", "-V")) return print_version(env);
    return run_without_command(arguments, env);
  }
  const std::string name = *word;
  arguments.erase(word);
  if (name == "help") return run(arguments.empty() ? Arguments{"--help"} : Arguments{arguments.front(), "--help"}, env);
  if (name == "completion") return print_completion(arguments, env);
  const Command* command = find_command(name);
  if (command == nullptr) refuse_command(name);
  if (has_option(arguments, "--version", "-V")) return print_version(env);
  return run_command(*command, arguments, env);
} catch (const UsageError& error) {
  return complain(env.streams, error.what()), usage;
} catch (const IoError& error) {
  return complain(env.streams, error.what()), failure;
}

}  // namespace incplan::core::cmd
