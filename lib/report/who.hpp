// What `who` answers: who does what now, how to reach them, and who may post where.
#pragma once

#include "answer/who.hpp"
#include "report/context.hpp"

namespace incplan::core::report {

/// Every role in the list with who is on duty.
[[nodiscard]] Blocks describe_who(const ReportContext& context, Index<Severity> severity,
                                  const std::vector<NeededRole>& roles);
/// One role with its duties, and everyone who holds it.
[[nodiscard]] Blocks describe_role(const ReportContext& context, const NeededRole& role);
/// One person: how to reach them, and all that they answer for.
[[nodiscard]] Blocks describe_person(const ReportContext& context, const Person& person);
/// Who may post on a channel, and how to get in.
[[nodiscard]] Blocks describe_channel_access(const ReportContext& context, const Channel& channel);

/// The people on duty as a chat mentions them, each once: `@tom @amina`.
[[nodiscard]] std::string mentions_line(const std::vector<NeededRole>& roles);

/// `roles` holds what was asked for: all that are needed, or one.
[[nodiscard]] Json who_json(const ReportContext& context, Index<Severity> severity,
                            const std::vector<NeededRole>& roles);
/// The same for a person: `person` and the roles that they hold.
[[nodiscard]] Json person_json(const ReportContext& context, const Person& person);
/// The same for a channel: `channel` with its access.
[[nodiscard]] Json channel_access_json(const ReportContext& context, const Channel& channel);

}  // namespace incplan::core::report
