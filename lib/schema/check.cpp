#include "schema/check.hpp"

#include "schema/checker.hpp"
#include "schema/invisible_chars.hpp"
#include "schema/trailing_text.hpp"

namespace incplan::core::schema {

void check(const yaml::Node& root, const Zones& zones, Diagnostics& diagnostics) {
  Checker(zones, diagnostics).plan(root);
  report_refused_elsewhere(root, diagnostics);
  report_hidden_characters(root, diagnostics);
}

namespace {

/// No key of an incident file takes the name of a zone.
const Zones& no_zones() {
  static const Zones none([](std::string_view) { return std::optional<std::string>(); });
  return none;
}

/// Values go nowhere but here, so that it does not matter how other readers of YAML would take them.
void drop_traps(Diagnostics& diagnostics) {
  std::erase_if(diagnostics, [](const Diagnostic& diagnostic) { return diagnostic.code == code::yaml_trap; });
}

}  // namespace

void check_incident(const yaml::Node& root, Diagnostics& diagnostics) {
  Checker(no_zones(), diagnostics).incident(root);
  drop_traps(diagnostics);
}

void check_variables(const yaml::Node& root, Diagnostics& diagnostics) {
  Checker(no_zones(), diagnostics).variables(root);
  drop_traps(diagnostics);
}

}  // namespace incplan::core::schema
