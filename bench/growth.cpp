// How time and memory grow with what a plan has much of: for each dimension and command the size is doubled, up to 1 MB.
//
//   bench_growth PROGRAM             one line for each dimension: its slowest command
//   bench_growth PROGRAM --all       one for each dimension and command
//   bench_growth PROGRAM --limits    and exit 1 where something is above the limits
//   bench_growth PROGRAM --smoke     small sizes only: whether it works
//   … NAME                           only the dimensions with this in their names
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "large_plans.hpp"

namespace {

using namespace incplan::core::bench;
namespace fs = std::filesystem;

constexpr double most_exponent = 1.3;
constexpr double most_seconds = 2;
constexpr double most_megabytes = 200;
constexpr double too_short = 0.1;  ///< what takes less says nothing about growth
constexpr rlim_t most_patience = 10;
constexpr std::size_t megabyte = 1'000'000;

/// What is asked of every plan; all that a command prints is thrown away.
constexpr std::array<std::string_view, 22> commands = {
    "validate -f text plan.yaml",
    "validate -f concise plan.yaml",
    "validate -f json plan.yaml",
    "validate -f sarif plan.yaml",
    "validate -f github plan.yaml",
    "validate -f gitlab plan.yaml",
    "validate -f junit plan.yaml",
    "validate -f markdown plan.yaml",
    "classify -p plan.yaml",
    "classify -p plan.yaml -f json",
    "classify -p plan.yaml --impact high --started 20m",
    "who -p plan.yaml",
    "who -p plan.yaml -f markdown",
    "who -p plan.yaml -f json",
    "notify-draft -p plan.yaml --stage s0 --impact high",
    "notify-draft -p plan.yaml --stage s0 -f json",
    "render -p plan.yaml -f markdown",
    "render -p plan.yaml -f html",
    "render -p plan.yaml -f json",
    "render -p plan.yaml --card",
    "render -p plan.yaml --section services -f svg",
    "__complete classify -p plan.yaml --",
};

struct Options {
  const char* program = nullptr;
  bool all = false, limits = false, smoke = false;
  std::string name;
};

struct Measured {
  std::size_t bytes = 0;
  double seconds = 0;    ///< of the processor
  double megabytes = 0;  ///< the most that was held at once
  int status = 0;        ///< the exit, or -1 where it did not end by itself
};

/// A command for one dimension, at growing sizes.
struct Line {
  std::string_view dimension, command;
  std::vector<Measured> sizes{};

