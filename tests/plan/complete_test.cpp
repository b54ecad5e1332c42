// The typed reader against the table of the format: every key of the table is read, for without it the plan is another. The
// plans are made of the table's own examples.
#include <doctest/doctest.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "format/keys.hpp"
#include "plan/read.hpp"
#include "report/plan.hpp"
#include "text/tzif_bytes.hpp"
#include "yaml/read.hpp"

using namespace incplan::core;

namespace {

using format::Key;
using format::Kind;
using format::Shape;

/// A key of the table, with the keys above it.
using Path = std::vector<const Key*>;

/// Whether the key at the end of a path is written.
enum class Last { written, left_out };

std::string object(const Shape& of, const Path& path, std::size_t depth, Last last);

std::string value(const Key& key, const Path& path, std::size_t depth, Last last) {
  switch (key.kind) {
    case Kind::object:
    case Kind::one_or_list:
      return object(*key.table, path, depth, last);
    case Kind::list:
      return "[" + object(*key.table, path, depth, last) + "]";
    case Kind::entries:
    case Kind::handles:
    case Kind::cadences:
    case Kind::choices:
      return "{some: " + object(*key.table, path, depth, last) + "}";
    case Kind::contacts:
      return "{email: " + object(*key.table, path, depth, last) + "}";
    default:
      return std::string(key.example);
  }
}

/// Of keys that exclude each other those beside the key on the path, else the first ones.
bool may_stand(const Key& key, const Shape& of, const Path& path, std::size_t depth) {
  const std::string_view* group = of.group_of(key.name);
  const std::string_view* wanted = depth < path.size() ? of.group_of(path[depth]->name) : nullptr;
  return group == nullptr || group == (wanted == nullptr ? of.either.data() : wanted);
}

/// The keys of a shape as a mapping in one line; `depth` counts the keys above.
std::string object(const Shape& of, const Path& path, std::size_t depth, Last last) {
  std::string entries;
  for (const Key& key : of.keys) {
    const bool on_path = depth < path.size() && path[depth] == &key;
    const bool is_last = on_path && depth + 1 == path.size();
    if ((is_last && last == Last::left_out) || !may_stand(key, of, path, depth)) continue;
    // A key that is not on the path is written as if nothing below it were missing.
    const Path none;
    entries += (entries.empty() ? "" : ", ") + std::string(key.name) + ": " +
               value(key, on_path ? path : none, depth + 1, last);
  }
  return "{" + entries + "}";
}

void collect(const Shape& of, Path& above, std::vector<Path>& paths) {
  for (const Key& key : of.keys) {
    above.push_back(&key);
    paths.push_back(above);
    if (key.table != nullptr) collect(*key.table, above, paths);
    above.pop_back();
  }
}

std::string pointer(const Path& path) {
  std::string names;
  for (const Key* key : path) names += "/" + std::string(key->name);
  return names;
}

/// Of a criterion that is no choice `values` and `ordered` are not read, of one that is no choice and no yes_no `implies`,
/// and of one that is no duration `measured_from`.
std::string with_type_for(const std::string& name, std::string text) {
  const std::string type = "type: percent, ";
  const std::size_t at = text.find(type);
  if (at == std::string::npos) return text;
  const bool is_of_choice = name.starts_with("/criteria/values") || name == "/criteria/ordered";
  if (is_of_choice) text.erase(at, type.size());
  if (name == "/criteria/measured_from") text.replace(at, type.size(), "type: duration, ");
  if (name.starts_with("/criteria/implies")) text.replace(at, type.size(), "type: yes_no, ");
  return text;
}

/// Every zone is there, and none is the default: a zone that is not read would show.
std::optional<std::string> any_zone(std::string_view name) {
  return name.empty() ? std::nullopt : std::optional(tzif({.rule = "UTC0"}));
}

std::string read(const std::string& text) {
  Diagnostics discarded;
  const yaml::Tree tree = yaml::read(std::make_shared<Source>("plan.yaml", text), discarded);
  REQUIRE(tree.root() != nullptr);
  const Zones zones(any_zone);
  const Plan plan = read_plan(*tree.root(), zones, discarded);
  const report::ReportContext context{.plan = plan, .path = "plan.yaml"};
  return json_text(report::plan_json(context));
}

}  // namespace

TEST_CASE("every key of the format is read") {
  std::vector<Path> paths;
  Path above;
  collect(format::plan_shape(), above, paths);
  CHECK(paths.size() > 100);
  for (const Path& path : paths) {
    const std::string name = pointer(path);
    if (name == "/incplan" || name == "/extends") continue;  // one version only; read before the plan is
    if (name == "/people/timezone") continue;  // the example is the plan's own zone, which a person has anyway
    CAPTURE(name);
    const std::string whole = object(format::plan_shape(), path, 0, Last::written);
    const std::string without = object(format::plan_shape(), path, 0, Last::left_out);
    CHECK(whole != without);
    CHECK(read(with_type_for(name, whole)) != read(with_type_for(name, without)));
  }
}
