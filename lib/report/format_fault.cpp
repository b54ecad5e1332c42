#include "report/format_fault.hpp"

#include "report/conditions.hpp"
#include "report/translations.hpp"

namespace incplan::core::report {
namespace {

std::string in_language(const ReportContext& context, const Sentence& sentence) {
  if (!has_translation(sentence.pattern())) return to_text(sentence);
  std::vector<std::string> values;
  for (const Sentence& argument : sentence.arguments()) values.push_back(in_language(context, argument));
  return filled_in(context.tr(sentence.pattern()), values);
}

}  // namespace

std::string format_fault(const ReportContext& context, const Sentence& fault) {
  if (fault.empty() || spoken(context.language()) == "en") return to_text(fault);
  return has_translation(fault.pattern()) ? in_language(context, fault)
                                          : context.tr("`incplan validate` shows what is wrong");
}

std::string format_fault(const ReportContext& context, const DraftProblem& problem) {
  if (problem.answers.empty()) return format_fault(context, problem.message);
  return context.tr(problem.message.pattern(), {format_way(context, problem.answers)});
}

}  // namespace incplan::core::report
