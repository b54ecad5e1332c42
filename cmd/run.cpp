#include "cmd/run.hpp"

#include <algorithm>
#include <array>

#include "cmd/choices.hpp"
#include "cmd/command.hpp"
#include "cmd/complete.hpp"
#include "cmd/help.hpp"
#include "cmd/real_files.hpp"
#include "cmd/say.hpp"
#include "text/nearest.hpp"
#include "text/unicode.hpp"

namespace incplan::cmd {
namespace {

using Arguments = std::vector<std::string>;

constexpr std::array<Command, 6> table = {{
    {"init", "start a plan", declare_init},
    {"validate", "check plans like a compiler checks a program", declare_validate},
    {"classify", "how serious is this, and what comes next", declare_classify},
    {"who", "who does what, now", declare_who},
    {"notify-draft", "what we send, ready to paste", declare_notify_draft},
    {"render", "the whole plan, for people", declare_render},
}};

bool takes_value(std::string_view option) {
  static constexpr std::array<std::string_view, 8> with_value = {"-p", "--plan", "-f",   "--format",
                                                                 "-l", "--lang", "--at", "--color"};
  return std::find(with_value.begin(), with_value.end(), option) != with_value.end();
}

/// The first argument that is neither an option nor the value of one: common options may stand before the command.
Arguments::iterator find_command(Arguments& arguments) {
  for (auto it = arguments.begin(); it != arguments.end(); ++it) {
    if (!it->starts_with('-') || *it == "-") return it;
    if (takes_value(*it) && it + 1 != arguments.end()) ++it;
  }
  return arguments.end();
}

bool has_option(const Arguments& arguments, std::string_view long_name, std::string_view short_name) {
  const auto end = std::find(arguments.begin(), arguments.end(), "--");
  return std::any_of(arguments.begin(), end,
                     [&](const std::string& word) { return word == long_name || word == short_name; });
}

[[noreturn]] void refuse_command(const std::string& word) {
  std::vector<std::string_view> names;
  for (const Command& command : table) names.push_back(command.name);
  const std::string near = nearest(word, names);
  if (!near.empty()) throw Misuse("unknown command `" + visible(word) + "`; did you mean `" + near + "`?");
  throw Misuse("unknown command `" + visible(word) + "`; `incplan --help` lists them");
}

void parse(const Options& options, const Arguments& arguments, Session& session) {
  try {
    options.parse(arguments);
  } catch (const Misuse&) {
    session.blame_plan();
    throw;
  }
  session.tell_notes();
}

int run_command(const Command& command, const Arguments& arguments, Env& env) {
  Session session(env);
  look_for_plan(arguments, session.common());
  Options options;
  const Action action = command.declare(options, session);
  options.leave_out_mistakes();
  if (has_option(arguments, "--help", "-h")) {
    env.streams.out << command_help(command, options);
    return answered;
  }
  parse(options, arguments, session);
  return action();
}

int run_without_command(const Arguments& arguments, Env& env) {
  Session session(env);
  Options options;
  declare_common(options, session.common(), choices({"text", "markdown", "json"}));
  parse(options, arguments, session);
  return show_status(session);
}

int print_completion(const Arguments& arguments, Env& env) {
  const std::string shell = arguments.empty() ? "" : arguments.front();
  const std::string_view script = completion_script(shell);
  if (script.empty()) throw Misuse("`completion` takes bash, zsh, fish or powershell, not `" + visible(shell) + "`");
  env.streams.out << script;
  return answered;
}

int print_version(Env& env) {
  std::string zones;
  try {
    zones = read_zone_file("").value_or("");
  } catch (const Failure&) {
    zones = "# version none\n";
  }
  env.streams.out << version_text(zones);
  return answered;
}

int dispatch(Arguments arguments, Env& env) {
  if (!arguments.empty() && arguments.front() == "__complete")
    return complete({arguments.begin() + 1, arguments.end()}, env);
  const auto word = find_command(arguments);
  if (word == arguments.end()) {
    if (has_option(arguments, "--help", "-h")) return env.streams.out << program_help(commands()), answered;
    if (has_option(arguments, "--version", "-V")) return print_version(env);
    return run_without_command(arguments, env);
  }
  const std::string name = *word;
  arguments.erase(word);
  if (name == "help")
    return dispatch(arguments.empty() ? Arguments{"--help"} : Arguments{arguments.front(), "--help"}, env);
  if (name == "completion") return print_completion(arguments, env);
  const auto command = std::find_if(table.begin(), table.end(), [&](const Command& c) { return c.name == name; });
  if (command == table.end()) refuse_command(name);
  if (has_option(arguments, "--version", "-V")) return print_version(env);
  return run_command(*command, arguments, env);
}

}  // namespace

std::span<const Command> commands() {
  return table;
}

void look_for_plan(const std::vector<std::string>& arguments, Common& common) {
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    const std::string& word = arguments[i];
    if ((word == "-p" || word == "--plan") && i + 1 < arguments.size())
      common.plan = arguments[i + 1];
    else if (word.starts_with("--plan="))
      common.plan = word.substr(7);
    else if (word.starts_with("-p") && word.size() > 2)
      common.plan = word.substr(2);
  }
}

int run(const std::vector<std::string>& arguments, Env& env) {
  try {
    return dispatch(arguments, env);
  } catch (const Misuse& error) {
    return complain(env.streams, error.what()), wrong_usage;
  } catch (const Failure& error) {
    return complain(env.streams, error.what()), cannot;
  }
}

}  // namespace incplan::cmd
