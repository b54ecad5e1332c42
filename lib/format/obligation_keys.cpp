// What law and contract ask for: obligations, their clocks, and the calendars that those count by.
#include "format/sections.hpp"

namespace incplan::core::format {

namespace {

constexpr Key deadline_keys[] = {
    {.name = "within",
     .kind = Kind::legal_clock,
     .required = true,
     .doc = "How long there is: elapsed time, business days such as `4bd`, or months such as `1mo`.",
     .example = "72h"},
    {.name = "from",
     .kind = Kind::id,
     .doc = "What starts the clock: `started`, `aware`, `declared`, `classified`, `resolved`, `scheduled_for`, "
            "`scheduled_until`, or another obligation (when it was met).",
     .example = "aware",
     .refers = "obligations"},
    {.name = "notice",
     .kind = Kind::legal_clock,
     .required = true,
     .doc =
         "How long before an event it must be done: elapsed time, business days in between such as `3bd`, or months.",
     .example = "7d"},
    {.name = "before",
     .kind = Kind::id,
     .required = true,
     .doc = "That event: one of the same moments, or another obligation (when it was met, else when it is due).",
     .example = "scheduled_for",
     .refers = "obligations"},
};

constexpr std::string_view deadline_groups[] = {"within from", "notice before"};

constexpr Shape deadline{.name = "a deadline", .keys = deadline_keys, .either = deadline_groups};

constexpr Key obligation_keys[] = {
    {.name = "name",
     .kind = Kind::text,
     .required = true,
     .doc = "What must be done, in a few words.",
     .example = "Tell the data protection authority"},
    {.name = "when",
     .kind = Kind::condition,
     .doc = "The incidents in which it must be done; all of them when absent.",
     .example = "{data_loss: yes}"},
    {.name = "due",
     .kind = Kind::one_or_list,
     .doc = "The clock, or the clocks of which the first to run out counts: from an event on, or up to one.",
     .example = "{within: 72h, from: aware}",
     .table = &deadline},
    {.name = "calendar",
     .kind = Kind::id,
     .doc = "Whose business days count; the plan's zone and holidays when absent.",
     .example = "new_york",
     .refers = "calendars"},
    {.name = "to", .kind = Kind::text, .doc = "Who must be told.", .example = "CNIL"},
    {.name = "owner",
     .kind = Kind::id,
     .doc = "The person or role that sees to it.",
     .example = "legal",
     .refers = "people roles"},
    {.name = "source",
     .kind = Kind::string,
     .doc = "Where it is written: the law or the contract, best with its address.",
     .example = "https://eur-lex.europa.eu/eli/reg/2016/679/oj"},
    {.name = "reviewed",
     .was = "checked",
     .kind = Kind::date,
     .doc = "The day on which somebody last compared this with the source.",
     .example = "2026-09-01"},
};

constexpr Key calendar_keys[] = {
    {.name = "timezone",
     .kind = Kind::zone,
     .doc = "The time zone of the place, as an IANA name; the plan's when absent.",
     .example = "America/New_York"},
    {.name = "holidays",
     .kind = Kind::dates,
     .doc = "The days that are no business days there.",
     .example = "[2026-11-26]"},
};

}  // namespace

constinit const Shape obligation{"an obligation", obligation_keys};
constinit const Shape calendar{"a calendar", calendar_keys};

}  // namespace incplan::core::format
