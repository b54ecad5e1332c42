#include "answer/markup/marks.hpp"

#include <algorithm>
#include <utility>

#include "answer/markup/escape_util.hpp"
#include "answer/markup/flanks.hpp"
#include "text/character.hpp"

namespace incplan::core::markup {
namespace {

/// A zero-width space, which is no blank to anybody, and no punctuation.
constexpr char32_t spacer = 0x200B;

/// Marks that stand side by side, first those that close, from the inside out, then those that open.
struct Cluster {
  const std::vector<Mark>& all;
  std::vector<std::size_t> marks{};  ///< indices
  char32_t before = U'\0';           ///< what stands around them all
  char32_t after = U'\0';
  std::vector<bool> spaced{};  ///< whether a zero-width space stands before each of them, and behind the last

  [[nodiscard]] const Mark& mark(std::size_t index) const { return all[marks[index]]; }
  /// The sign of a mark; of the edge of code a backtick.
  [[nodiscard]] char32_t sign(std::size_t index) const {
    return mark(index).sign.empty() ? U'`' : static_cast<char32_t>(mark(index).sign.front());
  }
  [[nodiscard]] bool is_code(std::size_t index) const { return mark(index).sign.empty(); }
  /// How many of them close.
  [[nodiscard]] std::size_t closers() const {
    const auto opener = std::ranges::find_if(marks, [this](std::size_t index) { return all[index].opens; });
    return static_cast<std::size_t>(opener - marks.begin());
  }
  /// The character left of a mark, and the one right of it.
  [[nodiscard]] char32_t left_of(std::size_t index) const {
    if (spaced[index]) return spacer;
    return index == 0 ? before : sign(index - 1);
  }
  [[nodiscard]] char32_t right_of(std::size_t index) const {
    if (spaced[index + 1]) return spacer;
    return index + 1 == marks.size() ? after : sign(index + 1);
  }
  /// The same where other marks are passed over.
  [[nodiscard]] char32_t text_left_of(std::size_t index) const {
    while (index > 0 && !spaced[index] && !is_code(index - 1)) --index;
    return left_of(index);
  }
  [[nodiscard]] char32_t text_right_of(std::size_t index) const {
    while (index + 1 < marks.size() && !spaced[index + 1] && !is_code(index + 1)) ++index;
    return right_of(index);
  }
};

/// Whether two marks side by side have their partners side by side, so that `***` on both sides says both.
bool are_twins(const Cluster& cluster, std::size_t left) {
  const std::size_t one = cluster.all[cluster.mark(left).partner].at;
  const std::size_t other = cluster.all[cluster.mark(left + 1).partner].at;
  return cluster.mark(left).opens == cluster.mark(left + 1).opens && std::max(one, other) == std::min(one, other) + 1;
}

/// Signs that follow each other make one run, to everybody, and its parts may find the wrong partner.
void part_same_signs(Cluster& cluster) {
  for (std::size_t i = 0; i + 1 < cluster.marks.size(); ++i) {
    if (cluster.sign(i) == cluster.sign(i + 1) && !are_twins(cluster, i)) cluster.spaced[i + 1] = true;
  }
}

/// The other end of a run of the same sign.
std::size_t end_of_run(const Cluster& cluster, std::size_t index, bool forward) {
  while (forward ? index + 1 < cluster.marks.size() : index > 0) {
    const std::size_t next = forward ? index + 1 : index - 1;
    if (cluster.sign(next) != cluster.sign(index) || cluster.spaced[std::max(index, next)]) break;
    index = next;
  }
  return index;
}

/// What a run can do, whether its neighbours are taken for marks or, as cmark-gfm does it with tildes, passed over.
Flanks flanks_of_run(const Cluster& cluster, std::size_t first, std::size_t last) {
  Flanks sure{.left = true, .right = true};
  for (const char32_t before : {cluster.left_of(first), cluster.text_left_of(first)}) {
    for (const char32_t after : {cluster.right_of(last), cluster.text_right_of(last)}) {
      const Flanks flanks = sure_flanks(before, after);
      sure = {.left = sure.left && flanks.left, .right = sure.right && flanks.right};
    }
  }
  return sure;
}

void space_by_flanks(Cluster& cluster) {
  const std::size_t closers = cluster.closers();
  for (std::size_t last = closers; last-- > 0;) {
    const std::size_t first = end_of_run(cluster, last, false);
    if (!cluster.is_code(first) && !flanks_of_run(cluster, first, last).right) cluster.spaced[first] = true;
    last = first;
  }
  for (std::size_t first = closers; first < cluster.marks.size(); ++first) {
    const std::size_t last = end_of_run(cluster, first, true);
    if (!cluster.is_code(first) && !flanks_of_run(cluster, first, last).left) cluster.spaced[last + 1] = true;
    first = last;
  }
}

/// A space that one mark needs is what another one sees.
void place_by_flanks(Cluster& cluster) {
  part_same_signs(cluster);
  for (std::vector<bool> before; before != cluster.spaced;) {
    before = cluster.spaced;
    space_by_flanks(cluster);
  }
}

void place_by_boundaries(Cluster& cluster) {
  const auto is_boundary = [](char32_t c) {
    constexpr std::u32string_view signs = U".,;:!?()[]{}'\"-/";
    return is_edge_or_space(c) || c == spacer || signs.find(c) != std::u32string_view::npos;
  };
  const std::size_t opener = cluster.closers();
  const bool closes = opener > 0;
  const bool opens = opener < cluster.marks.size();
  const bool outside = closes == opens || !is_boundary(closes ? cluster.after : cluster.before);
  cluster.spaced[opens ? opener : cluster.marks.size()] = outside;
  if (closes && is_space(cluster.before)) cluster.spaced.front() = true;
  if (opens && is_space(cluster.after)) cluster.spaced.back() = true;
}

void place_by_nearest(Cluster& cluster) {
  part_same_signs(cluster);
  const std::size_t opener = cluster.closers();
  const bool closes = opener > 0 && !cluster.is_code(0);
  const bool opens = opener < cluster.marks.size() && !cluster.is_code(cluster.marks.size() - 1);
  if (closes && (is_space(cluster.before) || cluster.before == cluster.sign(0))) cluster.spaced.front() = true;
  if (opens && is_space(cluster.after)) cluster.spaced.back() = true;
}

void place(Cluster& cluster, MarkRule rule) {
  cluster.spaced.assign(cluster.marks.size() + 1, false);
  if (cluster.marks.empty()) return;
  if (rule == MarkRule::flanks) place_by_flanks(cluster);
  if (rule == MarkRule::boundaries) place_by_boundaries(cluster);
  if (rule == MarkRule::nearest) place_by_nearest(cluster);
}

/// An underscore within a word is none to CommonMark, and a zero-width space is part of a word.
bool is_unreadable(const Cluster& cluster, std::size_t index) {
  if (cluster.mark(index).sign != "_") return false;
  const char32_t outside = cluster.mark(index).opens ? cluster.left_of(index) : cluster.right_of(index);
  return !is_edge_or_space(outside) && !is_markdown_punctuation(outside);
}

class Placer {
 public:
  Placer(std::string_view written, std::vector<Mark> marks, MarkRule rule)
      : written_(written), marks_(std::move(marks)), rule_(rule), left_out_(marks_.size(), false) {}

