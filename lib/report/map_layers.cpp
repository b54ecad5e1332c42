#include "report/map_layers.hpp"

#include <algorithm>
#include <cmath>

namespace incplan::core::report {
namespace {

/// As wide as the column of the page, so that nothing is scrolled on a desk and print stays readable.
constexpr double widest = 920;

using Layer = std::vector<int>;

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

/// Layers by the longest way from the top.
class LongestWays {
 public:
  explicit LongestWays(const std::vector<std::vector<int>>& needs)
      : needs_(needs), state_(needs.size()), layer_(needs.size()) {
    for (std::size_t box = 0; box < needs.size(); ++box) visit(static_cast<int>(box));
    for (auto box = order_.rbegin(); box != order_.rend(); ++box) {
      for (const int next : needs_[at(*box)]) {
        if (goes_down(*box, next)) layer_[at(next)] = std::max(layer_[at(next)], layer_[at(*box)] + 1);
      }
    }
  }

  [[nodiscard]] int of(int box) const { return layer_[at(box)]; }

 private:
  void visit(int box) {
    if (state_[at(box)] != 0) return;
    state_[at(box)] = 1;
    for (const int next : needs_[at(box)]) visit(next);
    state_[at(box)] = static_cast<int>(order_.size()) + 2;  // finished: later ones stand above
    order_.push_back(box);
  }
  [[nodiscard]] bool goes_down(int from, int to) const { return state_[at(from)] > state_[at(to)]; }

  const std::vector<std::vector<int>>& needs_;
  std::vector<int> state_;
  std::vector<int> layer_;
  std::vector<int> order_;
};

std::vector<bool> tied(const std::vector<std::vector<int>>& needs) {
  std::vector<bool> tied(needs.size());
  for (std::size_t from = 0; from < needs.size(); ++from) {
    for (const int to : needs[from]) tied[from] = tied[at(to)] = true;
  }
  return tied;
}

double width_of(const Layer& layer, const std::vector<Box>& boxes) {
  double width = 0;
  for (const int box : layer) width += boxes[at(box)].width + gap_across;
  return width;
}

std::vector<Layer> longest_ways(const std::vector<Box>& boxes, const std::vector<std::vector<int>>& needs) {
  const LongestWays ways(needs);
  const std::vector<bool> is_tied = tied(needs);
  std::vector<Layer> layers(1);
  for (int box = 0; at(box) < boxes.size(); ++box) {
    if (!is_tied[at(box)]) continue;
    layers.resize(std::max(layers.size(), at(ways.of(box)) + 1));
    layers[at(ways.of(box))].push_back(box);
  }
  for (int box = 0; at(box) < boxes.size(); ++box) {
    if (is_tied[at(box)]) continue;
    std::ranges::min_element(layers, [&](const Layer& one, const Layer& other) {
      return width_of(one, boxes) < width_of(other, boxes);
    })->push_back(box);
  }
  return layers;
}

/// Cuts a layer that is too wide into several of about the same width.
void add_narrow(const Layer& layer, const std::vector<Box>& boxes, std::vector<Layer>& narrow) {
  const double width = width_of(layer, boxes);
  const double pieces = std::max(1.0, std::ceil(width / widest));
  double used = 0;
  narrow.emplace_back();
  for (const int box : layer) {
    const double more = boxes[at(box)].width + gap_across;
    const bool is_full = used + more / 2 > width / pieces || used + more > widest;
    if (is_full && !narrow.back().empty()) {
      narrow.emplace_back();
      used = 0;
    }
    narrow.back().push_back(box);
    used += more;
  }
}

}  // namespace

std::vector<int> layers_of(const std::vector<Box>& boxes, const std::vector<std::vector<int>>& needs) {
  std::vector<Layer> narrow;
  for (const Layer& layer : longest_ways(boxes, needs)) add_narrow(layer, boxes, narrow);
  std::vector<int> layers(boxes.size());
  for (std::size_t layer = 0; layer < narrow.size(); ++layer) {
    for (const int box : narrow[layer]) layers[at(box)] = static_cast<int>(layer);
  }
  return layers;
}

}  // namespace incplan::core::report
