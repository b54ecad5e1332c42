#include "cmd/border.hpp"

namespace incplan::cmd {

namespace fs = std::filesystem;

Border border_around(Files& files, const fs::path& folder) {
  const fs::path own = (files.current_folder() / folder).lexically_normal();
  for (fs::path each = own;; each = each.parent_path()) {
    if (files.exists(each / ".git")) return {.folder = each, .is_repository = true};
    if (each == each.parent_path()) return {.folder = own};
  }
}

bool lies_in(Files& files, const fs::path& file, const fs::path& folder) {
  const fs::path way = files.real_path(file).lexically_relative(files.real_path(folder));
  return !way.empty() && *way.begin() != "..";
}

std::optional<std::string> way_out(Files& files, const fs::path& path) {
  const Border border = border_around(files, path.parent_path());
  if (lies_in(files, files.current_folder() / path, border.folder)) return std::nullopt;
  return "it is a link out of " + border.name();
}

}  // namespace incplan::cmd
