// Characters that hide something, anywhere in a plan.
#pragma once

#include "diagnostic/diagnostic.hpp"
#include "yaml/tree.hpp"

namespace incplan::core::schema {

/// Reports the first hidden character of every key and of every value, where it stands in the file.
void report_hidden_characters(const yaml::Node& root, Diagnostics& diagnostics);

}  // namespace incplan::core::schema
