#include "check/people/turns.hpp"

#include <algorithm>
#include <numeric>

#include "answer/rota.hpp"

namespace incplan::core::check {
namespace {

using Seconds = std::int64_t;

constexpr Seconds week = 7 * 24 * 3600;

/// Whether a turn that begins at this second of the week meets one of the ranges.
bool meets(const std::vector<Hours::Range>& covered, Seconds begin, Seconds length) {
  return std::ranges::any_of(covered, [&](const Hours::Range& range) {
    const Seconds open = Seconds{60} * range.begin;
    const Seconds close = Seconds{60} * range.end;
    return (begin < close && open < begin + length) || open + week < begin + length;
  });
}

Seconds second_of_week(LocalTime time) {
  const LocalTime monday{std::chrono::local_days(std::chrono::year(2026) / 1 / 5)};
  const Seconds since = (time - monday).count() % week;
  return since < 0 ? since + week : since;
}

}  // namespace

std::vector<bool> served_places(const std::vector<Rota>& rotas, const Rota& rota) {
  const std::vector<Hours::Range> covered = covered_by(rotas, rota);
  const auto length = std::min<Seconds>(rota.every.elapsed().count(), week);
  const Seconds turn = rota.every.elapsed().count() % week;
  const auto people = static_cast<Seconds>(rota.people.size());
  const Seconds round = turn * people % week;
  std::vector<bool> served;
  for (Seconds place = 0; place < people; ++place) {
    const Seconds first = (second_of_week(rota.since_local) + turn * place) % week;
    bool is_served = false;
    // After so many rounds the turns of this place fall on the same times of the week again.
    for (Seconds i = 0; i < week / std::gcd(round, week) && !is_served; ++i) {
      is_served = meets(covered, (first + i * round) % week, length);
    }
    served.push_back(is_served);
  }
  return served;
}

}  // namespace incplan::core::check
