// When people are told next: all together, or each audience in its own rhythm.
#include "report/audience_groups.hpp"
#include "report/classification.hpp"
#include "report/conditions.hpp"
#include "report/due.hpp"
#include "report/measures.hpp"

namespace incplan::core::report {
namespace {

/// Audiences that are told next at the same time, and then in the same rhythm.
using Together = AudienceGroup<const UpdateSchedule*>;

bool is_same(const UpdateSchedule* one, const UpdateSchedule* other) {
  const auto rhythm = [](const UpdateSchedule& updates) { return updates.every ? updates.every->text : std::string(); };
  return one->next_due == other->next_due && one->moved_from == other->moved_from && rhythm(*one) == rhythm(*other) &&
         one->only_on_change == other->only_on_change && one->severity == other->severity;
}

std::vector<Together> together(const ReportContext& context, const std::vector<UpdateSchedule>& schedules) {
  std::vector<Together> groups;
  for (const UpdateSchedule& updates : schedules) {
    const std::string name = context.display_name(context.plan.audiences[updates.audience]);
    add_audience(groups, &updates, name, updates.certain, is_same);
  }
  name_the_rest(groups);
  return groups;
}

void add(const ReportContext& context, Line& line, Run run) {
  if (!line.empty()) line.push_back({context.tr("; ")});
  line.push_back(std::move(run));
}

/// `by 04:10 CET, in 10 min; then every 30 min`.
Line due_line(const ReportContext& context, const Classification& answer, const UpdateSchedule& updates) {
  Line line;
  if (updates.next_due) add(context, line, due_run(context, *updates.next_due, updates.overdue));
  if (updates.moved_from) add(context, line, moved_run(context, *updates.moved_from));
  if (updates.overdue && !updates.last) {
    add(context, line, {context.tr("already sent? add {}", {"--updated " + context.tr("TIME")})});
  }
  if (updates.only_on_change) {
    add(context, line, {context.tr("then only when something changes")});
  } else if (updates.every) {
    add(context, line, {context.tr("then {}", {format_every(context, *updates.every)})});
  }
  const bool is_of_another = updates.severity && updates.severity != answer.severity;
  if (is_of_another && !line.empty()) {
    add(context, line,
        {context.tr("shortest cadence still possible: {}", {format_severity(context, updates.severity)})});
  }
  return line;
}

/// What holds whoever is told: from when it counts, or when the last message went out.
Line common_line(const ReportContext& context, const UpdateSchedule& updates) {
  Line line;
  if (updates.stand_in && !updates.last) add(context, line, stand_in_run(context, Moment::declared));
  if (updates.last) {
    add(context, line, {context.tr("last update: {}", {moment(context, *updates.last)}), Tone::dim});
  }
  return line;
}

List list_of(Line line) {
  List list;
  if (!line.empty()) list.items.push_back({std::move(line)});
  return list;
}

List by_audience(const ReportContext& context, const Classification& answer, const std::vector<Together>& groups) {
  List list;
  for (const Together& each : groups) {
    Line line = due_line(context, answer, *each.what);
    if (line.empty()) continue;
    line.insert(line.begin(), Run{each.name(context) + context.tr(": ")});
    if (!each.certain) line.insert(line.begin(), Run{context.tr("possibly "), Tone::warning});
    list.items.push_back({std::move(line)});
  }
  Line common = common_line(context, answer.updates);
  if (!common.empty()) list.items.push_back({std::move(common)});
  return list;
}

Json every_json(const UpdateSchedule& updates) {
  if (updates.only_on_change) return "none";
  return updates.every ? Json(updates.every->text) : Json(nullptr);
}

void set_due(const ReportContext& context, const UpdateSchedule& updates, Json& json) {
  json.set("first_due", instant_json(context, updates.first_due))
      .set("every", every_json(updates))
      .set("last", instant_json(context, updates.last))
      .set("next_due", instant_json(context, updates.next_due))
      .set("overdue", updates.overdue)
      .set("moved_from", instant_json(context, updates.moved_from));
}

}  // namespace

Run moved_run(const ReportContext& context, Instant moved_from) {
  return {context.tr("moved from {}, outside hours", {time_here(context, moved_from)}), Tone::dim};
}

List soonest_update_list(const ReportContext& context, const Classification& answer) {
  Line line = due_line(context, answer, answer.updates);
  for (Run& run : common_line(context, answer.updates)) add(context, line, std::move(run));
  if (answer.outcome == Outcome::undecided && !line.empty()) {
    line.insert(line.begin(), Run{context.tr("possibly "), Tone::warning});
  }
  return list_of(std::move(line));
}

List update_list(const ReportContext& context, const Classification& answer) {
  const std::vector<Together> groups = together(context, answer.updates_by_audience);
  return groups.size() > 1 ? by_audience(context, answer, groups) : soonest_update_list(context, answer);
}

Json updates_json(const ReportContext& context, const UpdateSchedule& soonest,
                  const std::vector<UpdateSchedule>& by_audience) {
  Json audiences = Json::array();
  for (const UpdateSchedule& updates : by_audience) {
    Json json = Json::object();
    json.set("audience", context.plan.audiences[updates.audience].id.text);
    set_due(context, updates, json);
    audiences.add(json.set("certain", updates.certain));
  }
  Json json = Json::object();
  set_due(context, soonest, json);
  return json.set("stand_in", stand_in_json(soonest.stand_in)).set("by_audience", std::move(audiences));
}

}  // namespace incplan::core::report
