#include "support/world.hpp"

#include <algorithm>
#include <set>
#include <sstream>

#include "cmd/env.hpp"
#include "cmd/real_files.hpp"
#include "cmd/run.hpp"

namespace incplan::core::test {

namespace fs = std::filesystem;

std::string MemoryFiles::absolute(const fs::path& path) {
  std::string text = (here / path).lexically_normal().string();
  if (text.size() > 1 && text.back() == '/') text.pop_back();
  return text;
}

std::optional<std::string> MemoryFiles::get(const fs::path& path) const {
  const auto found = files_.find(absolute(path));
  return found == files_.end() ? std::nullopt : std::optional(found->second);
}

cmd::ReadResult MemoryFiles::read(const fs::path& path, std::size_t limit) {
  if (is_folder(path)) return {{}, "it is a folder"};
  std::optional<std::string> bytes = get(path);
  if (!bytes) return {{}, "no such file"};
  return {bytes->substr(0, limit + 1), {}};
}

std::string MemoryFiles::write(const fs::path& path, std::string_view bytes, bool replace) {
  if (is_folder(path)) return "it is a folder";
  if (!is_folder(path.parent_path())) return "no such file";
  if (!replace && exists(path)) return "it is there already";
  put(path, std::string(bytes));
  return {};
}

std::string MemoryFiles::make_folders(const fs::path& path) {
  if (files_.contains(absolute(path))) return "it is a file";
  folders_.insert(absolute(path));
  return {};
}

bool MemoryFiles::exists(const fs::path& path) {
  return files_.contains(absolute(path)) || is_folder(path);
}

bool MemoryFiles::is_folder(const fs::path& path) {
  const std::string folder = absolute(path);
  if (folder == "/" || std::string_view(here).starts_with(folder) || folders_.contains(folder)) return true;
  const auto inside = files_.lower_bound(folder + "/");
  return inside != files_.end() && inside->first.starts_with(folder + "/");
}

std::optional<std::vector<std::string>> MemoryFiles::list(const fs::path& path) {
  if (!is_folder(path)) return std::nullopt;
  const std::string folder = absolute(path) + "/";
  std::set<std::string> names;
  for (auto file = files_.lower_bound(folder); file != files_.end() && file->first.starts_with(folder); ++file) {
    names.insert(file->first.substr(folder.size(), file->first.find('/', folder.size()) - folder.size()));
  }
  return std::vector<std::string>(names.begin(), names.end());
}

Outcome World::run(const std::vector<std::string>& arguments) {
  std::istringstream in(input);
  std::ostringstream out, err;
  static const Zones zones(cmd::read_zone_file);
  cmd::Env env{.streams = {in, out, err, terminal, terminal, terminal, width, height},
               .files = files,
               .zones = zones,
               .clock = [] { return Instant(std::chrono::seconds(1795489200)); },  // 2026-11-24T03:00:00Z
               .getenv =
                   [this](const char* name) {
                     const auto found = variables.find(name);
                     return found == variables.end() ? std::nullopt : std::optional(found->second);
                   }};
  const int exit = cmd::run(arguments, env);
  return {exit, out.str(), err.str()};
}

std::vector<std::string> split(std::string_view line) {
  std::vector<std::string> words;
  bool inside = false;
  char quote = '\0';
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quote == '\0' && c == ' ') {
      inside = false;
      continue;
    }
    if (!inside) words.emplace_back();
    inside = true;
    if (quote == '\0' && (c == '\'' || c == '"'))
      quote = c;
    else if (c == quote)
      quote = '\0';
    else
      words.back() += c == '\\' && quote != '\'' && i + 1 < line.size() ? line[++i] : c;
  }
  return words;
}

}  // namespace incplan::core::test
