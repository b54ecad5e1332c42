#include "cmd/ignore.hpp"

#include <fnmatch.h>

#include <algorithm>
#include <optional>

namespace incplan::core::cmd {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_ignore_bytes = std::size_t{1024} * 1024;

using Parts = std::vector<std::string_view>;

/// Matches parts one by one; a wild one stands for any number of them. Where the rest does not fit, only the last wild
/// part takes one more: what an earlier one could take, the last one can too. So the time is a product, never a power.
template <class Wild, class Fits>
bool match(const Parts& pattern, const Parts& parts, const Wild& is_wild, const Fits& fits) {
  std::size_t at = 0, next = 0;
  std::optional<std::size_t> wild;  // the last wild part
  std::size_t taken = 0;            // up to where it reaches
  while (next < parts.size()) {
    if (at < pattern.size() && is_wild(pattern[at])) {
      wild = at++;
      taken = next;
    } else if (at < pattern.size() && fits(pattern[at], parts[next])) {
      ++at;
      ++next;
    } else if (wild) {
      at = *wild + 1;
      next = ++taken;
    } else {
      return false;
    }
  }
  return std::all_of(pattern.begin() + static_cast<std::ptrdiff_t>(at), pattern.end(), is_wild);
}

/// The end of what stands for one character: `a`, `?`, `\*`, `[a-z]`.
std::size_t element_end(std::string_view pattern, std::size_t at) {
  if (pattern[at] == '\\') return std::min(at + 2, pattern.size());
  if (pattern[at] != '[') return at + 1;
  const std::size_t inside = std::min(pattern.find_first_not_of("!^", at + 1), pattern.size());
  std::size_t close = pattern.find(']', inside + 1);
  const bool has_class = pattern.substr(at + 1, close - at - 1).find("[:") != std::string_view::npos;
  while (has_class && close != std::string_view::npos && pattern[close - 1] == ':')
    close = pattern.find(']', close + 1);
  return close == std::string_view::npos ? at + 1 : close + 1;
}

Parts elements(std::string_view pattern) {
  Parts list;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t end = element_end(pattern, at);
    list.push_back(pattern.substr(at, end - at));
    at = end;
  }
  return list;
}

Parts characters(std::string_view name) {
  Parts list;
  for (std::size_t at = 0; at < name.size(); ++at) list.push_back(name.substr(at, 1));
  return list;
}

bool fits_one(std::string_view element, std::string_view character) {
  if (element.find_first_of("?[\\") == std::string_view::npos) return element == character;
  return ::fnmatch(std::string(element).c_str(), std::string(character).c_str(), 0) == 0;
}

/// Matches a name. fnmatch(3) is asked about one character at a time: of many stars it would try every way.
bool matches(std::string_view pattern, std::string_view name) {
  if (pattern.find_first_of("*?[\\") == std::string_view::npos) return pattern == name;
  return match(
      elements(pattern), characters(name), [](std::string_view element) { return element == "*"; }, fits_one);
}

Parts segments(std::string_view path) {
  Parts list;
  while (true) {
    const std::size_t end = path.find('/');
    list.push_back(path.substr(0, end));
    if (end == std::string_view::npos) return list;
    path.remove_prefix(end + 1);
  }
}

/// Matches a path by its segments, so that `**` can stand for any number of folders; at the end for all that is inside.
bool matches_path(std::string_view pattern, std::string_view path) {
  Parts wanted = segments(pattern);
  if (wanted.back() == "**") wanted.push_back("*");
  return match(
      wanted, segments(path), [](std::string_view segment) { return segment == "**"; }, matches);
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
  fs::path path = root;
  rules = rules.inside(files, path);
  for (const fs::path& part : absolute.lexically_relative(root)) {
    if (part != "." && !part.empty()) rules = rules.inside(files, path /= part);
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
    const bool match = rule->anchored
                           ? matches_path(rule->pattern, path.lexically_relative(rule->base).generic_string())
                           : matches(rule->pattern, path.filename().string());
    if (match) return !rule->negated;
  }
  return false;
}

}  // namespace incplan::core::cmd
