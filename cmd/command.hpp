// The commands as a table: a row and a function each.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/options.hpp"
#include "cmd/session.hpp"

namespace incplan::core::cmd {

/// Runs a command whose options have been parsed; gives the exit code.
using Action = std::function<int()>;

struct Command {
  std::string_view name;
  std::string_view summary;  ///< one line for the list of commands
  /// Declares the options and returns what to do with them. Both live as long as the Session.
  Action (*declare)(Options& options, Session& session);
  bool answers_from_plan = true;  ///< then the plan is loaded first, and its criteria are options
};

[[nodiscard]] std::span<const Command> commands();
/// The command with this name, or null.
[[nodiscard]] const Command* find_command(std::string_view name);

Action declare_init(Options& options, Session& session);
Action declare_validate(Options& options, Session& session);
Action declare_classify(Options& options, Session& session);
Action declare_who(Options& options, Session& session);
Action declare_notify_draft(Options& options, Session& session);
Action declare_render(Options& options, Session& session);

/// The plan must be loaded before the options are declared, because the plan's criteria are options: a look ahead for
/// `--plan`, or for the positional of a command that takes a plan. Null stands for no command.
[[nodiscard]] std::optional<std::string> look_for_plan(const std::vector<std::string>& arguments,
                                                       const Command* command, Env& env);

/// The names of all options of all commands (`--lang`), without those of any plan.
[[nodiscard]] std::set<std::string> option_names(Env& env);

/// `incplan` alone: the state of the plan on one screen, or how to start one.
int show_status(Session& session);

}  // namespace incplan::core::cmd
