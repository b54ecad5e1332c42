#include "report/due.hpp"

#include <algorithm>

#include "report/conditions.hpp"
#include "report/measures.hpp"
#include "report/outcome.hpp"

namespace incplan::core::report {
namespace {

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

/// `--scheduled-for` of `scheduled_for`.
std::string option_of(std::string_view moment) {
  std::string option = "--" + std::string(moment);
  std::ranges::replace(option, '_', '-');
  return option;
}

/// What has to be said before a clock can run: `--resolved TIME`, `--done gdpr_authority=TIME`.
std::string missing_options(const ReportContext& context, const std::vector<std::string>& missing) {
  const std::string time = context.tr("TIME");
  std::string options;
  for (const std::string& each : missing) {
    const bool obligation = find(context.plan.obligations, each) != nullptr;
    options +=
        (options.empty() ? "" : ", ") + (obligation ? "--done " + each + "=" + time : option_of(each) + ' ' + time);
  }
  return options;
}

/// What starts a clock: another obligation by its name, or a moment of the incident.
std::string format_start(const ReportContext& context, const Obligation::Clock& clock) {
  const Obligation* other = find(context.plan.obligations, clock.after.text);
  if (other != nullptr) return context.tr("“{}”", {context.display_name(*other)});
  return clock.from ? context.tr(row_of(*clock.from).event) : clock.from_written.value;
}

/// `before the planned start`.
std::string format_end(const ReportContext& context, const Obligation::Clock& clock) {
  if (clock.from) return context.tr(row_of(*clock.from).before);
  const Obligation* other = find(context.plan.obligations, clock.after.text);
  return context.tr("before “{}”", {other == nullptr ? clock.from_written.value : context.display_name(*other)});
}

/// `24 h after awareness`, `7 days before the planned start`.
std::string length_and_event(const ReportContext& context, const Obligation::Clock& clock) {
  const std::string length = format_length(context, clock.within);
  return clock.is_notice ? length + ' ' + format_end(context, clock)
                         : context.tr("{} after {}", {length, format_start(context, clock)});
}

/// Nobody can give a notice in time that had to go out before anybody knew: it is late, not forgotten.
Run overdue_run(const ReportContext& context, const DueObligation& due) {
  if (!due.clock->is_notice) return due_run(context, *due.due, true);
  return {context.tr("late by {} (due {})", {span(context, context.now - *due.due), time_here(context, *due.due)}),
          Tone::bad};
}

/// What would have to be said for one of the waiting clocks. A notice before an obligation waits for what that one's
/// clocks wait for: it is not to be called done.
std::vector<std::string> missing_of(const DueObligation& due, const Obligation::Clock& clock) {
  if (clock.is_notice && !clock.from) return due.missing;
  return {clock.from_written.value};
}

/// The first clock that is known to run out, and those that would bring it forward if their moment were known.
Line running(const ReportContext& context, const DueObligation& due) {
  Line line;
  if (due.overdue) {
    line.push_back(overdue_run(context, due));
  } else {
    line.push_back({format_by(context, time_in_both(context, *due.due), *due.due)});
  }
  if (due.obligation->due.size() > 1) line.push_back({" (" + length_and_event(context, *due.clock) + ')', Tone::dim});
  if (due.stand_in) {
    line.push_back({context.tr("; ")});
    line.push_back(stand_in_run(context, *due.stand_in));
  }
  for (const Obligation::Clock* clock : due.waiting) {
    line.push_back({context.tr("; or earlier, {}: add ", {length_and_event(context, *clock)})});
    line.push_back({missing_options(context, missing_of(due, *clock)), Tone::code});
  }
  return line;
}

Line state_of(const ReportContext& context, const DueObligation& due) {
  if (due.done) return {{context.tr("done {}", {moment(context, *due.done)}), Tone::good}};
  if (due.due) return running(context, due);
  if (due.waiting.empty()) return {};
  std::string clocks;
  for (const Obligation::Clock* clock : due.waiting) {
    clocks += (clocks.empty() ? "" : context.tr("; ")) + length_and_event(context, *clock);
  }
  const bool are_notices = std::ranges::all_of(due.waiting, &Obligation::Clock::is_notice);
  const std::string state = context.tr(are_notices ? "; not known yet: add " : "; not running yet: add ");
  return {{clocks + state}, {missing_options(context, due.missing), Tone::code}};
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

Json strings_json(const std::vector<std::string>& strings) {
  Json list = Json::array();
  for (const std::string& each : strings) list.add(each);
  return list;
}

}  // namespace

std::string time_here(const ReportContext& context, Instant instant) {
  const Zone& zone = *context.plan.zone;
  return clock_text(context, instant, zone, day_in(instant, zone) != day_in(context.now, zone));
}

Run due_run(const ReportContext& context, Instant due, bool overdue) {
  const std::string time = time_here(context, due);
  if (!overdue) return {format_by(context, time, due)};
  return {context.tr("overdue by {} (due {})", {span(context, context.now - due), time}), Tone::bad};
}

std::string format_clock(const ReportContext& context, const Obligation::Clock& clock) {
  if (clock.is_notice) return context.tr("at least {}", {length_and_event(context, clock)});
  return context.tr("within {} after {}", {format_length(context, clock.within), format_start(context, clock)});
}

std::string format_stand_in(const ReportContext& context, const std::vector<Moment>& moments) {
  std::string options;
  for (const Moment each : moments) {
    options += (options.empty() ? "" : ", ") + option_of(row_of(each).name) + ' ' + context.tr("TIME");
  }
  const bool is_planned = std::ranges::all_of(moments, [](Moment each) { return row_of(each).is_planned; });
  return context.tr(is_planned ? "taken from the start; add {} if another time was planned"
                               : "counted from the start; add {} if it was later",
                    {options});
}

Run stand_in_run(const ReportContext& context, Moment moment) {
  return {format_stand_in(context, {moment}), Tone::dim};
}

Json stand_in_json(bool stand_in) {
  return stand_in ? Json("started") : Json(nullptr);
}

List obligation_list(const ReportContext& context, const std::vector<DueObligation>& obligations) {
  List list;
  for (const DueObligation& due : obligations) list.items.push_back(obligation_item(context, due));
  return list;
}

Json obligations_json(const ReportContext& context, const std::vector<DueObligation>& obligations) {
  Json list = Json::array();
  for (const DueObligation& due : obligations) {
    const Obligation& obligation = *due.obligation;
    const auto* clock = due.clock;
    const bool is_notice = clock != nullptr && clock->is_notice;
    const bool is_running_on = clock != nullptr && !clock->is_notice;
    list.add(Json::object()
                 .set("id", obligation.id.text)
                 .set("name", text_json(context, obligation.name))
                 .set("to", text_json(context, obligation.to))
                 .set("due", instant_json(context, due.due))
                 .set("within", is_running_on ? Json(clock->within.text) : Json(nullptr))
                 .set("from", is_running_on ? Json(clock->from_written.value) : Json(nullptr))
                 .set("notice", is_notice ? Json(clock->within.text) : Json(nullptr))
                 .set("before", is_notice ? Json(clock->from_written.value) : Json(nullptr))
                 .set("started_at", instant_json(context, due.started_at))
                 .set("done", instant_json(context, due.done))
                 .set("source", obligation.source.value.empty() ? Json(nullptr) : Json(obligation.source.value))
                 .set("certain", due.certain)
                 .set("ask", answers_json(context, due.answers))
                 .set("missing", strings_json(due.missing))
                 .set("overdue", due.overdue)
                 .set("stand_in", stand_in_json(due.stand_in.has_value())));
  }
  return list;
}

}  // namespace incplan::core::report
