// Whom we tell, and where: audiences and channels.
#include "format/channel_kind_table.hpp"
#include "format/joined.hpp"
#include "format/sections.hpp"

namespace incplan::core::format {

namespace {

constexpr Key audience_keys[] = {
    {.name = "name",
     .kind = Kind::text,
     .required = true,
     .doc = "What people call this audience.",
     .example = "Customers"},
    {.name = "public",
     .kind = Kind::yes_no,
     .doc = "Whether anybody can read what this audience is told; messages are then checked most strictly.",
     .example = "yes"},
    {.name = "languages",
     .kind = Kind::languages,
     .doc = "The languages in which this audience is told; the plan's first when absent.",
     .example = "[en, fr]"},
    {.name = "timezones",
     .kind = Kind::zones,
     .doc = "The time zones in which messages to this audience show times; the plan's when absent.",
     .example = "[Europe/Paris, America/New_York]"},
    {.name = "approver",
     .kind = Kind::id,
     .doc = "The person or role that must agree before anything goes out.",
     .example = "incident_manager",
     .refers = "people roles"},
};

constexpr Key access_keys[] = {
    {.name = "kept_in",
     .kind = Kind::string,
     .doc = "Where the credential is kept: a reference, never the credential itself.",
     .example = "op://incident/statuspage"},
    {.name = "sign_in",
     .kind = Kind::string,
     .doc = "What must work so that somebody can sign in, such as single sign-on.",
     .example = "company sso"},
    {.name = "granted_by",
     .was = "ask",
     .kind = Kind::id,
     .doc = "The person or role that grants access.",
     .example = "amina",
     .refers = "people roles"},
    {.name = "takes", .kind = Kind::duration, .doc = "How long it takes to get access.", .example = "10m"},
};

constexpr Shape access{"an access", access_keys};

constexpr Key channel_keys[] = {
    {.name = "name",
     .kind = Kind::text,
     .required = true,
     .doc = "What people call this channel.",
     .example = "Status page"},
    {.name = "kind",
     .kind = Kind::string,
     .required = true,
     .doc = "What sort of channel it is: it decides markup, limits and what a draft looks like.",
     .example = "statuspage",
     .choices = joined<channel_kind_table, &ChannelKind::id>,
     .decides = true},
    {.name = "audience",
     .kind = Kind::id,
     .required = true,
     .doc = "Who reads it.",
     .example = "customers",
     .refers = "audiences",
     .decides = true},
    {.name = "purpose",
     .was = "use",
     .kind = Kind::text,
     .doc = "How this channel is used to inform its audience.",
     .example = "One post for each incident, updated until it is resolved."},
    {.name = "when",
     .kind = Kind::condition,
     .doc = "The incidents that are reported here; all of them when absent.",
     .example = "{severity: sev2+}",
     .decides = true},
    {.name = "service",
     .kind = Kind::string,
     .doc = "The service that this channel runs on; fallbacks on the same one may fail with it.",
     .example = "Statuspage"},
    {.name = "url", .kind = Kind::url, .doc = "Where it is read.", .example = "https://status.shop.example"},
    {.name = "access",
     .kind = Kind::object,
     .doc = "How somebody who has to post gets in.",
     .example = "{kept_in: op://incident/statuspage, granted_by: amina, takes: 10m}",
     .table = &access},
    {.name = "owner",
     .kind = Kind::id,
     .doc = "The person or role that posts.",
     .example = "comms_lead",
     .refers = "people roles"},
    {.name = "fallback",
     .kind = Kind::id,
     .doc = "The channel to use when this one is down too.",
     .example = "email_list",
     .refers = "channels"},
    {.name = "standby",
     .kind = Kind::yes_no,
     .doc =
         "Whether it is used only where it stands in, as a `fallback`, for a channel that is down; its `when` says for "
         "which of the incidents of that channel.",
     .example = "yes",
     .decides = true},
    {.name = "limit",
     .kind = Kind::integer,
     .doc = "How long a message may be here, instead of the limit of its kind; for `sms` in parts.",
     .example = "5000"},
    {.name = "settings",
     .kind = Kind::open,
     .doc = "What the payload of this kind of channel needs.",
     .example = "{page_id: abc123}"},
};

}  // namespace

constinit const Shape audience{"an audience", audience_keys};
constinit const Shape channel{"a channel", channel_keys};

}  // namespace incplan::core::format
