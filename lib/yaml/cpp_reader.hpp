// The road through yaml-cpp: what the authority on YAML says the bytes mean, as a tree with places that yaml-cpp does
// not know.
//
// Its traps are fenced here (see cpp_reader.cpp); nobody else learns that it exists.
#pragma once

#include "diagnostic/diagnostic.hpp"
#include "yaml/tree.hpp"

namespace incplan::core::yaml {

/// Fills the tree from bytes that `check_bytes` found sound. After a mistake the tree has no root.
void read_with_yaml_cpp(Tree& tree, Diagnostics& diagnostics);

}  // namespace incplan::core::yaml
