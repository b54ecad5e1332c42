#include "report/context.hpp"

#include <algorithm>

#include "answer/language.hpp"
#include "report/translations.hpp"

namespace incplan::core::report {

std::string label_of(std::string_view id) {
  std::string label(id);
  std::ranges::replace(label, '_', ' ');
  if (!label.empty() && label.front() >= 'a' && label.front() <= 'z')
    label.front() = static_cast<char>(label.front() - 32);
  return label;
}

bool ReportContext::is_of_the_plan() const {
  return std::ranges::any_of(plan.languages,
                             [&](const Located<std::string>& each) { return each.value == language(); });
}

std::string ReportContext::text(const Text& text) const {
  std::string words(text.in(language()));
  if (words.empty() || text.speaks(language()) || !is_of_the_plan()) return words;
  return words + " [" + text.versions.front().language + ']';
}

const std::string& ReportContext::language_of(const Text& text) const {
  return text.empty() || text.speaks(language()) ? language() : text.versions.front().language;
}

Run ReportContext::run(const Text& text, Tone tone) const {
  const std::string& spoken = language_of(text);
  return {this->text(text), tone, "", spoken == language() ? "" : spoken};
}

std::string ReportContext::tr(std::string_view english, std::initializer_list<std::string_view> values) const {
  return translated(english, language(), values);
}

namespace {

/// Zero for less than three days, of which people speak in hours.
std::int64_t whole_days(std::chrono::seconds length) {
  const auto hours = std::chrono::duration_cast<std::chrono::hours>(length).count();
  return hours < 72 ? 0 : hours / 24;
}

}  // namespace

std::string span(const ReportContext& context, std::chrono::seconds length) {
  using namespace std::chrono;
  const auto total = duration_cast<minutes>(length).count();
  if (total < 60) return context.tr("{} min", {std::to_string(total)});
  const std::string whole_hours = std::to_string(total / 60);
  if (length < hours(24) && total % 60 != 0) {
    return context.tr("{} h {} min", {whole_hours, std::to_string(total % 60)});
  }
  const auto days = whole_days(length);
  return days == 0 ? context.tr("{} h", {whole_hours}) : context.tr("{} days", {std::to_string(days)});
}

std::string format_distance(const ReportContext& context, Instant instant) {
  const std::chrono::seconds away = instant - context.now;
  if (std::chrono::abs(away) < std::chrono::minutes(1)) return context.tr("now");
  if (const auto days = whole_days(std::chrono::abs(away)); days > 0) {
    return context.tr(away.count() > 0 ? "in {} days" : "{} days ago", {std::to_string(days)});
  }
  return away.count() > 0 ? context.tr("in {}", {span(context, away)}) : context.tr("{} ago", {span(context, -away)});
}

std::string clock_text(const ReportContext& context, Instant instant, const Zone& zone, bool with_date) {
  const Language& language = language_of(spoken(context.language()));
  if (language.time_of.empty()) return time_text(instant, zone, with_date);
  const std::string time = format_time(instant, zone, language);
  return with_date ? format_date(day_in(instant, zone), true, language) + ", " + time : time;
}

std::string moment(const ReportContext& context, Instant instant) {
  const Zone& zone = *context.plan.zone;
  const bool another_day = day_in(instant, zone) != day_in(context.now, zone);
  return clock_text(context, instant, zone, another_day) + ", " + format_distance(context, instant);
}

Json answer_json(const ReportContext& context, std::string_view command) {
  Json answer = Json::object();
  answer.set("incplan", 1).set("command", command);
  answer.set("plan", Json::object().set("path", context.path).set("name", text_json(context, context.plan.name)));
  return answer;
}

Json instant_json(const ReportContext& context, const std::optional<Instant>& instant) {
  return instant ? Json(rfc3339(*instant, *context.plan.zone)) : Json(nullptr);
}

Json text_json(const ReportContext& context, const Text& text) {
  return text.empty() ? Json(nullptr) : Json(text.in(context.language()));
}

Json texts_json(const ReportContext& context, const Texts& texts) {
  Json list = Json::array();
  for (const Text& text : texts) list.add(text_json(context, text));
  return list;
}

}  // namespace incplan::core::report
