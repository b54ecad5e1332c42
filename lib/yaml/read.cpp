#include "yaml/read.hpp"

#include "yaml/bytes.hpp"
#include "yaml/cpp_reader.hpp"
#include "yaml/scanner.hpp"

namespace incplan::core::yaml {

Tree read(std::shared_ptr<const Source> source, Diagnostics& diagnostics) {
  Tree tree(source);
  if (!check_bytes(*source, diagnostics) || scan(tree, diagnostics)) return tree;
  Tree again(std::move(source));
  read_with_yaml_cpp(again, diagnostics);
  return again;
}

}  // namespace incplan::core::yaml
