#include "check/references/usage.hpp"

#include <algorithm>
#include <optional>

#include "plan/conditions.hpp"

namespace incplan::core::check {
namespace {

/// The kinds of which a name may be that is written where this one is expected.
std::vector<IdKind> may_be(IdKind kind) {
  if (kind == IdKind::holder) return {IdKind::person, IdKind::role, IdKind::holder};
  if (kind == IdKind::person || kind == IdKind::role) return {kind, IdKind::holder};
  return {kind};
}

std::optional<IdKind> kind_of_answers(incplan::core::Subject subject) {
  switch (subject) {
    case incplan::core::Subject::service:
      return IdKind::service;
    case incplan::core::Subject::severity:
      return IdKind::severity;
    case incplan::core::Subject::stage:
      return IdKind::stage;
    case incplan::core::Subject::channel:
      return IdKind::channel;
    case incplan::core::Subject::audience:
      return IdKind::audience;
    default:
      return std::nullopt;
  }
}

}  // namespace

Usage::Usage(const Plan& plan, const Messages& messages) {
  for (const Reference& reference : references(plan)) {
    if (reference.kind == IdKind::criterion && !reference.is_asked) continue;
    add(reference.kind, reference.name);
    if (reference.definition != nullptr) continue;
    for (const IdKind kind : may_be(reference.kind)) dangling_.insert(kind);
  }
  for (const Condition* condition : written_conditions(plan)) {
    for_each_term(condition->alternatives, [&](const Term& term) { add_term(term); });
  }
  for (std::size_t kind = 0; kind < id_kinds; ++kind) add_ranges(plan, static_cast<IdKind>(kind));
  for (const Template& part : messages.templates()) {
    for (const TemplateTag& tag : part.tags) add(IdKind::variable, tag.name);
  }
}

void Usage::add(IdKind kind, std::string_view name) {
  for (const IdKind possible : may_be(kind)) names_[static_cast<std::size_t>(possible)].insert(name);
}

void Usage::add_term(const Term& term) {
  complete_ = complete_ && term.readable;
  const auto kind = term.readable ? kind_of_answers(term.subject) : std::nullopt;
  if (!kind) return;
  std::vector<Range>& ranges = ranges_[static_cast<std::size_t>(*kind)];
  ranges.insert(ranges.end(), term.ranges.begin(), term.ranges.end());
}

void Usage::add_ranges(const Plan& plan, IdKind kind) {
  std::vector<Range>& ranges = ranges_[static_cast<std::size_t>(kind)];
  if (ranges.empty()) return;
  std::ranges::sort(ranges, {}, &Range::low);
  const std::vector<Definition> known = definitions(plan, kind);
  const auto last = static_cast<Value>(known.size()) - 1;
  Value next = 0;
  for (const Range& range : ranges) {
    for (next = std::max(next, range.low); next <= std::min(range.high, last); ++next) {
      add(kind, known[static_cast<std::size_t>(kind == IdKind::severity ? last - next : next)].id);
    }
  }
}

std::vector<Definition> Usage::unused(const Plan& plan, IdKind kind) const {
  std::vector<Definition> list = definitions(plan, kind);
  std::erase_if(list, [&](const Definition& definition) {
    return names_[static_cast<std::size_t>(kind)].contains(definition.id);
  });
  return list;
}

std::string_view missing_kind(IdKind kind) {
  return kind == IdKind::obligation ? "moment or obligation" : to_text(kind);
}

}  // namespace incplan::core::check
