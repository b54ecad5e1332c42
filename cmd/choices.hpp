// Words to offer for an option: fixed ones, and those of a plan.
#pragma once

#include <initializer_list>
#include <iterator>
#include <string>
#include <vector>

#include "cmd/options.hpp"
#include "cmd/session.hpp"

namespace incplan::core::cmd {

using Choices = std::vector<Options::Choice>;

[[nodiscard]] inline Choices choices(std::initializer_list<const char*> words) {
  Choices made;
  for (const char* word : words) made.push_back({word});
  return made;
}

[[nodiscard]] inline Choices choices(const std::vector<std::string>& words) {
  Choices made;
  for (const std::string& word : words) made.push_back({word});
  return made;
}

/// The ids of a part of the loaded plan with their names; nothing where there is no plan.
template <class Entry>
[[nodiscard]] Choices choices(Session& session, Part<Entry> Plan::*part) {
  Choices made;
  const PlanFile* file = session.loaded_plan();
  if (file == nullptr) return made;
  const Plan& plan = file->loaded.plan;
  for (const Entry& entry : plan.*part) {
    const Text* name = nullptr;
    if constexpr (requires { entry.ask; })
      name = &entry.ask;
    else
      name = &entry.name;
    made.push_back({entry.id.text, std::string(name->in(session.common().lang.value_or(plan.first_language())))});
  }
  return made;
}

/// Those words as beginnings: `symptom=`, behind which something is to be said.
[[nodiscard]] inline Choices beginnings(Choices words) {
  for (Options::Choice& choice : words) choice.word += '=';
  return words;
}

/// The languages of the loaded plan; nothing where there is no plan.
[[nodiscard]] inline Choices languages(Session& session) {
  Choices made;
  const PlanFile* file = session.loaded_plan();
  if (file == nullptr) return made;
  for (const auto& tag : file->loaded.plan.languages) made.push_back({tag.value});
  return made;
}

[[nodiscard]] inline Choices both(Choices first, Choices second) {
  first.insert(first.end(), std::make_move_iterator(second.begin()), std::make_move_iterator(second.end()));
  return first;
}

}  // namespace incplan::core::cmd
