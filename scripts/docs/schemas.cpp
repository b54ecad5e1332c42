#include "docs/schemas.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "docs/documents.hpp"
#include "format/kinds.hpp"
#include "format/sections.hpp"

namespace incplan::core::docs {
namespace {

using format::Shape;
using Names = std::set<std::string, std::less<>>;

/// Adds the shapes below one, in the order of the table.
void define(const Shape& shape, Json& definitions) {
  for (const format::Key& key : shape.keys) {
    if (key.table == nullptr) continue;
    const std::string name = definition_name(*key.table);
    if (member(definitions, name) != nullptr) continue;
    definitions.set(name, shape_schema(*key.table));
    define(*key.table, definitions);
  }
}

/// The shapes below one, and what values look like.
Json all_definitions(const Shape& root, Json all) {
  define(root, all);
  all.set(definition_name(format::at_least), shape_schema(format::at_least));
  for (const auto& [name, definition] : members(value_definitions())) all.set(name, definition);
  return all;
}

/// The names of definitions to which a schema refers.
void find_references(const Json& json, Names& names) {
  if (const auto* items = std::get_if<Json::Array>(&json.value())) {
    for (const Json& item : *items) find_references(item, names);
  }
  if (!std::holds_alternative<Json::Object>(json.value())) return;
  for (const auto& [key, value] : members(json)) {
    if (key == "$ref")
      names.emplace(referred(value));
    else
      find_references(value, names);
  }
}

/// Leaves only the definitions that something uses.
Json used_definitions(const Json& schema, const Json& all) {
  Names used;
  find_references(schema, used);
  for (std::size_t before = 0; before != used.size();) {
    before = used.size();
    for (const std::string& name : Names(used)) find_references(*member(all, name), used);
  }
  Json left = Json::object();
  for (const auto& [name, definition] : members(all)) {
    if (used.contains(name)) left.set(name, definition);
  }
  return left;
}

Json document(std::string_view file, std::string_view title, std::string_view about) {
  return Json::object()
      .set("$schema", "https://json-schema.org/draft/2020-12/schema")
      .set("$id", fmt::format("https://incplan.github.io/schemas/{}", file))
      .set("title", title)
      .set("description", about);
}

}  // namespace

std::string plan_schema() {
  Json schema =
      document("plan.schema.json", "Incident communication plan", "A plan for incplan, version 1 of the format.");
  schema.set("if", Json::object().set("required", Json::Array{"extends"}));
  schema.set("then", reference("extending_plan"));
  schema.set("else", reference("plan"));
  const Shape& plan = format::plan_shape();
  const Json all = with_extending(all_definitions(plan, Json::object().set("plan", shape_schema(plan))));
  schema.set("$defs", used_definitions(schema, all));
  return json_text(schema);
}

std::string incident_schema() {
  Json schema = document("incident.schema.json", "Incident file",
                         "What is known of one incident: `incplan classify --incident FILE`.");
  const Json shape = shape_schema(format::incident_file);
  for (const auto& [key, value] : members(shape)) schema.set(key, value);
  schema.set("$defs", used_definitions(schema, all_definitions(format::incident_file, Json::object())));
  return json_text(schema);
}

Json reference(std::string_view name) {
  return Json::object().set("$ref", fmt::format("{}{}", definitions_path, name));
}

std::string_view referred(const Json& reference) {
  return std::string_view(std::get<std::string>(reference.value())).substr(definitions_path.size());
}

const Json::Object& members(const Json& object) {
  return std::get<Json::Object>(object.value());
}

const Json* member(const Json& object, std::string_view key) {
  const auto found = std::ranges::find(members(object), key, &Json::Object::value_type::first);
  return found == members(object).end() ? nullptr : &found->second;
}

}  // namespace incplan::core::docs
