#include <algorithm>

#include "check/check.hpp"
#include "text/nearest.hpp"

namespace incplan::check {
namespace {

constexpr std::string_view explanation = R"(A key that the format does not know, or that has no place where it stands: a
typing mistake, a setting that the channel's kind does not take, a `rota`
beside `held_by`.

What stands under an unknown key is not read by anybody. A role whose people
stand under `hold_by` has no people.

```yaml
roles:
  incident_manager:
    name: Incident manager
    hold_by: [tom, amina]
```

Write the key that the report suggests. If none fits, the words belong into a
comment (`# …`) or into a text such as `means` or `does`.
)";

using Names = std::vector<std::string_view>;

void add_names(std::string_view list, Names& names) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (end > 0) names.push_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

std::string expected(const Names& known) {
  if (known.empty()) return "it takes none";
  std::string list = "it takes";
  for (const std::string_view name : known) list += (name == known.front() ? " `" : ", `") + std::string(name) + "`";
  return list;
}

/// Reports the settings that the table of channel kinds does not name; `what` has them.
void report_settings(const std::vector<Setting>& settings, const Names& known, const std::string& what,
                     Diagnostics& found) {
  for (const Setting& setting : settings) {
    if (std::ranges::find(known, setting.name) != known.end()) continue;
    std::string nearest = did_you_mean(setting.name, known);
    found.push_back({.code = unknown_key.rule.name,
                     .place = setting.place,
                     .message = "unknown setting `" + setting.name + "` of " + what,
                     .hint = nearest.empty() ? expected(known) : std::move(nearest)});
  }
}

void report_channel_settings(const Plan& plan, Diagnostics& found) {
  for (const Channel& channel : plan.channels) {
    if (channel.kind == nullptr) continue;
    Names known;
    add_names(channel.kind->settings, known);
    report_settings(channel.settings, known, "a channel of kind `" + std::string(channel.kind->id) + "`", found);
  }
}

/// A service is on every channel, so it may have what any kind takes.
void report_service_settings(const Plan& plan, Diagnostics& found) {
  Names known;
  for (const ChannelKind& kind : channel_kinds()) add_names(kind.service_settings, known);
  for (const Service& service : plan.services) report_settings(service.settings, known, "a service", found);
}

void report_misplaced(const Place& place, std::string message, std::string hint, Diagnostics& found) {
  found.push_back(
      {.code = unknown_key.rule.name, .place = place, .message = std::move(message), .hint = std::move(hint)});
}

void report_criteria(const Plan& plan, Diagnostics& found) {
  for (const Criterion& criterion : plan.criteria) {
    const bool choice = criterion.type == Criterion::Type::choice;
    if (!choice && !criterion.values.empty()) {
      report_misplaced(criterion.values.front().place, "`values` of a criterion that is no choice",
                       "remove `type`, or remove `values`", found);
    }
    if (!choice && criterion.type != Criterion::Type::yes_no && !criterion.implies.empty()) {
      report_misplaced(criterion.implies.front().written.place, "`implies` of a criterion that is a number",
                       "only a choice or a yes_no implies facts; say it in a `when`", found);
    }
  }
}

void report_roles(const Plan& plan, Diagnostics& found) {
  for (const Role& role : plan.roles) {
    if (role.held_by.empty() || role.rotas.empty()) continue;
    report_misplaced(role.rotas.front().place, "`rota` of a role that has `held_by` too",
                     "keep one of them: a rota is instead of `held_by`", found);
  }
}

void run(const View& view, Diagnostics& found) {
  report_channel_settings(view.plan, found);
  report_service_settings(view.plan, found);
  report_criteria(view.plan, found);
  report_roles(view.plan, found);
}

}  // namespace

const Check unknown_key{.rule = {.name = "unknown-key",
                                 .level = Level::error,
                                 .summary = "a key that the format does not have there",
                                 .explanation = explanation},
                        .run = run};

}  // namespace incplan::check
