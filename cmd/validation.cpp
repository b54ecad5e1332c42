#include "cmd/validation.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

#include "cmd/bases.hpp"
#include "cmd/progress.hpp"
#include "cmd/session.hpp"
#include "cmd/version.hpp"

namespace incplan::cmd {

std::vector<Validated> Validation::run(const std::vector<std::string>& paths, unsigned jobs) const {
  std::vector<Validated> all(paths.size());
  Progress progress(manner_.progress, paths.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < paths.size(); i = next++) {
      all[i] = one(paths[i]);
      progress.step();
    }
  };
  std::vector<std::thread> threads;
  for (std::size_t i = 1; i < std::min<std::size_t>(jobs, paths.size()); ++i) threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
  return all;
}

Validated Validation::unreadable(const std::string& path, const std::string& why) const {
  return told({.path = path, .diagnostics = {}, .unreadable = why});
}

std::string Validation::report(std::vector<Validated> all, const report::Totals& totals) const {
  report::About about{.version = std::string(version)};
  for (const check::Check* check : check::all_checks()) about.rules.push_back(&check->rule);
  std::vector<report::Pieces> pieces;
  for (Validated& each : all) pieces.push_back(std::move(each.pieces));
  return report::assemble(manner_.format, pieces, totals, about);
}

Validated Validation::one(const std::string& path) const {
  const Reading reading = read(env_, path, max_plan_bytes);
  if (!reading.source) return unreadable(path, reading.problem);
  const Loaded loaded = load_with_bases(env_, path, reading.source);
  report::CheckedPlan checked{.path = reading.source->name(), .diagnostics = validate(loaded, manner_.levels, now_)};
  checked.valid = count(checked.diagnostics, Level::error) == 0;
  return told(checked);
}

Validated Validation::told(const report::CheckedPlan& checked) const {
  Validated validated;
  validated.totals.count(checked);
  validated.pieces = pieces_of(manner_.format, checked, manner_.style);
  return validated;
}

}  // namespace incplan::cmd
