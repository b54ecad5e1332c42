#include "cmd/validation.hpp"

#include "cmd/bases.hpp"
#include "cmd/in_order.hpp"
#include "cmd/progress.hpp"
#include "cmd/session.hpp"

namespace incplan::cmd {

void Validation::run(const std::vector<std::string>& paths, unsigned jobs, report::DiagnosticsReport& report) const {
  Progress progress(manner_.progress, paths.size());
  const auto check = [&](std::size_t index) {
    report::PlanPart part = one(paths[index]);
    progress.step();
    return part;
  };
  in_order(paths.size(), jobs, check, [&](report::PlanPart part) { report.add(std::move(part)); });
}

report::PlanPart Validation::unreadable(const std::string& path, const std::string& why) const {
  return part_of(manner_.format, {.path = path, .diagnostics = {}, .unreadable = why}, manner_.style);
}

report::PlanPart Validation::one(const std::string& path) const {
  const Reading reading = read(env_, path, max_plan_bytes);
  if (!reading.source) return unreadable(path, reading.problem);
  const Loaded loaded = load_with_bases(env_, path, reading.source);
  report::CheckedPlan checked{.path = reading.source->name(), .diagnostics = validate(loaded, manner_.levels, now_)};
  checked.valid = count(checked.diagnostics, Level::error) == 0;
  return part_of(manner_.format, checked, manner_.style);
}

}  // namespace incplan::cmd
