#include "cmd/walk.hpp"

#include <algorithm>
#include <utility>

#include "cmd/ignore.hpp"
#include "cmd/reading.hpp"

namespace incplan::core::cmd {
namespace {

namespace fs = std::filesystem;

bool names_a_plan(std::string_view name) {
  return name == "incplan.yaml" || name.ends_with(".incplan.yaml");
}

class Walk {
 public:
  Walk(Files& files, fs::path border) : files_(files), border_(std::move(border)) {}

  void folder(const fs::path& path, const IgnoreRules& rules) {
    const auto names = files_.list(path);
    if (!names) return found.unreadable.push_back(path.string());
    for (const std::string& name : *names) {
      if (!name.starts_with('.')) entry(path == "." ? fs::path(name) : path / name, name, rules);
    }
  }

  Walked found;

 private:
  void entry(const fs::path& path, const std::string& name, const IgnoreRules& rules) {
    const bool is_folder = files_.is_folder(path);
    if (is_folder ? files_.is_link(path) : !names_a_plan(name)) return;
    if (rules.ignore((files_.current_folder() / path).lexically_normal(), is_folder)) return;
    if (is_folder)
      folder(path, rules.inside(files_, path));
    else if (files_.is_link(path) && !lies_in(files_, files_.current_folder() / path, border_))
      found.skipped.push_back(path.string());
    else
      found.plans.push_back(path.string());
  }

  Files& files_;
  fs::path border_;
};

}  // namespace

Walked plans_below(Files& files, const std::string& folder) {
  Walk walk(files, border_around(files, folder).folder);
  walk.folder(folder, IgnoreRules::around(files, folder));
  std::ranges::sort(walk.found.plans);
  return std::move(walk.found);
}

}  // namespace incplan::core::cmd
