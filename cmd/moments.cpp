#include "cmd/moments.hpp"

#include <algorithm>

#include "cmd/env.hpp"
#include "cmd/fact_options.hpp"
#include "cmd/time_options.hpp"
#include "format/moment.hpp"
#include "text/time.hpp"
#include "text/unicode.hpp"

namespace incplan::core::cmd {
namespace {

using Words = std::vector<IncidentWords::Pair>;

std::string option_of(Moment moment) {
  return "--" + option_name(row_of(moment).name);
}

const std::string* find_words(const Words& words, Moment moment) {
  const auto found = std::ranges::find(words, row_of(moment).name, &IncidentWords::Pair::first);
  return found == words.end() ? nullptr : &found->second;
}

/// What is announced to others needs its day and its hour: `03:00` would be tonight, `2026-12-06` its first minute.
Instant read_planned(const std::string& text, Moment moment, Instant from, const Zone& zone) {
  const auto written = parse_time(text);
  const std::string refused = "`" + option_of(moment) + "`: ";
  if (written && written->day_only)
    throw UsageError(refused + "say the time too, such as " + escape_control(text) + "T03:00");
  const bool needs_day = moment == Moment::scheduled_for;
  if (needs_day && parse_time("2000-01-01T" + text))
    throw UsageError(refused + "say the day too, such as " + date_text(day_in(from, zone)) + "T" +
                     escape_control(text));
  return read_moment(text, from, zone, option_of(moment), Tense::future,
                     needs_day ? "a day with its time such as 2026-12-06T03:00, or 3d (in three days)"
                               : "a time such as 2026-12-06T05:00, 05:00 or 2h (how long it takes)");
}

void read_schedule(const Words& words, bool started_stands_in, Instant now, const Zone& zone, IncidentTimes& times) {
  const std::string* begin = find_words(words, Moment::scheduled_for);
  const std::string* end = find_words(words, Moment::scheduled_until);
  if (begin != nullptr) times.scheduled_for = read_planned(*begin, Moment::scheduled_for, now, zone);
  if (end == nullptr) return;
  const auto from = times.scheduled_for || !started_stands_in ? times.scheduled_for : times.started;
  if (!from) throw UsageError("`--scheduled-until` needs `--scheduled-for`: when does the work begin?");
  times.scheduled_until = *end == "now" ? now : read_planned(*end, Moment::scheduled_until, *from, zone);
  if (*times.scheduled_until > *from) return;
  throw UsageError("`--scheduled-until` (" + rfc3339(*times.scheduled_until, zone) + ") is not after " +
                   (times.scheduled_for ? "`--scheduled-for` (" : "`--started` (") + rfc3339(*from, zone) + ")");
}

}  // namespace

IncidentTimes read_moments(const Words& words, bool started_stands_in, Instant now, const Zone& zone) {
  IncidentTimes times;
  for (const auto& [name, text] : words) {
    const MomentRow* row = find_moment(name);
    if (row == nullptr || row->is_planned) continue;
    times[row->moment] = read_moment(text, now, zone, "--" + name, Tense::past);
  }
  read_schedule(words, started_stands_in, now, zone, times);
  return times;
}

}  // namespace incplan::core::cmd
