// Who may post on a channel, and how to get in.
#pragma once

#include "report/context.hpp"

namespace incplan::core::report {

/// `posts: …`, `approves: …`, `access: …`, `fallback: …`: one line for each thing that the plan says.
[[nodiscard]] std::vector<Line> access_lines(const ReportContext& context, const Channel& channel);
/// Where a credential is kept: a reference to paste into a tool is code, a sentence is not.
[[nodiscard]] Run kept_run(const Channel::Access& access);
/// The audience's approver, or an empty reference.
[[nodiscard]] const Ref<HolderTag>& approver_of(const Plan& plan, const Channel& channel);
/// `{kept_in, sign_in, ask, takes}`, or null.
[[nodiscard]] Json access_json(const ReportContext& context, const Channel& channel);
/// `{id, name, kind, audience, url, service, owner, approver, access, fallback}`.
[[nodiscard]] Json channel_json(const ReportContext& context, const Channel& channel);

}  // namespace incplan::core::report
