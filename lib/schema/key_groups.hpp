// Keys that exclude each other: `{within: …, from: …}` or `{notice: …, before: …}`.
#pragma once

#include "format/keys.hpp"
#include "yaml/tree.hpp"

namespace incplan::core::schema {

/// Whether a key may still be meant in a mapping: it is in no group, or in the one of which a key is there. Where none
/// is, the first group is meant.
[[nodiscard]] bool is_meant(const format::Key& key, const yaml::Node& mapping, const format::Shape& table);

}  // namespace incplan::core::schema
