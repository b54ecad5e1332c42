// What can break, and what to do then: services and procedures.
#include "format/enumerations.hpp"
#include "format/joined.hpp"
#include "format/sections.hpp"

namespace incplan::core::format {

namespace {

constexpr Key service_keys[] = {
    {.name = "name",
     .kind = Kind::text,
     .required = true,
     .doc = "What people call this service.",
     .example = "Checkout"},
    {.name = "owner",
     .kind = Kind::id,
     .doc = "The person or role that looks after it.",
     .example = "payments_lead",
     .refers = "people roles"},
    {.name = "public", .kind = Kind::yes_no, .doc = "Whether customers see it.", .example = "yes"},
    {.name = "depends_on",
     .kind = Kind::ids,
     .doc = "The services without which this one does not work.",
     .example = "[payments, sessions]",
     .refers = "services",
     .decides = true},
    {.name = "replicas",
     .was = "copies",
     .kind = Kind::integer,
     .doc = "How many independent instances run; 1 when absent.",
     .example = "2"},
    {.name = "implies",
     .kind = Kind::facts,
     .doc = "The facts that hold when this service is affected.",
     .example = "{impact: high}",
     .decides = true},
    {.name = "states",
     .kind = Kind::facts_by_id,
     .doc = "The facts that hold when this service is in a state, instead of `implies`.",
     .example = "{degraded: {impact: medium}}",
     .choices = joined<service_state_table, &WordRow<ServiceState>::name>,
     .decides = true},
    {.name = "settings",
     .kind = Kind::open,
     .doc = "What tools know this service by, such as the component of a status page.",
     .example = "{component_id: xyz}"},
};

constexpr Key procedure_keys[] = {
    {.name = "name",
     .kind = Kind::text,
     .required = true,
     .doc = "What is to be done, in a few words.",
     .example = "Post on the status page"},
    {.name = "when",
     .kind = Kind::condition,
     .doc = "The incidents in which it is to be done; all of them when absent.",
     .example = "{severity: sev2+}"},
    {.name = "steps",
     .kind = Kind::texts,
     .required = true,
     .doc = "The steps, in order.",
     .example = "[Sign in with the shared account., Choose the template., Have it approved.]"},
};

}  // namespace

constinit const Shape service{"a service", service_keys};
constinit const Shape procedure{"a procedure", procedure_keys};

}  // namespace incplan::core::format
