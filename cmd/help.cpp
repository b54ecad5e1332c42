#include "cmd/help.hpp"

#include <fmt/core.h>

#include "cmd/version.hpp"
#include "text/unicode.hpp"

namespace incplan::core::cmd {
namespace {

constexpr int width = 80;
constexpr int means_column = 28;

/// Words from `column` on, wrapped; the first line continues what stands before it.
std::string wrapped(std::string_view words, int column) {
  std::string out;
  int at = column;
  while (!(words = trim(words)).empty()) {
    const std::string_view word = words.substr(0, words.find_first_of(" \n"));
    words.remove_prefix(word.size());
    const int size = display_width(word);
    if (at > column && at + 1 + size > width) {
      out += "\n" + std::string(static_cast<std::size_t>(column), ' ');
      at = column;
    } else if (at > column) {
      out += ' ', ++at;
    }
    out += escape_control(word);
    at += size;
  }
  return out + "\n";
}

std::string left_column(const Options::Option& option) {
  if (option.positional) return "  " + option.placeholder;
  std::string left = option.short_name == '\0' ? "      " : fmt::format("  -{}, ", option.short_name);
  left += option.name;
  if (!option.placeholder.empty()) left += " " + option.placeholder;
  return left;
}

std::string row(const std::string& left, std::string_view right) {
  const int used = display_width(left);
  if (used + 2 > means_column) return left + "\n" + std::string(means_column, ' ') + wrapped(right, means_column);
  return left + std::string(static_cast<std::size_t>(means_column - used), ' ') + wrapped(right, means_column);
}

std::string usage_line(const Command& command, const Options& options) {
  std::string line = fmt::format("Usage: incplan {} [options]", command.name);
  for (const Options::Option& option : options.all()) {
    if (option.positional) line += " [" + option.placeholder + "]";
  }
  return line + "\n";
}

}  // namespace

std::string described(const Options::Option& option) {
  std::string help = option.help;
  for (std::size_t i = 0; i < option.choices.size(); ++i) help += (i == 0 ? ": " : ", ") + option.choices[i].word;
  return help;
}

std::string program_help(std::span<const Command> commands) {
  std::string out =
      "incplan: incident communication plans that are checked, and that answer\n\n"
      "Usage: incplan [command] [options]\n\nCommands:\n";
  for (const Command& command : commands) out += row(fmt::format("  {}", command.name), command.summary);
  out +=
      "\n`incplan COMMAND --help` shows the options of a command, among them the\n"
      "questions of your own plan. `incplan` alone shows the state of the plan.\n\n"
      "Exit status: 0 success, 1 negative result, 2 usage error, 3 runtime error\n";
  return out;
}

std::string command_help(const Command& command, const Options& options) {
  std::string out = fmt::format("incplan {}: {}\n\n{}", command.name, command.summary, usage_line(command, options));
  std::string_view group;
  for (const Options::Option& option : options.all()) {
    if (option.group != group) out += fmt::format("\n{}:\n", group = option.group);
    out += row(left_column(option), described(option));
  }
  out += row("  -h, --help", "this page") + row("  -V, --version", "the version of incplan");
  if (!options.example_lines().empty()) out += "\nExamples:\n";
  for (const std::string& line : options.example_lines()) out += "  " + line + "\n";
  return out;
}

std::string version_text(std::string_view zone_table) {
  constexpr std::string_view mark = "# version ";
  const bool named = zone_table.starts_with(mark);
  const std::string_view zones =
      named ? zone_table.substr(mark.size(), zone_table.find('\n') - mark.size()) : "unknown";
  return fmt::format("incplan {}\nlibraries: {}\ntime zones: {}\n", version, INCPLAN_LIBRARIES, escape_control(zones));
}

}  // namespace incplan::core::cmd
