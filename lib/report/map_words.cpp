#include <algorithm>

#include "answer/language.hpp"
#include "report/map_drawing.hpp"
#include "report/plan_parts.hpp"
#include "report/wrap.hpp"
#include "text/unicode.hpp"

namespace incplan::core::report {
namespace {

constexpr int box_columns = 26;

void add_lines(std::vector<BoxLine>& lines, const std::string& text, Tone tone) {
  for (const ScreenLine& line : wrap(split(plain(escape_control(text))), box_columns, false)) {
    lines.push_back({paint(line, false), tone});
  }
}

}  // namespace

std::vector<std::string> service_names(const ReportContext& context, const ServiceMap& map,
                                       const std::vector<int>& nodes) {
  std::vector<std::string> names;
  for (const int node : nodes)
    names.push_back(context.display_name(*map.nodes[static_cast<std::size_t>(node)].service));
  return names;
}

std::vector<std::string> weaknesses(const ReportContext& context, const ServiceMap& map, const ServiceMap::Node& node) {
  std::vector<std::string> reasons;
  if (node.single_copy) {
    reasons.push_back(context.tr("a single instance, {} depend on it", {std::to_string(node.breaks.size())}));
  }
  if (!node.leads_to.empty()) {
    const std::string targets = joined(service_names(context, map, node.leads_to), language_of(context.language()));
    reasons.push_back(context.tr("all ways to {} lead through it", {targets}));
  }
  return reasons;
}

std::string share_of(const ReportContext& context, const ServiceMap& map, int services) {
  return context.tr("owns {} of {}", {std::to_string(services), std::to_string(map.nodes.size())});
}

std::vector<BoxLine> box_lines(const ReportContext& context, const ServiceMap& map, const ServiceMap::Node& node) {
  const Service& service = *node.service;
  std::vector<BoxLine> lines;
  add_lines(lines, context.display_name(service), Tone::strong);
  if (!service.owner.value.empty()) add_lines(lines, holder_name(context, service.owner), Tone::plain);
  if (node.owner_has > 0) add_lines(lines, share_of(context, map, node.owner_has), Tone::warning);
  for (const std::string& reason : weaknesses(context, map, node)) add_lines(lines, reason, Tone::warning);
  return lines;
}

std::vector<LegendEntry> legend_of(const ReportContext& context, const ServiceMap& map) {
  using Sign = LegendEntry::Sign;
  const auto any = [&map](auto&& is) { return std::ranges::any_of(map.nodes, is); };
  std::vector<LegendEntry> legend;
  if (any([](const ServiceMap::Node& node) { return !node.needs.empty(); })) {
    legend.push_back({Sign::arrow, context.tr("points at what a service needs")});
  }
  if (any([](const ServiceMap::Node& node) { return node.service->is_public; })) {
    legend.push_back({Sign::public_box, context.tr("customers see it")});
  }
  if (any(&ServiceMap::Node::weak)) legend.push_back({Sign::weak_box, context.tr("a weak point, and why")});
  return legend;
}

}  // namespace incplan::core::report
