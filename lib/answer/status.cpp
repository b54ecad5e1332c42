#include "answer/status.hpp"

namespace incplan::core {
namespace {

std::optional<Date> review_due(const Plan& plan) {
  if (!plan.reviewed || !plan.review_every || plan.review_every->needs_calendar()) return std::nullopt;
  return Date(std::chrono::sys_days(plan.reviewed->value) +
              std::chrono::duration_cast<std::chrono::days>(plan.review_every->elapsed()));
}

void count(const Diagnostic& diagnostic, Status& status) {
  const bool is_error = diagnostic.level == Level::error;
  const bool is_warning = diagnostic.level == Level::warning;
  status.errors += is_error ? 1 : 0;
  status.warnings += is_warning ? 1 : 0;
  if (is_warning && diagnostic.code == code::placeholder_left) ++status.placeholders;
  if (!is_error || diagnostic.code != code::yaml_syntax || status.broken) return;
  status.broken = diagnostic.place;
  status.broken_how = to_text(diagnostic.message);
}

}  // namespace

Status status_of(const Plan& plan, const Diagnostics& diagnostics, Instant now) {
  Status status{.review_due = review_due(plan), .roles = needed_roles(plan, {}, now)};
  status.review_overdue = status.review_due && *status.review_due < day_in(now, *plan.zone);
  for (const Diagnostic& diagnostic : diagnostics) count(diagnostic, status);
  return status;
}

}  // namespace incplan::core
