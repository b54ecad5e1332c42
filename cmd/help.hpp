// What `--help` and `--version` print: made from the same rows that are parsed.
#pragma once

#include <span>
#include <string>

#include "cmd/command.hpp"

namespace incplan::core::cmd {

[[nodiscard]] std::string program_help(std::span<const Command> commands);
[[nodiscard]] std::string command_help(const Command& command, const Options& options);
/// What an option means, with the values that it takes.
[[nodiscard]] std::string described(const Options::Option& option);
/// The version, the libraries, and the release of the time zone database, of which `zone_table` is `tzdata.zi`.
[[nodiscard]] std::string version_text(std::string_view zone_table);

}  // namespace incplan::core::cmd
