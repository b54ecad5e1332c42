// What is wrong with a draft, in the language of the answer: `the message takes 3 parts, and 1 may be sent`.
//
// Where `translations.def` does not have the sentence, an answer in another language than English says how to see it.
#pragma once

#include "answer/draft.hpp"
#include "diagnostic/sentence.hpp"
#include "report/context.hpp"

namespace incplan::core::report {

[[nodiscard]] std::string format_fault(const ReportContext& context, const Sentence& fault);
/// The same with conditions in the names of the plan.
[[nodiscard]] std::string format_fault(const ReportContext& context, const DraftProblem& problem);

}  // namespace incplan::core::report
