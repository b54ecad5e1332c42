// What `--help` and `--version` print: made from the same rows that are parsed.
#pragma once

#include <span>
#include <string>

#include "cmd/command.hpp"

namespace incplan::cmd {

[[nodiscard]] std::string program_help(std::span<const Command> commands);
[[nodiscard]] std::string command_help(const Command& command, const Options& options);
[[nodiscard]] std::string version_text();

}  // namespace incplan::cmd
