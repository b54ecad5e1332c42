// The options of a command as plain data, apart from who parses them.
//
//   Options options;
//   options.value("--lang", "TAG", lang, "language of texts", 'l');
//   options.parse(arguments);
//
// Help, completions and manuals read the same rows. CLI11 parses, in options.cpp alone: its header takes twelve
// seconds to compile.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace incplan::core::cmd {

class Options {
 public:
  /// Where a parsed option goes: on or off, one text, several texts.
  using Target = std::variant<bool*, std::optional<std::string>*, std::vector<std::string>*>;

  /// A word that may be given, with what it means.
  struct Choice {
    std::string word;
    std::string help{};
  };
  /// What a shell completes where there are no choices.
  enum class PathKind { nothing, files, folders };

  struct Option {
    std::string name;        ///< `--lang`; of a positional its placeholder, `NAME…`
    std::string_view was{};  ///< the name that it had before the first release: an exact "did you mean"
    char short_name = '\0';
    std::string placeholder{};  ///< stands for the value in help; empty for a flag
    std::string help{};
    std::string group{};
    Target target;
    bool positional = false;
    std::string default_if_bare{};  ///< the value when none follows: `--data-loss` means `yes`
    bool any_follows = false;       ///< with `default_if_bare`: any word that follows is its value, not only yes and no
    bool commas = false;            ///< several values may stand in one word: `a,b`
    std::vector<Choice> choices{};  ///< values to offer; for help and completions, not enforced here
    std::vector<Choice>
        completions{};  ///< values for completions alone: too many for help, or a beginning (`symptom=`)
    std::vector<Choice> value_suffixes{};  ///< what may follow `VALUE=`: the states of a service
    PathKind path_kind = PathKind::nothing;
    bool of_plan = false;     ///< the plan's own, where a name may be a mistake
    bool in_help = false;     ///< a row of the help alone: `--fact plan=VALUE` is parsed as `--fact`
    bool names_plan = false;  ///< of a positional: the plan itself

    /// Whether the word behind it is its value.
    [[nodiscard]] bool takes_value() const {
      return !positional && !std::holds_alternative<bool*>(target) && default_if_bare.empty();
    }
  };

  Option& flag(std::string name, bool& target, std::string help, char short_name = '\0');
  Option& value(std::string name, std::string placeholder, std::optional<std::string>& target, std::string help,
                char short_name = '\0');
  Option& values(std::string name, std::string placeholder, std::vector<std::string>& target, std::string help,
                 char short_name = '\0');
  Option& positionals(const std::string& placeholder, std::vector<std::string>& target, std::string help);
  /// The title in help for the options that follow.
  void group(std::string title) { group_ = std::move(title); }
  /// Lines after the options in help.
  void examples(std::vector<std::string> lines) { examples_ = std::move(lines); }

  [[nodiscard]] const std::vector<Option>& all() const { return options_; }
  [[nodiscard]] const std::vector<std::string>& example_lines() const { return examples_; }

  /// Leaves out the plan's own options that cannot be: the name of another one, or none at all. The plan is mistaken,
  /// and its other questions can be answered all the same. For when every option is declared.
  void leave_out_mistakes();

  /// Fills the targets. Throws UsageError for what is unknown (naming the nearest option), doubled or lacks its value.
  /// `_` and `-` are the same inside a long name.
  void parse(std::vector<std::string> arguments) const;

  /// The option that a word names, `-p` or `--plan`; null for any other word.
  [[nodiscard]] const Option* find(const std::string& word) const;

 private:
  Option& add(Option option);

  std::vector<Option> options_;
  std::vector<std::string> examples_;
  std::string group_ = "Options";
};

}  // namespace incplan::core::cmd
