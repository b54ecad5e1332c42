#include "plan/read_term.hpp"

namespace incplan::core::reader {
namespace {

std::string written(const Node& node) {
  if (!node.is_sequence()) return std::string(node.text);
  std::string list;
  for (const Node& item : node) list += (list.empty() ? "" : ", ") + std::string(item.text);
  return "[" + list + "]";
}

void report_misplaced(PlanReader& reader, const ConditionName& built_in, const Node& node) {
  const bool is_of_message = built_in.asked_from == Asks::channel;
  reader.report(code::unknown_key, node.key_place(), Sentence("`{}` cannot be asked in this condition", built_in.name),
                is_of_message ? "only the `when` of a message may ask for it"
                              : "only roles, channels, messages, procedures and obligations may ask for it");
}

/// What else than a criterion may stand in a condition.
std::vector<std::string_view> built_in_names(Asks asks) {
  std::vector<std::string_view> names = {at_least_name};
  for (const ConditionName& built_in : condition_name_table) {
    if (built_in.asked_from <= asks) names.push_back(built_in.name);
  }
  return names;
}

bool read_hours_into(const Node& node, Term& term) {
  if (!node.is_scalar()) return false;
  term.hours = parse_hours(node.text);  // its form the table of the format judges
  return term.hours.has_value();
}

bool read_ranges_into(PlanReader& reader, const Node& node, const Question& question, Term& term) {
  auto ranges = read_matcher(reader, question, node);
  if (ranges) term.ranges = std::move(*ranges);
  return ranges.has_value();
}

bool read_built_in(PlanReader& reader, const Node& node, Asks asks, const ConditionName& built_in, Term& term) {
  term.subject = built_in.subject;
  if (built_in.asked_from > asks) {
    report_misplaced(reader, built_in, node);
    return false;
  }
  if (built_in.subject == Subject::hours) return read_hours_into(node, term);
  return read_ranges_into(reader, node, {built_in.subject}, term);
}

bool read_criterion_term(PlanReader& reader, const Node& node, Asks asks, Term& term) {
  const Criterion* criterion = find_criterion(reader, node);
  if (criterion == nullptr) {
    report_unknown_criterion(reader, node, built_in_names(asks));
    return false;
  }
  term.criterion = index_of(reader.plan.criteria, *criterion);
  if (reader.unclear_criteria[term.criterion.value()]) return false;
  return read_ranges_into(reader, node, {Subject::criterion, criterion}, term);
}

}  // namespace

Term read_term(PlanReader& reader, const Node& node, Asks asks) {
  Term term;
  term.name = {std::string(node.key.text), node.key_place()};
  term.wanted = written(node);
  term.place = node.place();
  const ConditionName* built_in = find_condition_name(node.key.text);
  term.readable = built_in != nullptr ? read_built_in(reader, node, asks, *built_in, term)
                                      : read_criterion_term(reader, node, asks, term);
  return term;
}

}  // namespace incplan::core::reader
