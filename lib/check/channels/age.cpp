#include "check/channels/age.hpp"

namespace incplan::core::check {

void report_if_old(const View& view, std::string_view code, const std::optional<Located<Date>>& date,
                   std::string_view what, std::string_view hint, Diagnostics& found) {
  const auto& review_every = view.plan.review_every;
  if (!date || !review_every) return;
  const std::chrono::sys_days today(day_in(view.now, *view.plan.zone));
  const auto age = today - std::chrono::sys_days(date->value);
  if (age <= review_every->elapsed()) return;
  found.push_back({.code = code,
                   .place = date->place,
                   .message = Sentence("{} on {}, {} days ago", what, date_text(date->value), age.count()),
                   .hint = std::string(hint) + ": `review_every` is " + review_every->text});
}

}  // namespace incplan::core::check
