#include "report/telling.hpp"

#include <algorithm>

#include "answer/language.hpp"
#include "report/words.hpp"

namespace incplan::report {

bool Telling::is_of_the_plan() const {
  return std::any_of(plan.languages.begin(), plan.languages.end(),
                     [&](const Located<std::string>& each) { return each.value == tongue(); });
}

std::string Telling::said(const Text& text) const {
  std::string words(text.in(tongue()));
  if (words.empty() || text.speaks(tongue()) || !is_of_the_plan()) return words;
  return words + " [" + text.versions.front().language + ']';
}

const std::string& Telling::tongue_of(const Text& text) const {
  return text.empty() || text.speaks(tongue()) ? tongue() : text.versions.front().language;
}

Run Telling::run(const Text& text, Tone tone) const {
  const std::string& spoken = tongue_of(text);
  return {said(text), tone, "", spoken == tongue() ? "" : spoken};
}

std::string Telling::say(std::string_view english, std::initializer_list<std::string_view> values) const {
  return translated(english, tongue(), values);
}

namespace {

/// Zero for less than three days, of which people speak in hours.
std::int64_t whole_days(std::chrono::seconds length) {
  const auto hours = std::chrono::duration_cast<std::chrono::hours>(length).count();
  return hours < 72 ? 0 : hours / 24;
}

}  // namespace

std::string span(const Telling& telling, std::chrono::seconds length) {
  using namespace std::chrono;
  const auto total = duration_cast<minutes>(length).count();
  if (total < 60) return telling.say("{} min", {std::to_string(total)});
  const std::string whole_hours = std::to_string(total / 60);
  if (length < hours(24) && total % 60 != 0) {
    return telling.say("{} h {} min", {whole_hours, std::to_string(total % 60)});
  }
  const auto days = whole_days(length);
  return days == 0 ? telling.say("{} h", {whole_hours}) : telling.say("{} days", {std::to_string(days)});
}

std::string format_distance(const Telling& telling, Instant instant) {
  const std::chrono::seconds away = instant - telling.now;
  if (std::chrono::abs(away) < std::chrono::minutes(1)) return telling.say("now");
  if (const auto days = whole_days(std::chrono::abs(away)); days > 0) {
    return telling.say(away.count() > 0 ? "in {} days" : "{} days ago", {std::to_string(days)});
  }
  return away.count() > 0 ? telling.say("in {}", {span(telling, away)}) : telling.say("{} ago", {span(telling, -away)});
}

std::string clock_text(const Telling& telling, Instant instant, const Zone& zone, bool with_date) {
  const Language& language = language_of(spoken(telling.tongue()));
  if (language.time_of.empty()) return time_text(instant, zone, with_date);
  const std::string time = time_words(instant, zone, language);
  return with_date ? date_words(day_in(instant, zone), true, language) + ", " + time : time;
}

std::string moment(const Telling& telling, Instant instant) {
  const Zone& zone = *telling.plan.zone;
  const bool another_day = day_in(instant, zone) != day_in(telling.now, zone);
  return clock_text(telling, instant, zone, another_day) + ", " + format_distance(telling, instant);
}

Json answer_json(const Telling& telling, std::string_view command) {
  Json answer = Json::object();
  answer.set("incplan", 1).set("command", command);
  answer.set("plan", Json::object().set("path", telling.path).set("name", text_json(telling, telling.plan.name)));
  return answer;
}

Json instant_json(const Telling& telling, const std::optional<Instant>& instant) {
  return instant ? Json(rfc3339(*instant, *telling.plan.zone)) : Json(nullptr);
}

Json text_json(const Telling& telling, const Text& text) {
  return text.empty() ? Json(nullptr) : Json(text.in(telling.tongue()));
}

Json texts_json(const Telling& telling, const Texts& texts) {
  Json list = Json::array();
  for (const Text& text : texts) list.add(text_json(telling, text));
  return list;
}

}  // namespace incplan::report
