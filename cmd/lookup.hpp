// Words of a person that must be ids of the plan.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cmd/env.hpp"
#include "incplan.hpp"
#include "text/unicode.hpp"

namespace incplan::core::cmd {

/// Throws UsageError: "unknown stage `monitorng`; did you mean `monitoring`?", or the list of all where none is near. A
/// severity is never guessed: a wrong one at night is worse than a question.
[[noreturn]] void throw_unknown_id(std::string_view what, std::string_view word, const std::vector<std::string>& known);

/// The index of the entry that is meant; throws UsageError where there is none. Upper case leaves no doubt.
template <class Entry>
Index<Entry> known_index(std::string_view what, const std::string& word, const Part<Entry>& entries) {
  auto index = index_of(entries, word);
  if (!index) index = index_of(entries, ascii_lower(word));
  if (index) return index;
  std::vector<std::string> known;
  for (const Entry& entry : entries) known.push_back(entry.id.text);
  throw_unknown_id(what, word, known);
}

/// The same for several words.
template <class Entry>
std::vector<Index<Entry>> known_indices(std::string_view what, const std::vector<std::string>& words,
                                        const Part<Entry>& entries) {
  std::vector<Index<Entry>> indices;
  for (const std::string& word : words) indices.push_back(known_index(what, word, entries));
  return indices;
}

// People and roles as they are asked for: `comms_lead`, `comms`, `tom`, `@tom`, `Tom Petit`.

/// Who was meant; one of them is null.
struct Holder {
  const Role* role = nullptr;
  const Person* person = nullptr;
};

/// The one that has this id or name, else the only one of which a part of it begins with the word. Behind `@` only
/// people are meant. Throws UsageError where there is none, or where several may be meant.
[[nodiscard]] Holder find_holder(std::string_view word, const Plan& plan);

/// The same for a person.
[[nodiscard]] const Person& find_person(std::string_view word, const Plan& plan);

}  // namespace incplan::core::cmd
