#include "answer/planned_work.hpp"

#include <algorithm>
#include <array>

#include "plan/stages.hpp"
#include "plan/status_word.hpp"
#include "text/time.hpp"

namespace incplan::core {
namespace {

enum class Course { announced, under_way, over };

/// What a stage says of the work: by its status, else by its place, for the first one of several announces it.
Course course_of(const Plan& plan, const Stage& stage) {
  constexpr std::array<std::string_view, 2> words_under_way = {"in_progress", "verifying"};
  if (is_over(plan, stage)) return Course::over;
  const std::string_view word = status_word(stage);
  if (word == "scheduled") return Course::announced;
  if (std::ranges::find(words_under_way, word) != words_under_way.end()) return Course::under_way;
  const auto first = std::ranges::find(plan.stages, Flow::maintenance, &Stage::flow);
  return &*first == &stage ? Course::announced : Course::under_way;
}

const char* too_early(Course course) {
  return course == Course::over
             ? "this stage says that the work is over, and it is planned for {}; check `--stage` and `--scheduled-for`"
             : "this stage says that the work has begun, and it is planned for {}; check `--stage` and "
               "`--scheduled-for`";
}

/// How stage and clock disagree; nothing where they do not.
std::optional<Sentence> disagreement(const MessageContext& context) {
  const Course course = course_of(context.plan, context.stage);
  const auto begin = planned_start(context.incident.moments, Flow::maintenance);
  const auto& end = context.incident.moments.scheduled_until;
  const auto shown = [&](Instant instant) { return time_text(instant, *context.plan.zone, true); };
  if (begin && *begin > context.now) {
    if (course == Course::announced) return std::nullopt;
    return Sentence(too_early(course), shown(*begin));
  }
  if (begin && course == Course::announced) {
    return Sentence("this stage announces work that was to begin at {}; check `--stage` and `--scheduled-for`",
                    shown(*begin));
  }
  if (!end || *end >= context.now || course == Course::over) return std::nullopt;
  return Sentence(
      "this stage says that the work goes on, and it was to end at {}; check `--stage` and "
      "`--scheduled-until`",
      shown(*end));
}

/// Whether the kind has planned work of its own, with its beginning and end.
bool has_planned_work(const ChannelKind& kind) {
  return !kind.maintenance_statuses.empty();
}

bool names_planned_start(const std::set<std::string, std::less<>>& shown) {
  return shown.contains("scheduled_for") || shown.contains("scheduled_duration");
}

std::optional<Sentence> wanted_by_page(const MessageContext& context, const ChannelKind& kind) {
  const IncidentTimes& times = context.incident.moments;
  const bool is_asked = has_planned_work(kind) && !is_over(context.plan, context.stage);
  if (!is_asked || times.scheduled_until) return std::nullopt;
  if (planned_start(times, Flow::maintenance)) {
    return Sentence("a {} asks when the work ends; add `--scheduled-until`", kind.name);
  }
  return Sentence("a {} asks when the work begins and ends; add `--scheduled-for` and `--scheduled-until`", kind.name);
}

}  // namespace

std::optional<Instant> planned_start(const IncidentTimes& times, Flow flow) {
  return times.scheduled_for || flow != Flow::maintenance ? times.scheduled_for : times.started;
}

std::optional<Instant> start_of(const IncidentTimes& times, Flow flow, Instant now) {
  if (times.started || flow != Flow::maintenance) return times.started;
  return times.scheduled_for && *times.scheduled_for <= now ? times.scheduled_for : std::nullopt;
}

bool is_still_to_come(const MessageContext& context) {
  if (context.stage.flow != Flow::maintenance) return false;
  const auto begin = planned_start(context.incident.moments, Flow::maintenance);
  return begin && *begin > context.now;
}

std::vector<DraftProblem> problems_of_schedule(const MessageContext& context, const ChannelKind& kind,
                                               const std::set<std::string, std::less<>>& shown) {
  std::vector<DraftProblem> problems;
  if (context.stage.flow != Flow::maintenance) return problems;
  const IncidentTimes& times = context.incident.moments;
  if (auto words = disagreement(context)) problems.push_back({"untimely-stage", Level::info, std::move(*words)});
  if (!times.scheduled_for && times.started && (names_planned_start(shown) || has_planned_work(kind))) {
    problems.push_back({"stand-in", Level::info,
                        "the start stands for the planned one; add `--scheduled-for` if another time was announced"});
  }
  if (auto words = wanted_by_page(context, kind)) {
    problems.push_back({"incomplete-schedule", Level::warning, std::move(*words)});
  }
  return problems;
}

}  // namespace incplan::core
