#include <algorithm>

#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A calendar whose last holiday is past.

A clock of four business days then counts the bank holiday as a working day,
and the plan's deadline is not the contract's.

```yaml
holidays: [2024-12-25, 2025-01-01]
```

Add the holidays of the coming year.
)";

void check_calendar(const View& view, const std::string& name, const std::vector<Located<Date>>& holidays,
                    const Zone& zone, Diagnostics& found) {
  if (holidays.empty()) return;
  const auto last = std::ranges::max_element(holidays, {}, &Located<Date>::value);
  if (last->value >= day_in(view.now, zone)) return;
  found.push_back({.code = stale_calendar.rule.name,
                   .place = last->place,
                   .message = Sentence("the last holiday of {}, {}, is past", name, date_text(last->value)),
                   .hint = "add those of the coming year"});
}

void run(const View& view, Diagnostics& found) {
  check_calendar(view, "the plan", view.plan.holidays.dates(), *view.plan.zone, found);
  for (const Calendar& calendar : view.plan.calendars) {
    check_calendar(view, "`" + calendar.id.text + "`", calendar.holidays.dates(), *calendar.zone, found);
  }
}

}  // namespace

const Check stale_calendar{.rule = {.name = "stale-calendar",
                                    .level = Level::warning,
                                    .summary = "a calendar whose last holiday is past",
                                    .explanation = explanation},
                           .run = run};

}  // namespace incplan::core::check
