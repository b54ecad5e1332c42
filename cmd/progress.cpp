#include "cmd/progress.hpp"

namespace incplan::cmd {
namespace {

constexpr std::size_t few = 500;  ///< done before anybody has read a line
constexpr std::size_t stride = 100;

}  // namespace

Progress::Progress(std::ostream* terminal, std::size_t total)
    : terminal_(total > few ? terminal : nullptr), total_(total) {}

Progress::~Progress() {
  if (terminal_ != nullptr) *terminal_ << "\r\x1b[K" << std::flush;
}

void Progress::step() {
  const std::size_t done = ++done_;
  if (terminal_ == nullptr || done % stride != 0) return;
  const std::lock_guard lock(writing_);
  *terminal_ << '\r' << done << " of " << total_ << " plans" << std::flush;
}

}  // namespace incplan::cmd
