// The world as the program sees it. `main` fills one with the real streams, files and clock; tests fill one with
// memory.
#pragma once

#include <functional>
#include <istream>
#include <optional>
#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cmd/files.hpp"
#include "text/zone.hpp"

namespace incplan::core::cmd {

/// Where the program's input and output go.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool in_is_terminal = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  int width = 80;  ///< columns of the terminal
  int height = 0;  ///< lines of the terminal; 0 where nobody knows: then it is tall
};

struct Env {
  Streams streams;
  Files& files;
  const Zones& zones;
  std::function<Instant()> clock;
  std::function<std::optional<std::string>(const char* name)> getenv;
  /// Whether a terminal holds a line that nobody has asked for yet; empty where that cannot be known.
  std::function<bool()> input_waits{};
};

/// Exit codes of the program.
enum Exit : int { ok = 0, negative = 1, usage = 2, failure = 3 };

/// A failure of the world: a file cannot be read, a disk is full. Caught once, exit 3.
struct IoError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The person asked for something that there is not: an unknown option, value, stage. Caught once, exit 2.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The same for a word that only a part of the plan can define: where that part is broken, the plan is the reason.
struct UnknownInPlan : UsageError {
  using Parts = std::vector<std::string_view>;
  UnknownInPlan(const std::string& message, Parts where) : UsageError(message), parts(std::move(where)) {}
  Parts parts;  ///< literals: `people`, `roles`
};

}  // namespace incplan::core::cmd
