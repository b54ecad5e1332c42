// The plans below a folder.
#pragma once

#include <string>
#include <vector>

#include "cmd/files.hpp"

namespace incplan::core::cmd {

/// What was found below a folder.
struct Walked {
  std::vector<std::string> plans{};       ///< every `incplan.yaml` and `*.incplan.yaml`, sorted
  std::vector<std::string> unreadable{};  ///< folders that nobody may look into
  std::vector<std::string> skipped{};     ///< plans that are links out of the repository, or out of this folder
};

/// Hidden folders, links to folders and what git ignores are left out.
[[nodiscard]] Walked plans_below(Files& files, const std::string& folder);

}  // namespace incplan::core::cmd
