#include "check/usage.hpp"

#include <algorithm>
#include <optional>

#include "plan/conditions.hpp"

namespace incplan::check {
namespace {

/// The families to which a name may belong that is written where this one is expected.
std::vector<Family> may_be(Family family) {
  if (family == Family::holder) return {Family::person, Family::role, Family::holder};
  if (family == Family::person || family == Family::role) return {family, Family::holder};
  return {family};
}

std::optional<Family> family_of(incplan::Subject subject) {
  switch (subject) {
    case incplan::Subject::service:
      return Family::service;
    case incplan::Subject::severity:
      return Family::severity;
    case incplan::Subject::stage:
      return Family::stage;
    case incplan::Subject::channel:
      return Family::channel;
    case incplan::Subject::audience:
      return Family::audience;
    default:
      return std::nullopt;
  }
}

}  // namespace

Usage::Usage(const Plan& plan, const Messages& messages) {
  for (const Reference& reference : references(plan)) add(reference.family, reference.name);
  for (const Reference& reference : dangling_references(plan)) {
    for (const Family family : may_be(reference.family)) dangling_.insert(family);
  }
  for (const Condition* condition : written_conditions(plan)) {
    for_each_term(condition->alternatives, [&](const Term& term) { add_term(plan, term); });
  }
  for (std::size_t family = 0; family < families; ++family) add_ranges(plan, static_cast<Family>(family));
  for (const Template& part : messages.templates()) {
    for (const TemplateTag& tag : part.tags) variables_.insert(tag.name);
  }
}

void Usage::add(Family family, std::string_view name) {
  for (const Family possible : may_be(family)) names_[static_cast<std::size_t>(possible)].insert(name);
}

void Usage::add_term(const Plan& plan, const Term& term) {
  complete_ = complete_ && term.readable;
  if (!term.readable) return;
  if (term.subject == incplan::Subject::criterion) {
    criteria_.insert(plan.criteria[static_cast<std::size_t>(term.criterion)].id.text);
  }
  const auto family = family_of(term.subject);
  if (!family) return;
  std::vector<Range>& ranges = ranges_[static_cast<std::size_t>(*family)];
  ranges.insert(ranges.end(), term.ranges.begin(), term.ranges.end());
}

void Usage::add_ranges(const Plan& plan, Family family) {
  std::vector<Range>& ranges = ranges_[static_cast<std::size_t>(family)];
  if (ranges.empty()) return;
  std::ranges::sort(ranges, {}, &Range::low);
  const auto known = names(plan, family);
  const auto last = static_cast<Value>(known.size()) - 1;
  Value next = 0;
  for (const Range& range : ranges) {
    for (next = std::max(next, range.low); next <= std::min(range.high, last); ++next) {
      add(family, known[static_cast<std::size_t>(family == Family::severity ? last - next : next)]);
    }
  }
}

std::vector<Definition> Usage::unused(const Plan& plan, Family family) const {
  std::vector<Definition> list = definitions(plan, family);
  std::erase_if(list, [&](const Definition& definition) { return of(family).contains(definition.id); });
  return list;
}

}  // namespace incplan::check
