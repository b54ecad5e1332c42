#include "support/repository.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

#include "support/diff.hpp"

namespace incplan::core::test {
namespace {

namespace fs = std::filesystem;

const fs::path root = INCPLAN_SOURCE_DIR;

}  // namespace

std::string read_repository_file(const fs::path& path) {
  std::ifstream file(root / path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> repository_files(const fs::path& folder, const std::string& ending) {
  std::vector<std::string> paths;
  if (!fs::is_directory(root / folder)) return paths;
  for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
    const std::string path = entry.path().lexically_relative(root).string();
    if (entry.is_regular_file() && path.ends_with(ending)) paths.push_back(path);
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string compare_generated(const fs::path& path, const std::string& now) {
  if (std::getenv("INCPLAN_REWRITE") != nullptr) std::ofstream(root / path, std::ios::binary) << now;
  if (!fs::exists(root / path)) return path.string() + " is missing; INCPLAN_REWRITE=1 writes it";
  const std::string differs = diff(read_repository_file(path), now);
  return differs.empty() ? "" : path.string() + " is not current; INCPLAN_REWRITE=1 writes it\n" + differs;
}

}  // namespace incplan::core::test
