// How long a finished message is, as its channel counts, and what does not fit.
#pragma once

#include "answer/draft.hpp"
#include "answer/markup/message.hpp"

namespace incplan {

/// Sets the draft's length and adds what is too long to its problems. Nothing is ever cut.
void measure(Draft& draft, const ChannelKind& kind, const markup::Message& message);

}  // namespace incplan
