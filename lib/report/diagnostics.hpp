// What `validate` answers, in every format that people and their tools read.
//
//   DiagnosticsReport report(format, about, write);
//   for (plan : plans) report.add(render_plan(format, plan, style));
//   report.finish();
//
// A format is a row of a table; its parts are made plan by plan, so that many plans need no more memory than one and
// may be made by several threads. The order of plans and of diagnostics is the caller's.
#pragma once

#include <array>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "diagnostic/rule.hpp"
#include "report/render.hpp"

namespace incplan::core::report {

/// One plan after validation. What the diagnostics point into must live as long.
struct CheckedPlan {
  std::string path;
  bool valid = false;  ///< no errors
  Diagnostics diagnostics;
  std::string unreadable{};               ///< why it could not be read: "no such file"; then nothing was checked
  std::vector<const Source*> files{};     ///< that it was read from: what is secret in one is shown of none
  std::vector<Place> contacts{};          ///< where it says how to reach people
  std::vector<const Source*> withheld{};  ///< files of which no line may be shown
};

/// What a run amounts to.
struct Totals {
  int plans = 0;       ///< checked
  int unreadable = 0;  ///< not checked
  int errors = 0;
  int warnings = 0;
  int infos = 0;

  void tally(const CheckedPlan& plan);
  void add(const Totals& more);
};

/// What a report says about the program that made it.
struct ToolInfo {
  std::string version;               ///< of the program: `1.2.0`
  std::vector<const Rule*> rules{};  ///< every check there is
};

struct DiagnosticsFormat {
  std::string_view name;
  std::string (*head)(const Totals& totals, const ToolInfo& info);
  std::string (*plan)(const CheckedPlan& plan, const TextStyle& style);
  std::string_view between;
  std::string (*tail)(const Totals& totals, const ToolInfo& info);
  bool totals_first = false;  ///< the head tells what the run amounts to
  bool errors_first = false;  ///< the errors of all plans, then their warnings, then the rest
};

[[nodiscard]] std::span<const DiagnosticsFormat> diagnostics_formats();
/// The format with this name, or null.
[[nodiscard]] const DiagnosticsFormat* find_diagnostics_format(std::string_view name);

/// What a report says of one plan. Where errors come first it is one piece for each level, else the first one is all.
struct RenderedPlan {
  Totals totals;
  std::array<std::string, 3> sections;
};
/// Nothing secret gets this far: see `report/redacted.hpp`.
[[nodiscard]] RenderedPlan render_plan(const DiagnosticsFormat& format, const CheckedPlan& plan,
                                       const TextStyle& style);

/// A report that is written while it grows: only what must stand behind something that is not known yet is kept.
class DiagnosticsReport {
 public:
  using Write = std::function<void(std::string_view)>;

  DiagnosticsReport(const DiagnosticsFormat& format, ToolInfo info, Write write);

  /// The part of the next plan.
  void add(RenderedPlan part);
  /// What all of them come to, now that there are no more.
  void finish();
  [[nodiscard]] const Totals& totals() const { return totals_; }

 private:
  [[nodiscard]] bool keeps_all() const { return format_.totals_first || format_.errors_first; }
  void write_head();
  void write_piece(const std::string& piece);

  const DiagnosticsFormat& format_;
  ToolInfo info_;
  Write write_;
  Totals totals_;
  std::vector<RenderedPlan> kept_;
  bool has_head_ = false;
  bool is_first_ = true;
};

/// A whole report at once, for callers with few plans.
[[nodiscard]] std::string report_diagnostics(const DiagnosticsFormat& format, std::span<const CheckedPlan> plans,
                                             const ToolInfo& info, const TextStyle& style);

/// "2 plans checked: 1 error, 3 warnings".
[[nodiscard]] std::string summary_line(const Totals& totals);

}  // namespace incplan::core::report
