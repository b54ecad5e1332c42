#include "mutation/by_line.hpp"

#include <algorithm>

#include "mutation/typo.hpp"

namespace incplan::core::test {
namespace {

using yaml::Node;

class Maker {
 public:
  explicit Maker(const Source& source) : source_(source), bytes_(source.bytes()) {}

  void visit(const Node& node) {
    if (node.path.parent == nullptr && node.size > 0) first_key_ = node.first->key.start;
    if (node.path.parent != nullptr && node.path.index < 0) break_key(node);
    if (node.is_scalar()) break_scalar(node);
    if (node.is_scalar() && node.style == yaml::Style::plain) decorate(node);
    if (node.style == yaml::Style::flow) break_brackets(node);
    if (node.is_mapping() && node.style != yaml::Style::flow && node.size > 0) add_merge_key(*node.first);
    for (const Node& child : node) visit(child);
  }

  [[nodiscard]] std::vector<Mutant> take() { return std::move(made_); }

 private:
  [[nodiscard]] int line_of(std::uint32_t offset) const { return source_.position(offset).line; }

  void add(std::string mistake, std::uint32_t start, std::uint32_t finish, std::string replacement) {
    made_.push_back({std::move(mistake), start, finish, std::move(replacement), {line_of(start)}});
  }

  /// The key of a line of its own.
  void break_key(const Node& node) {
    const std::uint32_t begin = source_.line_start(line_of(node.key.start));
    const std::string_view before = bytes_.substr(begin, node.key.start - begin);
    if (before.find_first_not_of(' ') != std::string_view::npos) return;
    const bool has_word = node.is_scalar() && line_of(node.start) == line_of(node.key.start);
    if (!before.empty()) add("tab as indentation", begin, node.key.start, "\t");
    if (has_word) add("no space after the colon", node.key.end + 1, node.start, "");
    if (has_word) add("no colon", node.key.end, node.key.end + 1, "");
    if (!before.empty() && has_word) add("one space too few", begin, begin + 1, "");
    if (has_word) add("one space too many", begin, begin, " ");
    if (before.empty() && begin > first_key_) add("second document", begin, begin, "---\n");
  }

  /// What YAML has and plans do without.
  void add_merge_key(const Node& first) {
    const std::uint32_t begin = source_.line_start(line_of(first.key.start));
    const std::string before(bytes_.substr(begin, first.key.start - begin));
    if (before.find_first_not_of(' ') == std::string::npos) add("merge key", begin, begin, before + "<<: *common\n");
  }

  void decorate(const Node& node) {
    if (node.text.empty()) return;
    add("tag", node.start, node.start, "!!str ");
    add("anchor", node.start, node.start, "&common ");
    add("alias", node.start, node.end, "*common");
  }

  void break_scalar(const Node& node) {
    const bool quoted = node.style == yaml::Style::double_quoted || node.style == yaml::Style::single_quoted;
    if (quoted && line_of(node.start) == line_of(node.end)) {
      add("no opening quote", node.start, node.start + 1, "");
      add("no closing quote", node.end - 1, node.end, "");
      if (needs_quotes(node.text)) add("no quotes", node.start, node.end, std::string(node.text));
    }
    if (node.text.size() > 3) break_template(node);
  }

  /// Whether it begins with a sign that YAML keeps for itself, or holds a colon that would make it a key.
  static bool needs_quotes(std::string_view text) {
    if (text.empty()) return false;
    return std::string_view("@`%*&!").find(text.front()) != std::string_view::npos || text.starts_with("{{") ||
           (text.find(": ") != std::string_view::npos && text.find_first_of("\"'#") == std::string_view::npos);
  }

  /// Tags of messages: a name, and the end of a section.
  void break_template(const Node& node) {
    for (std::size_t at = bytes_.find("{{", node.start); at < node.end; at = bytes_.find("{{", at + 2)) {
      const std::size_t end = bytes_.find("}}", at);
      if (end == std::string_view::npos || end >= node.end) return;
      const std::string_view name = bytes_.substr(at + 2, end - at - 2);
      const auto start = static_cast<std::uint32_t>(at);
      const auto finish = static_cast<std::uint32_t>(end + 2);
      if (name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos) {
        add("misspelt variable", start + 2, finish - 2, misspelt(name));
        add("tag without its end", finish - 2, finish, "");
      } else if (name.starts_with('/')) {
        add("section without its end", start, finish, "");
        // Told where the section begins: nobody knows where it was to end.
        const std::size_t opened = bytes_.rfind("{{#" + std::string(name.substr(1)), at);
        const std::size_t negated = bytes_.rfind("{{^" + std::string(name.substr(1)), at);
        for (const std::size_t begin : {opened, negated}) {
          if (begin != std::string_view::npos) made_.back().lines.push_back(line_of(static_cast<std::uint32_t>(begin)));
        }
      }
    }
  }

  void break_brackets(const Node& node) {
    if (node.size == 0 || line_of(node.start) != line_of(node.end)) return;
    add("no closing bracket", node.end - 1, node.end, "");
    add("no opening bracket", node.start, node.start + 1, "");
  }

  const Source& source_;
  std::string_view bytes_;
  std::uint32_t first_key_ = 0;  ///< of the plan: before it `---` is allowed
  std::vector<Mutant> made_;
};

}  // namespace

std::vector<Mutant> mutants_by_line(const Source& plan, const yaml::Tree& tree) {
  Maker maker(plan);
  maker.visit(*tree.root());
  return maker.take();
}

}  // namespace incplan::core::test
