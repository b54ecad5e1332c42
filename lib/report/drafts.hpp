// What `notify-draft` answers: each message under its channel, ready to paste, with who may post it and what is
// still wrong.
#pragma once

#include "answer/draft.hpp"
#include "report/telling.hpp"

namespace incplan::report {

[[nodiscard]] Blocks describe_drafts(const Telling& telling, const Drafts& drafts);
/// The first screen of it: what the messages rest on, what all of them miss, and which there are.
[[nodiscard]] Blocks describe_overview(const Telling& telling, const Drafts& drafts);
/// The same by itself, for a terminal that is too short for the messages. `detail` says how much of it: 3 is a line for
/// each channel, less one for each state.
[[nodiscard]] Blocks describe_drafts_briefly(const Telling& telling, const Drafts& drafts, int detail);
/// The option that fills a hole: `--var symptom.en=…`.
[[nodiscard]] std::string option_for(const Telling& telling, const Hole& hole);
[[nodiscard]] Json drafts_json(const Telling& telling, const Drafts& drafts);

/// "E-mail to customers replaces Status page, which is unavailable".
[[nodiscard]] std::string note_words(const Telling& telling, const DraftNote& note);

/// The copy of one stage (`render --stage`): every message once, under all the channels that get it.
[[nodiscard]] Blocks describe_stage(const Telling& telling, const Drafts& drafts);
[[nodiscard]] Json stage_json(const Telling& telling, const Drafts& drafts);

}  // namespace incplan::report
