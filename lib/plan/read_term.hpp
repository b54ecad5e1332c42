// One entry of a condition, `error_rate: 25%+`: what it asks about, and for which answers it holds. Private to this
// room.
#pragma once

#include "plan/reader.hpp"

namespace incplan::core::reader {

/// Reads the entry; unreadable, with a report at the wrong word, where it makes no sense.
[[nodiscard]] Term read_term(PlanReader& reader, const Node& node, Asks asks);

/// What a term asks about, and whose words it understands.
struct Question {
  Subject subject = Subject::criterion;
  const Criterion* criterion = nullptr;  ///< of Subject::criterion
};

/// `a value of impact`, `a severity`: for messages.
[[nodiscard]] std::string describe(const Question& question);
/// The words that are known there; empty for numbers.
[[nodiscard]] std::vector<std::string_view> known_values(const PlanReader& reader, const Question& question);
/// The place of a word on the scale; nothing for a word that is not known or is no number of this kind.
[[nodiscard]] std::optional<Value> find_word(const PlanReader& reader, const Question& question, std::string_view word);
[[nodiscard]] Value highest_of(const PlanReader& reader, const Question& question);
/// `medium+` has a meaning.
[[nodiscard]] bool has_order(const Question& question);
/// `<5%` and `1%..5%` have one.
[[nodiscard]] bool has_numbers(const Question& question);
/// How to write a matcher: "write `25%`, `25%+`, …".
[[nodiscard]] std::string matcher_forms(const Question& question);

/// The values for which a matcher holds; nothing, and a report, where it is none.
[[nodiscard]] std::optional<std::vector<Range>> read_matcher(PlanReader& reader, const Question& question,
                                                             const Node& node);
/// Reports a word that `find_word` does not know, unless it may be defined where the plan could not be read.
void report_word(PlanReader& reader, const Question& question, std::string_view word, const Place& place);

}  // namespace incplan::core::reader
