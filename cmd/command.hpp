// The commands as a table: a row and a function each.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "cmd/options.hpp"
#include "cmd/session.hpp"

namespace incplan::cmd {

/// Runs a command whose options have been parsed; gives the exit code.
using Action = std::function<int()>;

struct Command {
  std::string_view name;
  std::string_view summary;  ///< one line for the list of commands
  /// Declares the options and returns what to do with them. Both live as long as the Session.
  Action (*declare)(Options& options, Session& session);
};

[[nodiscard]] std::span<const Command> commands();

Action declare_init(Options& options, Session& session);
Action declare_validate(Options& options, Session& session);
Action declare_classify(Options& options, Session& session);
Action declare_who(Options& options, Session& session);
Action declare_notify_draft(Options& options, Session& session);
Action declare_render(Options& options, Session& session);

/// The plan must be known before the options are, because the plan's criteria are options: a look ahead for `--plan`.
void look_for_plan(const std::vector<std::string>& arguments, Common& common);

/// `incplan` alone: the state of the plan on one screen, or how to start one.
int show_status(Session& session);

}  // namespace incplan::cmd
