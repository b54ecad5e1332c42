#include <algorithm>

#include "format/keys.hpp"
#include "format/sections.hpp"

namespace incplan::core::format {

namespace {

constexpr Key keys[] = {
    {.name = "incplan",
     .kind = Kind::version,
     .required = true,
     .doc = "The version of the plan format; this is version 1.",
     .example = "1"},
    {.name = "name",
     .kind = Kind::text,
     .required = true,
     .doc = "What this plan is called, in messages and on the title page.",
     .example = "Example Shop incident communication plan"},
    {.name = "owner",
     .kind = Kind::id,
     .doc = "The person or role that keeps the plan true.",
     .example = "comms_lead",
     .refers = "people roles"},
    {.name = "reviewed",
     .kind = Kind::date,
     .doc = "The day on which somebody last read the whole plan and found it true.",
     .example = "2026-11-02"},
    {.name = "review_every",
     .kind = Kind::duration,
     .doc = "How long a review holds; what was reviewed longer ago is reported as stale.",
     .example = "90d",
     .is_rhythm = true},
    {.name = "timezone",
     .kind = Kind::zone,
     .doc = "The time zone of every time in this plan that names none, as an IANA name; UTC when absent.",
     .example = "Europe/Paris"},
    {.name = "languages",
     .kind = Kind::languages,
     .doc = "The languages of this plan; the first is that of every text written without one, and `en` when absent.",
     .example = "[en, fr]"},
    {.name = "extends",
     .kind = Kind::strings,
     .doc = "The file, or files, that this plan builds on, relative to this one.",
     .example = "../company.incplan.yaml"},
    {.name = "incident",
     .kind = Kind::object,
     .doc = "What counts as an incident here, and what does not.",
     .example = "{description: Customers cannot do what they came for.}",
     .table = &incident},
    {.name = "criteria",
     .kind = Kind::entries,
     .doc = "The questions that are asked when something breaks; severities and conditions rest on their answers.",
     .example = "{data_loss: {ask: \"Has data been lost or exposed?\", type: yes_no}}",
     .table = &criterion,
     .reserved = Reserved::criteria},
    {.name = "severities",
     .kind = Kind::entries,
     .doc = "How serious an incident can be, most severe first; the first one whose `when` holds is the answer.",
     .example = "{sev1: {name: Critical, when: {impact: high}}}",
     .table = &severity,
     .reserved = Reserved::severities},
    {.name = "examples",
     .kind = Kind::entries,
     .doc = "Past or imagined incidents, each with the answer that the plan must give.",
     .example = "{checkout_outage_2025: {name: Checkout down, facts: {impact: high}, severity: sev1}}",
     .table = &example},
    {.name = "people",
     .kind = Kind::handles,
     .doc = "Everybody whom this plan names, under the handle by which they are known.",
     .example = "{tom: {name: Tom Petit, contact: {phone: \"+33 6 00 00 00 00\"}}}",
     .table = &person,
     .reserved = Reserved::people},
    {.name = "roles",
     .kind = Kind::entries,
     .doc = "Who does what in an incident.",
     .example = "{incident_manager: {name: Incident manager, held_by: [tom, amina]}}",
     .table = &role},
    {.name = "audiences",
     .kind = Kind::entries,
     .doc = "The groups of people who are told about incidents.",
     .example = "{customers: {name: Customers, public: yes}}",
     .table = &audience},
    {.name = "channels",
     .kind = Kind::entries,
     .doc = "Where each audience is told, by whom, and how to get in.",
     .example = "{status_page: {name: Status page, kind: statuspage, audience: customers}}",
     .table = &channel},
    {.name = "variables",
     .kind = Kind::entries,
     .doc = "What the messages leave open and somebody fills in during the incident.",
     .example = "{symptom: {ask: \"What do customers see?\"}}",
     .table = &variable,
     .reserved = Reserved::variables},
    {.name = "stages",
     .kind = Kind::entries,
     .doc = "The stages that an incident goes through, first one first, each with the words for it.",
     .example = "{investigating: {name: Investigating, messages: [{text: \"{{symptom}}\"}]}}",
     .table = &stage},
    {.name = "values",
     .kind = Kind::entries,
     .doc = "What the team keeps to when everything burns, and how.",
     .example = "{blameless: {name: \"Blameless, always\"}}",
     .table = &team_value},
    {.name = "services",
     .kind = Kind::entries,
     .doc = "What can break, and what breaks with it.",
     .example = "{checkout: {name: Checkout, depends_on: [payments]}}",
     .table = &service},
    {.name = "procedures",
     .kind = Kind::entries,
     .doc = "Instructions to follow step by step.",
     .example = "{post_update: {name: Post an update, steps: [Choose the template., Have it approved.]}}",
     .table = &procedure},
    {.name = "obligations",
     .kind = Kind::entries,
     .doc = "The clocks that law and contract set: whom to tell, and by when.",
     .example = "{gdpr: {name: Tell the authority, due: {within: 72h, from: aware}, to: CNIL}}",
     .table = &obligation},
    {.name = "holidays",
     .kind = Kind::dates,
     .doc = "The days that are no business days, in the plan's time zone.",
     .example = "[2026-12-25, 2027-01-01]"},
    {.name = "calendars",
     .kind = Kind::entries,
     .doc = "The business days of other places, for obligations that count them there.",
     .example = "{new_york: {timezone: America/New_York, holidays: [2026-11-26]}}",
     .table = &calendar},
    {.name = "internal",
     .kind = Kind::object,
     .doc = "What must never stand in a public message, beside what is always internal.",
     .example = "{tickets: [OPS], hosts: [\"*.corp.example\"], words: [Project Falcon]}",
     .table = &internal},
    {.name = "lint",
     .kind = Kind::handles,
     .doc = "Exceptions from checks, each with its reason.",
     .example = "{stale-review: {level: off, reason: Reviewed in the quarterly audit.}}",
     .table = &exception},
};

constexpr Shape plan{"a plan", keys};

}  // namespace

const Shape& plan_shape() {
  return plan;
}

const std::string_view* Shape::group_of(std::string_view key) const {
  const auto has_key = [key](std::string_view group) {
    const std::vector<std::string_view> names = split(group);
    return std::ranges::find(names, key) != names.end();
  };
  const auto found = std::ranges::find_if(either, has_key);
  return found == either.end() ? nullptr : &*found;
}

const Key* find_key(const Shape& table, std::string_view name) {
  const auto found = std::ranges::find(table.keys, name, &Key::name);
  return found == table.keys.end() ? nullptr : &*found;
}

std::vector<std::string_view> split(std::string_view separated_by_blanks) {
  std::vector<std::string_view> found;
  while (!separated_by_blanks.empty()) {
    const auto blank = separated_by_blanks.find(' ');
    found.push_back(separated_by_blanks.substr(0, blank));
    if (blank == std::string_view::npos) break;
    separated_by_blanks.remove_prefix(blank + 1);
  }
  return found;
}

}  // namespace incplan::core::format
