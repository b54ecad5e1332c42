// What this plan's checks look for, and what they let pass.
#include "format/sections.hpp"

namespace incplan::core::format {

namespace {

constexpr Key internal_keys[] = {
    {.name = "tickets",
     .kind = Kind::strings,
     .doc = "The keys of issue trackers: `OPS` finds `OPS-123`.",
     .example = "[OPS, INC]"},
    {.name = "hosts",
     .kind = Kind::strings,
     .doc = "Names of internal hosts; `*` stands for any part.",
     .example = "[\"*.corp.example\"]"},
    {.name = "words",
     .kind = Kind::strings,
     .doc = "Words that nobody outside may read, such as the names of projects.",
     .example = "[Project Falcon]"},
};

constexpr Key exception_keys[] = {
    {.name = "level",
     .kind = Kind::choice,
     .required = true,
     .doc = "How the check reports in this plan.",
     .example = "off",
     .choices = "off info warning error"},
    {.name = "reason",
     .was = "because",
     .kind = Kind::text,
     .required = true,
     .doc = "Why this plan makes an exception.",
     .example = "Reviewed in the quarterly audit."},
    {.name = "at",
     .kind = Kind::strings,
     .doc = "The places below which the exception holds, as JSON Pointers; the whole plan when absent.",
     .example = "[/roles/legal]"},
    {.name = "until",
     .kind = Kind::date,
     .doc = "The last day of the exception; without one it holds for good.",
     .example = "2027-03-01"},
};

}  // namespace

constinit const Shape internal{"the internal part", internal_keys};
constinit const Shape exception{"an exception", exception_keys};

}  // namespace incplan::core::format
