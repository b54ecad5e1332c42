// The options of a command, declared without knowing who parses them.
//
//   options.value("--lang", "TAG", lang, "language of texts", "l");
//
// CLI11 does the work, in options.cpp alone: its header takes twelve seconds to compile.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace incplan::cmd {

/// What a command takes. Names are long (`--lang`); `short_name` is one letter or empty. `placeholder` stands for the
/// value in help.
class Options {
 public:
  virtual ~Options() = default;
  virtual void flag(std::string name, bool& target, std::string means, std::string short_name = {}) = 0;
  virtual void value(std::string name, std::string placeholder, std::optional<std::string>& target, std::string means,
                     std::string short_name = {}) = 0;
  virtual void values(std::string name, std::string placeholder, std::vector<std::string>& target, std::string means,
                      std::string short_name = {}) = 0;
  /// A value that may be missing: `--data-loss`, `--data-loss no`. `missing` is then stored.
  virtual void optional_value(std::string name, std::string placeholder, std::optional<std::string>& target,
                              std::string missing, std::string means) = 0;
  virtual void positional(std::string placeholder, std::vector<std::string>& target, std::string means) = 0;
  /// A title in help for the options that follow.
  virtual void group(std::string title) = 0;
  /// Text after the options in help.
  virtual void examples(std::string text) = 0;
};

}  // namespace incplan::cmd
