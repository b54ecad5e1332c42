#include "plan/merge.hpp"

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace incplan::core {
namespace {

using yaml::Node;

bool takes_away(const Node& node) {
  return node.kind == yaml::Kind::null && !node.is_empty();
}

bool is_condition(const Node& node) {
  return node.key.text == "when" || node.key.text == "unless";
}

/// An answer of a choice, `criteria/impact/values/low`: its name and its meaning belong together.
bool is_choice_value(const Node& node) {
  const PathSegment* values = node.path.parent;
  if (values == nullptr || values->key != "values" || values->parent == nullptr) return false;
  const PathSegment* criteria = values->parent->parent;
  return criteria != nullptr && criteria->key == "criteria" && criteria->parent != nullptr &&
         criteria->parent->parent == nullptr;
}

class Merger {
 public:
  Merger(yaml::Tree& into, Diagnostics& diagnostics) : into_(into), diagnostics_(diagnostics) {}

  Node& merge(const Node& base, const Node& over) {
    const bool is_whole = is_condition(over) || (is_choice_value(over) && over.size > 0);
    if (!base.is_mapping() || !over.is_mapping() || is_whole) return copy(over, true);
    // Where the file adds nothing of its own (`sev1: {}` keeps a place in the order) the base is what is written.
    Node& merged = shallow(over.size == 0 ? base : over);
    const std::unordered_map<std::string_view, const Node*> overlaid = by_key(over);
    const auto before = new_entries_before(base, over);
    for (const Node& entry : base) {
      add_all(before, entry.key.text, merged);
      const auto found = overlaid.find(entry.key.text);
      if (found == overlaid.end()) {
        append(merged, copy(entry, false));
      } else if (!takes_away(*found->second)) {
        append(merged, merge(entry, *found->second));
      }
    }
    add_all(before, {}, merged);
    return merged;
  }

  /// `is_over`: what the extending file writes anew, where nothing can be taken away.
  Node& copy(const Node& node, bool is_over) {
    Node& copied = shallow(node);
    for (const Node& child : node) {
      if (is_over && node.is_mapping() && takes_away(child)) {
        report_nothing_there(child);
      } else {
        append(copied, copy(child, is_over));
      }
    }
    return copied;
  }

  Node& copy_without(const Node& root, std::string_view key) {
    Node& copied = shallow(root);
    for (const Node& child : root) {
      if (child.key.text != key) append(copied, copy(child, false));
    }
    return copied;
  }

 private:
  /// New entries by the key of the base's entry before which they stand; the empty key for those that come last.
  using Placed = std::unordered_map<std::string_view, std::vector<const Node*>>;

  static std::unordered_map<std::string_view, const Node*> by_key(const Node& mapping) {
    std::unordered_map<std::string_view, const Node*> entries;
    for (const Node& entry : mapping) entries.emplace(entry.key.text, &entry);
    return entries;
  }

  Placed new_entries_before(const Node& base, const Node& over) {
    const auto known = by_key(base);
    Placed placed;
    std::vector<const Node*> waiting;
    for (const Node& entry : over) {
      if (!known.contains(entry.key.text)) {
        waiting.push_back(&entry);
      } else if (!waiting.empty()) {
        placed.emplace(entry.key.text, std::move(waiting));
        waiting.clear();
      }
    }
    if (!waiting.empty()) placed.emplace(std::string_view(), std::move(waiting));
    return placed;
  }

  void add_all(const Placed& placed, std::string_view key, Node& merged) {
    const auto found = placed.find(key);
    if (found == placed.end()) return;
    for (const Node* entry : found->second) {
      if (takes_away(*entry)) {
        report_nothing_there(*entry);
      } else {
        append(merged, copy(*entry, true));
      }
    }
  }

  void report_nothing_there(const Node& entry) {
    diagnostics_.push_back({.code = code::unknown_reference,
                            .place = entry.key_place(),
                            .message = Sentence("there is no inherited `{}` to remove", entry.key.text),
                            .hint = "leave it out; an empty value is written `\"\"`"});
  }

  Node& shallow(const Node& node) {
    Node& copied = into_.add();
    copied.path = node.path;
    copied.source = node.source;
    copied.start = node.start;
    copied.end = node.end;
    copied.kind = node.kind;
    copied.style = node.style;
    copied.text = node.text;
    copied.key = node.key;
    last_[&copied] = nullptr;
    return copied;
  }

  void append(Node& parent, Node& child) {
    child.path.parent = &parent.path;
    Node*& last = last_[&parent];
    (last == nullptr ? parent.first : last->next) = &child;
    last = &child;
    ++parent.size;
  }

  yaml::Tree& into_;
  Diagnostics& diagnostics_;
  std::unordered_map<const Node*, Node*> last_;
};

}  // namespace

yaml::Node& merge_trees(const yaml::Node& base, const yaml::Node& over, yaml::Tree& into, Diagnostics& diagnostics) {
  return Merger(into, diagnostics).merge(base, over);
}

yaml::Node& copy_without(const yaml::Node& root, std::string_view key, yaml::Tree& into) {
  Diagnostics none;
  return Merger(into, none).copy_without(root, key);
}

}  // namespace incplan::core
