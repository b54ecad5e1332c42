// The messages to send, each read once more by the checks on words before anybody sends it.
#pragma once

#include "answer/draft.hpp"

namespace incplan {

/// What `draft` gives, and in the problems of each message what the checks on words find: a variable may hold what no
/// template does.
[[nodiscard]] Drafts draft_to_send(const Plan& plan, const Incident& incident, const DraftRequest& request,
                                   Instant now);

}  // namespace incplan
