#include "report/map_layout.hpp"

#include <algorithm>
#include <limits>

#include "report/map_layers.hpp"

namespace incplan::core::report {
namespace {

constexpr double gap_down = 64;
constexpr double margin = 12;
constexpr double thread_width = 8;
constexpr int sweeps = 8;

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

/// A box, or a place where a long wire passes a layer.
struct Item {
  int box = -1;
  double width = thread_width;
  double height = 0;
  int layer = 0;
  double x = 0;
  std::vector<int> above;
  std::vector<int> below;
};

class Drawing {
 public:
  Drawing(std::vector<Box> boxes, const std::vector<std::vector<int>>& needs)
      : boxes_(std::move(boxes)), layers_(layers_of(boxes_, needs)) {
    for (std::size_t box = 0; box < boxes_.size(); ++box) {
      add({static_cast<int>(box), boxes_[box].width, boxes_[box].height, layers_[box], 0, {}, {}});
    }
    for (std::size_t from = 0; from < needs.size(); ++from) {
      for (const int to : needs[from]) route(static_cast<int>(from), to);
    }
  }

  MapLayout finish() {
    for (int sweep = 0; sweep < sweeps; ++sweep) sort_layers(sweep % 2 == 0);
    place();
    for (int sweep = 0; sweep < sweeps; ++sweep) align(sweep % 2 == 0);
    return result();
  }

 private:
  int add(Item item) {
    const auto index = static_cast<int>(items_.size());
    const std::size_t layer = at(item.layer);
    if (rows_.size() <= layer) rows_.resize(layer + 1);
    rows_[layer].push_back(index);
    items_.push_back(std::move(item));
    return index;
  }

  void connect(int upper, int lower) {
    items_[at(upper)].below.push_back(lower);
    items_[at(lower)].above.push_back(upper);
  }

  /// A wire goes from its upper box to its lower one through one item in each layer between.
  void route(int from, int to) {
    if (from == to) return;
    const bool down = layers_[at(from)] < layers_[at(to)];
    const int upper = down ? from : to;
    const int lower = down ? to : from;
    std::vector<int> path = {upper};
    for (int layer = layers_[at(upper)] + 1; layer < layers_[at(lower)]; ++layer) {
      const int passing = add({-1, thread_width, 0, layer, 0, {}, {}});
      connect(path.back(), passing);
      path.push_back(passing);
    }
    connect(path.back(), lower);
    path.push_back(lower);
    if (!down) std::ranges::reverse(path);
    ways_.push_back(std::move(path));
  }

  [[nodiscard]] const std::vector<int>& neighbours(int item, bool above) const {
    return above ? items_[at(item)].above : items_[at(item)].below;
  }

  /// What is tied to nothing stands last in its layer, close to the others.
  [[nodiscard]] bool is_apart(int item) const {
    return items_[at(item)].above.empty() && items_[at(item)].below.empty();
  }

  /// Orders each layer by the mean position of what stands above (or below) it: fewer wires cross.
  void sort_layers(bool downwards) {
    std::vector<double> position(items_.size());
    for (const auto& row : rows_) {
      for (std::size_t place = 0; place < row.size(); ++place) position[at(row[place])] = static_cast<double>(place);
    }
    for (std::size_t step = 1; step < rows_.size(); ++step) {
      auto& row = rows_[downwards ? step : rows_.size() - 1 - step];
      std::vector<std::pair<double, int>> wanted;
      for (const int item : row) {
        const auto& others = neighbours(item, downwards);
        double sum = 0;
        for (const int other : others) sum += position[at(other)];
        const double place = others.empty() ? position[at(item)] : sum / static_cast<double>(others.size());
        wanted.emplace_back(is_apart(item) ? std::numeric_limits<double>::max() : place, item);
      }
      std::ranges::stable_sort(wanted, [](const auto& a, const auto& b) { return a.first < b.first; });
      for (std::size_t place = 0; place < row.size(); ++place) {
        row[place] = wanted[place].second;
        position[at(row[place])] = static_cast<double>(place);
      }
    }
  }

  [[nodiscard]] double distance(int left, int right) const {
    return (items_[at(left)].width + items_[at(right)].width) / 2 + gap_across;
  }

