#include "incplan.hpp"

#include <algorithm>

#include "plan/read.hpp"
#include "shape/check.hpp"
#include "yaml/read.hpp"

namespace incplan {
namespace {

bool is_of_another_version(const Diagnostics& diagnostics) {
  return std::ranges::find(diagnostics, code::unsupported_version, &Diagnostic::code) != diagnostics.end();
}

/// An empty plan that keeps what every Plan promises: a zone, a language.
Plan no_plan() {
  Plan plan;
  plan.zone = Zone::utc();
  plan.languages.push_back({"en", {}});
  return plan;
}

}  // namespace

Loaded load(std::shared_ptr<const Source> source, const Zones& zones) {
  Loaded loaded;
  loaded.trees.push_back(yaml::read(std::move(source), loaded.diagnostics));
  const yaml::Node* root = loaded.trees.front().root();
  loaded.readable = root != nullptr && root->is_mapping();
  if (root != nullptr) shape::check(*root, zones, loaded.diagnostics);
  if (!loaded.readable) {
    loaded.plan = no_plan();
    return loaded;
  }
  // What another version of the format means by a condition nobody here can judge.
  Diagnostics unsaid;
  Diagnostics& said = is_of_another_version(loaded.diagnostics) ? unsaid : loaded.diagnostics;
  loaded.plan = read_plan(*root, zones, said);
  return loaded;
}

}  // namespace incplan
