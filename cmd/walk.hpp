// The plans below a folder.
#pragma once

#include <string>
#include <vector>

#include "cmd/files.hpp"

namespace incplan::cmd {

/// Every `incplan.yaml` and `*.incplan.yaml` below a folder, sorted; hidden folders, links to folders and what git
/// ignores left out. Folders that cannot be read are added to `unreadable`.
[[nodiscard]] std::vector<std::string> plans_below(Files& files, const std::string& folder,
                                                   std::vector<std::string>& unreadable);

}  // namespace incplan::cmd
