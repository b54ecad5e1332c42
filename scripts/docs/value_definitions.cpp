// Forms of values for editors. They say at most what `schema/value_syntax.cpp` says: an editor may let something pass, and
// never refuses what is right.
#include <cassert>
#include <charconv>
#include <memory>

#include "docs/schemas.hpp"
#include "yaml/read.hpp"

namespace incplan::core::docs {
namespace {

// clang-format off
constexpr std::string_view definitions = R"json({
  "id": {
    "description": "Lower-case letters, digits and `_`, beginning with a letter.",
    "type": "string", "pattern": "^[a-z][a-z0-9_]*$", "maxLength": 40
  },
  "handle": {
    "description": "Lower-case letters, digits, `_`, `.` and `-`, beginning with a letter or a digit.",
    "type": "string", "pattern": "^[a-z0-9][a-z0-9_.-]*$", "maxLength": 40
  },
  "string": {
    "description": "Text, taken exactly as it is written.",
    "type": ["string", "number", "boolean"]
  },
  "text": {
    "description": "Words in the plan's first language, or a mapping from language to words.",
    "anyOf": [
      {"$ref": "#/$defs/string"},
      {"type": "object", "minProperties": 1, "propertyNames": {"$ref": "#/$defs/language"},
       "additionalProperties": {"$ref": "#/$defs/string"}}
    ]
  },
  "texts": {
    "description": "A list of texts; one may stand without the list.",
    "anyOf": [{"$ref": "#/$defs/text"}, {"type": "array", "items": {"$ref": "#/$defs/text"}}]
  },
  "strings": {
    "description": "A list of texts; one may stand without the list.",
    "anyOf": [{"$ref": "#/$defs/string"}, {"type": "array", "items": {"$ref": "#/$defs/string"}}]
  },
  "yes_no": {
    "description": "`yes` or `no`.",
    "anyOf": [
      {"type": "boolean"},
      {"type": "string", "pattern": "^([Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$"}
    ]
  },
  "integer": {
    "description": "A whole number from 1.",
    "anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": "^[0-9_]+$"}]
  },
  "reference": {
    "description": "An id that is defined elsewhere in the plan.",
    "type": ["string", "number"]
  },
  "references": {
    "description": "Ids that are defined elsewhere in the plan; one may stand without the list.",
    "anyOf": [{"$ref": "#/$defs/reference"}, {"type": "array", "items": {"$ref": "#/$defs/reference"}}]
  },
  "date": {
    "description": "A day, such as `2026-11-02`.",
    "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
  },
  "time": {
    "description": "A time, such as `2026-01-05T09:00` in the plan's time zone, or with an offset such as `+01:00`.",
    "type": "string",
    "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?$"
  },
  "duration": {
    "description": "A duration, such as `90s`, `30m`, `1h30m`, `7d` or `2w`.",
    "type": "string", "pattern": "^(?=.)([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?$"
  },
  "clock": {
    "description": "A duration, or business days such as `4bd`.",
    "anyOf": [{"$ref": "#/$defs/duration"}, {"type": "string", "pattern": "^[0-9]+bd$"}]
  },
  "legal_clock": {
    "description": "A duration, business days such as `4bd`, or months such as `1mo`.",
    "anyOf": [{"$ref": "#/$defs/clock"}, {"type": "string", "pattern": "^[0-9]+mo$"}]
  },
  "rhythm": {
    "description": "A duration, or `none`: only when something changes.",
    "anyOf": [{"$ref": "#/$defs/clock"}, {"const": "none"}]
  },
  "hours": {
    "description": "Hours of a week, such as `Mon-Fri 09:00-18:00, Sat 10:00-14:00`.",
    "type": "string", "pattern": "[0-9]:[0-9]{2} *- *[0-9]{1,2}:[0-9]{2}"
  },
  "zone": {
    "description": "A time zone by its IANA name, such as `Europe/Paris`.",
    "type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$"
  },
  "language": {
    "description": "A language tag (BCP 47), such as `en` or `fr-CA`.",
    "type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"
  },
  "url": {
    "description": "A URL in full, such as `https://status.shop.example`.",
    "type": "string", "pattern": "^[A-Za-z][A-Za-z0-9+-]*:[^\\s]+$"
  },
  "matcher": {
    "description": "`high`, `[low, medium]`, `medium+`, `<5%`, `\">5%\"`, `1%..5%`, `yes`.",
    "anyOf": [
      {"type": ["number", "boolean"]},
      {"type": "string", "pattern": "^(?![<>]=)"},
      {"type": "array", "items": {"$ref": "#/$defs/string"}}
    ]
  },
  "alternative": {
    "description": "Holds when every entry holds: a criterion or a built-in name, and what its answer must be.",
    "type": "object", "propertyNames": {"$ref": "#/$defs/id"},
    "properties": {"at_least": {"$ref": "#/$defs/at_least"}},
    "additionalProperties": {"$ref": "#/$defs/matcher"}
  },
  "condition": {
    "description": "Holds when one of the alternatives holds; a single one may stand without the list.",
    "anyOf": [{"$ref": "#/$defs/alternative"}, {"type": "array", "items": {"$ref": "#/$defs/alternative"}}]
  },
  "fact": {
    "description": "An answer to a criterion.",
    "$ref": "#/$defs/string"
  },
  "facts": {
    "description": "Criteria and their answers.",
    "type": "object", "propertyNames": {"$ref": "#/$defs/id"}, "additionalProperties": {"$ref": "#/$defs/fact"}
  },
  "service_state": {
    "description": "A service, such as `checkout` or `checkout=degraded`.",
    "type": "string",
    "pattern": "^[a-z][a-z0-9_]*(=(reduced|degraded|partial_outage|outage|maintenance))?$"
  },
  "affected": {
    "description": "Services, each with its state when it is not simply out.",
    "anyOf": [{"$ref": "#/$defs/service_state"}, {"type": "array", "items": {"$ref": "#/$defs/service_state"}}]
  },
  "contacts": {
    "description": "Media and addresses: `phone`, `email`, `slack` or any other.",
    "type": "object",
    "additionalProperties": {"anyOf": [{"$ref": "#/$defs/string"}, {"$ref": "#/$defs/contact"}]}
  },
  "moment": {
    "description": "A time such as `2026-11-24T02:40` or `02:40`, or how long ago, such as `20m`.",
    "anyOf": [
      {"$ref": "#/$defs/time"}, {"$ref": "#/$defs/duration"}, {"const": "now"},
      {"type": "string", "pattern": "^[0-9]{2}:[0-9]{2}(:[0-9]{2})?$"}
    ]
  },
  "answers": {
    "description": "Criteria and their answers; an empty one is not known yet.",
    "type": "object", "propertyNames": {"$ref": "#/$defs/id"},
    "additionalProperties": {"anyOf": [{"$ref": "#/$defs/fact"}, {"type": "null"}]}
  },
  "states": {
    "description": "The affected services, or a mapping from service to state.",
    "anyOf": [
      {"$ref": "#/$defs/affected"},
      {"type": "object", "propertyNames": {"$ref": "#/$defs/id"}, "additionalProperties": {"$ref": "#/$defs/string"}}
    ]
  },
  "moments_by_id": {
    "description": "Ids and times; an empty one is not known yet.",
    "type": "object", "propertyNames": {"$ref": "#/$defs/id"},
    "additionalProperties": {"anyOf": [{"$ref": "#/$defs/moment"}, {"type": "null"}]}
  },
  "known_texts": {
    "description": "Variables and their texts; an empty one is not known yet.",
    "type": "object", "propertyNames": {"$ref": "#/$defs/id"},
    "additionalProperties": {"anyOf": [{"$ref": "#/$defs/text"}, {"type": "null"}]}
  },
  "open": {
    "description": "Settings by name: text, yes or no, or a list of texts.",
    "type": "object", "additionalProperties": {"$ref": "#/$defs/strings"}
  }
})json";
// clang-format on

Json scalar(const yaml::Node& node) {
  if (node.style != yaml::Style::plain) return node.text;
  if (node.text == "true" || node.text == "false") return node.text == "true";
  std::int64_t number = 0;
  std::from_chars(node.text.data(), node.text.data() + node.text.size(), number);
  return number;
}

/// JSON is YAML.
Json from_yaml(const yaml::Node& node) {
  if (node.is_scalar()) return scalar(node);
  Json json = node.is_mapping() ? Json::object() : Json::array();
  for (const yaml::Node& child : node) {
    if (node.is_mapping())
      json.set(std::string(child.key.text), from_yaml(child));
    else
      json.add(from_yaml(child));
  }
  return json;
}

Json parsed(std::string_view text) {
  Diagnostics diagnostics;
  const yaml::Tree tree = yaml::read(std::make_shared<Source>("", std::string(text)), diagnostics);
  assert(diagnostics.empty() && "the definitions are sound");
  return from_yaml(*tree.root());
}

}  // namespace

const Json& value_definitions() {
  static const Json all = parsed(definitions);
  return all;
}

}  // namespace incplan::core::docs
