#include "answer/cadence.hpp"

#include <algorithm>

namespace incplan::core {
namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::minutes;

constexpr int minutes_of_day = 24 * 60;
constexpr int minutes_of_week = 7 * minutes_of_day;

const Duration* rhythm_of(const std::vector<Updates::Rhythm<StageTag>>& rhythms, const StageId& id) {
  auto found = std::ranges::find_if(rhythms, [&](const auto& rhythm) { return rhythm.first.value == id; });
  return found == rhythms.end() ? nullptr : &found->second;
}

/// The parts of a day within hours, in minutes of that day; the end of each is still in it. On a holiday there are
/// none.
std::vector<Hours::Range> open_on(local_days day, const Hours& hours, const Holidays& holidays) {
  std::vector<Hours::Range> open;
  if (holidays.has(day)) return open;
  const int weekday = static_cast<int>(std::chrono::weekday(day).iso_encoding()) - 1;
  for (const Hours::Range& range : hours.ranges) {
    for (const int week : {0, minutes_of_week}) {  // what began on Sunday may end on Monday
      const int midnight = weekday * minutes_of_day + week;
      const int begin = std::max(range.begin - midnight, 0);
      const int end = std::min(range.end - midnight, minutes_of_day);
      if (begin < end) open.push_back({.begin = begin, .end = end});
    }
  }
  return open;
}

bool is_open(LocalTime time, const Hours& hours, const Holidays& holidays) {
  const auto day = std::chrono::floor<days>(time);
  const auto covers = [&](local_days of) {
    return std::ranges::any_of(open_on(of, hours, holidays), [&](const Hours::Range& range) {
      return of + minutes(range.begin) <= time && time <= of + minutes(range.end);
    });
  };
  return covers(day) || (time == day && covers(day - days(1)));  // 24:00 is the end of the day before
}

/// The first opening after a time on the wall.
std::optional<LocalTime> opening_after(LocalTime time, const Hours& hours, const Holidays& holidays) {
  constexpr local_days last_day{std::chrono::year(9999) / 12 / 31};
  const auto today = std::chrono::floor<days>(time);
  // A week without a holiday opens every opening: more days than that and the holidays cannot all be closed.
  const auto most = static_cast<days::rep>(holidays.dates().size() * 7 + 8);
  for (local_days day = today; day <= std::min(today + days(most), last_day); day += days(1)) {
    std::optional<LocalTime> first;
    for (const Hours::Range& range : open_on(day, hours, holidays)) {
      const LocalTime begin = day + minutes(range.begin);
      if (begin > time && (!first || begin < *first)) first = begin;
    }
    if (first) return first;
  }
  return std::nullopt;
}

}  // namespace

Cadence::Cadence(const Updates& usual, const Audience* audience) : usual_(usual) {
  if (audience == nullptr) return;
  const auto own = std::ranges::find_if(
      usual.by_audience, [&](const Updates::OfAudience& each) { return each.audience.value == audience->id; });
  if (own != usual.by_audience.end()) own_ = &*own;
}

const Updates& Cadence::of_every() const {
  const bool is_own = own_ != nullptr && (own_->updates.every || own_->updates.only_on_change);
  return is_own ? own_->updates : usual_;
}

std::optional<Rhythm> Cadence::rhythm(const Stage* stage, bool lasts) const {
  const Updates& every = of_every();
  const Rhythm usual{every.every, every.only_on_change};
  if (own_ != nullptr && own_->is_word) return usual;
  const bool has_stages = own_ != nullptr && !own_->updates.by_stage.empty();
  const auto& by_stage = has_stages ? own_->updates.by_stage : usual_.by_stage;
  const Duration* of_stage = stage == nullptr ? nullptr : rhythm_of(by_stage, stage->id);
  if (of_stage != nullptr) return Rhythm{*of_stage};
  const auto& then_every = pick(&Updates::then_every);
  if (lasts && then_every) return Rhythm{then_every};
  return usual.every || usual.only_on_change ? std::optional(usual) : std::nullopt;
}

Instant next_opening(const Hours& hours, const Zone& zone, const Holidays& holidays, Instant moment) {
  const LocalTime time = zone.local(moment).time;
  if (is_open(time, hours, holidays)) return moment;
  const auto opening = opening_after(time, hours, holidays);
  if (!opening) return moment;
  // In an hour that the clocks repeat, an opening may still come that has been there once.
  const Instant soon = moment + (*opening - time);
  return zone.local(soon).time == *opening ? soon : zone.instant_or_after_gap(*opening);
}

}  // namespace incplan::core
