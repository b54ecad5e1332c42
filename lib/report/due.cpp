#include "report/due.hpp"

#include "report/conditions.hpp"
#include "report/measures.hpp"

namespace incplan::core::report {
namespace {

/// A time in the plan's zone, with its day where that is not today's.
std::string time_here(const ReportContext& context, Instant instant) {
  const Zone& zone = *context.plan.zone;
  return clock_text(context, instant, zone, day_in(instant, zone) != day_in(context.now, zone));
}

/// The same and in UTC: deadlines of law are read in several countries.
std::string time_in_both(const ReportContext& context, Instant instant) {
  const Zone& zone = *context.plan.zone;
  const std::string here = time_here(context, instant);
  if (zone.local(instant).offset.count() == 0) return here;
  const std::shared_ptr<const Zone> utc = Zone::utc();
  return here + " (" + clock_text(context, instant, *utc, day_in(instant, *utc) != day_in(instant, zone)) + ')';
}

/// `by 03:10 CET, in 10 min`: how far away it is follows the whole phrase, which ends with words in other languages.
std::string format_by(const ReportContext& context, const std::string& time, Instant instant) {
  return context.tr("by {}", {time}) + ", " + format_distance(context, instant);
}

/// What has to be said before a clock can run: `--resolved TIME`, `--done gdpr_authority=TIME`.
std::string missing_options(const ReportContext& context, const std::vector<std::string>& missing) {
  const std::string time = context.tr("TIME");
  std::string options;
  for (const std::string& each : missing) {
    const bool obligation = find(context.plan.obligations, each) != nullptr;
    options += (options.empty() ? "" : ", ") + (obligation ? "--done " + each + "=" + time : "--" + each + " " + time);
  }
  return options;
}

/// `24 h after awareness`.
std::string length_after(const ReportContext& context, const Obligation::Clock& clock) {
  return context.tr("{} after {}", {format_length(context, clock.within), format_start(context, clock)});
}

/// What to add where a clock counts from the start only because nobody gave a later moment: `--declared TIME`.
Run stand_in_run(const ReportContext& context, const std::string& moment) {
  return {context.tr("counted from the start; add {} if it was later", {"--" + moment + ' ' + context.tr("TIME")}),
          Tone::dim};
}

/// The first clock that is known to run out, and those that would bring it forward if their moment were known.
Line running(const ReportContext& context, const DueObligation& due) {
  Line line;
  if (due.overdue) {
    line.push_back(due_run(context, *due.due, true));
  } else {
    line.push_back({format_by(context, time_in_both(context, *due.due), *due.due)});
  }
  if (due.obligation->due.size() > 1) line.push_back({" (" + length_after(context, *due.clock) + ')', Tone::dim});
  if (due.stand_in) {
    line.push_back({context.tr("; ")});
    line.push_back(stand_in_run(context, due.clock->from_written.value));
  }
  for (const Obligation::Clock* clock : due.waiting) {
    line.push_back({context.tr("; or earlier, {}: add ", {length_after(context, *clock)})});
    line.push_back({missing_options(context, {clock->from_written.value}), Tone::code});
  }
  return line;
}

Line state_of(const ReportContext& context, const DueObligation& due) {
  if (due.done) return {{context.tr("done {}", {moment(context, *due.done)}), Tone::good}};
  if (due.due) return running(context, due);
  if (due.waiting.empty()) return {};
  std::string clocks;
  for (const Obligation::Clock* clock : due.waiting) {
    clocks += (clocks.empty() ? "" : context.tr("; ")) + length_after(context, *clock);
  }
  return {{clocks + context.tr("; not running yet: add ")}, {missing_options(context, due.missing), Tone::code}};
}

List::Item obligation_item(const ReportContext& context, const DueObligation& due) {
  List::Item item;
  if (!due.certain) {
    item.words.push_back(
        {context.tr("possibly {}", {format_if(context, due.answers)}) + context.tr(": "), Tone::warning});
  }
  item.words.push_back({context.display_name(*due.obligation), Tone::strong});
  if (!due.obligation->to.empty()) item.words.push_back({" (" + context.text(due.obligation->to) + ')'});
  item.words.push_back({context.tr(": ")});
  for (Run& run : state_of(context, due)) item.words.push_back(std::move(run));
  return item;
}

Json stand_in_json(bool stand_in) {
  return stand_in ? Json("started") : Json(nullptr);
}

Json strings_json(const std::vector<std::string>& strings) {
  Json list = Json::array();
  for (const std::string& each : strings) list.add(each);
  return list;
}

}  // namespace

std::string format_start(const ReportContext& context, const Obligation::Clock& clock) {
  const std::string& written = clock.from_written.value;
  const Obligation* other = find(context.plan.obligations, clock.after.text);
  if (other != nullptr) return context.tr("“{}”", {context.display_name(*other)});
  return clock.from ? context.tr(row_of(*clock.from).event) : written;
}

Run due_run(const ReportContext& context, Instant due, bool overdue) {
  const std::string time = time_here(context, due);
  if (!overdue) return {format_by(context, time, due)};
  return {context.tr("overdue by {} (due {})", {span(context, context.now - due), time}), Tone::bad};
}

std::string format_clock(const ReportContext& context, const Obligation::Clock& clock) {
  return context.tr("within {} after {}", {format_length(context, clock.within), format_start(context, clock)});
}

List update_list(const ReportContext& context, const Classification& answer) {
  const UpdateSchedule& updates = answer.updates;
  Line line;
  const auto add = [&](Run run) {
    if (!line.empty()) line.push_back({context.tr("; ")});
    line.push_back(std::move(run));
  };
  if (updates.next_due) add(due_run(context, *updates.next_due, updates.overdue));
  if (updates.overdue && !updates.last) {
    add({context.tr("already sent? add {}", {"--updated " + context.tr("TIME")})});
  }
  if (updates.only_on_change) {
    add({context.tr("then only when something changes")});
  } else if (updates.every) {
    add({context.tr("then {}", {format_every(context, *updates.every)})});
  }
  const bool is_of_another = updates.severity && updates.severity != answer.severity;
  if (is_of_another && !line.empty()) {
    add({context.tr("shortest cadence still possible: {}", {format_severity(context, updates.severity)})});
  }
  if (updates.stand_in && !updates.last) add(stand_in_run(context, "declared"));
  if (updates.last) add({context.tr("last update: {}", {moment(context, *updates.last)}), Tone::dim});
  if (answer.outcome == Outcome::undecided && !line.empty()) {
    line.insert(line.begin(), Run{context.tr("possibly "), Tone::warning});
  }
  List list;
  if (!line.empty()) list.items.push_back({std::move(line)});
  return list;
}

List obligation_list(const ReportContext& context, const std::vector<DueObligation>& obligations) {
  List list;
  for (const DueObligation& due : obligations) list.items.push_back(obligation_item(context, due));
  return list;
}

Json updates_json(const ReportContext& context, const UpdateSchedule& updates) {
  Json every = updates.every ? Json(updates.every->text) : Json(nullptr);
  if (updates.only_on_change) every = "none";
  return Json::object()
      .set("first_due", instant_json(context, updates.first_due))
      .set("every", std::move(every))
      .set("last", instant_json(context, updates.last))
      .set("next_due", instant_json(context, updates.next_due))
      .set("overdue", updates.overdue)
      .set("stand_in", stand_in_json(updates.stand_in));
}

Json obligations_json(const ReportContext& context, const std::vector<DueObligation>& obligations) {
  Json list = Json::array();
  for (const DueObligation& due : obligations) {
    const Obligation& obligation = *due.obligation;
    const auto* clock = due.clock;
    list.add(Json::object()
                 .set("id", obligation.id.text)
                 .set("name", text_json(context, obligation.name))
                 .set("to", text_json(context, obligation.to))
                 .set("due", instant_json(context, due.due))
                 .set("within", clock == nullptr ? Json(nullptr) : Json(clock->within.text))
                 .set("from", clock == nullptr ? Json(nullptr) : Json(clock->from_written.value))
                 .set("started_at", instant_json(context, due.started_at))
                 .set("done", instant_json(context, due.done))
                 .set("source", obligation.source.value.empty() ? Json(nullptr) : Json(obligation.source.value))
                 .set("certain", due.certain)
                 .set("ask", answers_json(context, due.answers))
                 .set("missing", strings_json(due.missing))
                 .set("overdue", due.overdue)
                 .set("stand_in", stand_in_json(due.stand_in)));
  }
  return list;
}

}  // namespace incplan::core::report
