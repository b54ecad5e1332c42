#include "support/plan_edits.hpp"

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace incplan::core::test {
namespace {

using Lines = std::vector<std::string>;

/// Lines as the edits write them: those that a plan has before, and those that it has then.
struct Change {
  Lines before;
  Lines after;
};

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

void add_line(const std::string& line, Change& change) {
  const char mark = line.front();
  if ((mark != '-' && mark != '+' && mark != ' ') || (line.size() > 1 && line[1] != ' '))
    throw std::runtime_error("an edit begins with `- `, `+ ` or two blanks, not so: `" + line + "`");
  const std::string words = line.size() > 2 ? line.substr(2) : "";
  if (mark != '+') change.before.push_back(words);
  if (mark != '-') change.after.push_back(words);
}

std::vector<Change> changes_of(std::string_view edits) {
  std::vector<Change> changes;
  bool between = true;
  for (const std::string& line : lines_of(edits)) {
    if (!line.empty()) {
      if (between) changes.emplace_back();
      add_line(line, changes.back());
    }
    between = line.empty();
  }
  return changes;
}

std::ptrdiff_t indentation(const std::string& line) {
  return static_cast<std::ptrdiff_t>(std::min(line.find_first_not_of(' '), line.size()));
}

std::string moved(const std::string& line, std::ptrdiff_t columns) {
  if (line.empty()) return line;
  const auto from = indentation(line);
  return std::string(static_cast<std::size_t>(std::max<std::ptrdiff_t>(from + columns, 0)), ' ') +
         line.substr(static_cast<std::size_t>(from));
}

/// `lines` as far to the right as they are with the first of `like` at `target`.
Lines moved(Lines lines, const Lines& like, const std::string& target) {
  const auto columns = indentation(target) - indentation(like.front());
  for (std::string& line : lines) line = moved(line, columns);
  return lines;
}

/// Where the lines stand, one after the other.
std::vector<std::ptrdiff_t> places_of(const Lines& before, const Lines& plan) {
  std::vector<std::ptrdiff_t> found;
  for (auto at = plan.begin(); plan.end() - at >= std::ssize(before); ++at) {
    const Lines wanted = moved(before, before, *at);
    if (std::equal(wanted.begin(), wanted.end(), at)) found.push_back(at - plan.begin());
  }
  return found;
}

std::ptrdiff_t find_once(const Lines& before, const Lines& plan) {
  if (before.empty()) throw std::runtime_error("lines are added beside a line that stays (two blanks) or goes (`- `)");
  const auto found = places_of(before, plan);
  if (found.size() == 1) return found.front();
  const std::string line = "`" + before.front() + "`" + (before.size() > 1 ? " and what follows it" : "");
  if (found.empty())
    throw std::runtime_error("the plan has no line " + line + "; an empty line lies between two places");
  throw std::runtime_error("the plan has " + std::to_string(found.size()) + " times the line " + line +
                           "; write a line above or below it too, behind two blanks");
}

void apply(const Change& change, Lines& plan) {
  const auto at = plan.begin() + find_once(change.before, plan);
  const Lines after = moved(change.after, change.before, *at);
  plan.insert(plan.erase(at, at + std::ssize(change.before)), after.begin(), after.end());
}

}  // namespace

std::string edited(std::string_view plan, std::string_view edits) {
  Lines lines = lines_of(plan);
  for (const Change& change : changes_of(edits)) apply(change, lines);
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

}  // namespace incplan::core::test
