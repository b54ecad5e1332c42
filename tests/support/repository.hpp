// The files of this repository, for tests that look at it as a whole. Paths are relative to its root.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace incplan::core::test {

/// The bytes of a file. Throws when it cannot be read.
[[nodiscard]] std::string read_repository_file(const std::filesystem::path& path);

/// All files below a folder whose names end in `ending`, sorted; none when there is no such folder.
[[nodiscard]] std::vector<std::string> repository_files(const std::filesystem::path& folder, const std::string& ending);

/// Compares a file that the program generates with what it generates now; INCPLAN_REWRITE=1 in the environment writes it.
/// Gives an empty text when it is current, else what to do.
[[nodiscard]] std::string compare_generated(const std::filesystem::path& path, const std::string& now);

}  // namespace incplan::core::test
