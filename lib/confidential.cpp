#include "confidential.hpp"

#include <algorithm>

#include "text/credentials.hpp"

namespace incplan::core {
namespace {

bool calls_itself_a_plan(const yaml::Tree& tree) {
  return tree.root() != nullptr && tree.root()->is_mapping() && tree.root()->find("incplan") != nullptr;
}

/// The trees of the files as they were read: those that bases were laid over each other in come later, and say the same.
std::vector<const yaml::Tree*> first_trees(const Loaded& loaded) {
  std::vector<const yaml::Tree*> trees;
  for (const yaml::Tree& tree : loaded.trees) {
    const bool known =
        std::ranges::any_of(trees, [&](const yaml::Tree* other) { return &other->source() == &tree.source(); });
    if (!known) trees.push_back(&tree);
  }
  return trees;
}

/// All but whether an address is public.
void add_values(const yaml::Node& node, std::vector<Place>& places) {
  if (node.is_scalar()) places.push_back(node.place());
  for (const yaml::Node& child : node) {
    if (child.key.text != "public") add_values(child, places);
  }
}

/// The bytes of a key or a word, and the way there.
struct ScalarToken {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  const PathSegment* path = nullptr;
};

void add_text(const yaml::Node& node, std::vector<ScalarToken>& words) {
  if (node.key.end > node.key.start) words.push_back({node.key.start, node.key.end, &node.path});
  if (node.is_scalar()) words.push_back({node.start, node.end, &node.path});
  for (const yaml::Node& child : node) add_text(child, words);
}

std::vector<ScalarToken> words_of(const yaml::Tree& tree) {
  std::vector<ScalarToken> words;
  if (tree.root() != nullptr) add_text(*tree.root(), words);
  std::ranges::stable_sort(words, {}, &ScalarToken::start);
  return words;
}

/// The way to what holds this byte; null in comments and where nothing could be read.
const PathSegment* step_at(const std::vector<ScalarToken>& words, std::size_t offset) {
  const auto after = std::ranges::upper_bound(words, offset, {}, &ScalarToken::start);
  return after != words.begin() && offset < std::prev(after)->end ? std::prev(after)->path : nullptr;
}

}  // namespace

std::vector<const Source*> files_of(const Loaded& loaded) {
  std::vector<const Source*> files;
  for (const yaml::Tree* tree : first_trees(loaded)) files.push_back(&tree->source());
  return files;
}

std::vector<Place> contacts_in(const Loaded& loaded) {
  std::vector<Place> places;
  for (const yaml::Tree* tree : first_trees(loaded)) {
    const yaml::Node* people = tree->root() == nullptr ? nullptr : tree->root()->find("people");
    if (people == nullptr) continue;
    for (const yaml::Node& person : *people) {
      if (const yaml::Node* contact = person.find("contact")) add_values(*contact, places);
    }
  }
  return places;
}

std::vector<const Source*> withheld_files(const Loaded& loaded) {
  std::vector<const Source*> files;
  for (const yaml::Tree* tree : first_trees(loaded)) {
    if (tree != &loaded.trees.front() && !calls_itself_a_plan(*tree)) files.push_back(&tree->source());
  }
  return files;
}

bool names_itself_a_plan(const Loaded& loaded) {
  return !loaded.trees.empty() && calls_itself_a_plan(loaded.trees.front());
}

void find_secrets(const Loaded& loaded, Diagnostics& found) {
  for (const yaml::Tree* tree : first_trees(loaded)) {
    const std::vector<Credential> credentials = find_credentials(tree->source().bytes());
    if (credentials.empty()) continue;
    const std::vector<ScalarToken> words = words_of(*tree);
    for (const Credential& credential : credentials) {
      found.push_back(
          {.code = code::secret,
           .place = {&tree->source(), static_cast<std::uint32_t>(credential.start),
                     static_cast<std::uint32_t>(credential.end), step_at(words, credential.start)},
           .message = Sentence("{} stands in the plan", Sentence(credential.what, credential.maker)),
           .hint = "revoke it now, store a new one in a vault, and write only its location in `access.kept_in`"});
    }
  }
}

}  // namespace incplan::core
