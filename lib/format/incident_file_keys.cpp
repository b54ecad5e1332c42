// What is known of one incident, between two questions: `--incident FILE`.
#include <algorithm>
#include <array>

#include "format/moment.hpp"
#include "format/sections.hpp"

namespace incplan::core::format {

namespace {

constexpr auto moment_keys = [] {
  std::array<Key, moment_table.size()> keys{};
  std::ranges::transform(moment_table, keys.begin(), [](const MomentRow& row) {
    return Key{.name = row.name, .kind = Kind::moment, .doc = row.doc, .example = row.example};
  });
  return keys;
}();

constexpr Shape moments_shape{.name = "moments", .keys = moment_keys, .is_open = true};

constexpr Key keys[] = {
    {.name = "facts",
     .kind = Kind::answers,
     .doc = "The answers to the questions of the plan, by the ids of its criteria.",
     .example = "{impact: high, affected: 30%}"},
    {.name = "services",
     .kind = Kind::states,
     .doc = "The affected services, each with its state when it is not simply out; `none` when no service is affected.",
     .example = "[checkout, payments=degraded]"},
    {.name = "severity",
     .kind = Kind::id,
     .doc = "Overrides the severity that the facts give.",
     .example = "sev1",
     .refers = "severities"},
    {.name = "stage", .kind = Kind::id, .doc = "The current stage.", .example = "investigating", .refers = "stages"},
    {.name = "moments",
     .kind = Kind::object,
     .doc = "When what happened.",
     .example = "{started: \"2026-11-24T02:40\"}",
     .table = &moments_shape},
    {.name = "next_update",
     .kind = Kind::moment,
     .doc = "When the next update is due, instead of the plan's cadence.",
     .example = "\"2026-11-24T03:40\""},
    {.name = "done",
     .kind = Kind::moments_by_id,
     .doc = "Obligations that were met, and when.",
     .example = "{gdpr_authority: \"2026-11-25T10:00\"}",
     .refers = "obligations"},
    {.name = "vars",
     .kind = Kind::known_texts,
     .doc = "The values of message variables.",
     .example = "{symptom: {en: You cannot sign in., fr: Connexion impossible.}}",
     .refers = "variables"},
    {.name = "drill", .kind = Kind::yes_no, .doc = "Whether it is an exercise.", .example = "yes"},
};

}  // namespace

constinit const Shape incident_file{.name = "an incident file", .keys = keys, .is_open = true};

}  // namespace incplan::core::format
