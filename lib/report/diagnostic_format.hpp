// What every format of diagnostics needs to know of one of them.
#pragma once

#include <optional>

#include "report/diagnostics.hpp"
#include "text/json.hpp"

namespace incplan::core::report {

/// The diagnostics of a plan, and one more for a plan that could not be read.
[[nodiscard]] Diagnostics findings_of(const CheckedPlan& plan);
/// The name of that one; no check has it.
inline constexpr std::string_view unreadable_code = "unreadable";

/// Where it is for people. The end is that of the first line where a place has several; nothing where it is not known.
struct Location {
  std::string file;
  std::optional<Position> start;
  std::optional<int> end_column;
};
[[nodiscard]] Location location_of(const Place& place, const std::string& path);

/// `incplan.yaml:41:20`, with nothing in it that a terminal obeys.
[[nodiscard]] std::string location_text(const Location& location);
/// The message with its hint: "unknown person `amnia`; did you mean `amina`?".
[[nodiscard]] std::string full_message(const Diagnostic& diagnostic);
[[nodiscard]] std::string_view level_name(const Diagnostic& diagnostic);

/// For each finding what stays the same wherever its mistake moves in the file: made of the check, the way to the value
/// and the words there. Equal ones are told apart by a count behind a colon: `0ffa78bf763537ee:1`.
[[nodiscard]] std::vector<std::string> fingerprints(const Diagnostics& findings, const std::string& path);

/// One renderer a file; diagnostics.cpp puts them into its table.
[[nodiscard]] std::string text_findings(const CheckedPlan& plan, const TextStyle& style);
[[nodiscard]] std::string concise_findings(const CheckedPlan& plan, const TextStyle& style);
[[nodiscard]] std::string markdown_head(const Totals& totals, const ToolInfo& info);
[[nodiscard]] std::string markdown_findings(const CheckedPlan& plan, const TextStyle& style);
[[nodiscard]] std::string json_head(const Totals& totals, const ToolInfo& info);
[[nodiscard]] std::string json_findings(const CheckedPlan& plan, const TextStyle& style);
[[nodiscard]] std::string json_tail(const Totals& totals, const ToolInfo& info);
[[nodiscard]] std::string sarif_head(const Totals& totals, const ToolInfo& info);
[[nodiscard]] std::string sarif_findings(const CheckedPlan& plan, const TextStyle& style);
[[nodiscard]] std::string sarif_tail(const Totals& totals, const ToolInfo& info);
[[nodiscard]] std::string github_findings(const CheckedPlan& plan, const TextStyle& style);
[[nodiscard]] std::string gitlab_findings(const CheckedPlan& plan, const TextStyle& style);
[[nodiscard]] std::string junit_head(const Totals& totals, const ToolInfo& info);
[[nodiscard]] std::string junit_findings(const CheckedPlan& plan, const TextStyle& style);

}  // namespace incplan::core::report
