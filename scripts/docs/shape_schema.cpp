// Shapes and keys of the format as JSON Schema.
#include <fmt/core.h>

#include "docs/schemas.hpp"
#include "format/kinds.hpp"
#include "format/reserved.hpp"

namespace incplan::core::docs {
namespace {

using format::Key;
using format::Kind;
using format::Shape;

Json strings(const auto& words) {
  Json list = Json::array();
  for (const std::string_view word : words) list.add(word);
  return list;
}

Json one_of_words(const auto& words) {
  return Json::object().set("enum", strings(words));
}

Json any_of(Json one, Json other) {
  return Json::object().set("anyOf", Json::array().add(std::move(one)).add(std::move(other)));
}

Json list_of(Json item) {
  return Json::object().set("type", "array").set("items", std::move(item));
}

Json id_names(const Key& key) {
  Json names = reference(key.kind == Kind::handles ? "handle" : "id");
  std::vector<std::string_view> reserved;
  for (const format::ReservedName& each : reserved_names(key.reserved)) reserved.push_back(each.name);
  if (reserved.empty()) return names;
  const Json taken = one_of_words(reserved);
  const bool is_criterion = key.reserved == format::Reserved::criteria;
  return names.set("not", is_criterion ? any_of(taken, Json::object().set("pattern", "^no_")) : taken);
}

Json mapping_of(Json value, const Key& key) {
  return Json::object()
      .set("type", "object")
      .set("propertyNames", id_names(key))
      .set("additionalProperties", std::move(value));
}

Json facts_by_id(const Key& key) {
  Json facts = Json::object().set("type", "object").set("additionalProperties", reference("facts"));
  return key.choices.empty() ? facts : facts.set("propertyNames", one_of_words(format::split(key.choices)));
}

Json value_schema(const Key& key) {
  const auto shape = [&key] { return reference(definition_name(*key.table)); };
  const auto definition = [&key] { return reference(row_of(key.kind).definition); };
  switch (key.kind) {
    case Kind::version:
      return Json::object().set("const", 1);
    case Kind::choice:
      return one_of_words(format::split(key.choices));
    case Kind::string:
      return key.choices.empty() ? reference("string") : one_of_words(format::split(key.choices));
    case Kind::object:
      return shape();
    case Kind::list:
      return list_of(shape());
    case Kind::one_or_list:
      return any_of(shape(), list_of(shape()));
    case Kind::entries:
    case Kind::handles:
      return mapping_of(shape(), key);
    case Kind::choices:
      return mapping_of(any_of(definition(), shape()), key);
    case Kind::rhythms:
      return mapping_of(definition(), key);
    case Kind::cadences:
      return mapping_of(any_of(definition(), shape()), key);
    case Kind::facts_by_id:
      return facts_by_id(key);
    case Kind::dates:
    case Kind::zones:
    case Kind::languages:
      return list_of(definition());
    default:
      return definition();
  }
}

/// In an open shape a key may stand without a value, and keys of other people may stand beside its own.
Json property(const Key& key, const Shape& shape) {
  Json property = Json::object();
  property.set("description", fmt::format("{}\n\nExample: `{}: {}`", key.doc, key.name, key.example));
  Json value = value_schema(key);
  if (shape.is_open) value = any_of(std::move(value), Json::object().set("type", "null"));
  for (const auto& [name, part] : members(value)) property.set(name, part);
  return property;
}

Json requiring(const std::vector<std::string_view>& names) {
  Json required = Json::array();
  for (const std::string_view name : names) required.add(name);
  return Json::object().set("required", std::move(required));
}

/// What each group of keys needs.
Json needs_of_groups(const Shape& shape) {
  Json any = Json::array();
  for (const std::string_view group : shape.either) {
    std::vector<std::string_view> names = format::split(group);
    std::erase_if(names, [&](std::string_view name) { return !find_key(shape, name)->required; });
    any.add(requiring(names));
  }
  return any;
}

/// No key of one group beside one of another.
Json mixed_groups(const Shape& shape) {
  Json any = Json::array();
  for (const Key& one : shape.keys) {
    for (const Key& other : shape.keys) {
      const std::string_view* group = shape.group_of(one.name);
      const std::string_view* another = shape.group_of(other.name);
      if (group != nullptr && another != nullptr && group < another) any.add(requiring({one.name, other.name}));
    }
  }
  return any;
}

}  // namespace

Json shape_schema(const Shape& shape) {
  Json schema = Json::object().set("type", "object");
  if (!shape.is_open) schema.set("additionalProperties", false);
  Json required = Json::array();
  Json properties = Json::object();
  for (const Key& key : shape.keys) {
    if (shape.always_needs(key)) required.add(key.name);
    properties.set(std::string(key.name), property(key, shape));
  }
  if (!std::get<Json::Array>(required.value()).empty()) schema.set("required", required);
  Json any = Json::array();
  for (const std::string_view name : format::split(shape.one_of)) {
    any.add(Json::object().set("required", Json::array().add(name)));
  }
  if (!shape.one_of.empty()) schema.set("anyOf", any);
  if (!shape.either.empty()) {
    schema.set("anyOf", needs_of_groups(shape)).set("not", Json::object().set("anyOf", mixed_groups(shape)));
  }
  return schema.set("properties", std::move(properties));
}

}  // namespace incplan::core::docs
