// People and the roles they hold, as every answer shows them.
#pragma once

#include <map>
#include <vector>

#include "answer/who.hpp"
#include "report/context.hpp"

namespace incplan::core::report {

/// The name, or the id where there is none.
[[nodiscard]] std::string person_name(const ReportContext& context, const Person& person);
/// Ways to reach someone that can be used now, in the plan's order: `phone +33 6 00 00 00 00`.
[[nodiscard]] std::vector<Line> reach_lines(const ReportContext& context, const Person& person);
/// `04:00 CET, outside hours`.
[[nodiscard]] std::string format_local_time(const ReportContext& context, const PersonNow& person);
/// `Tom Petit, phone +33 6 00 00 00 00`: a person with the first way to reach them.
[[nodiscard]] Line person_line(const ReportContext& context, const PersonNow& person);
/// A holder (`Tom Petit`, or `Communications lead (Amina)` for a role) with who stands behind it now.
[[nodiscard]] Line holder_line(const ReportContext& context, const Ref<HolderTag>& holder);

/// `Incident manager: Tom Petit, phone +33 6 00 00 00 00`; a vacancy says whom to call instead.
[[nodiscard]] Line role_line(const ReportContext& context, const NeededRole& role);
/// The roles of an answer in which each person is on duty: one may hold several.
using RolesOfPeople = std::map<const Person*, std::vector<const Role*>>;
[[nodiscard]] RolesOfPeople roles_of_people(const std::vector<NeededRole>& roles);
/// The same as an item of a list: other ways to reach them, local time, backups in order, and what would settle
/// whether the role is needed.
[[nodiscard]] List::Item role_item(const ReportContext& context, const NeededRole& role, const RolesOfPeople& held);

/// `{id, name, mention, reach{}, local_time, within_hours, away}`.
[[nodiscard]] Json person_now_json(const ReportContext& context, const PersonNow& person);
/// `{id, name, does[], certain, ask[], on_duty, on_duty_all[], backups[], vacant, until}` for each.
[[nodiscard]] Json roles_json(const ReportContext& context, const std::vector<NeededRole>& roles);
/// `{id, name, people[]}` of a holder, or null where nobody is named.
[[nodiscard]] Json holder_json(const ReportContext& context, const Ref<HolderTag>& holder);

}  // namespace incplan::core::report
