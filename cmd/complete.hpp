// What a shell may offer next: `incplan __complete WORD…`, where the last word is the one being typed.
//
//   incplan __complete classify --impact ""
//   low<TAB>Cosmetic, or a workaround exists.
//
// The scripts in completions/ only pass words on and show what comes back, so that they never age.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/env.hpp"

namespace incplan::core::cmd {

/// Prints one candidate a line, with its meaning behind a tab (only plain words are candidates: see `text/plain.hpp`);
/// `:files` or `:folders` as the only line asks the shell
/// for its own. Never says that something is wrong: a shell has no place to show it.
int complete(const std::vector<std::string>& words, Env& env);

/// The shells for which there is a script.
inline constexpr std::array<std::string_view, 4> completion_shells = {"bash", "zsh", "fish", "powershell"};
/// A file of completions/ by its name; empty when there is none of that name.
[[nodiscard]] std::string_view completion_file(std::string_view name);
/// The script for a shell; empty for a shell that there is none for.
[[nodiscard]] std::string_view completion_script(std::string_view shell);

}  // namespace incplan::core::cmd
