#include "report/json.hpp"

#include <cassert>
#include <nlohmann/json.hpp>

namespace incplan::report {

Json& Json::set(std::string key, Json value) {
  auto* members = std::get_if<Object>(&value_);
  assert(members != nullptr && "only an object has members");
  members->emplace_back(std::move(key), std::move(value));
  return *this;
}

Json& Json::add(Json value) {
  auto* items = std::get_if<Array>(&value_);
  assert(items != nullptr && "only an array has items");
  items->push_back(std::move(value));
  return *this;
}

namespace {

using Library = nlohmann::ordered_json;

Library convert(const Json& json);

struct Convert {
  Library operator()(const Json::Array& items) const {
    Library array = Library::array();
    for (const Json& item : items) array.push_back(convert(item));
    return array;
  }
  Library operator()(const Json::Object& members) const {
    Library::object_t object;
    object.reserve(members.size());
    // Not `object[key]`, which searches all members before it.
    for (const auto& [key, value] : members) object.push_back({key, convert(value)});
    return object;
  }
  Library operator()(const auto& scalar) const { return scalar; }
};

Library convert(const Json& json) {
  return std::visit(Convert{}, json.value());
}

}  // namespace

std::string dump_part(const Json& json, int depth) {
  const std::string text = convert(json).dump(2, ' ', false, Library::error_handler_t::replace);
  const std::string lead(static_cast<std::size_t>(2 * depth), ' ');
  std::string out;
  for (const char c : text) {
    out += c;
    if (c == '\n') out += lead;
  }
  return out;
}

std::string dump(const Json& json) {
  return dump_part(json, 0) + '\n';
}

}  // namespace incplan::report
