// How long a finished message is, as its channel counts, and what does not fit.
#pragma once

#include "answer/draft.hpp"
#include "answer/payload/payload.hpp"

namespace incplan::core {

/// Sets the draft's length, which is that of what is sent, and adds what is too long to its problems. Nothing is ever
/// cut.
void measure(Draft& draft, const payload::Outgoing& outgoing);

}  // namespace incplan::core
