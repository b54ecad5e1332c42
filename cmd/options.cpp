#include "cmd/options.hpp"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <set>

#include "cmd/env.hpp"
#include "text/nearest.hpp"
#include "text/unicode.hpp"

namespace incplan::core::cmd {
namespace {

using Arguments = std::vector<std::string>;

bool is_long(std::string_view argument) {
  return argument.starts_with("--") && argument.size() > 2;
}

/// `--data_loss=yes` -> `--data-loss=yes`: underscores of the name, not of the value.
std::string with_hyphens(std::string argument) {
  if (!is_long(argument)) return argument;
  const auto name_end = argument.begin() + static_cast<std::ptrdiff_t>(std::min(argument.find('='), argument.size()));
  std::replace(argument.begin(), name_end, '_', '-');
  return argument;
}

bool says_yes_or_no(const std::string& word) {
  static constexpr std::string_view words[] = {"yes", "no", "true", "false"};
  return std::ranges::any_of(words, [&](std::string_view known) {
    return std::ranges::equal(word, known, [](char a, char b) { return (a | 0x20) == b; });
  });
}

bool may_be_value(const std::string& word, const Options::Option& option) {
  return option.any_follows ? !word.starts_with('-') : says_yes_or_no(word);
}

/// An option that may stand without its value gets it here, since a parser cannot know whether the next word is meant
/// for it.
void give_bare_values(Arguments& arguments, const std::vector<Options::Option>& options) {
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    const auto option = std::ranges::find_if(options, [&](const Options::Option& candidate) {
      return !candidate.default_if_bare.empty() && candidate.name == arguments[i];
    });
    if (option == options.end()) continue;
    const bool value_follows = i + 1 < arguments.size() && may_be_value(arguments[i + 1], *option);
    arguments[i] += "=" + (value_follows ? arguments[i + 1] : option->default_if_bare);
    if (value_follows) arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

/// Everything that may be an option: `--impact` of `--impact=high`.
std::set<std::string> names_in(const Arguments& arguments) {
  std::set<std::string> names;
  for (const std::string& argument : arguments) names.insert(argument.substr(0, argument.find('=')));
  return names;
}

/// `--error-rate`.
bool is_name(std::string_view option) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_inside = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_'; };
  return option.size() > 2 && is_letter(option[2]) && std::all_of(option.begin() + 2, option.end(), is_inside);
}

std::string names(const Options::Option& option) {
  if (option.positional) return option.placeholder;
  return option.short_name == '\0' ? option.name : std::string("-") + option.short_name + "," + option.name;
}

void declare(CLI::App& app, const Options::Option& option) {
  const std::string name = option.positional ? "positionals" : names(option);
  if (const auto* flag = std::get_if<bool*>(&option.target)) {
    app.add_flag(name, **flag);
  } else if (const auto* one = std::get_if<std::optional<std::string>*>(&option.target)) {
    // Said twice, the last one counts: aliases and scripts put defaults in front.
    app.add_option(name, **one)->take_last();
  } else {
    auto* several = app.add_option(name, *std::get<std::vector<std::string>*>(option.target));
    if (!option.positional) several->allow_extra_args(false);
  }
}

/// The option that once had this name, the form of a fact that has no option of its own, else the nearest; empty where
/// none is near.
std::string meant(std::string_view name, const std::vector<Options::Option>& options) {
  std::vector<std::string_view> known;
  for (const Options::Option& option : options) {
    if (option.was == name) return option.name;
    if (option.in_help && with_hyphens("--" + option.placeholder.substr(0, option.placeholder.find('='))) == name) {
      return option.name + " " + option.placeholder;
    }
    if (!option.positional && !option.in_help) known.push_back(option.name);
  }
  return nearest(name, known);
}

[[noreturn]] void refuse_extras(const Arguments& extras, const std::vector<Options::Option>& options) {
  const auto unknown = std::ranges::find_if(extras, [](const std::string& word) { return word.starts_with('-'); });
  if (unknown == extras.end()) throw UsageError("unexpected argument `" + escape_control(extras.front()) + "`");
  const std::string name = unknown->substr(0, unknown->find('='));
  const std::string near = meant(name, options);
  const std::string message = "unknown option `" + escape_control(name) + "`";
  if (near.empty()) throw UnknownInPlan(message, {"criteria"});
  throw UsageError(message + "; did you mean `" + near + "`?");
}

/// "--impact: 1 required TEXT missing", in words for the person.
[[noreturn]] void refuse_bare(std::string_view complaint, const std::vector<Options::Option>& options) {
  const std::string name(complaint.substr(0, complaint.find(':')));
  std::string message = "`" + escape_control(name) + "` needs a value";
  for (const Options::Option& option : options) {
    if (option.name != name) continue;
    for (const auto& choice : option.choices)
      message += (&choice == &option.choices.front() ? ": " : ", ") + escape_control(choice.word);
  }
  throw UsageError(message);
}

/// `a,b` -> `a`, `b`. A word without anything stays what it is: an id that does not exist.
void split_at_commas(std::vector<std::string>& words) {
  std::vector<std::string> parts;
  for (const std::string& word : words) {
    const std::size_t before = parts.size();
    for (std::size_t at = 0; at <= word.size();) {
      const std::size_t end = std::min(word.find(',', at), word.size());
      if (const auto part = trim(std::string_view(word).substr(at, end - at)); !part.empty()) parts.emplace_back(part);
      at = end + 1;
    }
    if (parts.size() == before) parts.push_back(word);
  }
  words = std::move(parts);
}

}  // namespace

Options::Option& Options::add(Option option) {
  option.group = group_;
  options_.push_back(std::move(option));
  return options_.back();
}

void Options::leave_out_mistakes() {
  std::set<std::string> taken = {"--help", "--version"};
  for (const Option& option : options_) {
    if (!option.of_plan) taken.insert(option.name);
  }
  std::erase_if(options_, [&taken](const Option& option) {
    return option.of_plan && (!is_name(option.name) || !taken.insert(option.name).second);
  });
}

Options::Option& Options::flag(std::string name, bool& target, std::string help, char short_name) {
  return add({.name = std::move(name), .short_name = short_name, .help = std::move(help), .target = &target});
}

Options::Option& Options::value(std::string name, std::string placeholder, std::optional<std::string>& target,
                                std::string help, char short_name) {
  return add({.name = std::move(name),
              .short_name = short_name,
              .placeholder = std::move(placeholder),
              .help = std::move(help),
              .target = &target});
}

Options::Option& Options::values(std::string name, std::string placeholder, std::vector<std::string>& target,
                                 std::string help, char short_name) {
  return add({.name = std::move(name),
              .short_name = short_name,
              .placeholder = std::move(placeholder),
              .help = std::move(help),
              .target = &target});
}

Options::Option& Options::positionals(const std::string& placeholder, std::vector<std::string>& target,
                                      std::string help) {
  return add({.name = placeholder,
              .placeholder = placeholder,
              .help = std::move(help),
              .target = &target,
              .positional = true});
}

void Options::parse(std::vector<std::string> arguments) const {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  std::transform(arguments.begin(), arguments.end(), arguments.begin(), with_hyphens);
  const std::set<std::string> given = names_in(arguments);
  for (const Option& option : options_) {
    // Of thousands of criteria a few are named, and CLI11 compares each option that it learns of with all others.
    if (!option.in_help && (!option.of_plan || given.contains(option.name))) declare(app, option);
  }
  give_bare_values(arguments, options_);
  std::ranges::reverse(arguments);  // CLI11 takes its arguments from the back
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::ArgumentMismatch& error) {
    refuse_bare(error.what(), options_);
  } catch (const CLI::ParseError& error) {
    throw UsageError(escape_control(error.what()));
  }
  if (const Arguments extras = app.remaining(); !extras.empty()) refuse_extras(extras, options_);
  for (const Option& option : options_) {
    if (option.commas) split_at_commas(*std::get<std::vector<std::string>*>(option.target));
  }
}

const Options::Option* Options::find(const std::string& word) const {
  const std::string name = with_hyphens(word);
  const auto found = std::ranges::find_if(options_, [&](const Option& option) {
    const bool is_short = option.short_name != '\0' && word == std::string("-") + option.short_name;
    return !option.positional && !option.in_help && (is_short || option.name == name);
  });
  return found == options_.end() ? nullptr : &*found;
}

}  // namespace incplan::core::cmd
