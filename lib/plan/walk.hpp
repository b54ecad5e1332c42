// Everything of one kind in a plan, wherever it stands, part by part in the order of the format.
//
//   walk(plan, {.text = [&](const Text& text) { … }});
//
// The one place that knows where a plan has texts, conditions and references: what looks at all of them asks here.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "plan/id_kind.hpp"
#include "plan/plan.hpp"

namespace incplan::core {

/// What to do with each; null for what is of no interest. Nothing that was not written is visited.
struct PlanVisitor {
  std::function<void(const Text& text)> text{};
  std::function<void(const Condition& condition)> condition{};
  /// A name where it is used, conditions apart. `none` as the severity of an example is one too.
  std::function<void(IdKind kind, std::string_view name, const Place& place)> reference{};
};
void walk(const Plan& plan, const PlanVisitor& visitor);

/// All texts that people read, templates of messages among them.
[[nodiscard]] std::vector<const Text*> texts(const Plan& plan);

}  // namespace incplan::core
