#include "mutation/by_shape.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "format/keys.hpp"
#include "mutation/typo.hpp"

namespace incplan::core::test {
namespace {

using format::Kind;
using yaml::Node;

int line_of(const Source& source, std::uint32_t offset) {
  return source.position(offset).line;
}

/// The lines on which a word stands as a key or a value.
using Lines = std::map<std::string_view, std::vector<int>>;

void find_words(const Node& node, Lines& lines) {
  if (node.is_scalar()) lines[node.text].push_back(line_of(*node.source, node.start));
  for (const Node& child : node) {
    if (child.path.index < 0) lines[child.key.text].push_back(line_of(*node.source, child.key.start));
    find_words(child, lines);
  }
}

class Maker {
 public:
  explicit Maker(const Node& root) : source_(*root.source) { find_words(root, words_); }

  void visit_shape(const Node& node, const format::Shape& shape) {
    for (const Node& entry : node) {
      const auto key = std::ranges::find(shape.keys, entry.key.text, &format::Key::name);
      if (key == shape.keys.end()) continue;
      rename_key(entry, "misspelt key");
      duplicate(node, entry);
      if (key->required) remove(node, entry);
      swap_kind(entry, key->kind);
      visit_value(entry, *key);
    }
  }

  [[nodiscard]] std::vector<Mutant> take() { return std::move(made_); }

 private:
  void add(std::string mistake, std::uint32_t start, std::uint32_t finish, std::string replacement,
           std::vector<int> lines = {}) {
    if (lines.empty()) lines = {line_of(source_, start)};
    made_.push_back({std::move(mistake), start, finish, std::move(replacement), std::move(lines)});
  }
  [[nodiscard]] std::string bytes(std::uint32_t start, std::uint32_t finish) const {
    return std::string(source_.bytes().substr(start, finish - start));
  }

  void rename_key(const Node& entry, std::string mistake, std::vector<int> lines = {}) {
    if (entry.key.style != yaml::Style::plain) return;
    add(std::move(mistake), entry.key.start, entry.key.end, misspelt(entry.key.text), std::move(lines));
  }

  /// The lines of an entry of a block mapping; in a flow mapping its bytes.
  void duplicate(const Node& parent, const Node& entry) {
    const int first = line_of(source_, entry.key.start);
    const int last = line_of(source_, entry.end > entry.start ? entry.end - 1 : entry.end);
    const std::uint32_t begin = source_.line_start(first);
    const bool alone = bytes(begin, entry.key.start).find_first_not_of(' ') == std::string::npos;
    if (!alone) {
      if (entry.is_scalar() && first == last && parent.style == yaml::Style::flow) {
        add("duplicate key", entry.key.start, entry.key.start, bytes(entry.key.start, entry.end) + ", ");
      }
      return;
    }
    const std::uint32_t end = source_.line_start(last + 1);
    if (end <= begin) return;
    const int copy = first + (last - first + 1);
    add("duplicate key", end, end, bytes(begin, end), {first, copy});
  }

  void remove(const Node& parent, const Node& entry) {
    const int first = line_of(source_, entry.key.start);
    const int last = line_of(source_, entry.end > entry.start ? entry.end - 1 : entry.end);
    const std::uint32_t begin = source_.line_start(first);
    const std::uint32_t end = source_.line_start(last + 1);
    const bool whole_lines = bytes(begin, entry.key.start).find_first_not_of(' ') == std::string::npos;
    if (!whole_lines || end <= begin || parent.size < 2) return;
    const int of_parent = parent.path.parent == nullptr ? 1 : line_of(source_, parent.key_place().start);
    add("missing key", begin, end, "", {of_parent, first, std::max(first - 1, 1)});
  }

  void swap_kind(const Node& entry, Kind kind) {
    const bool one_line = line_of(source_, entry.start) == line_of(source_, entry.end);
    if (!one_line || entry.end <= entry.start) return;
    switch (kind) {
      case Kind::object:
      case Kind::entries:
      case Kind::handles:
      case Kind::rhythms:
      case Kind::cadences:
      case Kind::facts:
      case Kind::contacts:
      case Kind::choices:
        add("text for a mapping", entry.start, entry.end, "wrong");
        break;
      case Kind::id:
      case Kind::date:
      case Kind::time:
      case Kind::duration:
      case Kind::yes_no:
      case Kind::choice:
      case Kind::zone:
      case Kind::url:
      case Kind::hours:
      case Kind::rhythm:
        add("mapping for a word", entry.start, entry.end, "{wrong: wrong}");
        break;
      default:
        break;
    }
  }

