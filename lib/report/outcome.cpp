#include "report/outcome.hpp"

#include "report/conditions.hpp"
#include "report/measures.hpp"

namespace incplan::report {
namespace {

/// Where a fact comes from: `from service checkout`, `assumed`; nothing for what was said.
std::string origin(const Telling& telling, const Classification& answer, const Because& because) {
  if (because.source == FactSource::assumed) return telling.say("assumed");
  if (because.source == FactSource::given) return {};
  const int criterion = index_of(telling.plan.criteria, because.criterion);
  if (criterion < 0) return telling.say("implied");
  const auto& fact = answer.facts.criteria[static_cast<std::size_t>(criterion)];
  return fact && !fact->because.empty() ? telling.say("from {}", {fact->because}) : telling.say("implied");
}

Line nearest_line(const Telling& telling, const Nearest& nearest) {
  return {{telling.say("no severity matches; nearest: {}", {severity_words(telling, nearest.severity)})},
          {telling.say(" if {}", {way_words(telling, nearest.answers)})}};
}

std::string severity_id(const Telling& telling, int severity) {
  return severity < 0 ? "none" : telling.plan.severities[static_cast<std::size_t>(severity)].id.text;
}

Json reasons_json(const std::vector<Because>& because) {
  Json list = Json::array();
  for (const Because& each : because) {
    list.add(Json::object()
                 .set("criterion", each.criterion)
                 .set("is", each.is)
                 .set("wanted", each.wanted)
                 .set("source", to_text(each.source)));
  }
  return list;
}

Json nearest_json(const Telling& telling, const std::optional<Nearest>& nearest) {
  if (!nearest) return nullptr;
  return Json::object()
      .set("severity", severity_id(telling, nearest->severity))
      .set("if", answers_json(telling, nearest->answers));
}

Json questions_json(const Telling& telling, const std::vector<OpenQuestion>& questions) {
  Json list = Json::array();
  for (const OpenQuestion& each : questions) {
    list.add(Json::object().set("criterion", each.criterion).set("ask", text_json(telling, each.ask)));
  }
  return list;
}

Json possible_json(const Telling& telling, const std::vector<Possible>& possible) {
  Json list = Json::array();
  for (const Possible& each : possible) {
    Json ways = Json::array();
    for (const auto& way : each.ways) ways.add(answers_json(telling, way));
    list.add(Json::object()
                 .set("severity", severity_id(telling, each.severity))
                 .set("if", each.ways.empty() ? Json::array() : answers_json(telling, each.ways.front()))
                 .set("ways", std::move(ways))
                 .set("more_ways", static_cast<std::int64_t>(each.more_ways)));
  }
  return list;
}

}  // namespace

List why_list(const Telling& telling, const Classification& answer) {
  List list;
  for (const Because& each : answer.because) {
    Line line = {{subject_words(telling, each.criterion) + " = "}, {value_words(telling, each.is), Tone::strong}};
    const std::string from = origin(telling, answer, each);
    std::string remark =
        each.wanted == each.is ? std::string() : telling.say("threshold: {}", {matcher_words(telling, each.wanted)});
    if (!from.empty()) remark += (remark.empty() ? "" : ", ") + from;
    if (!remark.empty()) line.push_back({" (" + remark + ')', Tone::dim});
    list.items.push_back({std::move(line)});
  }
  if (answer.nearest) list.items.push_back({nearest_line(telling, *answer.nearest)});
  return list;
}

std::string ways_words(const Telling& telling, const Possible& possible) {
  std::string words;
  for (const auto& way : possible.ways) words += (words.empty() ? "" : telling.say(", or ")) + way_words(telling, way);
  if (possible.more_ways == 1) words += telling.say(", or ") + telling.say("1 other way");
  if (possible.more_ways > 1) {
    words += telling.say(", or ") + telling.say("{} other ways", {std::to_string(possible.more_ways)});
  }
  return telling.say(" if {}", {words});
}

List possible_list(const Telling& telling, const Classification& answer) {
  List list;
  for (const Possible& each : answer.possible) {
    Line line = {{severity_words(telling, each.severity), Tone::strong}};
    if (!each.ways.empty() && !each.ways.front().empty()) line.push_back({ways_words(telling, each)});
    list.items.push_back({std::move(line)});
  }
  return list;
}

List question_list(const Telling& telling, const std::vector<OpenQuestion>& questions) {
  List list;
  for (const OpenQuestion& each : questions) list.items.push_back({question_line(telling, each.criterion, each.ask)});
  return list;
}

void set_outcome(const Telling& telling, const Classification& answer, Json& json) {
  json.set("outcome", to_text(answer.outcome))
      .set("severity", severity_json(telling, answer.severity))
      .set("certain", answer.certain)
      .set("reasons", reasons_json(answer.because))
      .set("nearest", nearest_json(telling, answer.nearest))
      .set("questions", questions_json(telling, answer.questions))
      .set("possible", possible_json(telling, answer.possible));
}

}  // namespace incplan::report
