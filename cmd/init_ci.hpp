// The files that let other programs validate plans: CI workflows and a hook.
//
// What stands in them is in cmd/templates/; where each belongs is here.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/files.hpp"

namespace incplan::core::cmd {

struct CiFile {
  std::string_view option;  ///< `--github`
  std::string_view help;    ///< of the option, for help
  std::string_view name;    ///< below the root of the repository
  std::string_view text;
  std::string_view instead;  ///< where it goes when somebody has written `name` already; empty: nowhere
  std::string_view then;     ///< what to do about that
};

[[nodiscard]] const std::vector<CiFile>& ci_files();

/// Writes one; an existing file is left alone. Says in a line of this language what was done, and what is left to do.
/// Throws IoError when it cannot be written.
[[nodiscard]] std::string write_ci_file(Files& files, const CiFile& file, std::string_view language);

}  // namespace incplan::core::cmd
