// Incident file + file of variables + one variable -> a draft for every kind of channel, in a format that their length
// chooses, and all payloads. No crash, hang, leak or exception, and no words that become a header, a mention or a
// command to the terminal. Form feeds separate the three.
//
//   cmake --preset fuzz && cmake --build --preset fuzz && build/fuzz/tests/fuzz/fuzz_incident -max_len=4096
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "format/channel_kind.hpp"
#include "support/harmless.hpp"
#include "support/world.hpp"
#include "text/unicode.hpp"

namespace {

using namespace incplan::core;
using test::is_harmless;

std::string plan_with_every_kind() {
  std::string plan = R"(incplan: 1
name: {en: Every kind, fr: Tous les genres}
timezone: Europe/Paris
languages: [en, fr]
criteria: {impact: {ask: How bad?, values: {low: Low., high: High.}}, share: {ask: How many?, type: percent}}
severities: {sev1: {name: Critical, when: {impact: low+}, updates: {every: 30m}}}
audiences: {all: {name: All, public: yes, languages: [en, fr], timezones: [Europe/Paris, America/New_York]}}
services: {pay: {name: Payments, public: yes, implies: {impact: high}, settings: {component_id: c1}}}
obligations: {law: {name: Law, due: {within: 72h, from: aware}}, users: {name: Users, due: {notice: 3bd, before: scheduled_for}}}
variables: {symptom: {ask: What?, per_language: yes}, cause: {ask: Why?, default: "", public: no}}
stages:
  open:
    name: Open
    messages:
      - title: "{{services}}: {{symptom}}"
        text: |
          **Since {{started}}** ({{elapsed}}): {{symptom}} {{#cause}}Cause: {{cause}}{{/cause}}

          - [{{symptom}}]({{urls.email}}) `{{symptom}}` {{#service_list}}{{name}}{{/service_list}}

          Next update: {{next_update}}.
  done: {name: Done, messages: [{text: "{{symptom}}"}]}
  planned:
    name: Planned
    flow: maintenance
    messages: [{title: Work, text: "{{scheduled_for}} to {{scheduled_until}} ({{scheduled_duration}}), {{started}}"}]
channels:
)";
  for (const ChannelKind& kind : channel_kinds()) {
    const std::string id(kind.id);
    plan += "  " + id + ": {name: " + id + ", kind: " + id + ", audience: all, url: https://a.example/" + id + "}\n";
  }
  return plan;
}

void refuse(bool wrong) {
  if (wrong) std::abort();
}

/// Each line of the head begins with a name that we wrote, or goes on with the line before.
bool has_only_our_headers(std::string_view mail) {
  constexpr std::array<std::string_view, 6> ours = {
      "Date: ", "Subject: ", "Content-Language: ", "MIME-Version: ", "Content-Type: ", " "};
  for (std::string_view line = mail; !line.starts_with("\r\n");) {
    bool known = false;
    for (const std::string_view name : ours) known = known || line.starts_with(name);
    if (!known) return false;
    line = line.substr(line.find("\r\n") + 2);
  }
  return true;
}

std::string payload(const test::World& world, const std::string& name) {
  return world.files.get("out/open." + name).value_or("");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::string plan = plan_with_every_kind();
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t first = std::min(bytes.find('\f'), size);
  const std::size_t second = std::min(bytes.find('\f', first + 1), size);
  test::World world;
  world.files.put("incplan.yaml", plan);
  world.files.put("i.yaml", std::string(bytes.substr(0, first)));
  world.files.put("v.yaml", std::string(bytes.substr(std::min(first + 1, size), second - std::min(first + 1, second))));
  const std::string words = "symptom=" + std::string(bytes.substr(std::min(second + 1, size)));
  world.run({"classify", "-i", "i.yaml", "--save", "saved.yaml"});
  constexpr std::array formats = {"text", "markdown", "json"};
  const auto shown = world.run(
      {"notify-draft", "--stage", "open", "-i", "i.yaml", "--vars", "v.yaml", "-f", formats[size % formats.size()]});
  refuse(!is_harmless(shown.out) || !is_harmless(shown.err));
  const auto reported =
      world.run({"notify-draft", "--stage", "open", "--service", "pay", "--var", words, "--out", "out"});
  const int worst = find_invalid_utf8(words) ? 2 : 1;  // a variable that is no UTF-8 is a usage error
  refuse(reported.exit > worst || !is_harmless(reported.out) || !is_harmless(reported.err));
  if (reported.exit == 2) return 0;
  refuse(!has_only_our_headers(payload(world, "email.en.eml")));
  refuse(payload(world, "slack.en.json").find("<!") != std::string::npos);
  refuse(payload(world, "discord.en.json").find("\"parse\": []") == std::string::npos);
  refuse(payload(world, "web.en.html").find("<script") != std::string::npos);
  return 0;
}
