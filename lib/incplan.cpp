#include "incplan.hpp"

#include <algorithm>

#include "format/keys.hpp"
#include "plan/read.hpp"
#include "schema/check.hpp"
#include "yaml/read.hpp"

namespace incplan::core {
namespace {

bool is_of_another_version(const Diagnostics& diagnostics) {
  return std::ranges::find(diagnostics, code::unsupported_version, &Diagnostic::code) != diagnostics.end();
}

/// Whether a file has anything that a plan has: a base need not have more.
bool has_a_part(const yaml::Node& root) {
  const auto& keys = format::plan_shape().keys;
  return std::ranges::any_of(keys, [&root](const format::Key& key) { return root.find(key.name) != nullptr; });
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
  const OpenBase none = [](const PlanSource&, std::string_view) {
    return OpenedBase{.refusal = OpenedBase::Refusal::missing, .problem = "no other file can be read from here"};
  };
  return load({std::move(source), {}}, none, zones);
}

Loaded load(const PlanSource& plan, const OpenBase& open, const Zones& zones) {
  Loaded loaded;
  const Extended extended = read_extended(plan, open, has_a_part, loaded.trees, loaded.diagnostics);
  loaded.readable = extended.root != nullptr && extended.root->is_mapping();
  // Where the YAML is broken, what is left of it looks like no plan at all: that is said once.
  const bool may_be_plan = loaded.readable || loaded.diagnostics.empty();
  if (extended.root != nullptr && may_be_plan) schema::check(*extended.root, zones, loaded.diagnostics);
  if (!loaded.readable) {
    loaded.plan = no_plan();
    return loaded;
  }
  // What another version of the format means by a condition nobody here can judge.
  Diagnostics discarded;
  Diagnostics& said = is_of_another_version(loaded.diagnostics) ? discarded : loaded.diagnostics;
  loaded.plan = read_plan(*extended.root, zones, said);
  return loaded;
}

}  // namespace incplan::core
