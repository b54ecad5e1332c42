#include "cmd/walk.hpp"

#include <algorithm>

namespace incplan::cmd {
namespace {

namespace fs = std::filesystem;

bool names_a_plan(std::string_view name) {
  return name == "incplan.yaml" || name.ends_with(".incplan.yaml");
}

class Walk {
 public:
  Walk(Files& files, std::vector<std::string>& unreadable) : files_(files), unreadable_(unreadable) {}

  void folder(const fs::path& path) {
    const auto names = files_.list(path);
    if (!names) return unreadable_.push_back(path.string());
    for (const std::string& name : *names) entry(path == "." ? fs::path(name) : path / name, name);
  }

  std::vector<std::string> found;

 private:
  void entry(const fs::path& path, const std::string& name) {
    if (name.starts_with('.')) return;
    if (files_.is_folder(path)) {
      if (!files_.is_link(path)) folder(path);
    } else if (names_a_plan(name)) {
      found.push_back(path.string());
    }
  }

  Files& files_;
  std::vector<std::string>& unreadable_;
};

}  // namespace

std::vector<std::string> plans_below(Files& files, const std::string& folder, std::vector<std::string>& unreadable) {
  Walk walk(files, unreadable);
  walk.folder(folder);
  std::sort(walk.found.begin(), walk.found.end());
  return std::move(walk.found);
}

}  // namespace incplan::cmd
