// The table itself: what it promises to those who print it.
#include "format/keys.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "docs/documents.hpp"
#include "docs/schemas.hpp"
#include "format/moment.hpp"
#include "format/sections.hpp"
#include "schema/problems.hpp"

namespace {

using namespace incplan::core::format;
using incplan::core::schema::testing::problems;

void each_shape(const Shape& table, const std::function<void(const Shape&)>& visit) {
  visit(table);
  for (const Key& key : table.keys) {
    if (key.table != nullptr) each_shape(*key.table, visit);
  }
}

TEST_CASE("every key is explained in a sentence and shown in an example") {
  each_shape(plan_shape(), [](const Shape& table) {
    for (const Key& key : table.keys) {
      INFO(table.name, ": ", key.name);
      CHECK(key.doc.ends_with('.'));
      CHECK(!key.example.empty());
      CHECK(key.example.find('\n') == std::string_view::npos);
    }
  });
}

TEST_CASE("every key refers to parts that exist, and has a shape where its kind needs one") {
  std::set<std::string_view> parts;
  for (const Key& key : plan_shape().keys) parts.insert(key.name);
  each_shape(plan_shape(), [&](const Shape& table) {
    for (const Key& key : table.keys) {
      INFO(table.name, ": ", key.name);
      for (const std::string_view part : split(key.refers)) CHECK(parts.contains(part));
      const bool is_reference = key.kind == Kind::id || key.kind == Kind::ids || key.kind == Kind::affected;
      CHECK(key.refers.empty() == !(is_reference || key.kind == Kind::rhythms || key.kind == Kind::cadences));
      const bool needs_shape = key.kind == Kind::object || key.kind == Kind::list || key.kind == Kind::one_or_list ||
                               key.kind == Kind::entries || key.kind == Kind::handles || key.kind == Kind::cadences ||
                               key.kind == Kind::contacts || key.kind == Kind::choices;
      CHECK((key.table != nullptr) == needs_shape);
    }
  });
}

/// A mapping that has only this key, written at the root of a plan below the parts that lead to it.
std::string with_example(const Key& key) {
  return std::string(key.name) + ": " + std::string(key.example) + "\n";
}

TEST_CASE("the examples of the parts are sound") {
  std::string plan;
  for (const Key& key : plan_shape().keys) {
    if (key.name != "extends") plan += with_example(key);
  }
  CHECK(problems(plan) == "");
}

TEST_CASE("the examples of keys within an entry are sound") {
  for (const Key& part : plan_shape().keys) {
    if (part.kind != Kind::entries && part.kind != Kind::handles) continue;
    std::string plan = "incplan: 1\nname: A\n" + std::string(part.name) + ":\n  entry:\n";
    for (const Key& key : part.table->keys) plan += "    " + with_example(key);
    INFO(plan);
    CHECK(problems(plan) == "");
  }
}

TEST_CASE("the schema describes every key and refers only to what it defines") {
  const auto schema = nlohmann::json::parse(incplan::core::docs::plan_schema());
  const std::function<void(const nlohmann::json&)> follow = [&](const nlohmann::json& node) {
    if (node.is_object() && node.contains("$ref") && node["$ref"].is_string()) {
      const std::string name = node["$ref"].get<std::string>().substr(std::string("#/$defs/").size());
      INFO(name);
      CHECK(schema["$defs"].contains(name));
    }
    if (node.is_object() && node.contains("properties") && node.contains("additionalProperties") &&
        node["additionalProperties"] == false) {
      for (const auto& property : node["properties"].items()) {
        INFO(property.key());
        CHECK(property.value().contains("description"));
      }
    }
    for (const auto& child : node) {
      if (child.is_structured()) follow(child);
    }
  };
  follow(schema);
  std::size_t shapes = 0;
  std::set<const Shape*> seen;
  const auto count = [&](const Shape& table) { shapes += seen.insert(&table).second ? 1U : 0U; };
  each_shape(plan_shape(), count);
  each_shape(incident_file, count);
  const std::size_t values = incplan::core::docs::members(incplan::core::docs::value_definitions()).size();
  std::set<std::string> own;
  const std::string extending = "extending_";
  for (const auto& each : {schema, nlohmann::json::parse(incplan::core::docs::incident_schema())}) {
    for (const auto& definition : each["$defs"].items()) {
      const std::string& name = definition.key();
      INFO(name);
      if (!name.starts_with(extending)) own.insert(name);
      if (name.starts_with(extending)) CHECK(schema["$defs"].contains(name.substr(extending.size())));
    }
  }
  CHECK(own.size() == shapes + values);  // with at_least, and without the incident file itself
}

TEST_CASE("the deadline says from which moments it may count") {
  std::string names;
  for (const incplan::core::MomentRow& row : incplan::core::moment_table) {
    if (!row.event.empty()) names += "`" + std::string(row.name) + "`, ";
  }
  const Key* from = find_key(*find_key(obligation, "due")->table, "from");
  CHECK(from->doc == "What starts the clock: " + names + "or another obligation (when it was met).");
}

}  // namespace
