// The messages to send, each read once more before anybody sends it: its words by the checks on words, and what it takes
// along by what services refuse.
#pragma once

#include "answer/draft.hpp"

namespace incplan::core {

/// What `draft` gives, and in the problems of each message what the checks on words find, for a variable may hold what no
/// template does, and what the service will refuse.
[[nodiscard]] Drafts draft_to_send(const Plan& plan, const Incident& incident, const DraftRequest& request,
                                   Instant now);

}  // namespace incplan::core
