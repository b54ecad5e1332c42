#include "report/expression.hpp"

#include <algorithm>

#include "report/measures.hpp"

namespace incplan::core::report {
namespace {

constexpr std::string_view between_alternatives = " / ";

struct Bound {
  std::string value{};   ///< in words; empty where there is no bound
  bool included = true;  ///< whether the value itself is meant
};

/// Of the value at a bound and its neighbour outside the one that is shorter to name: `50%`, not `49.999999%`.
Bound bound(const ReportContext& context, const Criterion& criterion, Value inside, Value outside) {
  const bool in_ones = criterion.type == Criterion::Type::count;
  const bool is_shorter = !in_ones && criterion.show(outside).size() < criterion.show(inside).size();
  return {format_value(context, criterion, is_shorter ? outside : inside), !is_shorter};
}

Bound lower(const ReportContext& context, const Criterion& criterion, const Range& range) {
  return range.low <= 0 ? Bound{} : bound(context, criterion, range.low, range.low - 1);
}

Bound upper(const ReportContext& context, const Criterion& criterion, const Range& range) {
  return range.high >= criterion.highest() ? Bound{} : bound(context, criterion, range.high, range.high + 1);
}

std::string least(const Bound& low) {
  return (low.included ? "≥ " : "> ") + low.value;
}

std::string most(const Bound& high) {
  return (high.included ? "≤ " : "< ") + high.value;
}

bool is_choice(const Criterion& criterion) {
  return criterion.type == Criterion::Type::choice || criterion.type == Criterion::Type::yes_no;
}

/// `high+` of a scale; all other answers of a choice are named one by one.
bool is_or_more(const Criterion& criterion, const std::vector<Range>& ranges) {
  return is_choice(criterion) && criterion.has_order() && ranges.size() == 1 && ranges[0].low < ranges[0].high &&
         ranges[0].high >= criterion.highest();
}

bool is_one_value(const Range& range) {
  return range.low == range.high;
}

std::string named(const ReportContext& context, const Criterion& criterion, const std::vector<Range>& ranges) {
  return format_list(ranges, [&](std::size_t at) { return format_value(context, criterion, static_cast<Value>(at)); });
}

/// `Share of customers ≥ 25%`, `1% ≤ Share of customers < 5%`.
std::string around(const ReportContext& context, const Criterion& criterion, const Range& range,
                   const std::string& subject) {
  if (is_one_value(range)) return subject + " = " + format_value(context, criterion, range.low);
  const Bound low = lower(context, criterion, range);
  const Bound high = upper(context, criterion, range);
  if (high.value.empty())
    return subject + ' ' + least(low.value.empty() ? Bound{format_value(context, criterion, 0)} : low);
  if (low.value.empty()) return subject + ' ' + most(high);
  return low.value + (low.included ? " ≤ " : " < ") + subject + ' ' + most(high);
}

}  // namespace

std::string format_choice(const ReportContext& context, const Criterion::Choice& choice) {
  std::string name = context.text(choice.name);
  if (!name.empty()) return name;
  name = choice.id;
  std::ranges::replace(name, '_', ' ');
  return name;
}

std::string format_value(const ReportContext& context, const Criterion& criterion, Value value) {
  const auto at = static_cast<std::size_t>(value);
  if (criterion.type == Criterion::Type::choice) {
    return at < criterion.values.size() ? format_choice(context, criterion.values[at]) : std::string();
  }
  return format_value(context, criterion.show(value));
}

std::string format_expression(const ReportContext& context, const Criterion& criterion,
                              const std::vector<Range>& ranges) {
  const std::string subject = context.display_name(criterion);
  if (is_or_more(criterion, ranges)) return subject + " ≥ " + format_value(context, criterion, ranges[0].low);
  if (is_list(criterion, ranges)) return subject + " = " + named(context, criterion, ranges);
  std::string words;
  for (const Range& range : ranges) {
    words.append(words.empty() ? "" : between_alternatives).append(around(context, criterion, range, subject));
  }
  return words;
}

std::string format_range(const ReportContext& context, const Criterion& criterion, const Range& range) {
  if (is_or_more(criterion, {range})) return "≥ " + format_value(context, criterion, range.low);
  if (is_list(criterion, {range})) return named(context, criterion, {range});
  const Bound low = lower(context, criterion, range);
  const Bound high = upper(context, criterion, range);
  if (low.value.empty()) return high.value.empty() ? context.tr("any") : most(high);
  return high.value.empty() ? least(low) : least(low) + ", " + most(high);
}

std::string format_ranges(const ReportContext& context, const Criterion& criterion, const std::vector<Range>& ranges) {
  std::string words;
  for (const Range& range : ranges) {
    words.append(words.empty() ? "" : between_alternatives).append(format_range(context, criterion, range));
  }
  return words;
}

bool is_list(const Criterion& criterion, const std::vector<Range>& ranges) {
  if (is_choice(criterion)) return !is_or_more(criterion, ranges);
  return std::ranges::all_of(ranges, is_one_value);
}

std::string format_list(const std::vector<Range>& ranges, const std::function<std::string(std::size_t at)>& name_at) {
  std::string words;
  for (const Range& range : ranges) {
    for (Value each = range.low; each <= range.high; ++each) {
      words.append(words.empty() ? "" : between_alternatives).append(name_at(static_cast<std::size_t>(each)));
    }
  }
  return words;
}

}  // namespace incplan::core::report
