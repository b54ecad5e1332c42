#include "cmd/validation.hpp"

#include <atomic>
#include <filesystem>
#include <map>
#include <mutex>
#include <set>
#include <tuple>

#include "cmd/ordered_parallel_for.hpp"
#include "cmd/reading.hpp"
#include "cmd/session.hpp"
#include "confidential.hpp"

namespace incplan::core::cmd {
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
using Reported = std::set<std::tuple<std::string, std::uint32_t, std::string_view, std::string>>;

Reported::value_type key_of(const Diagnostic& diagnostic) {
  return {diagnostic.place.source->name(), diagnostic.place.start, diagnostic.code, to_text(diagnostic.message)};
}

}  // namespace

/// The plans of a run as bases of the others. What one reports itself is found out once, by the first plan that extends
/// it, and taken from all.
class Validation::Bases {
 public:
  Bases(const Validation& validation, const std::vector<std::string>& paths) : validation_(validation) {
    for (const std::string& path : paths) bases_[std::filesystem::path(path).lexically_normal().string()].path = path;
  }

  /// Takes away what bases report themselves. What is wrong in one only together with this plan stays.
  void drop_reported(Diagnostics& diagnostics, const Source& own) {
    std::set<Base*> involved;
    for (const Diagnostic& diagnostic : diagnostics) {
      const Source* source = diagnostic.place.source;
      const auto base = source == nullptr || source == &own ? bases_.end() : bases_.find(source->name());
      if (base != bases_.end()) involved.insert(&base->second);
    }
    for (Base* base : involved) {
      std::call_once(base->once, [&] { base->reported = reported_by(base->path); });
      std::erase_if(diagnostics, [base](const Diagnostic& diagnostic) {
        return diagnostic.place && base->reported.contains(key_of(diagnostic));
      });
    }
  }

 private:
  struct Base {
    std::string path;
    std::once_flag once;
    Reported reported;
  };

  Reported reported_by(const std::string& path) const {
    const FileContents reading = read(validation_.env_, path, max_plan_bytes);
    if (!reading.source) return {};
    const Loaded loaded = load_with_parents(validation_.env_, path, reading.source);
    Reported all;
    for (const Diagnostic& diagnostic : validate(loaded, validation_.config_.levels, validation_.now_)) {
      if (diagnostic.place) all.insert(key_of(diagnostic));
    }
    return all;
  }

  const Validation& validation_;
  std::map<std::string, Base> bases_;  ///< by the names that other plans call them
};

void Validation::run(const std::vector<std::string>& paths, unsigned jobs, report::DiagnosticsReport& report) const {
  Progress progress(config_.progress, paths.size());
  Bases bases(*this, paths);
  const auto check = [&](std::size_t index) {
    report::RenderedPlan part = one(paths[index], bases);
    progress.step();
    return part;
  };
  ordered_parallel_for(paths.size(), jobs, check, [&](report::RenderedPlan part) { report.add(std::move(part)); });
}

report::RenderedPlan Validation::unreadable(const std::string& path, const std::string& why) const {
  return render_plan(config_.format, {.path = path, .diagnostics = {}, .unreadable = why}, config_.style);
}

/// A plan that the world does not let us check is told, and the others are checked.
report::RenderedPlan Validation::one(const std::string& path, Bases& bases) const try {
  return checked(path, bases);
} catch (const IoError& failure) {
  return unreadable(path, failure.what());
}

report::RenderedPlan Validation::checked(const std::string& path, Bases& bases) const {
  const auto out = path == "-" ? std::nullopt : way_out(env_.files, path);
  if (out && !config_.follows_links) return unreadable(path, *out);
  const FileContents reading = read(env_, path, max_plan_bytes);
  if (!reading.source) return unreadable(path, reading.problem);
  const Loaded loaded = load_with_parents(env_, path, reading.source);
  report::CheckedPlan checked = checked_plan(loaded, reading.source->name(), config_.levels, now_);
  if (out && !names_itself_a_plan(loaded)) checked.withheld.push_back(reading.source.get());
  bases.drop_reported(checked.diagnostics, *reading.source);
  return render_plan(config_.format, checked, config_.style);
}

}  // namespace incplan::core::cmd
