// A word that should be a list.
#include <fmt/core.h>

#include "schema/checker.hpp"
#include "text/unicode.hpp"

namespace incplan::core::schema {

bool Checker::is_list_without_brackets(const Node& node, const Key& key) {
  const bool is_list =
      node.is_scalar() && node.style == yaml::Style::plain && node.text.find(',') != std::string_view::npos;
  if (!is_list) return false;
  if (node.text.ends_with(']') && node.text.find('[') == std::string_view::npos) {
    report(code::yaml_syntax, node.place(), "the bracket `]` is never opened", fmt::format("write `[{}`", node.text));
    return true;
  }
  report(code::invalid_value, node.place(), Sentence("`{}` is not a list", node.text),
         fmt::format("write `{}: [{}]`", key.name, ascii_lower(node.text)));
  return true;
}

}  // namespace incplan::core::schema
