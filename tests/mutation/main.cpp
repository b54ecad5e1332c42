// How good the reports of `validate` are, as a number: breaks plans in one place in every way that people do, validates each, and
// counts how often the first report stands on the line of the mistake, and how many reports there are for it.
//
//   mutation [--least-hits PERCENT] [--most-reports NUMBER] [--hints] [--every N] [--show MISTAKE] PLAN…
//
// Exits 1 where the figures are worse than asked for. With `--hints` it does what each first report says, and exits 1 where that
// leads to the next error, which it prints. `--every` takes each Nth mutant only; `--show` prints each mutant of a kind (`all` of
// every kind) that misses, with its reports.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "mutation/hints.hpp"
#include "mutation/mutant.hpp"
#include "validate.hpp"

namespace {

using namespace incplan::core;
using test::Mutant;

struct Figures {
  int mutants = 0;
  int hits = 0;
  int silent = 0;
  int reports = 0;
  int followed = 0;  ///< hints
  int misled = 0;    ///< of those, the ones that led to the next error

  void add(const Figures& other) {
    mutants += other.mutants;
    hits += other.hits;
    silent += other.silent;
    reports += other.reports;
    followed += other.followed;
    misled += other.misled;
  }
  [[nodiscard]] double hit_rate() const { return mutants == 0 ? 0 : 100.0 * hits / mutants; }
  [[nodiscard]] double reports_each() const {
    return mutants == silent ? 0 : static_cast<double>(reports) / (mutants - silent);
  }
};

struct Options {
  double least_hits = 0;
  double most_reports = 1000;
  int every = 1;
  bool hints = false;
  std::string show;
  std::vector<std::string> plans;
};

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

const Zones& zones() {
  static const Zones all([](std::string_view name) -> std::optional<std::string> {
    std::string bytes = name.empty() ? std::string() : read_file("/usr/share/zoneinfo/" + std::string(name));
    return bytes.empty() ? std::nullopt : std::optional(std::move(bytes));
  });
  return all;
}

/// The day on which the examples were last reviewed, and a little later.
constexpr Instant now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + std::chrono::hours(3);

void show(const Mutant& mutant, const std::string& path, const Source& broken, const Diagnostics& reports) {
  std::printf("%s:%d: %s\n    | %.*s\n", path.c_str(), mutant.lines.front(), mutant.mistake.c_str(),
              static_cast<int>(broken.line(mutant.lines.front()).size()), broken.line(mutant.lines.front()).data());
  for (const Diagnostic& report : reports) {
    std::printf("    %d: %s [%s]\n", report.place ? report.place.position().line : 0, to_text(report.message).c_str(),
                std::string(report.code).c_str());
  }
}

/// Whether a report stands on the right line and is of the right kind.
bool is_hit(const Mutant& mutant, const Diagnostic& report) {
  if (!report.place || !mutant.is_found_by(report.code)) return false;
  return std::ranges::find(mutant.lines, report.place.position().line) != mutant.lines.end();
}

/// Does what the first report says, and looks whether that is an end.
void follow_hint(const Mutant& mutant, const Diagnostic& report, const Source& broken, Figures& figures) {
  const auto followed = test::follow(report, broken.bytes());
  if (!followed) return;
  ++figures.followed;
  const Loaded loaded = load(std::make_shared<Source>(broken.name(), *followed), zones());
  for (const Diagnostic& next : validate(loaded, {}, now)) {
    if (!test::is_next_mistake(next, report)) continue;
    ++figures.misled;
    std::printf("%s: %s: %s; %s [%s]\n  leads to: %s [%s]\n", broken.name().c_str(), mutant.mistake.c_str(),
                to_text(report.message).c_str(), report.hint.c_str(), std::string(report.code).c_str(),
                to_text(next.message).c_str(), std::string(next.code).c_str());
    return;
  }
}

Figures try_out(const Mutant& mutant, const std::string& path, const Source& plan, const Options& options) {
  const auto broken = std::make_shared<Source>(path, mutant.apply(plan.bytes()));
  const Loaded loaded = load(broken, zones());
  const Diagnostics reports = validate(loaded, {}, now);
  Figures figures{.mutants = 1, .reports = static_cast<int>(reports.size())};
  if (reports.empty()) figures.silent = 1;
  if (!reports.empty() && is_hit(mutant, reports.front())) figures.hits = 1;
  if (options.hints && !reports.empty()) follow_hint(mutant, reports.front(), *broken, figures);
  const bool bad = figures.hits == 0 || figures.reports != 1;
  if (bad && (options.show == "all" || mutant.mistake == options.show)) show(mutant, path, *broken, reports);
  return figures;
}

void print_figures(const std::string& name, const Figures& figures) {
  std::printf("%-30s %6d %7.1f %% %9.2f %7d\n", name.c_str(), figures.mutants, figures.hit_rate(),
              figures.reports_each(), figures.silent);
}

Options parse_options(int count, char** words) {
  Options options;
  for (int i = 1; i < count; ++i) {
    const std::string word = words[i];
    const bool has_value = i + 1 < count;
    if (word == "--least-hits" && has_value)
      options.least_hits = std::atof(words[++i]);
    else if (word == "--most-reports" && has_value)
      options.most_reports = std::atof(words[++i]);
    else if (word == "--hints")
      options.hints = true;
    else if (word == "--every" && has_value)
      options.every = std::max(1, std::atoi(words[++i]));
    else if (word == "--show" && has_value)
      options.show = words[++i];
    else
      options.plans.push_back(word);
  }
  return options;
}

}  // namespace

int main(int count, char** words) {
  const Options options = parse_options(count, words);
  std::map<std::string, Figures> by_mistake;
  Figures all;
  int made = 0;
  for (const std::string& path : options.plans) {
    const auto plan = std::make_shared<Source>(path, read_file(path));
    for (const Mutant& mutant : test::mutants(plan)) {
      if (++made % options.every != 0) continue;
      const Figures figures = try_out(mutant, path, *plan, options);
      by_mistake[mutant.mistake].add(figures);
      all.add(figures);
    }
  }
  std::printf("%-30s %6s %9s %9s %7s\n", "mistake", "tried", "on line", "reports", "silent");
  for (const auto& [mistake, figures] : by_mistake) print_figures(mistake, figures);
  print_figures("all", all);
  if (options.hints) std::printf("%d hints followed, %d led to the next error\n", all.followed, all.misled);
  return all.hit_rate() >= options.least_hits && all.reports_each() <= options.most_reports && all.misled == 0 ? 0 : 1;
}
