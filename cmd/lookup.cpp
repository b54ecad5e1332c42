#include "cmd/lookup.hpp"

#include <algorithm>
#include <array>

#include "cmd/session.hpp"
#include "text/fold_accents.hpp"
#include "text/nearest.hpp"

namespace incplan::core::cmd {
namespace {

/// What a word of the command line may name, and the part of the plan that defines it.
struct Named {
  std::string_view what;
  std::string_view part;
  std::string_view other_part = {};
  bool may_be_guessed = true;
};

constexpr auto table = std::to_array<Named>({{"audience", "audiences"},
                                             {"channel", "channels"},
                                             {"criterion", "criteria"},
                                             {"obligation", "obligations"},
                                             {"person", "people"},
                                             {"person or role", "roles", "people"},
                                             {"service", "services"},
                                             {"severity", "severities", {}, false},
                                             {"stage", "stages"},
                                             {"variable", "variables"}});

const Named* find_named(std::string_view what) {
  const auto* found = std::ranges::find_if(table, [&](const Named& each) { return each.what == what; });
  return found == table.end() ? nullptr : found;
}

std::string listed(std::string_view owner, const std::vector<std::string>& known) {
  std::string list = "; " + std::string(owner);
  for (std::size_t i = 0; i < known.size(); ++i) list += (i == 0 ? " " : ", ") + escape_control(known[i]);
  return list;
}

}  // namespace

void throw_unknown_id(std::string_view what, std::string_view word, const std::vector<std::string>& known) {
  const Named* of_plan = find_named(what);
  std::string message = "unknown " + std::string(what) + " `" + escape_control(word) + "`";
  const std::string near = of_plan == nullptr || of_plan->may_be_guessed ? nearest(word, known) : std::string();
  if (!near.empty()) throw UsageError(message + "; did you mean `" + escape_control(near) + "`?");
  message += known.empty()        ? "; the plan has none"
             : of_plan == nullptr ? listed("there are", known)
                                  : listed("the plan has", known);
  if (of_plan == nullptr) throw UsageError(message);
  UnknownInPlan::Parts parts = {of_plan->part};
  if (!of_plan->other_part.empty()) parts.push_back(of_plan->other_part);
  throw UnknownInPlan(message, std::move(parts));
}

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

}  // namespace incplan::core::cmd
