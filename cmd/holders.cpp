#include "cmd/holders.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "cmd/lookup.hpp"
#include "cmd/session.hpp"
#include "text/fold_accents.hpp"

namespace incplan::cmd {
namespace {

struct Candidate {
  Holder holder;
  std::string_view id;
  std::vector<std::string> names{};  ///< id and name in every language, as a plain keyboard has them
};

/// `Tom-Petit` and `tom petit` are the same, and so are accents and none.
std::string plain(std::string_view text) {
  std::string out = fold_accents(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '_' || c == '-' || c == '.'; }, ' ');
  return out;
}

template <class Entry>
void add_candidates(const Part<Entry>& entries, const Entry* Holder::*as, std::vector<Candidate>& to) {
  for (const Entry& entry : entries) {
    Candidate candidate{.holder = {}, .id = entry.id.text};
    candidate.holder.*as = &entry;
    candidate.names.push_back(plain(entry.id.text));
    for (const Text::Version& version : entry.name.versions) candidate.names.push_back(plain(version.words));
    to.push_back(std::move(candidate));
  }
}

bool has_name(const Candidate& candidate, const std::string& word) {
  return std::ranges::find(candidate.names, word) != candidate.names.end();
}

bool has_part(const Candidate& candidate, const std::string& word) {
  return std::ranges::any_of(candidate.names, [&word](const std::string& name) {
    return name.starts_with(word) || name.find(' ' + word) != std::string::npos;
  });
}

using Test = bool (*)(const Candidate& candidate, const std::string& word);

std::vector<const Candidate*> those(const std::vector<Candidate>& all, const std::string& word, Test test) {
  std::vector<const Candidate*> found;
  for (const Candidate& candidate : all) {
    if (test(candidate, word)) found.push_back(&candidate);
  }
  return found;
}

[[noreturn]] void refuse_ambiguous(std::string_view word, const std::vector<const Candidate*>& found) {
  std::string list;
  for (const Candidate* each : found) list += (list.empty() ? "" : " or ") + std::string(each->id);
  throw UsageError("`" + escape_control(word) + "` may be " + list + ": name one of them");
}

[[noreturn]] void refuse(std::string_view word, std::string_view what, const std::vector<Candidate>& all) {
  if (looks_like_plan(word)) {
    throw UsageError("`" + escape_control(word) + "` is no " + std::string(what) + "; name a plan with `-p " +
                     escape_control(word) + "`");
  }
  std::vector<std::string> known;
  for (const Candidate& candidate : all) known.emplace_back(candidate.id);
  throw_unknown_id(what, word, known);
}

Holder choose(std::string_view word, std::string_view what, const std::vector<Candidate>& all) {
  const auto exact = std::ranges::find(all, word, &Candidate::id);
  if (exact != all.end()) return exact->holder;
  const std::string wanted = plain(word);
  if (wanted.empty()) refuse(word, what, all);
  for (const Test test : {has_name, has_part}) {
    const auto found = those(all, wanted, test);
    if (found.size() == 1) return found.front()->holder;
    if (!found.empty()) refuse_ambiguous(word, found);
  }
  refuse(word, what, all);
}

}  // namespace

Holder find_holder(std::string_view word, const Plan& plan) {
  if (word.starts_with('@')) return {.role = nullptr, .person = &find_person(word, plan)};
  std::vector<Candidate> all;
  add_candidates(plan.roles, &Holder::role, all);
  add_candidates(plan.people, &Holder::person, all);
  return choose(word, "person or role", all);
}

const Person& find_person(std::string_view word, const Plan& plan) {
  if (word.starts_with('@')) word.remove_prefix(1);
  std::vector<Candidate> all;
  add_candidates(plan.people, &Holder::person, all);
  return *choose(word, "person", all).person;
}

}  // namespace incplan::cmd
