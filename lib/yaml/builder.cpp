#include "yaml/builder.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "yaml/read.hpp"

namespace incplan::core::yaml {

namespace {

/// Whether it is cheap to see that no key is there twice. A loop over all pairs would take hours for a hostile mapping.
bool has_distinct_keys(const Node& mapping) {
  constexpr std::uint32_t few = 12;
  if (mapping.size > few) return false;
  for (const Node* entry = mapping.first; entry != nullptr; entry = entry->next) {
    for (const Node* other = entry->next; other != nullptr; other = other->next) {
      if (entry->key.text == other->key.text) return false;
    }
  }
  return true;
}

}  // namespace

bool is_null_word(std::string_view text) {
  return text == "~" || text == "null" || text == "Null" || text == "NULL";
}

bool Builder::empty(std::uint32_t start, std::uint32_t end) {
  return add(Kind::null, Style::none, start, end) != nullptr;
}

bool Builder::scalar(const ScalarToken& written, std::string_view text) {
  const bool null = written.style == Style::plain && is_null_word(text);
  Node* node = add(null ? Kind::null : Kind::scalar, written.style, written.start, written.end);
  if (node != nullptr) node->text = text;
  return node != nullptr;
}

bool Builder::open(Kind kind, Style style, std::uint32_t start) {
  Node* node = add(kind, style, start, start);
  if (node == nullptr) return false;
  open_.push_back({node});
  if (open_.size() <= max_depth) return true;
  diagnostics_.push_back({.code = code::too_deep,
                          .place = node->place(),
                          .message = Sentence("nested more than {} levels deep", max_depth)});
  return false;
}

void Builder::close(std::uint32_t end) {
  Node& node = *open_.back().node;
  node.end = end;
  open_.pop_back();
  if (node.is_mapping()) drop_duplicates(node);
}

void Builder::close_all(std::uint32_t end) {
  while (!open_.empty()) close(end);
}

Node* Builder::add(Kind kind, Style style, std::uint32_t start, std::uint32_t end) {
  Node& node = tree_.add();
  node.kind = kind;
  node.style = style;
  node.start = start;
  node.end = end;
  append(node);
  if (++nodes_ <= max_nodes) return &node;
  diagnostics_.push_back({.code = code::too_large,
                          .place = node.place(),
                          .message = Sentence("more than {} values in one file", max_nodes),
                          .hint = "split the plan into several files"});
  return nullptr;
}

void Builder::append(Node& node) {
  if (open_.empty()) {
    tree_.set_root(&node);
    return;
  }
  Open& open = open_.back();
  Node& parent = *open.node;
  node.path.parent = &parent.path;
  if (parent.is_mapping()) {
    node.key = key_;
    node.path.key = key_.text;
  } else {
    node.path.index = static_cast<int>(parent.size);
  }
  (open.last == nullptr ? parent.first : open.last->next) = &node;
  open.last = &node;
  ++parent.size;
}

/// The first of equal keys stays.
void Builder::drop_duplicates(Node& mapping) {
  if (has_distinct_keys(mapping)) return;
  std::vector<Node*> entries;
  for (Node* entry = mapping.first; entry != nullptr; entry = entry->next) entries.push_back(entry);
  std::ranges::stable_sort(entries, {}, [](const Node* entry) { return entry->key.text; });
  std::vector<const Node*> again;
  const Node* first = nullptr;
  for (const Node* entry : entries) {
    if (first == nullptr || entry->key.text != first->key.text) {
      first = entry;
      continue;
    }
    report_duplicate(*entry, *first);
    again.push_back(entry);
  }
  std::ranges::sort(again);
  for (Node** link = &mapping.first; *link != nullptr;) {
    if (!std::ranges::binary_search(again, *link)) {
      link = &(*link)->next;
      continue;
    }
    *link = (*link)->next;
    --mapping.size;
  }
}

void Builder::report_duplicate(const Node& again, const Node& first) {
  diagnostics_.push_back({.code = code::duplicate_key,
                          .place = again.key_place(),
                          .message = Sentence("the key `{}` is here twice", again.key.text),
                          .hint = "keep one of them",
                          .related = {{first.key_place(), "first written here"}}});
}

}  // namespace incplan::core::yaml
