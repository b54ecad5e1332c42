#include "support/golden.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <stdexcept>

#include "support/escape.hpp"
#include "support/repository.hpp"
#include "support/world.hpp"

namespace incplan::test {
namespace {

constexpr std::array<std::string_view, 5> setup_kinds = {"file", "stdin", "env", "terminal", "run"};
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

void put_file(World& world, const Section& section) {
  std::string_view name = section.rest();
  if (const auto from = name.find(" from "); from != std::string_view::npos) {
    world.files.put(name.substr(0, from), read_repository_file(name.substr(from + 6)));
    return;
  }
  if (const auto times = name.find(" repeated "); times != std::string_view::npos) {
    std::string bytes;
    for (int i = std::stoi(std::string(name.substr(times + 10))); i > 0; --i) bytes += section.body;
    world.files.put(name.substr(0, times), bytes);
    return;
  }
  take_suffix(name, " escaped");
  world.files.put(name, bytes_of(section));
}

void set_variable(World& world, std::string_view assignment) {
  const auto equals = assignment.find('=');
  if (equals == std::string_view::npos) throw std::runtime_error("`--- env` wants NAME=VALUE");
  world.variables[std::string(assignment.substr(0, equals))] = assignment.substr(equals + 1);
}

void prepare(World& world, const Section& section) {
  if (section.kind() == "file") put_file(world, section);
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
  const Outcome outcome = world.run(split_words(run.rest()));
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

}  // namespace incplan::test
