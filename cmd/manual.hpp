// The manual in mdoc(7): a page for the program and one for each command, made from the same rows as `--help`.
//
// docs/man/ holds what is printed here without a plan; a test keeps it current. The page of the format is made of the
// table of the format (`schema/manual.hpp`).
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cmd/command.hpp"

namespace incplan::cmd {

/// The day that the pages carry: that of the version.
inline constexpr std::string_view manual_date = "November 24, 2026";

/// `incplan.1`; `common` are the options of every command.
[[nodiscard]] std::string program_manual(std::span<const Command> commands, const Options& common);
/// `incplan-classify.1` and the like.
[[nodiscard]] std::string command_manual(const Command& command, const Options& options);
/// What a command does, in a few sentences; empty where nobody has written them.
[[nodiscard]] std::string_view manual_text(std::string_view command);

}  // namespace incplan::cmd
