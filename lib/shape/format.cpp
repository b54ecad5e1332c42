#include "shape/format.hpp"

#include <algorithm>

#include "shape/parts.hpp"

namespace incplan::shape {

namespace {

constexpr Key keys[] = {
    {.name = "incplan",
     .kind = Kind::version,
     .required = true,
     .means = "The version of the plan format; this is version 1.",
     .example = "1"},
    {.name = "name",
     .kind = Kind::text,
     .required = true,
     .means = "What this plan is called, in messages and on the title page.",
     .example = "Example Shop incident communication plan"},
    {.name = "owner",
     .kind = Kind::id,
     .means = "The person or role that keeps the plan true.",
     .example = "comms_lead",
     .refers = "people roles"},
    {.name = "reviewed",
     .kind = Kind::date,
     .means = "The day on which somebody last read the whole plan and found it true.",
     .example = "2026-11-02"},
    {.name = "review_every",
     .kind = Kind::duration,
     .means = "How long a review holds; what was reviewed longer ago is reported as stale.",
     .example = "90d",
     .is_rhythm = true},
    {.name = "timezone",
     .kind = Kind::zone,
     .means = "The time zone of every time in this plan that names none, as an IANA name; UTC when absent.",
     .example = "Europe/Paris"},
    {.name = "languages",
     .kind = Kind::languages,
     .means = "The languages of this plan; the first is that of every text written without one, and `en` when absent.",
     .example = "[en, fr]"},
    {.name = "extends",
     .kind = Kind::strings,
     .means = "The file, or files, that this plan builds on, relative to this one.",
     .example = "../company.incplan.yaml"},
    {.name = "incident",
     .kind = Kind::object,
     .means = "What counts as an incident here, and what does not.",
     .example = "{description: Customers cannot do what they came for.}",
     .shape = &incident},
    {.name = "criteria",
     .kind = Kind::entries,
     .means = "The questions that are asked when something breaks; severities and conditions rest on their answers.",
     .example = "{data_loss: {ask: \"Has data been lost or exposed?\", type: yes_no}}",
     .shape = &criterion,
     .reserved = Reserved::criteria},
    {.name = "severities",
     .kind = Kind::entries,
     .means = "How serious an incident can be, most severe first; the first one whose `when` holds is the answer.",
     .example = "{sev1: {name: Critical, when: {impact: high}}}",
     .shape = &severity,
     .reserved = Reserved::answers},
    {.name = "examples",
     .kind = Kind::entries,
     .means = "Past or imagined incidents, each with the answer that the plan must give.",
     .example = "{checkout_outage_2025: {name: Checkout down, facts: {impact: high}, severity: sev1}}",
     .shape = &example},
    {.name = "people",
     .kind = Kind::handles,
     .means = "Everybody whom this plan names, under the handle by which they are known.",
     .example = "{tom: {name: Tom Petit, contact: {phone: \"+33 6 00 00 00 00\"}}}",
     .shape = &person},
    {.name = "roles",
     .kind = Kind::entries,
     .means = "Who does what in an incident.",
     .example = "{incident_manager: {name: Incident manager, held_by: [tom, amina]}}",
     .shape = &role},
    {.name = "audiences",
     .kind = Kind::entries,
     .means = "The groups of people who are told about incidents.",
     .example = "{customers: {name: Customers, public: yes}}",
     .shape = &audience},
    {.name = "channels",
     .kind = Kind::entries,
     .means = "Where each audience is told, by whom, and how to get in.",
     .example = "{status_page: {name: Status page, kind: statuspage, audience: customers}}",
     .shape = &channel},
    {.name = "variables",
     .kind = Kind::entries,
     .means = "What the messages leave open and somebody fills in during the incident.",
     .example = "{symptom: {ask: \"What do customers see?\"}}",
     .shape = &variable,
     .reserved = Reserved::variables},
    {.name = "stages",
     .kind = Kind::entries,
     .means = "The stages that an incident goes through, first one first, each with the words for it.",
     .example = "{investigating: {name: Investigating, messages: [{text: \"{{symptom}}\"}]}}",
     .shape = &stage},
    {.name = "values",
     .kind = Kind::entries,
     .means = "What the team keeps to when everything burns, and how.",
     .example = "{blameless: {name: \"Blameless, always\"}}",
     .shape = &team_value},
    {.name = "services",
     .kind = Kind::entries,
     .means = "What can break, and what breaks with it.",
     .example = "{checkout: {name: Checkout, depends_on: [payments]}}",
     .shape = &service},
    {.name = "procedures",
     .kind = Kind::entries,
     .means = "Instructions to follow step by step.",
     .example = "{post_update: {name: Post an update, steps: [Choose the template., Have it approved.]}}",
     .shape = &procedure},
    {.name = "obligations",
     .kind = Kind::entries,
     .means = "The clocks that law and contract set: whom to tell, and by when.",
     .example = "{gdpr: {name: Tell the authority, due: {within: 72h, from: aware}, to: CNIL}}",
     .shape = &obligation},
    {.name = "holidays",
     .kind = Kind::dates,
     .means = "The days that are no business days, in the plan's time zone.",
     .example = "[2026-12-25, 2027-01-01]"},
    {.name = "calendars",
     .kind = Kind::entries,
     .means = "The business days of other places, for obligations that count them there.",
     .example = "{new_york: {timezone: America/New_York, holidays: [2026-11-26]}}",
     .shape = &calendar},
    {.name = "internal",
     .kind = Kind::object,
     .means = "What must never stand in a public message, beside what is always internal.",
     .example = "{tickets: [OPS], hosts: [\"*.corp.example\"], words: [Project Falcon]}",
     .shape = &internal},
    {.name = "lint",
     .kind = Kind::handles,
     .means = "Exceptions from checks, each with its reason.",
     .example = "{stale-review: {level: off, reason: Reviewed in the quarterly audit.}}",
     .shape = &exception},
};

constexpr Shape plan{"a plan", keys};

}  // namespace

const Shape& plan_shape() {
  return plan;
}

const Key* find_key(const Shape& shape, std::string_view name) {
  const auto found = std::ranges::find(shape.keys, name, &Key::name);
  return found == shape.keys.end() ? nullptr : &*found;
}

std::vector<std::string_view> words(std::string_view separated_by_blanks) {
  std::vector<std::string_view> found;
  while (!separated_by_blanks.empty()) {
    const auto blank = separated_by_blanks.find(' ');
    found.push_back(separated_by_blanks.substr(0, blank));
    if (blank == std::string_view::npos) break;
    separated_by_blanks.remove_prefix(blank + 1);
  }
  return found;
}

}  // namespace incplan::shape
