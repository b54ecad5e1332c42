#include "answer/rota.hpp"

#include <algorithm>

namespace incplan::core {
namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr int minutes_of_week = 7 * 24 * 60;

/// A Monday.
constexpr LocalTime some_week{std::chrono::local_days(std::chrono::year(2026) / 1 / 5)};

minutes minute_of_week(LocalTime time) {
  const auto since = std::chrono::floor<minutes>(time - some_week) % minutes(minutes_of_week);
  return since.count() < 0 ? since + minutes(minutes_of_week) : since;
}

/// Every minute of the week at which hours begin or end, once, in order.
std::vector<int> edges_of(const std::vector<Rota>& rotas) {
  std::vector<int> edges;
  for (const Rota& rota : rotas) {
    if (!rota.hours) continue;
    for (const Hours::Range& range : rota.hours->ranges) {
      edges.push_back(range.begin % minutes_of_week);
      edges.push_back(range.end % minutes_of_week);
    }
  }
  std::ranges::sort(edges);
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return edges;
}

const Rota::Override* override_at(const Rota& rota, Instant now) {
  auto found = std::ranges::find_if(rota.overrides,
                                    [&](const Rota::Override& each) { return each.from <= now && now < each.to; });
  return found == rota.overrides.end() ? nullptr : &*found;
}

}  // namespace

void sooner(std::optional<Instant>& first, std::optional<Instant> other) {
  if (other && (!first || *other < *first)) first = other;
}

Handovers::Handovers(const Rota& rota, const Zone& zone)
    : since_(rota.since), since_local_(rota.since_local), period_(rota.every.elapsed()), zone_(zone) {}

Instant Handovers::at(std::int64_t turn) const {
  return turn == 0 ? since_ : zone_.instant_or_after_gap(since_local_ + turn * period_);
}

/// The wall's time says it nearly: in the hour that clocks repeat or skip it may be the turn before or after.
std::int64_t Handovers::turn(Instant now) const {
  if (!ever()) return 0;
  std::int64_t turn = std::max<std::int64_t>(0, (zone_.local(now).time - since_local_) / period_);
  while (turn > 0 && at(turn) > now) --turn;
  while (at(turn + 1) <= now) ++turn;
  return turn;
}

const PersonId& Turn::person(std::size_t position) const {
  if (override_ != nullptr && position-- == 0) return override_->person.value;
  return rota->people[(static_cast<std::size_t>(number) + position) % rota->people.size()].value;
}

const Rota* rota_at(const std::vector<Rota>& rotas, LocalTime time) {
  auto rota = std::ranges::find_if(rotas, [&](const Rota& each) { return !each.hours || each.hours->cover(time); });
  return rota == rotas.end() ? nullptr : &*rota;
}

std::optional<Turn> turn_at(const Rota& rota, const Zone& zone, Instant now) {
  if (now < rota.since) return std::nullopt;
  return Turn{.rota = &rota, .number = Handovers(rota, zone).turn(now), .override_ = override_at(rota, now)};
}

std::optional<Instant> next_override_change(const Rota& rota, Instant now) {
  std::optional<Instant> next;
  const auto add = [&](Instant change) {
    if (change > now) sooner(next, change);
  };
  add(rota.since);
  for (const Rota::Override& each : rota.overrides) {
    add(each.from);
    add(each.to);
  }
  return next;
}

std::vector<Hours::Range> covered_by(const std::vector<Rota>& rotas, const Rota& rota) {
  std::vector<int> edges = edges_of(rotas);
  edges.insert(edges.begin(), 0);
  edges.push_back(minutes_of_week);
  std::vector<Hours::Range> ranges;
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    if (edges[i] == edges[i + 1] || rota_at(rotas, some_week + minutes(edges[i])) != &rota) continue;
    ranges.push_back({.begin = edges[i], .end = edges[i + 1]});
  }
  return ranges;
}

Shifts::Shifts(const std::vector<Rota>& rotas) {
  const std::vector<int> edges = edges_of(rotas);
  if (edges.empty()) return;
  const Rota* before = rota_at(rotas, some_week + minutes(edges.back()));
  for (const int edge : edges) {
    const Rota* covering = rota_at(rotas, some_week + minutes(edge));
    if (covering != before) changes_.push_back(edge);
    before = covering;
  }
}

std::optional<Instant> Shifts::next_change(const Zone& zone, Instant now) const {
  if (changes_.empty()) return std::nullopt;
  const LocalTime local = zone.local(now).time;
  const minutes minute = minute_of_week(local);
  const auto later = std::ranges::upper_bound(changes_, static_cast<int>(minute.count()));
  const minutes change = later == changes_.end() ? minutes(changes_.front() + minutes_of_week) : minutes(*later);
  std::optional<Instant> next = now + (std::chrono::floor<minutes>(local) + (change - minute) - local);
  sooner(next, zone.next_clock_change(now));
  return next;
}

}  // namespace incplan::core
