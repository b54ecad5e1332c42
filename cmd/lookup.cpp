#include "cmd/lookup.hpp"

#include <algorithm>
#include <array>

#include "text/nearest.hpp"

namespace incplan::cmd {
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
  const auto* found = std::find_if(table.begin(), table.end(), [&](const Named& each) { return each.what == what; });
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

}  // namespace incplan::cmd
