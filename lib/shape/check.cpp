#include "shape/check.hpp"

#include "shape/checker.hpp"
#include "shape/hidden.hpp"
#include "shape/lost.hpp"

namespace incplan::shape {

void check(const yaml::Node& root, const Zones& zones, Diagnostics& diagnostics) {
  Checker(zones, diagnostics).plan(root);
  report_refused_elsewhere(root, diagnostics);
  report_hidden_characters(root, diagnostics);
}

}  // namespace incplan::shape
