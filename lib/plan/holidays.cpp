#include "plan/holidays.hpp"

#include <algorithm>

namespace incplan::core {
namespace {

using std::chrono::days;
using std::chrono::local_days;

/// Monday to Friday, from some day on that is a Monday.
days::rep weekdays_up_to(local_days day) {
  constexpr local_days monday = local_days{std::chrono::year(2026) / 1 / 5} - days(7) * 700'000;
  const days::rep since = (day - monday).count() + 1;
  return since / 7 * 5 + std::min<days::rep>(since % 7, 5);
}

}  // namespace

Holidays::Holidays(std::vector<Located<Date>> dates) : dates_(std::move(dates)) {
  for (const Located<Date>& date : dates_) {
    const local_days day(date.value);
    days_.push_back(day);
    const std::chrono::weekday weekday(day);
    if (weekday != std::chrono::Saturday && weekday != std::chrono::Sunday) from_monday_to_friday_.push_back(day);
  }
  std::ranges::sort(days_);
  std::ranges::sort(from_monday_to_friday_);
  // std::ranges::unique gives a subrange, which clang 14 cannot compile with the library of g++ 12.
  from_monday_to_friday_.erase(std::unique(from_monday_to_friday_.begin(), from_monday_to_friday_.end()),
                               from_monday_to_friday_.end());
}

bool Holidays::has(local_days day) const {
  return std::ranges::binary_search(days_, day);
}

days::rep Holidays::business_days_up_to(local_days day) const {
  const auto behind = std::ranges::upper_bound(from_monday_to_friday_, day);
  return weekdays_up_to(day) - (behind - from_monday_to_friday_.begin());
}

/// By halves: a plan may count a thousand years of business days, for each of its obligations.
local_days Holidays::first_with(days::rep wanted, local_days low, local_days high) const {
  while (low < high) {
    const local_days middle = low + (high - low) / 2;
    if (business_days_up_to(middle) >= wanted)
      high = middle;
    else
      low = middle + days(1);
  }
  return low;
}

local_days Holidays::after(local_days start, int count) const {
  return first_with(business_days_up_to(start) + count, start, local_days(std::chrono::year(9999) / 12 / 31));
}

local_days Holidays::before(local_days end, int count) const {
  return first_with(business_days_up_to(end - days(1)) - count, local_days(std::chrono::year(1) / 1 / 1), end);
}

}  // namespace incplan::core
