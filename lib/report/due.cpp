#include "report/due.hpp"

#include "report/conditions.hpp"
#include "report/measures.hpp"

namespace incplan::report {
namespace {

/// A time in the plan's zone, with its day where that is not today's.
std::string time_here(const Telling& telling, Instant instant) {
  const Zone& zone = *telling.plan.zone;
  return clock_text(telling, instant, zone, day_in(instant, zone) != day_in(telling.now, zone));
}

/// The same and in UTC: deadlines of law are read in several countries.
std::string time_in_both(const Telling& telling, Instant instant) {
  const Zone& zone = *telling.plan.zone;
  const std::string here = time_here(telling, instant);
  if (zone.local(instant).offset.count() == 0) return here;
  const std::shared_ptr<const Zone> utc = Zone::utc();
  return here + " (" + clock_text(telling, instant, *utc, day_in(instant, *utc) != day_in(instant, zone)) + ')';
}

/// `by 03:10 CET, in 10 min`: how far away it is follows the whole phrase, which ends with words in other languages.
std::string by_words(const Telling& telling, const std::string& time, Instant instant) {
  return telling.say("by {}", {time}) + ", " + format_distance(telling, instant);
}

/// What has to be said before a clock can run: `--resolved TIME`, `--done gdpr_authority=TIME`.
std::string missing_options(const Telling& telling, const std::vector<std::string>& missing) {
  const std::string time = telling.say("TIME");
  std::string options;
  for (const std::string& each : missing) {
    const bool obligation = find(telling.plan.obligations, each) != nullptr;
    options += (options.empty() ? "" : ", ") + (obligation ? "--done " + each + "=" + time : "--" + each + " " + time);
  }
  return options;
}

/// `24 h after awareness`.
std::string length_after(const Telling& telling, const Obligation::Clock& clock) {
  return telling.say("{} after {}", {length_words(telling, clock.within), start_words(telling, clock)});
}

/// What to add where a clock counts from the start only because nobody gave a later moment: `--declared TIME`.
Run stand_in_run(const Telling& telling, const std::string& moment) {
  return {telling.say("counted from the start; add {} if it was later", {"--" + moment + ' ' + telling.say("TIME")}),
          Tone::dim};
}

/// The first clock that is known to run out, and those that would bring it forward if their moment were known.
Line running(const Telling& telling, const DueObligation& due) {
  Line line;
  if (due.overdue) {
    line.push_back(due_run(telling, *due.due, true));
  } else {
    line.push_back({by_words(telling, time_in_both(telling, *due.due), *due.due)});
  }
  if (due.obligation->due.size() > 1) line.push_back({" (" + length_after(telling, *due.clock) + ')', Tone::dim});
  if (due.stand_in) {
    line.push_back({telling.say("; ")});
    line.push_back(stand_in_run(telling, due.clock->from_written.value));
  }
  for (const Obligation::Clock* clock : due.waiting) {
    line.push_back({telling.say("; or earlier, {}: add ", {length_after(telling, *clock)})});
    line.push_back({missing_options(telling, {clock->from_written.value}), Tone::code});
  }
  return line;
}

Line state_of(const Telling& telling, const DueObligation& due) {
  if (due.done) return {{telling.say("done {}", {moment(telling, *due.done)}), Tone::good}};
  if (due.due) return running(telling, due);
  if (due.waiting.empty()) return {};
  std::string clocks;
  for (const Obligation::Clock* clock : due.waiting) {
    clocks += (clocks.empty() ? "" : telling.say("; ")) + length_after(telling, *clock);
  }
  return {{clocks + telling.say("; not running yet: add ")}, {missing_options(telling, due.missing), Tone::code}};
}

List::Item obligation_item(const Telling& telling, const DueObligation& due) {
  List::Item item;
  if (!due.certain) {
    item.words.push_back(
        {telling.say("possibly {}", {if_words(telling, due.answers)}) + telling.say(": "), Tone::warning});
  }
  item.words.push_back({telling.called(*due.obligation), Tone::strong});
  if (!due.obligation->to.empty()) item.words.push_back({" (" + telling.said(due.obligation->to) + ')'});
  item.words.push_back({telling.say(": ")});
  for (Run& run : state_of(telling, due)) item.words.push_back(std::move(run));
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

std::string start_words(const Telling& telling, const Obligation::Clock& clock) {
  const std::string& written = clock.from_written.value;
  const Obligation* other = find(telling.plan.obligations, clock.after.text);
  if (other != nullptr) return telling.say("“{}”", {telling.called(*other)});
  switch (clock.from) {
    case Obligation::Start::started:
      return telling.say("the start");
    case Obligation::Start::aware:
      return telling.say("awareness");
    case Obligation::Start::declared:
      return telling.say("the declaration");
    case Obligation::Start::classified:
      return telling.say("classification");
    case Obligation::Start::resolved:
      return telling.say("resolution");
    case Obligation::Start::obligation:
      break;
  }
  return written;
}

Run due_run(const Telling& telling, Instant due, bool overdue) {
  const std::string time = time_here(telling, due);
  if (!overdue) return {by_words(telling, time, due)};
  return {telling.say("overdue by {} (due {})", {span(telling, telling.now - due), time}), Tone::bad};
}

std::string clock_words(const Telling& telling, const Obligation::Clock& clock) {
  return telling.say("within {} after {}", {length_words(telling, clock.within), start_words(telling, clock)});
}

List update_list(const Telling& telling, const Classification& answer) {
  const UpdateSchedule& updates = answer.updates;
  Line line;
  const auto add = [&](Run run) {
    if (!line.empty()) line.push_back({telling.say("; ")});
    line.push_back(std::move(run));
  };
  if (updates.next_due) add(due_run(telling, *updates.next_due, updates.overdue));
  if (updates.overdue && !updates.last) {
    add({telling.say("already sent? add {}", {"--updated " + telling.say("TIME")})});
  }
  if (updates.only_on_change) {
    add({telling.say("then only when something changes")});
  } else if (updates.every) {
    add({telling.say("then {}", {every_words(telling, *updates.every)})});
  }
  const bool is_of_another = updates.severity >= 0 && updates.severity != answer.severity;
  if (is_of_another && !line.empty()) {
    add({telling.say("shortest cadence still possible: {}", {severity_words(telling, updates.severity)})});
  }
  if (updates.stand_in && !updates.last) add(stand_in_run(telling, "declared"));
  if (updates.last) add({telling.say("last update: {}", {moment(telling, *updates.last)}), Tone::dim});
  if (answer.outcome == Outcome::undecided && !line.empty()) {
    line.insert(line.begin(), Run{telling.say("possibly "), Tone::warning});
  }
  List list;
  if (!line.empty()) list.items.push_back({std::move(line)});
  return list;
}

List obligation_list(const Telling& telling, const std::vector<DueObligation>& obligations) {
  List list;
  for (const DueObligation& due : obligations) list.items.push_back(obligation_item(telling, due));
  return list;
}

Json updates_json(const Telling& telling, const UpdateSchedule& updates) {
  Json every = updates.every ? Json(updates.every->text) : Json(nullptr);
  if (updates.only_on_change) every = "none";
  return Json::object()
      .set("first_due", instant_json(telling, updates.first_due))
      .set("every", std::move(every))
      .set("last", instant_json(telling, updates.last))
      .set("next_due", instant_json(telling, updates.next_due))
      .set("overdue", updates.overdue)
      .set("stand_in", stand_in_json(updates.stand_in));
}

Json obligations_json(const Telling& telling, const std::vector<DueObligation>& obligations) {
  Json list = Json::array();
  for (const DueObligation& due : obligations) {
    const Obligation& obligation = *due.obligation;
    const auto* clock = due.clock;
    list.add(Json::object()
                 .set("id", obligation.id.text)
                 .set("name", text_json(telling, obligation.name))
                 .set("to", text_json(telling, obligation.to))
                 .set("due", instant_json(telling, due.due))
                 .set("within", clock == nullptr ? Json(nullptr) : Json(clock->within.text))
                 .set("from", clock == nullptr ? Json(nullptr) : Json(clock->from_written.value))
                 .set("started_at", instant_json(telling, due.started_at))
                 .set("done", instant_json(telling, due.done))
                 .set("source", obligation.source.value.empty() ? Json(nullptr) : Json(obligation.source.value))
                 .set("certain", due.certain)
                 .set("ask", answers_json(telling, due.answers))
                 .set("missing", strings_json(due.missing))
                 .set("overdue", due.overdue)
                 .set("stand_in", stand_in_json(due.stand_in)));
  }
  return list;
}

}  // namespace incplan::report
