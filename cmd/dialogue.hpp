// What every conversation on a terminal is made of: lines, and the words with which people answer.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cmd/session.hpp"

namespace incplan::core::cmd {

/// One line from the person, trimmed; nothing when they end the conversation.
std::optional<std::string> read_line(Session& session, std::string_view prompt);

/// Says a sentence, filled to the width of the terminal.
void print(Session& session, const std::string& sentence);
/// The same for what is wrong with an answer, indented below it.
void tell_problem(Session& session, const std::string& sentence);

/// Reads and tells what was typed or pasted ahead of a conversation that is over. Left alone, it would be taken for
/// commands by the shell.
void drain_input(Session& session);

/// What a person may say to a question of yes and no, in any of the languages that the program speaks: `ok`, `oui`,
/// `j`, `sí`, `nein`. Nothing for what is no answer.
[[nodiscard]] std::optional<bool> yes_or_no(std::string_view line);
/// The number of a listed answer, from 1; 0 for anything else.
[[nodiscard]] std::size_t chosen_number(std::string_view line);
/// Whether a person says that they do not know: an empty line, `?`, `unknown`, `je ne sais pas`.
[[nodiscard]] bool says_unknown(std::string_view line);

}  // namespace incplan::core::cmd
