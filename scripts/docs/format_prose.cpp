// What the tables cannot say: how values, conditions, messages and several files are written.
#include "docs/prose.hpp"

namespace incplan::core::docs {

namespace {

constexpr std::string_view prose = R"(# The plan format, version 1

<!-- Made by scripts/docs of the tables in lib/format; INCPLAN_REWRITE=1 ctest -R house/generated writes it anew. -->

A plan is one YAML file, usually `incplan.yaml`, or `NAME.incplan.yaml` where a folder holds several. Whatever others
point at is a mapping entry, and its key is its id. The same word means the same everywhere: `name` is a short label,
`description` explains, `ask` is a question put to a person, `when` is a condition, `owner` is who looks after it. Order is
that of the file where it matters: severities, stages, values of a criterion, messages, steps.

`incplan init` writes a plan whose comments teach the format, and editors complete and check it with
[the schema](../schemas/plan.schema.json). What `incplan validate` finds beyond the shape is in [checks](checks.md).

## Kinds of value

| kind | written | |
|---|---|---|
| id | `status_page` | small letters, digits and `_`, a letter first; people's may hold `.` and `-` and start with a digit |
| text | `A sentence.` or `{en: A sentence., fr: Une phrase.}` | alone it is in the plan's first language |
| person | `tom` or `"@tom"` | YAML wants quotes around `@` |
| holder | a person or a role | |
| duration | `90s` `30m` `1h30m` `7d` `2w` | updates and obligations also `4bd`, business days; obligations also `1mo` |
| time | `2026-01-05T09:00` | in the plan's time zone, or with `Z` or `+01:00` |
| day | `2026-11-02` | |
| hours | `Mon-Fri 09:00-18:00, Sat 10:00-14:00` | in the person's time zone, else the plan's; may cross midnight |
| yes or no | `yes` `no` `true` `false` | in any case |

Every other scalar is the text that was written: `no`, `1.10`, `0123` and `12:30` never change their meaning.

## Conditions

A `when` is a list of alternatives, and one of them is enough; within an alternative everything must hold. A single
alternative needs no list, and no `when` means always.

```yaml
when:
  - {impact: high, error_rate: 25%+}
  - {data_loss: yes}
```

| matcher | holds when the fact is |
|---|---|
| `high` | that value |
| `[low, medium]` | one of them |
| `medium+` | that value or a more serious one; for numbers that or more; not for a choice with `ordered: no` |
| `<5%`, `">5%"` | less, more |
| `1%..5%`, `..5%` | between, both ends included; up to and including |
| `yes`, `no` | that |

Beside the plan's criteria a condition may ask for `service` everywhere; for `severity`, `stage`, `flow` and `hours`
in roles, channels, messages, procedures and obligations; and for `channel`, `kind` and `audience` in messages.
`at_least: {count: 2, of: [ALTERNATIVE, …]}` holds when that many of the alternatives do.

A fact that nobody knows stays open: answers say what is certain all the same, and which question would settle the rest.
Facts that are given by hand win over those that services and other facts imply, and both over what is assumed. Of several
implied values the most serious counts.

Answers for people show conditions as expressions, the same in all languages, with the names of the plan: `Share of
customers ≥ 25%`, `1% ≤ Share of customers < 5%`, `Data exposed = yes`, `Network = VoIP / Wireline` (one of them). A
criterion and a value without a name are shown by their ids, with spaces. Options, incident files and JSON have the ids.

## Choices without an order

The values of a choice go from less to more serious. Where they stand side by side (regions, networks, kinds of attack),
say so:

```yaml
criteria:
  region:
    name: Region
    ask: Which region is affected?
    ordered: no
    values:
      none: No region; it is only us.
      eu: {name: Europe, description: The data centers in Dublin and Frankfurt.}
      us: {name: North America, description: The data center in Ohio.}
services:
  checkout: {name: Checkout, implies: {region: eu}}
  search: {name: Search, implies: {region: us}}
```

Then `us+` means nothing (`unordered-more`), no value is more than another to `severity-drops` and `unclassified-case`, and of
several implied values none counts: with both services affected the region is missing, and answers ask for it ("Checkout
implies Europe, Search implies North America"; in JSON `facts.region` is null, and `conflicts` says why). An assumption does
not decide such a conflict either. `--assume-worst` looks at the severity alone: it takes the most severe one that any
of the values still allows.

One question has one answer. What can be several at once is a question of yes and no each: `eu_affected`, `us_affected`.

A duration may follow the clock: `measured_from: started` measures it from the beginning, for as long as nobody has given
it, until now or until it was resolved. What is measured wins over what is implied. `aware` and `declared` are moments to
measure from as well, and `started` stands in for one that nobody gave. `classify` then says when time alone will change
the answer: “becomes Major at 06:40 CET if it goes on”.

## Messages

The author writes GitHub's Markdown (with tables, task lists and `~~strikethrough~~`) with Mustache tags; each channel
turns it into what it takes ([how](channels.md#what-becomes-of-markdown)). What a variable holds is text and never
becomes markup. Built in are `plan`, `stage`, `stage_name`, `severity`, `severity_name`, `services`, `service_list` (a
section with `name` and `public`), `started`, `now`, `today`, `elapsed`, `next_update`, `scheduled_for`, `scheduled_until` and
`scheduled_duration` of planned work, `channel_name`, `channel_url`, `urls` (`{{urls.status_page}}`), `roles`
(`{{roles.incident_manager}}`) and `drill`. The rest are the plan's `variables`; one without a value leaves a visible
mark. In a stage of maintenance `scheduled_for` is `started` where it was not given, and `started` is `scheduled_for`
once that is past.

## Deadlines

`due: {within: 72h, from: aware}` counts from an event on, `due: {notice: 7d, before: scheduled_for}` up to one. Hours
and days are elapsed time. Business days go by the calendar: `within: 3bd` ends at 23:59 of the third one after the
event's day; of `notice: 3bd` three whole ones lie between, and it ends at 23:59 of the one before them (for a Friday on
Monday). A month is the same day of the next or the last month, or its last. A notice before another obligation goes by
when that was met, and until then by when it is due. A clock whose event nobody knows does not run, and answers say what
to add. Of several the first to run out counts.

## Updates

An update is due `first` after the incident was declared, and `every` after each message that went out. The most specific
rhythm counts: the stage's (`by_stage`), the slower one (`then_every`) once the incident has lasted as long as `after`
says, `every`, and last the stage's own. For an audience, a word under `by_audience` such as `1h` or `none` is all of
that at once; a mapping says more, and the keys that it leaves out are the severity's.

`hours` are kept in the plan's time zone. What would be due outside them, or on one of the `holidays`, is due at their
next opening; the time at which they end is still inside. Answers and drafts say from when it was moved. What
`--next-update` says is not moved.

`{{roles.noc}}` is the name of whoever is on duty, `{{roles.noc.phone}}` their number; so with every medium of `contact`.
In a message to a public audience only an address stands that says `public: yes`. A variable stands there unless it has
`public: no`; with `public_from: resolved` it does from that stage on.

## Roles that follow the services

`held_by: [service_owners, tom]` leads to whoever owns the services that the incident names, and to Tom where nobody does.
`all_service_owners` also leads to the owners of what depends on them. Several owners are on duty together, each
for their own services. An owner may be a role: then it is its people on duty. As long as nobody has said which services
are affected, answers ask for them.

## Several files

`extends` names the plan, or plans, that this one builds on. Mappings merge by key at any depth; scalars, lists,
conditions and the values of a choice replace as a whole; `key: ~` removes an inherited entry. New entries stand before
the next one in their own file that the base has too, else last.

## What a plan cannot say

Version 1 leaves these out. Each has a way round that a reviewer can read.

| it cannot say | write instead |
|---|---|
| two scales of severity at once, one for operations and one for security, say | two plans side by side, or one list in which each severity says which of them it is |
| a quorum: "two of the four directors may activate it" | a role with the four as `held_by`, and the rule as one of its `responsibilities` |
| a formula over facts, such as users × minutes | a criterion of type `count` whose `ask` says how to work it out |
| incidents that come back: nothing counts what happened before | a question: "Has it happened in the last seven days?" |
)";

constexpr std::string_view about_incidents = R"(# The incident file

<!-- Made by scripts/docs of the tables in lib/format; INCPLAN_REWRITE=1 ctest -R house/generated writes it anew. -->

What is known of one incident, in a YAML or JSON file, so that it need not be typed again. `classify`, `who`,
`notify-draft` and `render` read it with `-i FILE`; an option on the command line wins over what the file says. The file
belongs to nobody but you: incplan keeps no other record, and nothing has to be in it.

```yaml
facts:
  impact: high
  affected: 30%
services: [checkout, payments=degraded]
moments:
  started: "2026-11-24T02:40"
vars:
  symptom: {en: Payments by card are refused., fr: Les paiements par carte sont refusés.}
```

`classify --save FILE` writes one. With times it writes instants, for `20m` and `02:40` mean something else when they
are read again. `--save -` prints it instead of the answer. Saving onto the file of `-i` replaces the values that
differ and adds those that are missing; comments, the order and everything else stay as they were written.

A key without a value is not known yet. A key that is none of these is left alone and told on standard error, unless it
looks like one of them: then it is an error, for a typo must not hide a fact. Editors complete and check incident files
with [the schema](../schemas/incident.schema.json); for the language server of YAML the first line is

```yaml
# yaml-language-server: $schema=https://incplan.github.io/schemas/incident.schema.json
```

A time is `2026-11-24T02:40` in the plan's time zone, or with `Z` or `+01:00`; `02:40`, the last time that it was that
late; `20m`, twenty minutes ago (of `next_update`: in twenty minutes); or `now`. Planned work lies ahead:
`scheduled_for` takes a day with its time, or `3d` from now; of `scheduled_until`, `05:00` is the first one after the
beginning, and `2h` how long the work takes.
)";

}  // namespace

std::string_view format_prose() {
  return prose;
}

std::string_view incident_prose() {
  return about_incidents;
}

}  // namespace incplan::core::docs
