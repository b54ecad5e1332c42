// The findings of a plan as a report may show them: without secrets, and without the ways to reach people.
//
//   const Redacted redacted(plan);
//   format.plan(redacted.plan(), style)
//
// This happens once, before any format sees a finding, and to everything that a format can show: messages, hints,
// related places, the lines of files, their names, the ways to values, fingerprints.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <string_view>

#include "report/diagnostics.hpp"
#include "text/secrets.hpp"

namespace incplan::core::report {

class Redacted {
 public:
  explicit Redacted(const CheckedPlan& plan);
  Redacted(const Redacted&) = delete;
  Redacted& operator=(const Redacted&) = delete;

  /// The same findings at the same lines and columns. It lives as long as this.
  [[nodiscard]] const CheckedPlan& plan() const { return plan_; }

 private:
  void redact(Diagnostic& diagnostic);
  void redact(Place& place);
  [[nodiscard]] const Source* shown(const Source* source);
  [[nodiscard]] const PathSegment* shown(const PathSegment* path);
  [[nodiscard]] std::vector<Span> contacts_in(const Source& source) const;

  const CheckedPlan& original_;
  CheckedPlan plan_;
  Secrets secrets_;
  std::deque<Source> sources_;
  std::map<const Source*, const Source*> shown_sources_;
  std::deque<std::string> keys_;
  std::deque<PathSegment> steps_;
  std::map<const PathSegment*, const PathSegment*> shown_steps_;
};

/// The message and the hint of one finding, without the secrets of its file and any other: for who tells one alone.
[[nodiscard]] std::string reported(const Diagnostic& diagnostic);

}  // namespace incplan::core::report
