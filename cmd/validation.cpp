#include "cmd/validation.hpp"

#include <atomic>
#include <filesystem>
#include <mutex>
#include <set>
#include <tuple>

#include "cmd/ordered_parallel_for.hpp"
#include "cmd/reading.hpp"
#include "cmd/session.hpp"
#include "confidential.hpp"

namespace incplan::cmd {
namespace {

constexpr std::size_t few = 500;  ///< done before anybody has read a line
constexpr std::size_t stride = 100;

/// How far a long work has come: "1200 of 10000 plans" on one line of a terminal, written over itself and gone in the
/// end. It knows no clock: what is long is told by the number of plans.
class Progress {
 public:
  /// `terminal` is null where nobody watches.
  Progress(std::ostream* terminal, std::size_t total) : terminal_(total > few ? terminal : nullptr), total_(total) {}
  ~Progress() {
    if (terminal_ != nullptr) *terminal_ << "\r\x1b[K" << std::flush;
  }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// One more is done; any thread may say so.
  void step() {
    const std::size_t done = ++done_;
    if (terminal_ == nullptr || done % stride != 0) return;
    const std::lock_guard lock(writing_);
    *terminal_ << '\r' << done << " of " << total_ << " plans" << std::flush;
  }

 private:
  std::ostream* terminal_;
  std::size_t total_;
  std::atomic<std::size_t> done_ = 0;
  std::mutex writing_;
};

/// What makes two findings of a file the same one, whichever plan it was read for.
using Told = std::set<std::tuple<std::string, std::uint32_t, std::string_view, std::string>>;

Told::value_type reported(const Diagnostic& diagnostic) {
  return {diagnostic.place.source->name(), diagnostic.place.start, diagnostic.code, to_text(diagnostic.message)};
}

}  // namespace

void Validation::run(const std::vector<std::string>& paths, unsigned jobs, report::DiagnosticsReport& report) const {
  Progress progress(config_.progress, paths.size());
  Named named;
  for (const std::string& path : paths) named.emplace(std::filesystem::path(path).lexically_normal().string(), path);
  const auto check = [&](std::size_t index) {
    report::RenderedPlan part = one(paths[index], named);
    progress.step();
    return part;
  };
  ordered_parallel_for(paths.size(), jobs, check, [&](report::RenderedPlan part) { report.add(std::move(part)); });
}

report::RenderedPlan Validation::unreadable(const std::string& path, const std::string& why) const {
  return render_plan(config_.format, {.path = path, .diagnostics = {}, .unreadable = why}, config_.style);
}

/// A plan that the world does not let us check is told, and the others are checked.
report::RenderedPlan Validation::one(const std::string& path, const Named& others) const try {
  return checked(path, others);
} catch (const IoError& failure) {
  return unreadable(path, failure.what());
}

report::RenderedPlan Validation::checked(const std::string& path, const Named& others) const {
  const auto out = path == "-" ? std::nullopt : way_out(env_.files, path);
  if (out && !config_.follows_links) return unreadable(path, *out);
  const FileContents reading = read(env_, path, max_plan_bytes);
  if (!reading.source) return unreadable(path, reading.problem);
  const Loaded loaded = load_with_parents(env_, path, reading.source);
  report::CheckedPlan checked = checked_plan(loaded, reading.source->name(), config_.levels, now_);
  if (out && !names_itself_a_plan(loaded)) checked.withheld.push_back(reading.source.get());
  drop_reported_by_parent(checked.diagnostics, *reading.source, others);
  return render_plan(config_.format, checked, config_.style);
}

/// Takes away what a base reports itself. What is wrong in it only together with this plan stays.
void Validation::drop_reported_by_parent(Diagnostics& diagnostics, const Source& own, const Named& others) const {
  std::set<std::string> bases;
  for (const Diagnostic& diagnostic : diagnostics) {
    const Source* source = diagnostic.place.source;
    if (source != nullptr && source != &own && others.contains(source->name())) bases.insert(source->name());
  }
  for (const std::string& base : bases) {
    const FileContents reading = read(env_, others.at(base), max_plan_bytes);
    if (!reading.source) continue;
    const Loaded loaded = load_with_parents(env_, base, reading.source);
    Told own_words;
    for (const Diagnostic& diagnostic : validate(loaded, config_.levels, now_)) {
      if (diagnostic.place) own_words.insert(reported(diagnostic));
    }
    std::erase_if(diagnostics, [&own_words](const Diagnostic& diagnostic) {
      return diagnostic.place && own_words.contains(reported(diagnostic));
    });
  }
}

}  // namespace incplan::cmd
