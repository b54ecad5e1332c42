#include "yaml/read.hpp"

#include "yaml/bytes.hpp"
#include "yaml/cpp_reader.hpp"

namespace incplan::yaml {

Tree read(std::shared_ptr<const Source> source, Diagnostics& diagnostics) {
  Tree tree(std::move(source));
  if (check_bytes(tree.source(), diagnostics)) read_with_yaml_cpp(tree, diagnostics);
  return tree;
}

}  // namespace incplan::yaml
