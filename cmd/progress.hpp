// How far a long work has come: "1200 of 10000 plans" on one line of a terminal, written over itself and gone in the
// end.
//
// Knows neither clock nor pipes: what is long is told by the number of things, and who has no terminal gives none.
#pragma once

#include <atomic>
#include <cstddef>
#include <mutex>
#include <ostream>

namespace incplan::cmd {

class Progress {
 public:
  /// `terminal` is null where nobody watches.
  Progress(std::ostream* terminal, std::size_t total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// One more is done; any thread may say so.
  void step();

 private:
  std::ostream* terminal_;
  std::size_t total_;
  std::atomic<std::size_t> done_ = 0;
  std::mutex writing_;
};

}  // namespace incplan::cmd
