// What git would not look at: the patterns of .gitignore files.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/files.hpp"

namespace incplan::core::cmd {

/// The ignore rules that hold in a folder: those of its own .gitignore and of every folder above it up to the root of
/// the repository (gitignore(5); without the rules of a user's own configuration).
class IgnoreRules {
 public:
  /// The rules above and in a folder.
  static IgnoreRules around(Files& files, const std::filesystem::path& folder);
  /// These rules and those of a folder below.
  [[nodiscard]] IgnoreRules inside(Files& files, const std::filesystem::path& folder) const;

  /// Whether an entry is left out. The last rule that matches decides.
  [[nodiscard]] bool ignore(const std::filesystem::path& path, bool is_folder) const;

 private:
  struct Rule {
    std::filesystem::path base;  ///< the folder whose .gitignore says it
    std::string pattern;
    bool negated = false;      ///< `!keep.yaml`
    bool folder_only = false;  ///< `build/`
    bool anchored = false;     ///< holds for paths below `base`, not for names at any depth
  };
  void read(Files& files, const std::filesystem::path& file, const std::filesystem::path& base);
  void add(std::string_view line, const std::filesystem::path& base);

  std::vector<Rule> rules_;
};

}  // namespace incplan::core::cmd
