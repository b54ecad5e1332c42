// What is wrong with a draft, in the language of the answer: `the message takes 3 parts, and 1 may be sent`.
//
// Whoever finds a fault tells it in English, as all findings are told. Here such a sentence is taken apart by the
// patterns of `translations.def`; where one has no pattern, an answer in another language than English says how to see it.
#pragma once

#include "report/context.hpp"

namespace incplan::report {

[[nodiscard]] std::string format_fault(const ReportContext& context, std::string_view english);

}  // namespace incplan::report
