// Who does what: people, roles, and the rotas by which people take turns.
#include "format/sections.hpp"

namespace incplan::core::format {

namespace {

constexpr Key away_keys[] = {
    {.name = "from", .kind = Kind::date, .required = true, .doc = "The first day off.", .example = "2026-12-21"},
    {.name = "to",
     .kind = Kind::date,
     .required = true,
     .doc = "The last day off, which is itself a day off.",
     .example = "2027-01-03"},
};

constexpr Shape away{"a time away", away_keys};

constexpr Key contact_keys[] = {
    {.name = "value",
     .kind = Kind::string,
     .required = true,
     .doc = "The address: a number, a mailbox, a handle.",
     .example = "noc@shop.example"},
    {.name = "public",
     .kind = Kind::yes_no,
     .doc = "Whether it may stand in a message to a public audience; `no` when absent.",
     .example = "yes"},
};

constexpr Shape contact{"a contact", contact_keys};

constexpr Key person_keys[] = {
    {.name = "name",
     .kind = Kind::text,
     .required = true,
     .doc = "The person's name, as colleagues know it.",
     .example = "Tom Petit"},
    {.name = "contact",
     .was = "reach",
     .kind = Kind::contacts,
     .doc = "How to reach this person: a medium and an address each, or a mapping that says whether it is public.",
     .example = "{phone: \"+33 6 00 00 00 00\", email: {value: tom@shop.example, public: yes}, slack: \"@tom\"}",
     .table = &contact},
    {.name = "timezone",
     .kind = Kind::zone,
     .doc = "The time zone that this person lives in, as an IANA name; the plan's when absent.",
     .example = "Europe/Paris"},
    {.name = "hours",
     .kind = Kind::hours,
     .doc = "When this person normally works, in their own time zone; it is shown and decides nothing.",
     .example = "Mon-Fri 09:00-18:00"},
    {.name = "away",
     .kind = Kind::list,
     .doc = "When this person cannot be called, in days of their own time zone.",
     .example = "[{from: 2026-12-21, to: 2027-01-03}]",
     .table = &away},
    {.name = "reviewed",
     .was = "verified",
     .kind = Kind::date,
     .doc = "The day on which somebody last tried these contacts.",
     .example = "2026-10-01"},
};

constexpr Key swap_keys[] = {
    {.name = "from",
     .kind = Kind::time,
     .required = true,
     .doc = "When the override begins.",
     .example = "2026-03-02T09:00"},
    {.name = "to",
     .kind = Kind::time,
     .required = true,
     .doc = "When the override ends.",
     .example = "2026-03-09T09:00"},
    {.name = "person",
     .kind = Kind::id,
     .required = true,
     .doc = "Who is on duty in this time, whatever the order says.",
     .example = "li",
     .refers = "people"},
};

constexpr Shape swap{"an override", swap_keys};

constexpr Key rota_keys[] = {
    {.name = "people",
     .kind = Kind::ids,
     .required = true,
     .doc = "Who takes turns, in this order.",
     .example = "[amina, tom, li]",
     .refers = "people"},
    {.name = "every",
     .kind = Kind::duration,
     .required = true,
     .doc = "How long a turn lasts; days and weeks follow the calendar of the plan's time zone.",
     .example = "1w",
     .is_rhythm = true},
    {.name = "since",
     .kind = Kind::time,
     .required = true,
     .doc = "When the first turn of the first person began; every handover is at this time of day.",
     .example = "2026-01-05T09:00"},
    {.name = "hours",
     .kind = Kind::hours,
     .doc = "When somebody is on duty by this rota; always when absent.",
     .example = "Mon-Fri 09:00-18:00"},
    {.name = "overrides",
     .was = "swaps",
     .kind = Kind::list,
     .doc = "Turns that somebody else takes.",
     .example = "[{from: 2026-03-02T09:00, to: 2026-03-09T09:00, person: li}]",
     .table = &swap},
};

constexpr Shape rota{"a rota", rota_keys};

constexpr Key role_keys[] = {
    {.name = "name",
     .kind = Kind::text,
     .required = true,
     .doc = "What people call this role.",
     .example = "Incident manager"},
    {.name = "responsibilities",
     .was = "does",
     .kind = Kind::texts,
     .doc = "The responsibilities of this role, in order.",
     .example = "[Declares the incident and leads until it is resolved.]"},
    {.name = "when",
     .kind = Kind::condition,
     .doc = "The incidents that need this role; all of them when absent.",
     .example = "{severity: sev2+}",
     .decides = true},
    {.name = "held_by",
     .kind = Kind::ids,
     .doc =
         "Who holds this role: the first is primary, the others back up in this order. `service_owners` are the owners "
         "of the services that the incident names, `all_service_owners` also of those that depend on them.",
     .example = "[tom, amina]",
     .refers = "people"},
    {.name = "rota",
     .kind = Kind::one_or_list,
     .doc = "Who takes turns in this role; of several rotas the first whose `hours` cover the moment counts.",
     .example = "{people: [amina, tom], every: 1w, since: 2026-01-05T09:00}",
     .table = &rota},
};

}  // namespace

constinit const Shape person{"a person", person_keys};
constinit const Shape role{"a role", role_keys};

}  // namespace incplan::core::format
