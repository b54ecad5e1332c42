// What `notify-draft` says on standard error beside its messages, so that a pipe or a script shows it too.
#pragma once

#include "answer/draft.hpp"
#include "cmd/session.hpp"
#include "report/context.hpp"

namespace incplan::core::cmd {

/// What the severity still depends on, or why this is no incident; which channels have no message yet, and which
/// audiences are told nothing; what stands in the way of each draft. Unfilled variables are none of it where they are
/// allowed.
void tell_remarks(const Drafts& drafts, const report::ReportContext& context, bool allow_unfilled, Session& session);

}  // namespace incplan::core::cmd
