#include "cmd/ignore.hpp"

#include <fnmatch.h>

namespace incplan::cmd {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_ignore_bytes = std::size_t{1024} * 1024;

bool matches(const std::string& pattern, const std::string& path) {
  return ::fnmatch(pattern.c_str(), path.c_str(), FNM_PATHNAME) == 0;
}

/// Matches a path by its segments, so that `**` can stand for any number of folders, which fnmatch(3) does not know.
bool matches_path(std::string_view pattern, std::string_view path) {
  const std::size_t pattern_end = pattern.find('/'), path_end = path.find('/');
  const std::string_view head = pattern.substr(0, pattern_end);
  const bool last = pattern_end == std::string_view::npos;
  if (head == "**") {
    if (last) return true;
    if (matches_path(pattern.substr(pattern_end + 1), path)) return true;
    return path_end != std::string_view::npos && matches_path(pattern, path.substr(path_end + 1));
  }
  if (!matches(std::string(head), std::string(path.substr(0, path_end)))) return false;
  if (last || path_end == std::string_view::npos) return last && path_end == std::string_view::npos;
  return matches_path(pattern.substr(pattern_end + 1), path.substr(path_end + 1));
}

/// Blanks at the end do not count, unless a backslash keeps them.
std::string_view without_trailing_blanks(std::string_view line) {
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ') && !line.ends_with("\\ ")) line.remove_suffix(1);
  return line;
}

}  // namespace

IgnoreRules IgnoreRules::around(Files& files, const fs::path& folder) {
  const fs::path absolute = (files.current_folder() / folder).lexically_normal();
  fs::path root = absolute;
  while (!files.exists(root / ".git") && root != root.parent_path()) root = root.parent_path();
  IgnoreRules rules;
  if (!files.exists(root / ".git")) return rules.inside(files, absolute);
  rules.read(files, root / ".git" / "info" / "exclude", root);
  fs::path step = root;
  rules = rules.inside(files, step);
  for (const fs::path& part : absolute.lexically_relative(root)) {
    if (part != "." && !part.empty()) rules = rules.inside(files, step /= part);
  }
  return rules;
}

IgnoreRules IgnoreRules::inside(Files& files, const fs::path& folder) const {
  IgnoreRules rules = *this;
  const fs::path absolute = (files.current_folder() / folder).lexically_normal();
  rules.read(files, absolute / ".gitignore", absolute);
  return rules;
}

void IgnoreRules::read(Files& files, const fs::path& file, const fs::path& base) {
  const ReadResult result = files.read(file, max_ignore_bytes);
  if (!result.bytes) return;
  std::string_view rest = *result.bytes;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    add(rest.substr(0, end), base);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
}

void IgnoreRules::add(std::string_view line, const fs::path& base) {
  line = without_trailing_blanks(line);
  if (line.empty() || line.front() == '#') return;
  Rule rule{.base = base, .pattern = {}};
  if ((rule.negated = line.front() == '!')) line.remove_prefix(1);
  if ((rule.folder_only = line.ends_with('/'))) line.remove_suffix(1);
  rule.anchored = line.find('/') != std::string_view::npos;
  if (line.starts_with('/')) line.remove_prefix(1);
  rule.pattern = line;
  if (!rule.pattern.empty()) rules_.push_back(std::move(rule));
}

bool IgnoreRules::ignore(const fs::path& path, bool is_folder) const {
  for (auto rule = rules_.rbegin(); rule != rules_.rend(); ++rule) {
    if (rule->folder_only && !is_folder) continue;
    const std::string relative = path.lexically_relative(rule->base).generic_string();
    const bool hit =
        rule->anchored ? matches_path(rule->pattern, relative) : matches(rule->pattern, path.filename().string());
    if (hit) return !rule->negated;
  }
  return false;
}

}  // namespace incplan::cmd
