#include "answer/given_value.hpp"

#include <fmt/core.h>

#include "text/tags.hpp"
#include "text/unicode.hpp"

namespace incplan::core {
namespace {

std::string main_language(std::string_view tag) {
  return ascii_lower(tag.substr(0, tag.find('-')));
}

/// How well what was given for a language (empty: for all) serves a message in another; 0 for not at all.
int fitness(std::string_view given, std::string_view wanted) {
  if (given.empty()) return 1;
  if (ascii_lower(given) == ascii_lower(wanted)) return 3;
  return main_language(given) == main_language(wanted) ? 2 : 0;
}

}  // namespace

const std::string* given_value(const Incident& incident, const Variable& variable, std::string_view language,
                               std::string_view first_language) {
  const std::string* best = nullptr;
  int best_fitness = 0;
  for (const Incident::VariableValue& given : incident.variables) {
    if (given.name != variable.id.text) continue;
    bool in_first = given.language.empty() && variable.per_language;
    int fits = fitness(in_first ? first_language : std::string_view(given.language), language);
    if (fits == 0 || fits < best_fitness) continue;
    best = &given.value;
    best_fitness = fits;
  }
  return best;
}

std::string format_value(const MessageContext& context, std::string_view words) {
  std::string clean = markup::clean_value(words, context.mentions_notify);
  const ChannelKind* kind = context.channel.kind;
  return kind != nullptr && kind->links_references ? without_references(clean) : clean;
}

std::vector<DraftProblem> value_tags(const MessageContext& context, std::string_view words) {
  std::vector<DraftProblem> problems;
  const ChannelKind* kind = context.channel.kind;
  if (kind == nullptr) return problems;
  for (const std::string_view tag : find_tags(words, kind->tag_signs)) {
    problems.push_back({"unintended-tag", Level::info,
                        Sentence("`{}` becomes a tag, which {} has no way to prevent", tag, kind->name)});
  }
  return problems;
}

}  // namespace incplan::core
