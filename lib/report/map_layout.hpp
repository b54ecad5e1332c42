// Where the services of a map stand on a page: in layers, what depends on others above what it needs.
//
// Lengths are pixels. Sizes of boxes come in, places go out; knows neither services nor formats.
#pragma once

#include <utility>
#include <vector>

namespace incplan::core::report {

struct Box {
  double width = 0;
  double height = 0;
  double x = 0;  ///< of the centre
  double y = 0;  ///< of the top edge
};

struct Point {
  double x = 0;
  double y = 0;
};

/// A line from one box to another, through the gaps between those in between.
struct Edge {
  int from = 0;
  int to = 0;
  std::vector<Point> points;
};

struct MapLayout {
  std::vector<Box> boxes;
  std::vector<Edge> edges;
  double width = 0;
  double height = 0;
};

/// `needs[i]` are the boxes that box `i` depends on. Circles are allowed.
[[nodiscard]] MapLayout lay_out(std::vector<Box> boxes, const std::vector<std::vector<int>>& needs);

}  // namespace incplan::core::report
