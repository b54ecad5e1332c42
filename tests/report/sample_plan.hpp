// A small plan with every part of the format, and answers about it, for tests of how they are told.
#pragma once

#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include "answer/incident.hpp"
#include "incplan.hpp"
#include "report/context.hpp"

namespace incplan::core::report {

inline constexpr const char* sample_plan = R"yaml(incplan: 1
name: {en: "Shop, the plan", fr: "Boutique, le plan"}
owner: comms_lead
reviewed: 2026-11-02
review_every: 90d
timezone: Europe/Paris
languages: [en, fr]

incident:
  description: {en: Something that customers rely on fails., fr: Ce dont dépendent les clients ne marche plus.}
  unless: {planned: yes}
  excludes: [A single slow request.]

criteria:
  impact:
    ask: {en: "How badly are customers affected?", fr: "À quel point les clients sont-ils touchés ?"}
    values: {low: Cosmetic., medium: A feature is degraded., high: Customers cannot buy.}
  error_rate: {ask: "What share of requests fails?", type: percent}
  data_loss: {ask: "Has data been lost?", type: yes_no, assume: no, implies: {yes: {impact: high}}}
  planned: {ask: "Is it planned work?", type: yes_no, assume: no}

severities:
  sev1:
    name: {en: Critical, fr: Critique}
    description: {en: Customers cannot buy., fr: Les clients ne peuvent pas acheter.}
    when: [{impact: high, error_rate: 25%+}, {data_loss: yes}]
    updates: {first: 10m, every: 30m, by_stage: {monitoring: 1h}, by_audience: {team: 15m}, after: 2h, then_every: 1h}
    next_steps: [Open the bridge., {en: Say who leads., fr: Dites qui mène.}]
  sev2:
    name: Major
    when: {impact: [medium, high]}
    updates: {first: 20m, every: none}

examples:
  outage_2025:
    {name: Checkout down, facts: {impact: high, error_rate: 60%}, services: [checkout=degraded], severity: sev1}
  typo: {name: A typing error, facts: {impact: low}, severity: none}

people:
  tom:
    name: Tom Petit
    contact: {phone: "+33 6 39 98 00 01", email: tom@shop.example, slack: "@tom"}
    hours: Mon-Fri 09:00-18:00
  amina:
    name: Amina Diallo
    contact: {phone: "+33 6 39 98 00 02"}
    timezone: America/New_York
    away: [{from: 2026-11-20, to: 2026-11-30}]
  li: {name: Li Wen, contact: {email: li@shop.example}, reviewed: 2026-10-01}

roles:
  incident_manager: {name: Incident manager, responsibilities: [Leads., Decides.], held_by: [tom, li]}
  comms_lead:
    name: {en: Communications lead, fr: Communication}
    responsibilities: [Writes every update.]
    when: {severity: sev2+}
    rota:
      people: [tom, amina, li]
      every: 1w
      since: 2026-11-02T09:00
      overrides: [{from: 2026-11-23T09:00, to: 2026-11-30T09:00, person: li}]
  legal: {name: Legal, when: {data_loss: yes}, held_by: [amina]}

audiences:
  customers: {name: Customers, public: yes, languages: [en, fr], timezones: [Europe/Paris], approver: incident_manager}
  team: {name: The team}

channels:
  status_page:
    name: {en: Status page, fr: Page d'état}
    kind: statuspage
    audience: customers
    purpose: The one place that is always right.
    when: {severity: sev2+}
    service: Statuspage
    url: https://status.shop.example
    access: {kept_in: op://incident/statuspage, sign_in: company sso, granted_by: tom, takes: 10m}
    owner: comms_lead
    fallback: chat
    settings: {page_id: abc123}
  sms: {name: Text messages, kind: sms, audience: customers, when: {severity: sev1}, owner: comms_lead, limit: 2}
  chat: {name: Team chat, kind: slack, audience: team}

variables:
  symptom: {ask: "What do customers see?", example: Payments are refused., per_language: yes}
  root_cause: {ask: "What was the cause?", public: no, default: ""}

stages:
  investigating:
    name: {en: Investigating, fr: Nous cherchons}
    description: We know that something is wrong.
    messages:
      - when: {kind: sms}
        text: "{{symptom}} Next update {{next_update}}."
      - title: {en: "{{services}}: we look into it", fr: "{{services}} : nous cherchons"}
        text:
          en: "**{{symptom}}**\n\nNext update {{next_update}}.\n"
          fr: "**{{symptom}}**\n\nProchain message {{next_update}}.\n"
  resolved: {name: Resolved, final: yes, messages: [{text: It is over.}]}
  scheduled: {name: Planned work, flow: maintenance, every: 1d, messages: [{text: We will work.}]}

values:
  blameless: {name: Blameless, description: Nobody is blamed., practices: [Ask what made it easy.]}

services:
  checkout:
    name: Checkout
    owner: tom
    public: yes
    depends_on: [payments, sessions]
    implies: {impact: high}
    states: {degraded: {impact: medium}}
  payments: {name: Payments, owner: tom, depends_on: [database], replicas: 2}
  sessions: {name: Sessions, owner: tom, depends_on: [database]}
  database: {name: "Database <main>", owner: li}

procedures:
  post: {name: Post on the status page, when: {severity: sev2+}, steps: [Sign in., Post.]}
  restore: {name: Restore data, when: {data_loss: yes}, steps: [Stop writes.]}

obligations:
  authority:
    name: Tell the authority
    when: {data_loss: yes}
    due: {within: 72h, from: aware}
    to: CNIL
    owner: legal
    source: https://law.example/33
    reviewed: 2026-09-01
  report:
    name: Final report
    due: [{within: 1mo, from: authority}, {within: 5bd, from: resolved}]
    calendar: new_york

holidays: [2026-12-25]
calendars:
  new_york: {timezone: America/New_York, holidays: [2026-11-26]}
internal: {tickets: [OPS], hosts: ["*.corp.example"], words: [Falcon]}
lint:
  no-backup: {level: info, at: [/roles/legal], reason: One lawyer., until: 2027-03-01}
)yaml";

/// The plan as it was read, and the moment of the tests: 2026-11-24T03:00:00Z.
struct SamplePlan {
  Zones zones{[](std::string_view name) -> std::optional<std::string> {
    std::ifstream file("/usr/share/zoneinfo/" + std::string(name), std::ios::binary);
    std::ostringstream bytes;
    if (!(bytes << file.rdbuf())) return std::nullopt;
    return bytes.str();
  }};
  Loaded loaded;
  Instant now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + std::chrono::hours(3);

  explicit SamplePlan(const std::string& text = sample_plan)
      : loaded(load(std::make_shared<Source>("incplan.yaml", text), zones)) {}

  [[nodiscard]] ReportContext context(std::string language = {}) const {
    return {.plan = loaded.plan, .path = "incplan.yaml", .requested_language = std::move(language), .now = now};
  }
  /// A fact of the incident, as a person would say it.
  void say(Incident& incident, std::string_view criterion, std::string_view value) const {
    const auto index = index_of(loaded.plan.criteria, criterion);
    incident.facts.push_back({index, *loaded.plan.criteria[index].parse(value)});
  }
};

}  // namespace incplan::core::report
