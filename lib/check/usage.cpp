#include "check/usage.hpp"

#include <algorithm>
#include <optional>

#include "plan/conditions.hpp"

namespace incplan::check {
namespace {

/// The families to which a name may belong that is written where this one is expected.
std::vector<IdKind> may_be(IdKind kind) {
  if (kind == IdKind::holder) return {IdKind::person, IdKind::role, IdKind::holder};
  if (kind == IdKind::person || kind == IdKind::role) return {kind, IdKind::holder};
  return {kind};
}

std::optional<IdKind> family_of(incplan::Subject subject) {
  switch (subject) {
    case incplan::Subject::service:
      return IdKind::service;
    case incplan::Subject::severity:
      return IdKind::severity;
    case incplan::Subject::stage:
      return IdKind::stage;
    case incplan::Subject::channel:
      return IdKind::channel;
    case incplan::Subject::audience:
      return IdKind::audience;
    default:
      return std::nullopt;
  }
}

}  // namespace

Usage::Usage(const Plan& plan, const Messages& messages) {
  for (const Reference& reference : references(plan)) add(reference.kind, reference.name);
  for (const Reference& reference : dangling_references(plan)) {
    for (const IdKind kind : may_be(reference.kind)) dangling_.insert(kind);
  }
  for (const Condition* condition : written_conditions(plan)) {
    for_each_term(condition->alternatives, [&](const Term& term) { add_term(plan, term); });
  }
  for (std::size_t kind = 0; kind < id_kinds; ++kind) add_ranges(plan, static_cast<IdKind>(kind));
  for (const Template& part : messages.templates()) {
    for (const TemplateTag& tag : part.tags) variables_.insert(tag.name);
  }
}

void Usage::add(IdKind kind, std::string_view name) {
  for (const IdKind possible : may_be(kind)) names_[static_cast<std::size_t>(possible)].insert(name);
}

void Usage::add_term(const Plan& plan, const Term& term) {
  complete_ = complete_ && term.readable;
  if (!term.readable) return;
  if (term.subject == incplan::Subject::criterion) {
    criteria_.insert(plan.criteria[static_cast<std::size_t>(term.criterion)].id.text);
  }
  const auto kind = family_of(term.subject);
  if (!kind) return;
  std::vector<Range>& ranges = ranges_[static_cast<std::size_t>(*kind)];
  ranges.insert(ranges.end(), term.ranges.begin(), term.ranges.end());
}

void Usage::add_ranges(const Plan& plan, IdKind kind) {
  std::vector<Range>& ranges = ranges_[static_cast<std::size_t>(kind)];
  if (ranges.empty()) return;
  std::ranges::sort(ranges, {}, &Range::low);
  const auto known = names(plan, kind);
  const auto last = static_cast<Value>(known.size()) - 1;
  Value next = 0;
  for (const Range& range : ranges) {
    for (next = std::max(next, range.low); next <= std::min(range.high, last); ++next) {
      add(kind, known[static_cast<std::size_t>(kind == IdKind::severity ? last - next : next)]);
    }
  }
}

std::vector<Definition> Usage::unused(const Plan& plan, IdKind kind) const {
  std::vector<Definition> list = definitions(plan, kind);
  std::erase_if(list, [&](const Definition& definition) { return of(kind).contains(definition.id); });
  return list;
}

}  // namespace incplan::check
