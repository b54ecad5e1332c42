#include "notify.hpp"

#include <algorithm>
#include <iterator>

#include "check/payloads/draft_payload.hpp"
#include "check/words/draft_text.hpp"

namespace incplan::core {

Drafts draft_to_send(const Plan& plan, const Incident& incident, const DraftRequest& request, Instant now) {
  Drafts drafts = draft(plan, incident, request, now);
  if (!drafts.stage) return drafts;
  const Stage& stage = plan.stages[drafts.stage];
  const KnownFacts& facts = drafts.classification.facts;
  for (Draft& each : drafts.drafts) {
    std::ranges::move(check::check_text(plan, each, stage.flow, now), std::back_inserter(each.problems));
    std::ranges::move(check::check_payload(plan, each, stage, facts, now), std::back_inserter(each.problems));
  }
  return drafts;
}

}  // namespace incplan::core
