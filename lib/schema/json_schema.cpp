#include "schema/json_schema.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "schema/kinds.hpp"
#include "schema/reserved.hpp"
#include "schema/sections.hpp"

namespace incplan::schema {

namespace {

using Json = nlohmann::ordered_json;

Json reference(std::string_view name) {
  return {{"$ref", fmt::format("#/$defs/{}", name)}};
}

Json list_of(Json item) {
  return {{"type", "array"}, {"items", std::move(item)}};
}

Json id_names(const Key& key) {
  Json names = reference(key.kind == Kind::handles ? "handle" : "id");
  const auto reserved = reserved_names(key.reserved);
  if (reserved.empty()) return names;
  const Json taken{{"enum", std::vector<std::string_view>(reserved.begin(), reserved.end())}};
  const bool is_criterion = key.reserved == Reserved::criteria;
  names["not"] = is_criterion ? Json{{"anyOf", Json::array({taken, Json{{"pattern", "^no_"}}})}} : taken;
  return names;
}

Json mapping_of(Json value, const Key& key) {
  return {{"type", "object"}, {"propertyNames", id_names(key)}, {"additionalProperties", std::move(value)}};
}

Json value_schema(const Key& key) {
  switch (key.kind) {
    case Kind::version:
      return {{"const", 1}};
    case Kind::choice:
      return {{"enum", split(key.choices)}};
    case Kind::string:
      return key.choices.empty() ? reference("string") : Json{{"enum", split(key.choices)}};
    case Kind::object:
      return reference(definition_name(*key.table));
    case Kind::list:
      return list_of(reference(definition_name(*key.table)));
    case Kind::one_or_list: {
      const Json one = reference(definition_name(*key.table));
      return {{"anyOf", Json::array({one, list_of(one)})}};
    }
    case Kind::entries:
    case Kind::handles:
      return mapping_of(reference(definition_name(*key.table)), key);
    case Kind::texts_by_id:
    case Kind::rhythms:
      return mapping_of(reference(row_of(key.kind).definition), key);
    case Kind::facts_by_id:
      return {{"type", "object"}, {"additionalProperties", reference("facts")}};
    case Kind::dates:
    case Kind::zones:
    case Kind::languages:
      return list_of(reference(row_of(key.kind).definition));
    default:
      return reference(row_of(key.kind).definition);
  }
}

Json property(const Key& key) {
  Json schema{{"description", fmt::format("{}\n\nExample: `{}: {}`", key.doc, key.name, key.example)}};
  schema.update(value_schema(key));
  if (key.kind == Kind::facts_by_id && !key.choices.empty()) schema["propertyNames"] = {{"enum", split(key.choices)}};
  return schema;
}

/// In an open shape a key may stand without a value, and keys of other people may stand beside its own.
Json property(const Key& key, const Shape& table) {
  if (!table.is_open) return property(key);
  Json schema = property(key);
  Json description = std::move(schema["description"]);
  schema.erase("description");
  return {{"description", std::move(description)}, {"anyOf", Json::array({std::move(schema), {{"type", "null"}}})}};
}

Json shape_schema(const Shape& table) {
  Json schema{{"type", "object"}};
  if (!table.is_open) schema["additionalProperties"] = false;
  Json required = Json::array();
  Json properties = Json::object();
  for (const Key& key : table.keys) {
    if (key.required) required.push_back(key.name);
    properties[std::string(key.name)] = property(key, table);
  }
  if (!required.empty()) schema["required"] = required;
  for (const std::string_view name : split(table.one_of)) {
    schema["anyOf"].push_back({{"required", Json::array({name})}});
  }
  schema["properties"] = std::move(properties);
  return schema;
}

/// Adds a shape and the shapes below it, in the order of the table.
void define(const Shape& table, Json& definitions) {
  for (const Key& key : table.keys) {
    if (key.table == nullptr) continue;
    const std::string name = definition_name(*key.table);
    if (definitions.contains(name)) continue;
    definitions[name] = shape_schema(*key.table);
    define(*key.table, definitions);
  }
}

// ---- plans that extend others

constexpr std::string_view definitions = "#/$defs/";
constexpr std::string_view extending = "extending_";

/// `~` takes away what is inherited.
Json or_null(Json schema) {
  Json either = Json::object();
  if (schema.contains("description")) {
    either["description"] = schema["description"];
    schema.erase("description");
  }
  either["anyOf"] = Json::array({std::move(schema), Json{{"type", "null"}}});
  return either;
}

bool only_requires(const Json& alternatives) {
  return std::ranges::all_of(alternatives,
                             [](const Json& each) { return each.size() == 1 && each.contains("required"); });
}

/// Definitions that say something else in a file that extends another.
using Names = std::set<std::string, std::less<>>;

std::string extended_reference(const Json& reference, const Names& other) {
  const auto target = reference.get<std::string>();
  const std::string name = target.substr(definitions.size());
  return other.contains(name) ? std::string(definitions) + std::string(extending) + name : target;
}

/// The same schema for such a file: nothing is required, and entries may be taken away.
Json for_extending(const Json& schema, const Names& other) {
  if (!schema.is_structured()) return schema;
  Json out = schema.is_array() ? Json::array() : Json::object();
  for (const auto& [key, value] : schema.items()) {
    if (schema.is_array()) {
      out.push_back(for_extending(value, other));
    } else if (key == "$ref") {
      out[key] = extended_reference(value, other);
    } else if (key != "required" && !(key == "anyOf" && only_requires(value))) {
      Json& each = out[key] = for_extending(value, other);
      if (key == "properties") std::ranges::for_each(each, [](Json& property) { property = or_null(property); });
      if (key == "additionalProperties" && value.is_object()) each = or_null(each);
    }
  }
  return out;
}

/// Adds to the definitions those for files that extend others.
Json with_extending(Json all) {
  Names other;
  for (std::size_t known = 1; known != other.size();) {
    known = other.size();
    for (const auto& [name, schema] : all.items()) {
      if (for_extending(schema, other) != schema) other.insert(name);
    }
    if (other.empty()) break;
  }
  Json more = Json::object();
  for (const std::string& name : other) more[std::string(extending) + name] = for_extending(all[name], other);
  all.update(more);
  return all;
}

// ---- the documents

/// The names of definitions to which a schema refers.
void find_references(const Json& schema, std::set<std::string>& names) {
  if (!schema.is_structured()) return;
  for (const auto& [key, value] : schema.items()) {
    if (key == "$ref")
      names.insert(value.get<std::string>().substr(definitions.size()));
    else
      find_references(value, names);
  }
}

/// Leaves only the definitions that something uses.
Json used_definitions(const Json& schema, const Json& all) {
  std::set<std::string> used;
  find_references(schema, used);
  for (std::size_t before = 0; before != used.size();) {
    before = used.size();
    for (const std::string& name : std::set(used)) find_references(all.at(name), used);
  }
  Json left = Json::object();
  for (const auto& [name, definition] : all.items()) {
    if (used.contains(name)) left[name] = definition;
  }
  return left;
}

Json document(std::string_view file, std::string_view title, std::string_view about) {
  return {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
          {"$id", fmt::format("https://incplan.github.io/schemas/{}", file)},
          {"title", title},
          {"description", about}};
}

/// The shapes below one, and what values look like.
Json all_definitions(const Shape& root, Json all) {
  define(root, all);
  all[definition_name(at_least)] = shape_schema(at_least);
  all.update(Json::parse(value_definitions()));
  return all;
}

}  // namespace

std::string json_schema() {
  Json schema =
      document("plan.schema.json", "Incident communication plan", "A plan for incplan, version 1 of the format.");
  schema["if"] = {{"required", Json::array({"extends"})}};
  schema["then"] = reference("extending_plan");
  schema["else"] = reference("plan");
  const Json all = with_extending(all_definitions(plan_shape(), {{"plan", shape_schema(plan_shape())}}));
  schema["$defs"] = used_definitions(schema, all);
  return schema.dump(2) + "\n";
}

std::string incident_schema() {
  Json schema = document("incident.schema.json", "Incident file",
                         "What is known of one incident: `incplan classify --incident FILE`.");
  schema.update(shape_schema(incident_file));
  schema["$defs"] = used_definitions(schema, all_definitions(incident_file, Json::object()));
  return schema.dump(2) + "\n";
}

}  // namespace incplan::schema
