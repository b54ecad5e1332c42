#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "docs/documents.hpp"
#include "docs/prose.hpp"
#include "format/kinds.hpp"
#include "format/sections.hpp"

namespace incplan::core::docs {
namespace {

using format::Key;
using format::Shape;

/// `A severity`, as a heading.
std::string title(const Shape& table) {
  std::string name(table.name);
  if (!name.empty() && name.front() >= 'a' && name.front() <= 'z') name.front() = static_cast<char>(name.front() - 32);
  return name;
}

/// `#a-severity`, as web pages make it of that heading.
std::string anchor(const Shape& table) {
  std::string name(table.name);
  std::replace(name.begin(), name.end(), ' ', '-');
  return '#' + name;
}

std::string quoted_list(std::string_view separated, std::string_view last) {
  const std::vector<std::string_view> all = format::split(separated);
  std::string out;
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (at > 0) out += at + 1 == all.size() ? fmt::format(" {} ", last) : ", ";
    out += fmt::format("`{}`", all[at]);
  }
  return out;
}

std::string format_value(const Key& key) {
  std::string out(row_of(key.kind).expected);
  if (key.table != nullptr) out += fmt::format(": [{}]({})", key.table->name, anchor(*key.table));
  if (!key.choices.empty()) out += ": " + quoted_list(key.choices, "or");
  if (!key.refers.empty()) out += ", of " + quoted_list(key.refers, "or");
  return out;
}

/// A pipe would end the cell.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '|' ? std::string("\\|") : std::string(1, c);
  return out;
}

std::string row(const Key& key, const Shape& table) {
  return fmt::format("| `{}`{} | {} | {} | `{}` |\n", key.name, table.always_needs(key) ? " (required)" : "",
                     cell(format_value(key)), cell(key.doc), cell(key.example));
}

std::string keys_table(const Shape& table) {
  std::string out = "| key | value | meaning | example |\n|---|---|---|---|\n";
  for (const Key& key : table.keys) out += row(key, table);
  if (!table.one_of.empty())
    out += fmt::format("\nAt least one of {} must be there.\n", quoted_list(table.one_of, "and"));
  std::string groups;
  for (const std::string_view group : table.either) {
    groups += (groups.empty() ? "Either " : ", or ") + quoted_list(group, "and");
  }
  if (!groups.empty()) out += "\n" + groups + ".\n";
  return out;
}

/// Adds the shapes below one, each once, in the order of the table.
void add_shapes(const Shape& table, std::string_view path, std::vector<const Shape*>& done, std::string& out) {
  for (const Key& key : table.keys) {
    if (key.table == nullptr || std::find(done.begin(), done.end(), key.table) != done.end()) continue;
    done.push_back(key.table);
    const std::string below = path.empty() ? std::string(key.name) : fmt::format("{}, `{}`", path, key.name);
    out += fmt::format("\n## {}\n\nBelow {}.\n\n{}", title(*key.table), path.empty() ? "`" + below + "`" : below,
                       keys_table(*key.table));
    add_shapes(*key.table, path.empty() ? "`" + below + "`" : below, done, out);
  }
}

}  // namespace

std::string format_reference() {
  std::string out(format_prose());
  out += "\n## A plan\n\n" + keys_table(format::plan_shape());
  std::vector<const Shape*> done;
  add_shapes(format::plan_shape(), "", done, out);
  out += "\n## An at_least\n\nWithin a [condition](#conditions).\n\n" + keys_table(format::at_least);
  return out;
}

std::string incident_reference() {
  std::string out(incident_prose());
  out += "\n## Keys\n\n" + keys_table(format::incident_file);
  std::vector<const Shape*> done;
  add_shapes(format::incident_file, "", done, out);
  return out;
}

}  // namespace incplan::core::docs
