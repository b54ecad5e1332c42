// A page for the program and one for each command, made from the same rows as `--help`.
#include <fmt/core.h>

#include <algorithm>
#include <sstream>
#include <vector>

#include "cmd/choices.hpp"
#include "cmd/complete.hpp"
#include "cmd/help.hpp"
#include "cmd/real_files.hpp"
#include "docs/documents.hpp"
#include "docs/prose.hpp"
#include "docs/roff.hpp"
#include "text/join.hpp"

namespace incplan::core::docs {
namespace {

using cmd::Command;
using cmd::Options;

/// A world without a plan: the manual is that of every plan.
struct Nowhere {
  std::stringstream stream;
  cmd::RealFiles files;
  Zones zones{[](std::string_view) { return std::nullopt; }};
  cmd::Env env{.streams = {stream, stream, stream},
               .files = files,
               .zones = zones,
               .clock = [] { return Instant{}; },
               .getenv = [](const char*) { return std::nullopt; }};
};

std::string heading(std::string_view page, std::string_view name, std::string_view summary) {
  std::string title(page);
  for (char& c : title) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return fmt::format(".Dd {}\n.Dt {} 1\n.Os\n.Sh NAME\n.Nm {}\n.Nd {}\n", manual_date, title, name, roff_text(summary));
}

std::string item(const Options::Option& option) {
  const std::string value = option.placeholder.empty() ? "" : " Ar " + roff_argument(option.placeholder);
  if (option.positional) return ".It" + value + "\n";
  std::string line = ".It";
  if (option.short_name != '\0') line += fmt::format(" Fl {}{} ,", option.short_name, value);
  return line + fmt::format(" Fl {}{}\n", roff_argument(option.name.substr(1)), value);
}

std::string list_of_options(const Options& options) {
  std::string out;
  std::string_view group;
  for (const Options::Option& option : options.all()) {
    if (option.group != group) {
      if (!group.empty()) out += ".El\n";
      out += fmt::format(".Ss {}\n.Bl -tag -width Ds\n", group = option.group);
    }
    out += item(option) + roff_text(cmd::described(option)) + "\n";
  }
  out += ".It Fl h , Fl \\-help\nHow to use it, with the options of the plan that is found.\n";
  return out + ".It Fl V , Fl \\-version\nThe version of incplan and of what it is made of.\n.El\n";
}

std::string exit_status() {
  return ".Sh EXIT STATUS\n"
         ".Bl -tag -width Ds\n"
         ".It 0\nSuccess.\n"
         ".It 1\nNegative result: errors in a plan, an expectation that does not hold, a draft that has unfilled "
         "places or "
         "does not fit.\n"
         ".It 2\nUsage error: an option, value, stage, channel or person that does not exist.\n"
         ".It 3\nRuntime error: a file is missing or unreadable, the disk is full, the YAML of a plan is broken.\n"
         ".El\n";
}

std::string examples(const Options& options) {
  if (options.example_lines().empty()) return "";
  std::string out = ".Sh EXAMPLES\n.Bd -literal -offset indent\n";
  for (const std::string& line : options.example_lines()) out += roff_lines(line);
  return out + ".Ed\n";
}

constexpr std::string_view program_words =
    ".Sh DESCRIPTION\n"
    "A plan for incident communication is one YAML file.\n"
    "It says what counts as an incident and how serious it is, who does what, which channels inform whom, and the "
    "words for each stage;\n"
    ".Nm\n"
    "checks it like a compiler checks a program, and answers from it when something breaks.\n"
    "Nothing is ever sent, and no command needs a network.\n"
    "The format is described in\n"
    ".Xr incplan-plan 5 .\n"
    ".Pp\n"
    "Without a command it shows the state of the plan: whether it is sound, when it was last reviewed, and who "
    "is on duty.\n"
    "A plan with a mistake in it still answers, and says that it has one.\n"
    ".Sh COMMANDS\n"
    ".Bl -tag -width Ds\n";

constexpr std::string_view program_surroundings =
    ".Sh ENVIRONMENT\n"
    ".Bl -tag -width Ds\n"
    ".It Ev INCPLAN_PLAN\nThe plan where no option names one.\n"
    ".It Ev NO_COLOR\nNo colour, when it is not empty.\n"
    ".It Ev TZDIR\nThe folder of the time zone database, else\n.Pa /usr/share/zoneinfo .\n"
    ".El\n"
    ".Sh FILES\n"
    ".Bl -tag -width Ds\n"
    ".It Pa incplan.yaml\n"
    "The plan: the nearest one in this folder or a parent, up to the root of the repository.\n"
    ".It Pa NAME.incplan.yaml\nThe name where a folder holds several.\n"
    ".El\n";

/// In the order of the alphabet, as manual pages have it.
std::string see_also() {
  std::vector<std::string_view> names;
  for (const Command& command : cmd::commands()) names.push_back(command.name);
  std::ranges::sort(names);
  std::string out = ".Sh SEE ALSO\n";
  for (const std::string_view name : names) out += fmt::format(".Xr incplan-{} 1 ,\n", name);
  return out + ".Xr incplan-plan 5\n";
}

std::string program_manual(const Options& common) {
  std::string out = heading("incplan", "incplan", "incident communication plans that are checked, and that answer");
  out += ".Sh SYNOPSIS\n.Nm\n.Op Ar command\n.Op Ar options\n";
  out += program_words;
  for (const Command& command : cmd::commands()) {
    out +=
        fmt::format(".It Ic {}\n{}; see\n.Xr incplan-{} 1 .\n", command.name, roff_text(command.summary), command.name);
  }
  out += fmt::format(".It Ic completion Ar shell\nPrints what makes {} complete, the plan's own words among it.\n",
                     join(cmd::completion_shells, " or "));
  out += ".El\n.Sh OPTIONS\n" + list_of_options(common);
  out += program_surroundings;
  return out + exit_status() + see_also();
}

std::string command_manual(const Command& command, const Options& options) {
  const std::string name = fmt::format("incplan-{}", command.name);
  std::string out = heading(name, name, command.summary);
  out += fmt::format(".Sh SYNOPSIS\n.Nm incplan {}\n.Op Ar options\n", command.name);
  for (const Options::Option& option : options.all()) {
    if (option.positional) out += ".Op Ar " + roff_argument(option.placeholder) + "\n";
  }
  out += ".Sh DESCRIPTION\n" + roff_text(command_prose(command.name)) + "\n.Sh OPTIONS\n" + list_of_options(options);
  return out + exit_status() + examples(options) + ".Sh SEE ALSO\n.Xr incplan 1 ,\n.Xr incplan-plan 5\n";
}

}  // namespace

std::vector<Document> command_manuals() {
  Nowhere nowhere;
  cmd::Session session(nowhere.env, "incplan");
  Options common;
  cmd::declare_common(common, session.common(), cmd::choices({"text", "markdown", "json"}));
  std::vector<Document> pages = {{"docs/man/incplan.1", program_manual(common)}};
  for (const Command& command : cmd::commands()) {
    cmd::Session own(nowhere.env, command.name);
    Options options;
    (void)command.declare(options, own);
    pages.push_back({fmt::format("docs/man/incplan-{}.1", command.name), command_manual(command, options)});
  }
  return pages;
}

}  // namespace incplan::core::docs
