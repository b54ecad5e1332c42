// What `notify-draft` answers: each message under its channel, ready to paste, with who may post it and what is
// still wrong.
#pragma once

#include "answer/draft.hpp"
#include "report/context.hpp"

namespace incplan::core::report {

[[nodiscard]] Blocks describe_drafts(const ReportContext& context, const Drafts& drafts);
/// The first screen of it: what the messages rest on, what all of them miss, and which there are.
[[nodiscard]] Blocks describe_overview(const ReportContext& context, const Drafts& drafts);
/// The same by itself, for a terminal that is too short for the messages. `detail` says how much of it: 3 is a line for
/// each channel, less one for each state.
[[nodiscard]] Blocks describe_drafts_briefly(const ReportContext& context, const Drafts& drafts, int detail);
/// The option that fills in a variable: `--var symptom.en=…`.
[[nodiscard]] std::string option_for(const ReportContext& context, const UnfilledName& name);
[[nodiscard]] Json drafts_json(const ReportContext& context, const Drafts& drafts);

/// "E-mail to customers replaces Status page, which is unavailable".
[[nodiscard]] std::string note_words(const ReportContext& context, const DraftNote& note);

/// The copy of one stage (`render --stage`): every message once, under all the channels that get it.
[[nodiscard]] Blocks describe_stage(const ReportContext& context, const Drafts& drafts);
[[nodiscard]] Json stage_json(const ReportContext& context, const Drafts& drafts);

}  // namespace incplan::core::report
