// What `notify-draft` answers: each message under its channel, ready to paste, with who may post it and what is
// still wrong.
#pragma once

#include "answer/draft.hpp"
#include "report/telling.hpp"

namespace incplan::report {

[[nodiscard]] Blocks describe_drafts(const Telling& telling, const Drafts& drafts);
[[nodiscard]] Json drafts_json(const Telling& telling, const Drafts& drafts);

/// The copy of one stage (`render --stage`): every message once, under all the channels that get it.
[[nodiscard]] Blocks describe_stage(const Telling& telling, const Drafts& drafts);
[[nodiscard]] Json stage_json(const Telling& telling, const Drafts& drafts);

}  // namespace incplan::report
