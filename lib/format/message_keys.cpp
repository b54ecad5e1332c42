// What we say: variables, stages with their messages, and the values that we say it by.
#include "format/enumerations.hpp"
#include "format/joined.hpp"
#include "format/sections.hpp"

namespace incplan::core::format {

namespace {

constexpr Key variable_keys[] = {
    {.name = "ask",
     .kind = Kind::text,
     .required = true,
     .doc = "The question whose answer fills this variable.",
     .example = "What do customers see? One sentence, no jargon."},
    {.name = "example",
     .kind = Kind::text,
     .doc = "A good answer, to show what is meant.",
     .example = "Payments by card are refused."},
    {.name = "default",
     .kind = Kind::text,
     .doc = "What stands there when nobody has filled it; without a default it must be filled.",
     .example = "\"\""},
    {.name = "per_language",
     .kind = Kind::yes_no,
     .doc = "Whether it is asked for, and missed, in each language.",
     .example = "yes"},
    {.name = "public",
     .kind = Kind::yes_no,
     .doc = "`no`: it never stands in a message to a public audience; `yes` when absent.",
     .example = "no"},
    {.name = "public_from",
     .kind = Kind::id,
     .doc =
         "The stage from which it may stand in a message to a public audience; in the stages before that one, and in "
         "the other flow, it may not.",
     .example = "resolved",
     .refers = "stages"},
};

constexpr Key message_keys[] = {
    {.name = "when",
     .kind = Kind::condition,
     .doc = "The channels and incidents that this message is for; the first message of a stage that fits is used.",
     .example = "{kind: [sms, x]}"},
    {.name = "title",
     .kind = Kind::text,
     .doc = "The headline or subject, as a template; channels without titles leave it out.",
     .example = "\"{{services}}: we are investigating\""},
    {.name = "text",
     .kind = Kind::text,
     .required = true,
     .doc = "The message: Markdown with `{{variables}}` and `{{#sections}}`.",
     .example = "\"{{symptom}} Next update: {{next_update}}.\""},
};

constexpr Shape message{"a message", message_keys};

constexpr Key stage_keys[] = {
    {.name = "name",
     .kind = Kind::text,
     .required = true,
     .doc = "What people call this stage.",
     .example = "Investigating"},
    {.name = "description",
     .was = "means",
     .kind = Kind::text,
     .doc = "What an incident in this stage is like, in a sentence.",
     .example = "\"We know that something is wrong, not yet why.\""},
    {.name = "status",
     .kind = Kind::string,
     .doc = "The word that status tools have for this stage, where it is not the id.",
     .example = "investigating"},
    {.name = "flow",
     .kind = Kind::choice,
     .doc = "The sequence that this stage belongs to: an `incident` (the default) or planned `maintenance`.",
     .example = "maintenance",
     .choices = joined<flow_table, &WordRow<Flow>::name>,
     .decides = true},
    {.name = "final",
     .kind = Kind::yes_no,
     .doc = "Whether the incident is over with this stage; when no stage says so, the last of its flow is final.",
     .example = "yes",
     .decides = true},
    {.name = "every",
     .kind = Kind::clock,
     .doc = "The rhythm of updates where no severity gives one, as in maintenance.",
     .example = "30m",
     .is_rhythm = true},
    {.name = "messages",
     .kind = Kind::list,
     .doc = "What is said in this stage; the first message whose `when` holds for a channel is used there.",
     .example = "[{text: \"{{symptom}} Next update: {{next_update}}.\"}]",
     .table = &message},
};

constexpr Key value_keys[] = {
    {.name = "name",
     .kind = Kind::text,
     .required = true,
     .doc = "The value in a few words.",
     .example = "\"Blameless, always\""},
    {.name = "description",
     .was = "means",
     .kind = Kind::text,
     .doc = "What the team values.",
     .example = "People do their best."},
    {.name = "practices",
     .was = "live_it",
     .kind = Kind::texts,
     .doc = "How to embody it.",
     .example = "[\"We ask what made the mistake easy, not who made it.\"]"},
};

}  // namespace

constinit const Shape variable{"a variable", variable_keys};
constinit const Shape stage{"a stage", stage_keys};
constinit const Shape team_value{"a value", value_keys};

}  // namespace incplan::core::format
