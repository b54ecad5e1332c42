// The same definitions for plans that extend others.
#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "docs/schemas.hpp"

namespace incplan::core::docs {
namespace {

constexpr std::string_view extending = "extending_";

/// Definitions that say something else in a file that extends another.
using Names = std::set<std::string, std::less<>>;

Json translated(const Json& schema, const Names& other);

/// `~` takes away what is inherited.
Json or_null(const Json& schema) {
  Json either = Json::object();
  Json rest = Json::object();
  for (const auto& [key, value] : members(schema)) (key == "description" ? either : rest).set(key, value);
  return either.set("anyOf", Json::array().add(std::move(rest)).add(Json::object().set("type", "null")));
}

/// Which keys are there, in several ways: in such a file some of them may stand in another one.
bool only_requires(const Json& alternatives) {
  return std::ranges::all_of(std::get<Json::Array>(alternatives.value()), [](const Json& each) {
    return members(each).size() == 1 && member(each, "required") != nullptr;
  });
}

Json properties(const Json& all, const Names& other) {
  Json out = Json::object();
  for (const auto& [key, property] : members(all)) out.set(key, or_null(translated(property, other)));
  return out;
}

Json member_for(const std::string& key, const Json& value, const Names& other) {
  if (key == "$ref") {
    const std::string_view name = referred(value);
    return fmt::format("{}{}{}", definitions_path, other.contains(name) ? extending : "", name);
  }
  if (key == "properties") return properties(value, other);
  const bool is_schema = std::holds_alternative<Json::Object>(value.value());
  return key == "additionalProperties" && is_schema ? or_null(translated(value, other)) : translated(value, other);
}

/// The same schema for such a file: nothing is required, and entries may be taken away.
Json translated(const Json& schema, const Names& other) {
  if (const auto* items = std::get_if<Json::Array>(&schema.value())) {
    Json out = Json::array();
    for (const Json& item : *items) out.add(translated(item, other));
    return out;
  }
  if (!std::holds_alternative<Json::Object>(schema.value())) return schema;
  Json out = Json::object();
  for (const auto& [key, value] : members(schema)) {
    const Json* any = key == "not" ? member(value, "anyOf") : key == "anyOf" ? &value : nullptr;
    if (key == "required" || (any != nullptr && only_requires(*any))) continue;
    out.set(key, member_for(key, value, other));
  }
  return out;
}

}  // namespace

Json with_extending(const Json& definitions) {
  Names other;
  for (std::size_t known = 1; known != other.size();) {
    known = other.size();
    for (const auto& [name, schema] : members(definitions)) {
      if (json_text(translated(schema, other)) != json_text(schema)) other.insert(name);
    }
  }
  Json all = definitions;
  for (const std::string& name : other) {
    all.set(std::string(extending) + name, translated(*member(definitions, name), other));
  }
  return all;
}

}  // namespace incplan::core::docs
