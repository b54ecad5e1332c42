#include "check/references/loops.hpp"

#include <algorithm>
#include <cstddef>

namespace incplan::core::check {
namespace {

/// A walk in depth, on a stack of its own: a chain of things may be longer than the program's stack is deep.
class Walk {
 public:
  explicit Walk(const Needs& needs) : needs_(needs), marks_(needs.size(), Mark::fresh) {}

  std::vector<std::vector<int>> loops() {
    for (int start = 0; start < static_cast<int>(needs_.size()); ++start) {
      if (mark(start) == Mark::fresh) walk_from(start);
    }
    return std::move(loops_);
  }

 private:
  enum class Mark { fresh, on_path, on_path_in_loop, done };
  struct Visit {
    int thing;
    std::size_t next = 0;  ///< of its needs, the one to follow
  };

  Mark& mark(int thing) { return marks_[static_cast<std::size_t>(thing)]; }

  void walk_from(int start) {
    enter(start);
    while (!path_.empty()) {
      Visit& visit = path_.back();
      const std::vector<int>& needed = needs_[static_cast<std::size_t>(visit.thing)];
      if (visit.next == needed.size()) {
        mark(visit.thing) = Mark::done;
        path_.pop_back();
      } else {
        follow(needed[visit.next++]);
      }
    }
  }

  void follow(int thing) {
    if (mark(thing) == Mark::fresh)
      enter(thing);
    else if (mark(thing) == Mark::on_path)
      close_loop(thing);
  }

  void enter(int thing) {
    mark(thing) = Mark::on_path;
    path_.push_back({thing});
  }

  void close_loop(int thing) {
    const auto first = std::ranges::find(path_, thing, &Visit::thing);
    if (std::any_of(first, path_.end(), [this](const Visit& visit) { return mark(visit.thing) != Mark::on_path; }))
      return;
    std::vector<int>& loop = loops_.emplace_back();
    for (auto visit = first; visit != path_.end(); ++visit) {
      loop.push_back(visit->thing);
      mark(visit->thing) = Mark::on_path_in_loop;
    }
  }

  const Needs& needs_;
  std::vector<Mark> marks_;
  std::vector<Visit> path_;
  std::vector<std::vector<int>> loops_;
};

}  // namespace

std::vector<std::vector<int>> find_loops(const Needs& needs) {
  return Walk(needs).loops();
}

}  // namespace incplan::core::check