  void place() {
    for (const auto& row : rows_) {
      for (std::size_t each = 1; each < row.size(); ++each) {
        items_[at(row[each])].x = items_[at(row[each - 1])].x + distance(row[each - 1], row[each]);
      }
    }
  }

  /// Of an item's neighbours on one side.
  [[nodiscard]] double middle(int item, bool above) const {
    const auto& others = neighbours(item, above);
    double sum = 0;
    for (const int other : others) sum += items_[at(other)].x;
    return others.empty() ? items_[at(item)].x : sum / static_cast<double>(others.size());
  }

  /// Moves each item under (or over) the middle of its neighbours, as far as its layer allows.
  void align(bool downwards) {
    for (std::size_t step = 0; step < rows_.size(); ++step) {
      const auto& row = rows_[downwards ? step : rows_.size() - 1 - step];
      std::vector<double> wanted;
      for (std::size_t each = 0; each < row.size(); ++each) {
        const bool follows = each > 0 && is_apart(row[each]);
        wanted.push_back(follows ? wanted.back() + distance(row[each - 1], row[each]) : middle(row[each], downwards));
      }
      spread(row, wanted);
    }
  }

  /// The mean of pushing everything to the right and pushing everything to the left keeps order and gaps.
  void spread(const std::vector<int>& row, const std::vector<double>& wanted) {
    std::vector<double> right = wanted;
    std::vector<double> left = wanted;
    for (std::size_t each = 1; each < row.size(); ++each) {
      right[each] = std::max(right[each], right[each - 1] + distance(row[each - 1], row[each]));
    }
    for (std::size_t each = row.size() - 1; each > 0; --each) {
      left[each - 1] = std::min(left[each - 1], left[each] - distance(row[each - 1], row[each]));
    }
    for (std::size_t each = 0; each < row.size(); ++each) items_[at(row[each])].x = (left[each] + right[each]) / 2;
  }

  [[nodiscard]] std::vector<double> tops() const {
    std::vector<double> tops = {margin};
    for (const auto& row : rows_) {
      double tallest = 0;
      for (const int item : row) tallest = std::max(tallest, items_[at(item)].height);
      tops.push_back(tops.back() + tallest + gap_down);
    }
    return tops;
  }

  [[nodiscard]] Edge edge(const std::vector<int>& path, const std::vector<double>& top) const {
    Edge edge{items_[at(path.front())].box, items_[at(path.back())].box, {}};
    const bool down = items_[at(path.front())].layer < items_[at(path.back())].layer;
    for (std::size_t each = 0; each < path.size(); ++each) {
      const Item& item = items_[at(path[each])];
      const double upper = top[at(item.layer)];
      const double lower = item.box >= 0 ? upper + item.height : top[at(item.layer) + 1] - gap_down;
      const bool enters = each > 0;
      const bool leaves = each + 1 < path.size();
      if (enters) edge.points.push_back({item.x, down ? upper : lower});
      if (leaves) edge.points.push_back({item.x, down ? lower : upper});
    }
    return edge;
  }

  MapLayout result() {
    double left = std::numeric_limits<double>::max();
    double right = std::numeric_limits<double>::lowest();
    for (const Item& item : items_) {
      left = std::min(left, item.x - item.width / 2);
      right = std::max(right, item.x + item.width / 2);
    }
    for (Item& item : items_) item.x += margin - left;
    const std::vector<double> top = tops();
    MapLayout layout{boxes_, {}, right - left + 2 * margin, top.back() - gap_down + margin};
    for (const Item& item : items_) {
      if (item.box < 0) continue;
      layout.boxes[at(item.box)].x = item.x;
      layout.boxes[at(item.box)].y = top[at(item.layer)];
    }
    for (const auto& path : ways_) layout.edges.push_back(edge(path, top));
    return layout;
  }

  std::vector<Box> boxes_;
  std::vector<int> layers_;
  std::vector<Item> items_;
  std::vector<std::vector<int>> rows_;
  std::vector<std::vector<int>> ways_;
};

}  // namespace

MapLayout lay_out(std::vector<Box> boxes, const std::vector<std::vector<int>>& needs) {
  return Drawing(std::move(boxes), needs).finish();
}

}  // namespace incplan::core::report
