#include "support/golden.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>
#include <stdexcept>

#include "support/escape.hpp"
#include "support/plan_edits.hpp"
#include "support/repository.hpp"
#include "support/world.hpp"

namespace incplan::core::test {
namespace {

constexpr std::string_view base_plan = "tests/plans/tea_house.yaml";
constexpr std::array<std::string_view, 6> setup_kinds = {"file", "plan", "stdin", "env", "terminal", "run"};
constexpr std::array<std::string_view, 4> expected_kinds = {"stdout", "stderr", "written", "exit"};

bool is_one_of(const auto& kinds, std::string_view kind) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

bool is_expected(const Section& section) {
  return is_one_of(expected_kinds, section.kind());
}

/// Takes `suffix` off the end of `text`; false when it is not there.
bool take_suffix(std::string_view& text, std::string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

std::string bytes_of(const Section& section) {
  std::string_view header = section.header;
  return take_suffix(header, " escaped") ? unescape(section.body) : section.body;
}

Section said(std::string header, const std::string& bytes) {
  if (needs_escape(bytes)) return {header + " escaped", escape(bytes)};
  return {std::move(header), bytes};
}

/// `text` without `separator` and what follows it, which is given; nothing where there is no `separator`.
std::optional<std::string> split_off(std::string_view& text, std::string_view separator) {
  const auto at = text.find(separator);
  if (at == std::string_view::npos) return std::nullopt;
  std::string rest(text.substr(at + separator.size()));
  text = text.substr(0, at);
  return rest;
}

struct File {
  std::string name;
  std::string bytes;
};

File written_file(const Section& section) {
  std::string_view name = section.rest();
  if (const auto path = split_off(name, " from ")) return {std::string(name), read_repository_file(*path)};
  if (const auto times = split_off(name, " repeated ")) {
    std::string bytes;
    for (int i = std::stoi(*times); i > 0; --i) bytes += section.body;
    return {std::string(name), bytes};
  }
  take_suffix(name, " escaped");
  return {std::string(name), bytes_of(section)};
}

File edited_plan(const Section& section, const MemoryFiles& files) try {
  std::string_view name = section.rest();
  take_suffix(name, " escaped");
  const auto like = split_off(name, " like ");
  if (like && !files.get(*like)) throw std::runtime_error("there is no `" + *like + "` above it");
  return {std::string(name), edited(like ? *files.get(*like) : read_repository_file(base_plan), bytes_of(section))};
} catch (const std::runtime_error& error) {
  throw std::runtime_error("`--- " + section.header + "`: " + error.what());
}

/// The file that a section puts down, if it is one of those that do.
std::optional<File> file_of(const Section& section, const MemoryFiles& files) {
  if (section.kind() == "file") return written_file(section);
  if (section.kind() == "plan") return edited_plan(section, files);
  return std::nullopt;
}

void set_variable(World& world, std::string_view assignment) {
  const auto equals = assignment.find('=');
  if (equals == std::string_view::npos) throw std::runtime_error("`--- env` wants NAME=VALUE");
  world.variables[std::string(assignment.substr(0, equals))] = assignment.substr(equals + 1);
}

void prepare(World& world, const Section& section) {
  if (const auto file = file_of(section, world.files)) world.files.put(file->name, file->bytes);
  if (section.kind() == "stdin") world.input = bytes_of(section);
  if (section.kind() == "env") set_variable(world, section.rest());
  if (section.kind() != "terminal") return;
  world.terminal = true;
  std::istringstream size{std::string(section.rest())};
  if (!(size >> world.width)) world.width = 80;
  if (!(size >> world.height)) world.height = 0;
}

/// What a command said, as sections; `expected` are those that stood there, for the names of files to show.
std::vector<Section> perform(World& world, const Section& run, const std::vector<Section>& expected) {
  const Outcome outcome = world.run(split(run.rest()));
  world.input.clear();
  world.terminal = false;
  std::vector<Section> sections = {run};
  if (!outcome.out.empty()) sections.push_back(said("stdout", outcome.out));
  if (!outcome.err.empty()) sections.push_back(said("stderr", outcome.err));
  for (const Section& section : expected) {
    std::string_view name = section.rest();
    if (section.kind() != "written") continue;
    take_suffix(name, " escaped");
    sections.push_back(said("written " + std::string(name), world.files.get(name).value_or("(no such file)\n")));
  }
  if (outcome.exit != 0) sections.push_back({"exit " + std::to_string(outcome.exit), {}});
  return sections;
}

std::string_view take_line(std::string_view& text) {
  const auto end = std::min(text.find('\n'), text.size() - 1);
  const std::string_view line = text.substr(0, end + 1);
  text.remove_prefix(end + 1);
  return line;
}

Section section_from(std::string_view line) {
  take_suffix(line, "\n");
  Section section{std::string(line.substr(4)), {}};
  if (is_one_of(setup_kinds, section.kind()) || is_expected(section)) return section;
  throw std::runtime_error("there is no section `--- " + section.header + "`");
}

}  // namespace

Golden parse_golden(std::string_view text) {
  Golden golden;
  while (!text.empty()) {
    const std::string_view line = take_line(text);
    if (line.starts_with("--- "))
      golden.sections.push_back(section_from(line));
    else
      (golden.sections.empty() ? golden.intent : golden.sections.back().body) += line;
  }
  if (!golden.intent.starts_with("# "))
    throw std::runtime_error("the first line says in a sentence what this shows: `# …`");
  return golden;
}

std::string to_text(const Golden& golden) {
  std::string text = golden.intent;
  for (const Section& section : golden.sections) text += "--- " + section.header + "\n" + section.body;
  return text;
}

Golden replay(const Golden& golden) {
  World world;
  Golden result{golden.intent, {}};
  const auto& sections = golden.sections;
  for (auto section = sections.begin(); section != sections.end();) {
    const auto next = std::find_if_not(section + 1, sections.end(), is_expected);
    if (section->kind() == "run") {
      for (Section& part : perform(world, *section, {section + 1, next})) result.sections.push_back(std::move(part));
    } else {
      if (next != section + 1)
        throw std::runtime_error("`--- " + (section + 1)->header + "` stands without a run before it");
      prepare(world, *section);
      result.sections.push_back(*section);
    }
    section = next;
  }
  return result;
}

std::map<std::string, std::string> files_of(const Golden& golden) {
  MemoryFiles files;
  std::map<std::string, std::string> bytes;
  for (const Section& section : golden.sections) {
    if (const auto file = file_of(section, files)) {
      files.put(file->name, file->bytes);
      bytes[file->name] = file->bytes;
    }
  }
  return bytes;
}

}  // namespace incplan::core::test
