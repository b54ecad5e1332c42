// Values, matchers and ranges.
#include "report/measures.hpp"

#include <algorithm>

#include "plan/matcher.hpp"
#include "plan/units.hpp"
#include "report/translations.hpp"
#include "text/unicode.hpp"

namespace incplan::report {
namespace {

struct Bound {
  std::string value;     ///< in words; empty where there is no bound
  bool included = true;  ///< whether the value itself is meant
};

std::string format_between(const ReportContext& context, const Bound& low, const Bound& high) {
  const auto say = [&](std::string_view english) { return context.tr(english, {low.value, high.value}); };
  if (low.included) return say(high.included ? "{} to {}" : "{} to below {}");
  return say(high.included ? "above {} and up to {}" : "above {} and below {}");
}

std::string format_bounds(const ReportContext& context, const Bound& low, const Bound& high) {
  if (high.value.empty()) return context.tr(low.included ? "{} or more" : "above {}", {low.value});
  if (low.value.empty()) return context.tr(high.included ? "up to {}" : "below {}", {high.value});
  return format_between(context, low, high);
}

std::string format_percent(const ReportContext& context, std::string_view written) {
  std::string number(written.substr(0, written.size() - 1));
  if (spoken(context.language()) == "en") return number + '%';
  std::replace(number.begin(), number.end(), '.', ',');
  return number + "\u00a0%";
}

/// `100_000` as the language groups it. Four digits stay together.
std::string format_count(const ReportContext& context, std::string_view written) {
  std::string digits(written);
  std::erase(digits, '_');
  const std::string_view language = spoken(context.language());
  const std::string_view mark = language == "en" ? "," : language == "fr" ? "\u00a0" : ".";
  for (std::size_t at = digits.size(); digits.size() > 4 && at > 3;) digits.insert(at -= 3, mark);
  return digits;
}

bool is_count(std::string_view written) {
  return written.find_first_not_of("0123456789_") == std::string_view::npos;
}

std::vector<std::string_view> parts_of_list(std::string_view list) {
  std::vector<std::string_view> parts;
  list = list.substr(1, list.size() - 2);
  for (;;) {
    const std::size_t comma = std::min(list.find(','), list.size());
    parts.push_back(trim(list.substr(0, comma)));
    if (comma == list.size()) return parts;
    list.remove_prefix(comma + 1);
  }
}

std::string format_list(const ReportContext& context, std::string_view list) {
  const std::vector<std::string_view> parts = parts_of_list(list);
  std::string words;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    if (at > 0) words += at + 1 == parts.size() ? context.tr(" or ") : ", ";
    words += format_matcher(context, parts[at]);
  }
  return words;
}

/// Of the value at a bound and its neighbour outside the one that is shorter to name: `50%`, not `49.999999%`.
Bound bound(const ReportContext& context, const Criterion& criterion, Value inside, Value outside) {
  const std::string included = criterion.show(inside);
  const std::string excluded = criterion.show(outside);
  const bool in_ones = criterion.type == Criterion::Type::count;
  if (!in_ones && excluded.size() < included.size()) return {format_value(context, excluded), false};
  return {format_value(context, included), true};
}

}  // namespace

std::string format_value(const ReportContext& context, std::string_view written) {
  const bool is_number = !written.empty() && written.front() >= '0' && written.front() <= '9';
  if (is_number && written.ends_with('%')) return format_percent(context, written);
  if (is_number && is_count(written)) return format_count(context, written);
  if (is_number) {
    if (const auto length = parse_duration(written)) return format_length(context, *length);
  }
  if (const auto answer = parse_yes_no(written)) return context.tr(*answer ? "yes" : "no");
  return std::string(written);
}

std::string format_matcher(const ReportContext& context, std::string_view written) {
  if (written.starts_with('[') && written.ends_with(']')) return format_list(context, written);
  const Matcher matcher = parse_matcher(written);
  const Bound low{format_value(context, matcher.low), matcher.form != Matcher::Form::more};
  switch (matcher.form) {
    case Matcher::Form::or_more:
    case Matcher::Form::more:
      return format_bounds(context, low, {});
    case Matcher::Form::less:
      return format_bounds(context, {}, {low.value, false});
    case Matcher::Form::between:
      return format_bounds(context, low, {format_value(context, matcher.high)});
    default:
      return format_value(context, written);
  }
}

std::string format_comparison(const ReportContext& context, std::string_view written) {
  const Matcher matcher = parse_matcher(written);
  switch (written.starts_with('[') ? Matcher::Form::value : matcher.form) {
    case Matcher::Form::or_more:
      return "≥ " + format_value(context, matcher.low);
    case Matcher::Form::more:
      return "> " + format_value(context, matcher.low);
    case Matcher::Form::less:
      return "< " + format_value(context, matcher.low);
    case Matcher::Form::between:
      if (matcher.low.empty()) return "≤ " + format_value(context, matcher.high);
      [[fallthrough]];
    default:
      return "= " + format_matcher(context, written);
  }
}

std::string format_range(const ReportContext& context, const Criterion& criterion, const Range& range) {
  if (criterion.type == Criterion::Type::choice || criterion.type == Criterion::Type::yes_no) {
    return format_matcher(context, criterion.show(std::vector<Range>{range}));
  }
  if (range.low == range.high) return format_value(context, criterion.show(range.low));
  const bool from_zero = range.low <= 0;
  const bool to_end = range.high >= criterion.highest();
  if (from_zero && to_end) return context.tr("any");
  return format_bounds(context, from_zero ? Bound{} : bound(context, criterion, range.low, range.low - 1),
                       to_end ? Bound{} : bound(context, criterion, range.high, range.high + 1));
}

}  // namespace incplan::report
