#include "answer/rota.hpp"

#include <algorithm>

namespace incplan {
namespace {

using std::chrono::days;
using std::chrono::minutes;

bool covers(const std::optional<Hours>& hours, LocalTime time) {
  return !hours || hours->cover(time);
}

/// Handovers are at the same time of day on the wall, so they are counted there.
class Handovers {
 public:
  Handovers(const Rota& rota, const Zone& zone)
      : since_(rota.since), since_local_(rota.since_local), period_(rota.every.elapsed()), zone_(zone) {}

  [[nodiscard]] bool ever() const { return period_.count() > 0; }

  [[nodiscard]] Instant at(std::int64_t turn) const {
    return turn == 0 ? since_ : zone_.instant_or_after_gap(since_local_ + turn * period_);
  }

  /// Which turn it is. The wall's time says it nearly: in the hour that clocks repeat or skip it may be the turn before
  /// or after.
  [[nodiscard]] std::int64_t turn(Instant now) const {
    if (!ever()) return 0;
    std::int64_t turn = std::max<std::int64_t>(0, (zone_.local(now).time - since_local_) / period_);
    while (turn > 0 && at(turn) > now) --turn;
    while (at(turn + 1) <= now) ++turn;
    return turn;
  }

 private:
  Instant since_;
  LocalTime since_local_;
  std::chrono::seconds period_;
  const Zone& zone_;
};

/// When hours that cover `time` end; ranges that follow each other without a gap are one.
std::optional<LocalTime> end_of_hours(const Hours& hours, LocalTime time) {
  LocalTime week_later = time + days(7);
  LocalTime day = std::chrono::floor<days>(time);
  LocalTime week = day - days(std::chrono::weekday(std::chrono::floor<days>(time)).iso_encoding() - 1);
  LocalTime end = time;
  while (hours.cover(end) && end < week_later) {
    LocalTime next = week_later;
    for (const Hours::Range& range : hours.ranges) {
      for (int offset = -1; offset <= 1; ++offset) {
        LocalTime stop = week + days(7 * offset) + minutes(range.end);
        if (stop > end) next = std::min(next, stop);
      }
    }
    end = next;
  }
  return end < week_later ? std::optional(end) : std::nullopt;
}

void sooner(std::optional<Instant>& until, Instant instant) {
  if (!until || instant < *until) until = instant;
}

const Rota::Swap* swap_at(const Rota& rota, Instant now) {
  auto swap =
      std::ranges::find_if(rota.swaps, [&](const Rota::Swap& each) { return each.from <= now && now < each.to; });
  return swap == rota.swaps.end() ? nullptr : &*swap;
}

/// The people of the rota from the one whose turn it is, round once.
std::vector<PersonId> order_from(const Rota& rota, std::int64_t turn, const Rota::Swap* swap) {
  std::vector<PersonId> order;
  auto add = [&](const PersonId& person) {
    if (std::ranges::find(order, person) == order.end()) order.push_back(person);
  };
  if (swap != nullptr) add(swap->person.value);
  for (std::size_t i = 0; i < rota.people.size(); ++i) {
    add(rota.people[(static_cast<std::size_t>(turn) + i) % rota.people.size()].value);
  }
  return order;
}

}  // namespace

std::optional<Turn> turn_at(const Rota& rota, const Zone& zone, Instant now) {
  LocalTime local = zone.local(now).time;
  if (now < rota.since || !covers(rota.hours, local)) return std::nullopt;
  Handovers handovers(rota, zone);
  std::int64_t number = handovers.turn(now);
  Turn turn;
  if (handovers.ever()) turn.until = handovers.at(number + 1);

  const Rota::Swap* swap = swap_at(rota, now);
  if (swap != nullptr) turn.until = swap->to;
  for (const Rota::Swap& next : rota.swaps) {
    if (now < next.from) sooner(turn.until, next.from);
  }
  if (rota.hours) {
    if (auto end = end_of_hours(*rota.hours, local)) sooner(turn.until, zone.instant_or_after_gap(*end));
  }
  turn.order = order_from(rota, number, swap);
  return turn.order.empty() ? std::nullopt : std::optional(turn);
}

const Rota* rota_at(const Role& role, const Zone& zone, Instant now) {
  LocalTime local = zone.local(now).time;
  auto rota = std::ranges::find_if(role.rotas, [&](const Rota& each) { return covers(each.hours, local); });
  return rota == role.rotas.end() ? nullptr : &*rota;
}

}  // namespace incplan
