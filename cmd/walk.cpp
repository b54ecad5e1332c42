#include "cmd/walk.hpp"

#include <algorithm>

#include "cmd/ignore.hpp"

namespace incplan::cmd {
namespace {

namespace fs = std::filesystem;

bool names_a_plan(std::string_view name) {
  return name == "incplan.yaml" || name.ends_with(".incplan.yaml");
}

class Walk {
 public:
  Walk(Files& files, std::vector<std::string>& unreadable) : files_(files), unreadable_(unreadable) {}

  void folder(const fs::path& path, const IgnoreRules& rules) {
    const auto names = files_.list(path);
    if (!names) return unreadable_.push_back(path.string());
    for (const std::string& name : *names) {
      if (!name.starts_with('.')) entry(path == "." ? fs::path(name) : path / name, name, rules);
    }
  }

  std::vector<std::string> found;

 private:
  void entry(const fs::path& path, const std::string& name, const IgnoreRules& rules) {
    const bool is_folder = files_.is_folder(path);
    if (is_folder ? files_.is_link(path) : !names_a_plan(name)) return;
    if (rules.ignore((files_.current_folder() / path).lexically_normal(), is_folder)) return;
    if (is_folder)
      folder(path, rules.inside(files_, path));
    else
      found.push_back(path.string());
  }

  Files& files_;
  std::vector<std::string>& unreadable_;
};

}  // namespace

std::vector<std::string> plans_below(Files& files, const std::string& folder, std::vector<std::string>& unreadable) {
  Walk walk(files, unreadable);
  walk.folder(folder, IgnoreRules::around(files, folder));
  std::sort(walk.found.begin(), walk.found.end());
  return std::move(walk.found);
}

}  // namespace incplan::cmd
