// What counts as an incident: its meaning, the questions, the severities, the examples.
#include "format/enumerations.hpp"
#include "format/joined.hpp"
#include "format/moment.hpp"
#include "format/sections.hpp"

namespace incplan::core::format {

namespace {

constexpr Key incident_keys[] = {
    {.name = "description",
     .was = "means",
     .kind = Kind::text,
     .doc = "What this team calls an incident, in a sentence.",
     .example = "Customers cannot do what they came for."},
    {.name = "unless",
     .kind = Kind::condition,
     .doc = "When this holds it is no incident, whatever else holds.",
     .example = "{planned: yes}",
     .decides = true},
    {.name = "excludes",
     .was = "not",
     .kind = Kind::texts,
     .doc = "What is no incident, however unpleasant.",
     .example = "[A single slow request without user-visible effect.]"},
};

constexpr Key choice_value_keys[] = {
    {.name = "name", .kind = Kind::text, .doc = "What people call this answer.", .example = "Partial outage"},
    {.name = "description",
     .kind = Kind::text,
     .doc = "What the answer means, in a sentence.",
     .example = "Some customers cannot work."},
};

constexpr Key criterion_keys[] = {
    {.name = "name",
     .kind = Kind::text,
     .doc = "What answers for people call this question: `Share of customers ≥ 25%`; without it the id, with spaces.",
     .example = "Share of customers"},
    {.name = "ask",
     .kind = Kind::text,
     .required = true,
     .doc = "The question as it is put to a person.",
     .example = "How badly are customers affected?"},
    {.name = "type",
     .kind = Kind::choice,
     .doc = "What the answer is: one of the `values` (a choice, the default), yes or no, a percentage, a whole number "
            "or a duration.",
     .example = "percent",
     .choices = joined<criterion_type_table, &WordRow<CriterionType>::name>,
     .decides = true},
    {.name = "values",
     .kind = Kind::choices,
     .doc =
         "The answers of a choice, least serious first, each with what it means, or with its name and what it means.",
     .example = "{low: Cosmetic., medium: A feature is degraded., high: {name: Down, description: Nobody can work.}}",
     .table = &choice_value,
     .reserved = Reserved::answers,
     .decides = true},
    {.name = "ordered",
     .kind = Kind::yes_no,
     .doc = "`no` for a choice whose answers stand side by side (regions, networks): none is more than another, and of "
            "several that follow from services none counts. What can be several at once is a yes/no question each.",
     .example = "no",
     .decides = true},
    {.name = "measured_from",
     .kind = Kind::choice,
     .doc = "The moment from which a duration is measured, as long as nobody has given it.",
     .example = "started",
     .choices = joined<measured_from_table, &WordRow<Moment>::name>,
     .decides = true},
    {.name = "assume",
     .kind = Kind::fact,
     .doc = "The answer that is taken when nobody has given one; it is always reported as assumed.",
     .example = "no",
     .decides = true},
    {.name = "implies",
     .kind = Kind::facts_by_id,
     .doc = "The facts that follow from an answer.",
     .example = "{yes: {impact: high}}",
     .decides = true},
};

constexpr Key first_key{.name = "first",
                        .kind = Kind::clock,
                        .doc = "How soon after the incident is declared the first message is due.",
                        .example = "10m"};
constexpr Key every_key{
    .name = "every",
    .kind = Kind::rhythm,
    .doc = "How long after each message the next one is due; `none` when there is news only when something changes.",
    .example = "30m",
    .is_rhythm = true};
constexpr Key by_stage_key{.name = "by_stage",
                           .kind = Kind::rhythms,
                           .doc = "Another rhythm while the incident is in a stage.",
                           .example = "{investigating: 15m, monitoring: 1h}",
                           .refers = "stages"};
constexpr Key after_key{.name = "after",
                        .kind = Kind::clock,
                        .doc = "How long the incident must have lasted before updates slow down to `then_every`.",
                        .example = "2h"};
constexpr Key then_every_key{.name = "then_every",
                             .kind = Kind::clock,
                             .doc = "The slower rhythm once the incident has lasted as long as `after` says.",
                             .example = "1h",
                             .is_rhythm = true};
constexpr Key hours_key{.name = "hours",
                        .kind = Kind::hours,
                        .doc =
                            "When messages are due, in the plan's time zone: what would be due outside these hours, or "
                            "on one of the `holidays`, is due when they begin again; always when absent.",
                        .example = "Mon-Fri 09:00-17:00"};

constexpr Key audience_updates_keys[] = {first_key, every_key, by_stage_key, after_key, then_every_key, hours_key};

constexpr Shape audience_updates{"the rhythm of an audience", audience_updates_keys};

constexpr Key by_audience_key{
    .name = "by_audience",
    .kind = Kind::cadences,
    .doc =
        "Other updates for an audience. A duration, or `none`, is its rhythm at every stage, however long the "
        "incident lasts. A mapping says more; the keys that it leaves out are the severity's.",
    .example = "{customers: {first: 15m, every: 30m}, executives: 1h}",
    .table = &audience_updates,
    .refers = "audiences"};

constexpr Key updates_keys[] = {first_key, every_key,      by_stage_key, by_audience_key,
                                after_key, then_every_key, hours_key};

constexpr Shape updates{"a rhythm of updates", updates_keys};

constexpr Key severity_keys[] = {
    {.name = "name",
     .kind = Kind::text,
     .required = true,
     .doc = "What people call this severity.",
     .example = "Critical"},
    {.name = "description",
     .was = "means",
     .kind = Kind::text,
     .doc = "What an incident of this severity is like, in a sentence.",
     .example = "Customers cannot do what they came for, or data is at risk."},
    {.name = "when",
     .kind = Kind::condition,
     .doc = "The answers that make an incident this severe; without it, whatever the severities above leave.",
     .example = "[{impact: high, error_rate: 25%+}, {data_loss: yes}]",
     .decides = true},
    {.name = "updates",
     .kind = Kind::object,
     .doc = "When the next message is due.",
     .example = "{first: 10m, every: 30m}",
     .table = &updates},
    {.name = "next_steps",
     .was = "next",
     .kind = Kind::texts,
     .doc = "What to do next, in order.",
     .example = "[Open the bridge and say who leads.]"},
};

constexpr Key example_keys[] = {
    {.name = "name",
     .kind = Kind::text,
     .doc = "What happened, in a few words.",
     .example = "Checkout down for all of France"},
    {.name = "facts",
     .kind = Kind::facts,
     .doc = "What was known: criteria and their answers.",
     .example = "{impact: high, error_rate: 60%}"},
    {.name = "services",
     .kind = Kind::affected,
     .doc = "The services that were affected, each with its state when it was not simply out.",
     .example = "[checkout, search=degraded]",
     .refers = "services"},
    {.name = "severity",
     .kind = Kind::id,
     .required = true,
     .doc = "The severity that the plan must answer; `none` when this was no incident.",
     .example = "sev1",
     .refers = "severities"},
    {.name = "channels",
     .kind = Kind::ids,
     .doc = "Exactly the channels on which it must be reported.",
     .example = "[status_page, chat]",
     .refers = "channels"},
    {.name = "roles",
     .kind = Kind::ids,
     .doc = "Exactly the roles that must be needed.",
     .example = "[incident_manager]",
     .refers = "roles"},
};

constexpr Key at_least_keys[] = {
    {.name = "count",
     .kind = Kind::integer,
     .required = true,
     .doc = "How many of the alternatives must hold.",
     .example = "2"},
    {.name = "of",
     .kind = Kind::condition,
     .required = true,
     .doc = "The alternatives that are counted.",
     .example = "[{impact: high}, {error_rate: 25%+}, {data_loss: yes}]"},
};

}  // namespace

constinit const Shape at_least{"an at_least", at_least_keys};
constinit const Shape incident{"the incident part", incident_keys};
constinit const Shape choice_value{"an answer of a choice", choice_value_keys};
constinit const Shape criterion{"a criterion", criterion_keys};
constinit const Shape severity{"a severity", severity_keys};
constinit const Shape example{"an example", example_keys, "facts services"};

}  // namespace incplan::core::format
