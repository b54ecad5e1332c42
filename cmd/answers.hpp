// What several commands do between a plan and its answer.
#pragma once

#include <string>
#include <vector>

#include "answer/facts.hpp"
#include "cmd/session.hpp"
#include "report/context.hpp"

namespace incplan::core::cmd {

/// How answers of this session are told.
[[nodiscard]] report::ReportContext report_context(Session& session);

/// Says on standard error where `--severity` is milder than what the facts give, or counts for nothing.
void tell_override(Session& session, const report::ReportContext& context, const Incident& incident);

/// Says that the engine ended before everything about this answer was decided, where it did.
void tell_unproved(Session& session, const report::ReportContext& context, bool proved);

/// Says which facts are open because what implies them disagrees, and the options that decide it.
void tell_conflicts(Session& session, const report::ReportContext& context, const KnownFacts& facts);

/// The session's plan, which must have this part; throws IoError that names the missing part, or the broken YAML that
/// it may have been lost in.
template <class Entry>
const Plan& plan_with(Session& session, Part<Entry> Plan::*part, const char* name) {
  const PlanFile& file = session.plan();
  if ((file.loaded.plan.*part).empty()) {
    session.refuse_part(name);
  }
  return file.loaded.plan;
}

}  // namespace incplan::core::cmd
