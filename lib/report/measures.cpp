#include "report/measures.hpp"

#include <algorithm>
#include <array>

#include "plan/matcher.hpp"
#include "plan/units.hpp"
#include "report/translations.hpp"
#include "text/unicode.hpp"

namespace incplan::core::report {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string counted(const ReportContext& context, std::int64_t count, std::string_view one, std::string_view many) {
  return count == 1 ? context.tr(one) : context.tr(many, {std::to_string(count)});
}

bool in_weeks(const Duration& length) {
  return length.days > 0 && length.days % 7 == 0 && length.text.find('w') != std::string::npos;
}

std::string format_days(const ReportContext& context, const Duration& length) {
  return in_weeks(length) ? counted(context, length.days / 7, "1 week", "{} weeks")
                          : counted(context, length.days, "1 day", "{} days");
}

std::string format_clock(const ReportContext& context, std::chrono::seconds time) {
  const auto minutes = time.count() / 60;
  std::string words;
  const auto add = [&](std::int64_t count, std::string_view unit) {
    if (count > 0) words += (words.empty() ? "" : " ") + context.tr(unit, {std::to_string(count)});
  };
  add(minutes / 60, "{} h");
  add(minutes % 60, "{} min");
  add(time.count() % 60, "{} s");
  return words.empty() ? context.tr("{} s", {"0"}) : words;
}

/// A word of `Mon-Fri, outside`, in the reader's language; what a plan writes in other letters is understood too.
std::string day_word(const ReportContext& context, std::string_view word) {
  constexpr std::array<std::string_view, 7> days = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  const std::string lower = ascii_lower(word);
  if (lower == "outside") return context.tr("outside");
  for (const std::string_view day : days) {
    if (lower == ascii_lower(day)) return context.tr(day);
  }
  return std::string(word);
}

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
  std::ranges::replace(number, '.', ',');
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

std::string format_length(const ReportContext& context, const Duration& length) {
  if (length.business_days > 0) return counted(context, length.business_days, "1 business day", "{} business days");
  if (length.months > 0) return counted(context, length.months, "1 month", "{} months");
  if (length.days == 0) return format_clock(context, length.time);
  const std::string days = format_days(context, length);
  return length.time.count() == 0 ? days : days + ' ' + format_clock(context, length.time);
}

std::string format_every(const ReportContext& context, const Duration& length) {
  if (length.business_days > 0)
    return counted(context, length.business_days, "every business day", "every {} business days");
  if (length.months > 0) return counted(context, length.months, "every month", "every {} months");
  if (length.time.count() == 0 && in_weeks(length))
    return counted(context, length.days / 7, "every week", "every {} weeks");
  if (length.time.count() == 0 && length.days > 0) return counted(context, length.days, "every day", "every {} days");
  if (length.elapsed() == std::chrono::hours(1)) return context.tr("every hour");
  return context.tr("every {}", {format_length(context, length)});
}

std::string format_hours(const ReportContext& context, const Hours& hours) {
  std::string words;
  for (std::size_t at = 0; at < hours.text.size();) {
    std::size_t end = at;
    while (end < hours.text.size() && is_letter(hours.text[end])) ++end;
    if (end == at) {
      words += hours.text[at++];
      continue;
    }
    words += day_word(context, std::string_view(hours.text).substr(at, end - at));
    at = end;
  }
  return words;
}

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

}  // namespace incplan::core::report