  [[nodiscard]] const Measured& last() const { return sizes.back(); }
  /// By how much time grows with the size: 1 is as much, 2 is with its square. Over the last two doublings, and of what
  /// is long enough to be told from the start of the program.
  [[nodiscard]] double exponent() const {
    const Measured& before = sizes[sizes.size() < 3 ? 0 : sizes.size() - 3];
    if (last().seconds < too_short || last().bytes <= before.bytes) return 0;
    return std::log(last().seconds / std::max(before.seconds, 0.001)) /
           std::log(static_cast<double>(last().bytes) / static_cast<double>(before.bytes));
  }
  [[nodiscard]] bool ended() const { return last().status >= 0; }
  [[nodiscard]] bool is_above() const {
    return !ended() || exponent() > most_exponent || last().seconds > most_seconds || last().megabytes > most_megabytes;
  }
};

void write(const fs::path& folder, const std::vector<File>& files) {
  fs::remove_all(folder);
  for (const File& file : files) {
    fs::create_directories((folder / file.path).parent_path());
    std::ofstream(folder / file.path, std::ios::binary) << file.bytes;
  }
}

[[noreturn]] void become(const char* program, std::string_view command, const fs::path& folder) {
  std::vector<std::string> words = {program};
  std::istringstream in{std::string(command)};
  for (std::string word; in >> word;) words.push_back(word);
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const rlimit patience{most_patience, most_patience};
  const int nowhere = ::open("/dev/null", O_RDWR);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(nowhere, stream);
  if (::setrlimit(RLIMIT_CPU, &patience) == 0 && ::chdir(folder.c_str()) == 0) ::execv(program, arguments.data());
  ::_exit(127);
}

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

Measured measure(const char* program, std::string_view command, const fs::path& folder) {
  const pid_t child = ::fork();
  if (child == 0) become(program, command, folder);
  int status = 0;
  rusage used{};
  ::wait4(child, &status, 0, &used);
  return {.bytes = 0,
          .seconds = seconds(used.ru_utime) + seconds(used.ru_stime),
          .megabytes = static_cast<double>(used.ru_maxrss) * 1024 / 1e6,
          .status = WIFEXITED(status) ? WEXITSTATUS(status) : -1};
}

std::vector<std::size_t> sizes(const Options& options) {
  if (options.smoke) return {3'000};
  return {megabyte / 16, megabyte / 8, megabyte / 4, megabyte / 2, megabyte};
}

/// Every command on one dimension; one that took too long is not asked about a larger plan.
std::vector<Line> grow(const Options& options, const Dimension& dimension, const fs::path& folder) {
  std::vector<Line> lines;
  for (const std::string_view command : commands) {
    if (dimension.command.empty()) lines.push_back({dimension.name, command});
  }
  if (lines.empty()) lines.push_back({dimension.name, dimension.command});
  for (const std::size_t size : sizes(options)) {
    const std::vector<File> files = files_of(dimension, size);
    write(folder, files);
    for (Line& line : lines) {
      if (!line.sizes.empty() && !line.ended()) continue;
      line.sizes.push_back(measure(options.program, line.command, folder));
      line.sizes.back().bytes = size_of(files);
    }
  }
  return lines;
}

void print(const Line& line) {
  char exponent[16] = "–";
  if (line.exponent() > 0) static_cast<void>(std::snprintf(exponent, sizeof exponent, "%.1f", line.exponent()));
  std::printf("| %.*s | `%.*s` | %zu KB | %s | %s%.2f s | %.0f MB |%s\n", static_cast<int>(line.dimension.size()),
              line.dimension.data(), static_cast<int>(line.command.size()), line.command.data(),
              line.last().bytes / 1000, exponent, line.ended() ? "" : "more than ", line.last().seconds,
              line.last().megabytes, line.is_above() ? " above the limits" : "");
  std::fflush(stdout);
}

/// Whether a command was understood, and ended in a way of its own.
bool works(const Line& line) {
  constexpr int usage = 2, not_started = 127;
  return line.ended() && line.last().status != usage && line.last().status != not_started;
}

/// Prints what one dimension costs; whether all of it works and, where that is asked, is within the limits.
bool report(const Options& options, const std::vector<Line>& lines) {
  const auto is_slower = [](const Line& one, const Line& other) {
    return std::pair(one.is_above(), one.last().seconds) < std::pair(other.is_above(), other.last().seconds);
  };
  const auto slowest = std::max_element(lines.begin(), lines.end(), is_slower);
  bool is_well = true;
  for (const Line& line : lines) {
    const bool is_good = works(line) || !options.smoke;
    if (options.all || &line == &*slowest || !is_good) print(line);
    is_well = is_well && is_good && !(options.limits && line.is_above());
  }
  return is_well;
}

Options read_options(int argc, char** argv) {
  Options options{.program = argc > 1 ? argv[1] : nullptr, .name = {}};
  for (int i = 2; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--all")
      options.all = true;
    else if (word == "--limits")
      options.limits = true;
    else if (word == "--smoke")
      options.smoke = true;
    else
      options.name = word;
  }
  return options;
}

}  // namespace

int main(int argc, char** argv) {
  const Options options = read_options(argc, argv);
  if (options.program == nullptr || !fs::exists(options.program)) {
    std::fputs("usage: bench_growth PROGRAM [--all] [--limits] [--smoke] [PART OF A NAME]\n", stderr);
    return 2;
  }
  const std::string program = fs::absolute(options.program).string();
  char name[] = "/tmp/incplan-growth-XXXXXX";
  const fs::path folder = ::mkdtemp(name);
  bool is_well = true;
  std::puts("| much of | slowest command | size | exponent | time | memory |\n|---|---|---:|---:|---:|---:|");
  for (const Dimension& dimension : dimensions()) {
    if (dimension.name.find(options.name) == std::string_view::npos) continue;
    Options here = options;
    here.program = program.c_str();
    is_well = report(here, grow(here, dimension, folder / "plans")) && is_well;
  }
  fs::remove_all(folder);
  return is_well ? 0 : 1;
}
