// Who is on duty for a role that follows the services: several people, each with what they own.
#pragma once

#include "answer/who.hpp"
#include "report/context.hpp"

namespace incplan::core::report {

/// `Tom Petit, phone +33 6 00 00 00 00 (Checkout, Search)` for each owner; services without one are told.
[[nodiscard]] Line owners_line(const ReportContext& context, const Duty& duty);
/// `{person, services[]}` for everyone on duty; of a role that follows no services the one person.
[[nodiscard]] Json on_duty_json(const ReportContext& context, const Duty& duty);

}  // namespace incplan::core::report
