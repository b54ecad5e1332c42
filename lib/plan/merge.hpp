// One plan laid over another, as trees.
//
//   base:  severities: {sev1: {name: A}, sev3: {name: C}}
//   over:  severities: {sev2: {name: B}, sev3: ~}
//   both:  severities: {sev1: {name: A}, sev2: {name: B}}
//
// Every node of the result still knows the file and the bytes where it was written.
#pragma once

#include "diagnostic/diagnostic.hpp"
#include "yaml/tree.hpp"

namespace incplan::core {

/// Mappings merge by key, at any depth; scalars, lists, conditions and answers of a choice replace as a whole; `key: ~` takes an inherited
/// entry away. The order is that of the base; a new entry stands before the next one of `over` that the base has too,
/// else last. Reports what is to be taken away and is not there. The result belongs to `into`; both trees must
/// outlive it.
[[nodiscard]] yaml::Node& merge_trees(const yaml::Node& base, const yaml::Node& over, yaml::Tree& into,
                                      Diagnostics& diagnostics);

/// The root without one of its entries, as a tree of its own.
[[nodiscard]] yaml::Node& copy_without(const yaml::Node& root, std::string_view key, yaml::Tree& into);

}  // namespace incplan::core