  void visit_value(const Node& node, const format::Key& key) {
    switch (key.kind) {
      case Kind::object:
        if (node.is_mapping()) visit_shape(node, *key.table);
        break;
      case Kind::list:
      case Kind::one_or_list:
        if (node.is_mapping()) visit_shape(node, *key.table);
        if (node.is_sequence()) visit_items(node, *key.table);
        break;
      case Kind::entries:
      case Kind::handles:
        for (const Node& entry : node) visit_entry(node, entry, key);
        break;
      case Kind::id:
      case Kind::ids:
      case Kind::affected:
        misspell_all(node, "misspelt reference");
        break;
      case Kind::condition:
      case Kind::facts:
      case Kind::rhythms:
        misspell_facts(node);
        break;
      case Kind::cadences:
        for (const Node& entry : node) {
          rename_key(entry, "misspelt name in a condition");
          if (entry.is_mapping()) visit_shape(entry, *key.table);
        }
        break;
      default:
        spoil(node, key.kind);
        break;
    }
  }

  void visit_items(const Node& node, const format::Shape& shape) {
    for (const Node& item : node) {
      if (item.is_mapping()) visit_shape(item, shape);
    }
  }

  /// The id of an entry, where something refers to it; then the entry itself. Where one place alone refers to it, either may be
  /// the one that is misspelt.
  void visit_entry(const Node& parent, const Node& entry, const format::Key& key) {
    const auto& lines = words_[entry.key.text];
    if (lines.size() > 1) rename_key(entry, "misspelt id", lines.size() == 2 ? lines : std::vector<int>());
    duplicate(parent, entry);
    if (entry.is_mapping() && key.table != nullptr) visit_shape(entry, *key.table);
  }

  void misspell_all(const Node& node, const std::string& mistake) {
    if (node.is_scalar()) return misspell(node, mistake);
    for (const Node& item : node) misspell_all(item, mistake);
  }

  void misspell(const Node& node, const std::string& mistake) {
    if (node.style != yaml::Style::plain || node.text.size() < 3 || node.text == "none" || node.text == "all") return;
    add(mistake, node.start, node.end, misspelt(node.text));
  }

  /// Names and words of conditions: `impact: high`.
  void misspell_facts(const Node& node) {
    for (const Node& entry : node) {
      if (entry.is_mapping() || (entry.is_sequence() && entry.path.index >= 0)) {
        misspell_facts(entry);
        continue;
      }
      if (entry.path.index < 0 && entry.key.text != "at_least") rename_key(entry, "misspelt name in a condition");
      const bool is_word = entry.is_scalar() &&
                           std::ranges::all_of(entry.text, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
      if (is_word && entry.text != "yes" && entry.text != "no") misspell(entry, "misspelt value in a condition");
    }
  }

  /// A value of the wrong form.
  void spoil(const Node& node, Kind kind) {
    static const std::map<Kind, std::string> wrong = {
        {Kind::date, "2026-02-30"}, {Kind::time, "yesterday"},    {Kind::duration, "30"},
        {Kind::rhythm, "often"},    {Kind::hours, "9 to 5"},      {Kind::zone, "Europe/Pariss"},
        {Kind::url, "example"},     {Kind::yes_no, "perhaps"},    {Kind::integer, "many"},
        {Kind::choice, "whatever"}, {Kind::legal_clock, "3 days"}};
    const auto spoilt = wrong.find(kind);
    if (spoilt != wrong.end() && node.is_scalar()) add("wrong value", node.start, node.end, spoilt->second);
  }

  const Source& source_;
  Lines words_;
  std::vector<Mutant> made_;
};

}  // namespace

std::vector<Mutant> mutants_by_shape(const Node& root) {
  Maker maker(root);
  maker.visit_shape(root, format::plan_shape());
  return maker.take();
}

}  // namespace incplan::core::test
