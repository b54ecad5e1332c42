#include "report/due.hpp"

#include "report/conditions.hpp"

namespace incplan::report {
namespace {

/// The same moment in UTC, for those who work in another zone than the plan's.
std::string in_utc(const Telling& telling, Instant instant) {
  const Zone& zone = *telling.plan.zone;
  if (zone.local(instant).offset.count() == 0) return {};
  const std::shared_ptr<const Zone> utc = Zone::utc();
  return " = " + time_text(instant, *utc, day_in(instant, *utc) != day_in(instant, zone));
}

Line state_of(const Telling& telling, const DueObligation& due) {
  if (due.done) return {{telling.say("done {}", {moment(telling, *due.done)}), Tone::good}};
  if (due.due) return {due_run(telling, *due.due, due.overdue), {in_utc(telling, *due.due), Tone::dim}};
  std::string missing;
  for (const std::string& each : due.missing) missing += (missing.empty() ? "" : ", ") + each;
  const std::string within = due.clock == nullptr ? "" : due.clock->within.text + ' ';
  return {{within + telling.say("from a moment that is not known: {}", {missing}), Tone::warning}};
}

List::Item obligation_item(const Telling& telling, const DueObligation& due) {
  List::Item item;
  if (!due.certain) item.words.push_back({telling.say("perhaps "), Tone::warning});
  item.words.push_back({telling.said(due.obligation->name), Tone::strong});
  if (!due.obligation->to.empty()) item.words.push_back({" (" + telling.said(due.obligation->to) + ')'});
  item.words.push_back({": "});
  for (Run& run : state_of(telling, due)) item.words.push_back(std::move(run));
  if (!due.certain) {
    item.words.push_back({", " + if_words(telling, due.answers)});
    item.details = question_lines(telling, due.answers);
  }
  return item;
}

Json strings_json(const std::vector<std::string>& strings) {
  Json list = Json::array();
  for (const std::string& each : strings) list.add(each);
  return list;
}

}  // namespace

Run due_run(const Telling& telling, Instant due, bool overdue) {
  if (!overdue) return {telling.say("by {}", {moment(telling, due)})};
  const Zone& zone = *telling.plan.zone;
  const bool another_day = day_in(due, zone) != day_in(telling.now, zone);
  return {telling.say("overdue by {}, since {}", {span(telling, telling.now - due), time_text(due, zone, another_day)}),
          Tone::bad};
}

List update_list(const Telling& telling, const UpdateSchedule& updates) {
  List list;
  if (updates.next_due) list.items.push_back({{due_run(telling, *updates.next_due, updates.overdue)}});
  if (updates.only_on_change) {
    list.items.push_back({words(telling.say("then only when something changes"))});
  } else if (updates.every) {
    list.items.push_back({words(telling.say("then every {}", {updates.every->text}))});
  }
  if (updates.last)
    list.items.push_back({words(telling.say("the last one went out {}", {moment(telling, *updates.last)}))});
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
      .set("overdue", updates.overdue);
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
                 .set("overdue", due.overdue));
  }
  return list;
}

}  // namespace incplan::report