  std::string place_all() {
    while (leave_out([this](const Cluster& cluster) { return joined_marks(cluster); })) continue;
    while (leave_out([this](const Cluster& cluster) { return unreadable_marks(cluster); })) continue;
    std::string out;
    for_each_cluster([&](std::string_view text, const Cluster& cluster) {
      out += text;
      for (std::size_t i = 0; i < cluster.marks.size(); ++i) {
        if (cluster.spaced[i]) out += zero_width_space;
        out += cluster.mark(i).sign;
      }
      if (cluster.spaced.back()) out += zero_width_space;
    });
    return out;
  }

 private:
  /// Whether there were any to leave out.
  template <class Find>
  bool leave_out(Find find) {
    bool changed = false;
    for_each_cluster([&](std::string_view /*text*/, const Cluster& cluster) {
      for (const std::size_t mark : find(cluster)) left_out_[mark] = changed = true;
    });
    return changed;
  }

  /// Strong words beside strong words are strong words.
  std::vector<std::size_t> joined_marks(const Cluster& cluster) {
    const std::size_t opener = cluster.closers();
    if (opener == 0 || opener == cluster.marks.size()) return {};
    const Mark& closing = cluster.mark(opener - 1);
    const Mark& opening = cluster.mark(opener);
    if (closing.sign != opening.sign || closing.sign.empty()) return {};
    marks_[closing.partner].partner = opening.partner;
    marks_[opening.partner].partner = closing.partner;
    return {cluster.marks[opener - 1], cluster.marks[opener]};
  }

  [[nodiscard]] std::vector<std::size_t> unreadable_marks(const Cluster& cluster) const {
    for (std::size_t i = 0; i < cluster.marks.size(); ++i) {
      if (rule_ == MarkRule::flanks && is_unreadable(cluster, i)) return {cluster.marks[i], cluster.mark(i).partner};
    }
    return {};
  }

  /// Calls `visit` with each piece of text and the marks that follow it.
  template <class Visit>
  void for_each_cluster(Visit visit) const {
    std::size_t mark = 0;
    for (std::size_t at = 0; at < written_.size();) {
      const std::size_t end = std::min(written_.find(mark_place, at), written_.size());
      const std::size_t next = std::min(written_.find_first_not_of(mark_place, end), written_.size());
      Cluster cluster{.all = marks_};
      for (std::size_t place = end; place < next; ++place, ++mark) {
        if (!left_out_[mark]) cluster.marks.push_back(mark);
      }
      cluster.before = end == 0 ? U'\0' : last_character(written_.substr(0, end));
      cluster.after = first_character(written_.substr(next));
      place(cluster, rule_);
      visit(written_.substr(at, end - at), cluster);
      at = next;
    }
  }

  std::string_view written_;
  std::vector<Mark> marks_;
  MarkRule rule_;
  std::vector<bool> left_out_;
};

}  // namespace

std::string place_marks(std::string_view written, std::vector<Mark> marks, MarkRule rule) {
  return marks.empty() ? std::string(written) : Placer(written, std::move(marks), rule).place_all();
}

}  // namespace incplan::core::markup
