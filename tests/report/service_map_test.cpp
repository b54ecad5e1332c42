// The map of services: what breaks with what, where it is weak, and how it is drawn.
#include <doctest/doctest.h>

#include <algorithm>

#include "report/map_drawing.hpp"
#include "report/map_layout.hpp"
#include "report/sample_plan.hpp"
#include "support/repository.hpp"

using namespace incplan::core;
using namespace incplan::core::report;

namespace {

/// A plan that has nothing but these services.
SamplePlan plan_with(const std::string& services) {
  return SamplePlan("incplan: 1\nname: Map\nservices:\n" + services);
}

std::string service(const std::string& id, const std::string& needs, const std::string& more = {}) {
  return "  " + id + ": {name: " + id + ", depends_on: [" + needs + "]" + more + "}\n";
}

const ServiceMap::Node& node(const ServiceMap& map, std::string_view id) {
  return *std::find_if(map.nodes.begin(), map.nodes.end(),
                       [&](const ServiceMap::Node& each) { return each.service->id.text == id; });
}

bool overlap(const Box& a, const Box& b) {
  const bool apart = a.x + a.width / 2 <= b.x - b.width / 2 || b.x + b.width / 2 <= a.x - a.width / 2 ||
                     a.y + a.height <= b.y || b.y + b.height <= a.y;
  return !apart;
}

}  // namespace

TEST_CASE("the blast radius is everything that depends on a service, at any depth") {
  const SamplePlan plan =
      plan_with(service("shop", "cart, search") + service("cart", "db") + service("search", "") + service("db", ""));
  const ServiceMap map = *map_services(plan.loaded.plan);
  CHECK(node(map, "db").breaks == std::vector<int>{0, 1});
  CHECK(node(map, "search").breaks == std::vector<int>{0});
  CHECK(node(map, "shop").breaks.empty());
}

TEST_CASE("weak points") {
  const SamplePlan plan = plan_with(service("a", "mid") + service("b", "mid") + service("c", "") +
                                    service("mid", "db", ", replicas: 3") + service("db", ""));
  const ServiceMap map = *map_services(plan.loaded.plan);
  CHECK(node(map, "db").single_copy);
  CHECK(!node(map, "mid").single_copy);
  CHECK(node(map, "mid").leads_to == std::vector<int>{4});
  CHECK(node(map, "db").leads_to.empty());
  CHECK(!node(map, "a").weak());
  CHECK(!node(map, "c").weak());
}

TEST_CASE("what leads to a service is whatever all others have to pass") {
  const std::string two_ways = service("a", "mid") + service("b", "mid") + service("mid", "db");
  CHECK(node(*map_services(plan_with(two_ways + service("db", "")).loaded.plan), "mid").leads_to ==
        std::vector<int>{3});
  const SamplePlan around = plan_with(two_ways + service("db", "") + service("reports", "db"));
  CHECK(node(*map_services(around.loaded.plan), "mid").leads_to.empty());
  const SamplePlan below = plan_with(service("a", "mid") + service("b", "mid") + service("mid", "cache, db") +
                                     service("cache", "db") + service("db", ""));
  CHECK(node(*map_services(below.loaded.plan), "mid").leads_to == std::vector<int>{3, 4});
}

TEST_CASE("an owner who owns more than half is named") {
  const std::string tom = ", owner: tom";
  const SamplePlan plan = plan_with(service("a", "", tom) + service("b", "", tom) + service("c", "", tom) +
                                    service("d", "", ", owner: li"));
  const ServiceMap map = *map_services(plan.loaded.plan);
  REQUIRE(map.owners.size() == 1);
  CHECK(map.owners.front().owner.value.text == "tom");
  CHECK(map.owners.front().services == 3);
}

TEST_CASE("boxes never overlap, needs stand below, and circles do no harm") {
  const std::vector<std::vector<std::vector<int>>> maps = {
      {{}},
      {{1, 2, 3}, {4}, {4}, {}, {}},
      {{1}, {2}, {0}},
      {{0}},
      {{1, 2, 3, 4, 5, 6, 7}, {7}, {7}, {7}, {7}, {7}, {7}, {}},
  };
  for (const auto& needs : maps) {
    std::vector<Box> boxes;
    for (std::size_t box = 0; box < needs.size(); ++box) boxes.push_back({60.0 + 20.0 * static_cast<double>(box), 40});
    const MapLayout layout = lay_out(boxes, needs);
    for (std::size_t a = 0; a < boxes.size(); ++a) {
      CHECK(layout.boxes[a].x - layout.boxes[a].width / 2 >= 0);
      CHECK(layout.boxes[a].x + layout.boxes[a].width / 2 <= layout.width);
      CHECK(layout.boxes[a].y + layout.boxes[a].height <= layout.height);
      for (std::size_t b = a + 1; b < boxes.size(); ++b) CHECK(!overlap(layout.boxes[a], layout.boxes[b]));
    }
  }
  const MapLayout chain = lay_out({{60, 40}, {60, 40}, {60, 40}}, {{1, 2}, {2}, {}});
  CHECK(chain.boxes[0].y < chain.boxes[1].y);
  CHECK(chain.boxes[1].y < chain.boxes[2].y);
}

// The page is 960 pixels wide, and shrinks a map to 72 % of its size at most.
TEST_CASE("a map fits a page") {
  const std::vector<std::vector<int>> star = {{8}, {8}, {8}, {8}, {8}, {8}, {8}, {8}, {}};
  const std::vector<std::vector<int>> apart(9);
  for (const auto& needs : {star, apart}) {
    const MapLayout layout = lay_out(std::vector<Box>(9, {200, 40}), needs);
    CHECK(layout.width <= 960 / 0.72);
    CHECK(layout.height <= 500);
  }
  const MapLayout beside = lay_out(std::vector<Box>(4, {200, 40}), {{1}, {}, {}, {}});
  CHECK(beside.boxes[3].y != beside.boxes[2].y);  // what is tied to nothing fills the narrowest layer
}

TEST_CASE("drawings") {
  const SamplePlan sample;
  const ReportContext context = sample.context();
  const ServiceMap map = *map_services(context.plan);
  CHECK(test::compare_generated("tests/report/expected/services.svg", map_svg(context, map)) == "");
  CHECK(test::compare_generated("tests/report/expected/services.mmd", map_mermaid(context, map)) == "");
  CHECK(test::compare_generated("tests/report/expected/services.dot", map_dot(context, map)) == "");
}

TEST_CASE("a map too large to read is none") {
  std::string services;
  for (std::size_t each = 0; each <= most_mapped; ++each) services += service("s" + std::to_string(each), "");
  CHECK(!map_services(plan_with(services).loaded.plan));
  CHECK(!map_services(SamplePlan("incplan: 1\nname: Empty\n").loaded.plan));
}
