#include "cmd/ask_services.hpp"

#include <algorithm>
#include <optional>

#include "cmd/dialogue.hpp"
#include "format/joined.hpp"
#include "report/translations.hpp"
#include "text/fold_accents.hpp"
#include "text/join.hpp"
#include "text/nearest.hpp"
#include "text/unicode.hpp"

namespace incplan::core::cmd {
namespace {

/// The id of a service that is named by its number in the list, or by its name; else the word itself.
std::string id_of(std::string_view word, const Plan& plan, std::string_view language) {
  const std::size_t number = chosen_number(word);
  if (number >= 1 && number <= plan.services.size()) return plan.services[number - 1].id.text;
  const std::string said = fold_accents(word);
  for (const Service& service : plan.services) {
    if (fold_accents(service.name.in(language)) == said) return service.id.text;
  }
  return std::string(word);
}

std::string service_word(std::string_view word, const Plan& plan, std::string_view language) {
  if (ascii_lower(word) == "none") return "none";
  const std::size_t equals = std::min(word.find('='), word.size());
  return id_of(word.substr(0, equals), plan, language) + std::string(word.substr(equals));
}

std::vector<std::string> words_in(std::string_view line, const Plan& plan, std::string_view language) {
  std::vector<std::string> words;
  while (!line.empty()) {
    const std::size_t comma = std::min(line.find(','), line.size());
    const std::string_view word = trim(line.substr(0, comma));
    if (!word.empty()) words.push_back(service_word(word, plan, language));
    line.remove_prefix(std::min(comma + 1, line.size()));
  }
  return words;
}

/// The word itself where it names a service of the plan, else the nearest one that does, else nothing.
std::string meant(const std::string& word, const Plan& plan) {
  const std::size_t equals = std::min(word.find('='), word.size());
  const std::string id = ascii_lower(word.substr(0, equals));
  if (word == "none" || find(plan.services, id) != nullptr) return word;
  std::vector<std::string> known;
  for (const Service& service : plan.services) known.push_back(service.id.text);
  const std::string near = nearest(id, known);
  return near.empty() ? "" : near + word.substr(equals);
}

/// The first word that names no service, if there is one; and what the line was to say if all of them can be guessed.
bool throw_unknown_id(ServiceAnswer& answer, const Plan& plan, std::string_view language) {
  std::vector<std::string> better;
  std::ranges::transform(answer.services, std::back_inserter(better),
                         [&plan](const std::string& word) { return meant(word, plan); });
  const auto wrong = std::ranges::mismatch(answer.services, better).in1;
  if (wrong == answer.services.end()) return false;
  answer.problem = report::translated("unknown service `{}`", language, {*wrong}) + ".";
  if (std::ranges::find(better, std::string()) == better.end()) answer.suggestion = join(better, ", ");
  return true;
}

/// What the state would be, where it is none.
std::optional<std::string> wrong_state(const std::vector<std::string>& services) {
  for (const std::string& word : services) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos || parse_service_state(word.substr(equals + 1))) continue;
    return word.substr(equals + 1);
  }
  return std::nullopt;
}

}  // namespace

ServiceAnswer read_services(std::string_view line, const Plan& plan, std::string_view language) {
  ServiceAnswer answer{.services = words_in(line, plan, language)};
  if (throw_unknown_id(answer, plan, language)) return answer;
  const bool has_none = std::ranges::find(answer.services, "none") != answer.services.end();
  if (const auto state = wrong_state(answer.services)) {
    std::vector<std::string_view> states = format::words_of(service_state_table);
    const std::string_view last = states.back();
    states.pop_back();
    answer.problem =
        report::translated("`{}` is no state; use {} or {}.", language, {*state, join(states, ", "), last});
  } else if (has_none && answer.services.size() > 1) {
    answer.problem = report::translated("`none` means that no service is affected: enter it alone.", language);
  }
  return answer;
}

}  // namespace incplan::core::cmd
