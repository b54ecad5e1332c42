#include "report/access.hpp"
#include "report/conditions.hpp"
#include "report/drafts.hpp"
#include "report/outcome.hpp"
#include "report/people.hpp"

namespace incplan::core::report {
namespace {

std::string_view markup_name(const Channel& channel) {
  return to_text(channel.kind == nullptr ? Markup::plain : channel.kind->markup);
}

Json unfilled_json(const ReportContext& context, const std::vector<UnfilledName>& unfilled) {
  Json list = Json::array();
  for (const UnfilledName& name : unfilled) {
    list.add(Json::object()
                 .set("variable", name.variable)
                 .set("ask", text_json(context, name.ask))
                 .set("language", name.language.empty() ? Json(nullptr) : Json(name.language)));
  }
  return list;
}

Json problems_json(const std::vector<DraftProblem>& problems) {
  Json list = Json::array();
  for (const DraftProblem& problem : problems) {
    list.add(Json::object()
                 .set("code", problem.code)
                 .set("level", to_text(problem.level))
                 .set("message", to_text(problem.message)));
  }
  return list;
}

Json length_json(const Length& length) {
  return Json::object()
      .set("used", length.used)
      .set("limit", length.limit == 0 ? Json(nullptr) : Json(length.limit))
      .set("unit", length.unit)
      .set("parts", length.parts == 0 ? Json(nullptr) : Json(length.parts));
}

Json draft_json(const ReportContext& context, const Draft& draft) {
  const Channel& channel = *draft.channel;
  return Json::object()
      .set("channel", channel.id.text)
      .set("name", text_json(context, channel.name))
      .set("kind", channel.kind_written.value)
      .set("audience", channel.audience.value.text)
      .set("language", draft.language)
      .set("title", draft.title.empty() ? Json(nullptr) : Json(draft.title))
      .set("body", draft.body)
      .set("markup", markup_name(channel))
      .set("length", length_json(draft.length))
      .set("next_update", instant_json(context, draft.next_update.instant))
      .set("moved_from", instant_json(context, draft.next_update.moved_from))
      .set("unfilled", unfilled_json(context, draft.unfilled))
      .set("problems", problems_json(draft.problems))
      .set("approver", holder_json(context, approver_of(context.plan, channel)))
      .set("access", access_json(context, channel))
      .set("payload", draft.payload);
}

Json base_json(const ReportContext& context, const Drafts& drafts, std::string_view command) {
  return answer_json(context, command)
      .set("stage", drafts.stage ? Json(context.plan.stages[drafts.stage].id.text) : Json(nullptr));
}

void set_drafts(const ReportContext& context, const Drafts& drafts, Json& json) {
  json.set("next_update", instant_json(context, drafts.next_update.instant))
      .set("moved_from", instant_json(context, drafts.next_update.moved_from));
  Json list = Json::array();
  for (const Draft& draft : drafts.drafts) list.add(draft_json(context, draft));
  json.set("drafts", std::move(list));
}

}  // namespace

Json drafts_json(const ReportContext& context, const Drafts& drafts) {
  Json undecided = Json::array();
  for (const ChannelUse& each : drafts.undecided) {
    undecided.add(Json::object().set("channel", each.channel->id.text).set("ask", answers_json(context, each.answers)));
  }
  Json lost = Json::array();
  for (const Channel* channel : drafts.lost) lost.add(channel->id.text);
  Json notes = Json::array();
  for (const DraftNote& note : drafts.notes) notes.add(note_words(context, note));
  Json json = base_json(context, drafts, "notify-draft");
  set_outcome(context, drafts.classification, json);
  set_drafts(context, drafts, json);
  return json.set("undecided", std::move(undecided)).set("lost", std::move(lost)).set("notes", std::move(notes));
}

Json stage_json(const ReportContext& context, const Drafts& drafts) {
  Json json = base_json(context, drafts, "render");
  json.set("severity", severity_json(context, drafts.classification.severity));
  set_drafts(context, drafts, json);
  return json;
}

}  // namespace incplan::core::report
