// Work done by several threads, whose results are taken in the order of the things worked on.
//
//   ordered_parallel_for(paths.size(), jobs, [&](std::size_t i) { return check(paths[i]); },
//                        [&](Result result) { print(result); });
//
// No more than a few results wait for their turn, however many there are in all. Knows nothing of what is done.
#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace incplan::core::cmd {

/// Which thing is worked on next, and which results wait for their turn.
template <class Result>
class OrderedResults {
 public:
  explicit OrderedResults(std::size_t count) : count_(count) {}

  /// The next thing to work on. Waits where results have piled up, unless told not to; nothing where all are begun.
  std::optional<std::size_t> begin(bool wait) {
    std::unique_lock lock(mutex_);
    if (wait) moved_.wait(lock, [this] { return next_ == count_ || has_room(); });
    if (next_ == count_ || !has_room()) return std::nullopt;
    return next_++;
  }

  void finish(std::size_t index, Result result) {
    const std::lock_guard lock(mutex_);
    waiting_.emplace(index, std::move(result));
    moved_.notify_all();
  }

  /// The result whose turn it is. Nothing where it is not there yet, unless told to wait; and at the end.
  std::optional<Result> take(bool wait) {
    std::unique_lock lock(mutex_);
    if (wait) moved_.wait(lock, [this] { return failure_ || taken_ == count_ || waiting_.contains(taken_); });
    if (failure_) std::rethrow_exception(failure_);
    const auto found = waiting_.find(taken_);
    if (found == waiting_.end()) return std::nullopt;
    std::optional<Result> result(std::move(found->second));
    waiting_.erase(found);
    ++taken_;
    moved_.notify_all();
    return result;
  }

  /// Nothing more is begun, and whoever takes the next result gets what went wrong instead.
  void fail(std::exception_ptr failure) {
    const std::lock_guard lock(mutex_);
    failure_ = std::move(failure);
    count_ = next_;
    moved_.notify_all();
  }

  /// Nothing more is begun.
  void end() {
    const std::lock_guard lock(mutex_);
    count_ = next_;
    moved_.notify_all();
  }

 private:
  static constexpr std::size_t most_waiting = 64;

  [[nodiscard]] bool has_room() const { return next_ < taken_ + most_waiting; }

  std::mutex mutex_;
  std::condition_variable moved_;
  std::size_t count_;
  std::size_t next_ = 0;
  std::size_t taken_ = 0;
  std::map<std::size_t, Result> waiting_;
  std::exception_ptr failure_;
};

/// Calls `work(index)` for each of `count` things, `jobs` at a time, and `take(result)` for each of the results, in order
/// and from this thread alone. What `work` throws is thrown here. Where the system gives no more threads, there are
/// fewer.
template <class Work, class Take>
void ordered_parallel_for(std::size_t count, std::size_t jobs, const Work& work, const Take& take) {
  using Result = decltype(work(count));
  OrderedResults<Result> results(count);
  const auto work_on = [&](std::size_t index) { results.finish(index, work(index)); };
  struct Helpers {
    OrderedResults<Result>& results;
    std::vector<std::thread> threads{};
    ~Helpers() {
      results.end();
      for (std::thread& thread : threads) thread.join();
    }
  } helpers{results};
  for (std::size_t i = 1; i < std::min(jobs, count); ++i) {
    try {
      helpers.threads.emplace_back([&] {
        try {
          while (const auto index = results.begin(true)) work_on(*index);
        } catch (...) {
          results.fail(std::current_exception());
        }
      });
    } catch (const std::system_error&) {
      break;
    }
  }
  for (;;) {
    const auto index = results.begin(false);
    if (index) work_on(*index);
    while (auto result = results.take(!index)) take(std::move(*result));
    if (!index) return;
  }
}

}  // namespace incplan::core::cmd
