#include "answer/handover.hpp"

#include "answer/absence.hpp"
#include "answer/rota.hpp"

namespace incplan::core {
namespace {

enum class Reason { order, override_, stand_in, outside_hours, nobody };

struct OnDuty {
  const Person* person = nullptr;
  Reason reason = Reason::nobody;

  friend bool operator==(const OnDuty&, const OnDuty&) = default;
};

/// Who is on duty at a moment, and when that may change: the answer holds up to there, if not longer.
struct Look {
  OnDuty on_duty{};
  std::optional<Instant> next{};
};

/// Looks at a role from one moment at which something may change to the next. Handovers to somebody who is away change
/// nothing and are passed over, so that a rota of minutes does not mean half a million looks at a year.
class Watch {
 public:
  Watch(const Plan& plan, const Role& role) : plan_(plan), role_(role), shifts_(role.rotas) {}

  [[nodiscard]] Look at(Instant now) const {
    if (!role_.rotas.empty()) return at_rota(now);
    Look look;
    for (std::size_t i = 0; i < role_.held_by.size(); ++i) {
      if (stands(role_.held_by[i].value, now, look)) {
        look.on_duty.reason = i == 0 ? Reason::order : Reason::stand_in;
        break;
      }
    }
    return look;
  }

 private:
  [[nodiscard]] Look at_rota(Instant now) const {
    Look look{.on_duty = {}, .next = shifts_.next_change(*plan_.zone, now)};
    const Rota* rota = rota_at(role_.rotas, plan_.zone->local(now).time);
    if (rota == nullptr) {
      look.on_duty.reason = Reason::outside_hours;
      return look;
    }
    sooner(look.next, next_override_change(*rota, now));
    if (const auto turn = turn_at(*rota, *plan_.zone, now)) look_along(*turn, now, look);
    return look;
  }

  void look_along(const Turn& turn, Instant now, Look& look) const {
    const std::size_t in_order = turn.override_ == nullptr ? 0 : 1;
    for (std::size_t i = 0; i < turn.size(); ++i) {
      if (!stands(turn.person(i), now, look)) continue;
      if (i >= in_order) sooner(look.next, next_turn(turn, i - in_order));
      look.on_duty.reason = i > 0 ? Reason::stand_in : in_order > 0 ? Reason::override_ : Reason::order;
      return;
    }
  }

  /// Whether a person is there to be on duty; takes note of when that changes.
  bool stands(const PersonId& id, Instant now, Look& look) const {
    const Person* person = find(plan_.people, id.text);
    if (person == nullptr) return false;
    sooner(look.next, next_absence_change(*person, now));
    if (is_away(*person, now)) return false;
    look.on_duty.person = person;
    return true;
  }

  /// The handover that makes a difference to the one who is on duty, so many places down the order: to this person, in
  /// whose place they will then no longer stand in, or to another one.
  [[nodiscard]] std::optional<Instant> next_turn(const Turn& turn, std::size_t place) const {
    const Handovers handovers(*turn.rota, *plan_.zone);
    if (!handovers.ever()) return std::nullopt;
    if (place > 0) return handovers.at(turn.number + static_cast<std::int64_t>(place));
    const auto& people = turn.rota->people;
    const auto first = static_cast<std::size_t>(turn.number);
    for (std::size_t i = 1; i < people.size(); ++i) {
      if (people[(first + i) % people.size()].value == people[first % people.size()].value) continue;
      return handovers.at(turn.number + static_cast<std::int64_t>(i));
    }
    return std::nullopt;
  }

  const Plan& plan_;
  const Role& role_;
  Shifts shifts_;
};

/// The first moment after `now`, within a year, at which who is on duty is as wanted, and who that is.
template <class Wanted>
std::optional<std::pair<OnDuty, Instant>> first_after(const Watch& watch, Instant now, const Wanted& wanted) {
  std::optional<Instant> next = watch.at(now).next;
  while (next && *next <= now + std::chrono::days(366)) {
    const Look look = watch.at(*next);
    if (wanted(look.on_duty)) return std::pair(look.on_duty, *next);
    next = look.next;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Instant> next_handover(const Plan& plan, const Role& role, Instant now) {
  const Watch watch(plan, role);
  const OnDuty today = watch.at(now).on_duty;
  const auto change = first_after(watch, now, [&](const OnDuty& then) { return then != today; });
  return change ? std::optional(change->second) : std::nullopt;
}

std::optional<std::pair<const Person*, Instant>> next_within_hours(const Plan& plan, const Role& role, Instant now) {
  const Watch watch(plan, role);
  if (watch.at(now).on_duty.reason != Reason::outside_hours) return std::nullopt;
  const auto next = first_after(watch, now, [](const OnDuty& then) { return then.person != nullptr; });
  return next ? std::optional(std::pair(next->first.person, next->second)) : std::nullopt;
}

}  // namespace incplan::core
