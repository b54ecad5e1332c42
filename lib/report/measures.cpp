// Values, matchers and ranges.
#include "report/measures.hpp"

#include <algorithm>

#include "plan/matcher.hpp"
#include "plan/scale.hpp"
#include "report/words.hpp"
#include "text/unicode.hpp"

namespace incplan::report {
namespace {

struct Bound {
  std::string value;     ///< in words; empty where there is no bound
  bool included = true;  ///< whether the value itself is meant
};

std::string between_words(const Telling& telling, const Bound& low, const Bound& high) {
  const auto say = [&](std::string_view english) { return telling.say(english, {low.value, high.value}); };
  if (low.included) return say(high.included ? "{} to {}" : "{} to below {}");
  return say(high.included ? "above {} and up to {}" : "above {} and below {}");
}

std::string bounds_words(const Telling& telling, const Bound& low, const Bound& high) {
  if (high.value.empty()) return telling.say(low.included ? "{} or more" : "above {}", {low.value});
  if (low.value.empty()) return telling.say(high.included ? "up to {}" : "below {}", {high.value});
  return between_words(telling, low, high);
}

std::string percent_words(const Telling& telling, std::string_view written) {
  std::string number(written.substr(0, written.size() - 1));
  if (spoken(telling.tongue()) == "en") return number + '%';
  std::replace(number.begin(), number.end(), '.', ',');
  return number + "\u00a0%";
}

/// `100_000` as the language groups it. Four digits stay together.
std::string count_words(const Telling& telling, std::string_view written) {
  std::string digits(written);
  std::erase(digits, '_');
  const std::string_view language = spoken(telling.tongue());
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

std::string list_words(const Telling& telling, std::string_view list) {
  const std::vector<std::string_view> parts = parts_of_list(list);
  std::string words;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    if (at > 0) words += at + 1 == parts.size() ? telling.say(" or ") : ", ";
    words += matcher_words(telling, parts[at]);
  }
  return words;
}

/// Of the value at a bound and its neighbour outside the one that is shorter to name: `50%`, not `49.999999%`.
Bound bound(const Telling& telling, const Criterion& criterion, Value inside, Value outside) {
  const std::string included = criterion.show(inside);
  const std::string excluded = criterion.show(outside);
  const bool in_ones = criterion.type == Criterion::Type::count;
  if (!in_ones && excluded.size() < included.size()) return {value_words(telling, excluded), false};
  return {value_words(telling, included), true};
}

}  // namespace

std::string value_words(const Telling& telling, std::string_view written) {
  const bool is_number = !written.empty() && written.front() >= '0' && written.front() <= '9';
  if (is_number && written.ends_with('%')) return percent_words(telling, written);
  if (is_number && is_count(written)) return count_words(telling, written);
  if (is_number) {
    if (const auto length = parse_duration(written)) return length_words(telling, *length);
  }
  if (const auto answer = parse_yes_no(written)) return telling.say(*answer ? "yes" : "no");
  return std::string(written);
}

std::string matcher_words(const Telling& telling, std::string_view written) {
  if (written.starts_with('[') && written.ends_with(']')) return list_words(telling, written);
  const Matcher matcher = take_apart(written);
  const Bound low{value_words(telling, matcher.low), matcher.form != Matcher::Form::more};
  switch (matcher.form) {
    case Matcher::Form::or_more:
    case Matcher::Form::more:
      return bounds_words(telling, low, {});
    case Matcher::Form::less:
      return bounds_words(telling, {}, {low.value, false});
    case Matcher::Form::between:
      return bounds_words(telling, low, {value_words(telling, matcher.high)});
    default:
      return value_words(telling, written);
  }
}

std::string comparison_words(const Telling& telling, std::string_view written) {
  const Matcher matcher = take_apart(written);
  switch (written.starts_with('[') ? Matcher::Form::value : matcher.form) {
    case Matcher::Form::or_more:
      return "≥ " + value_words(telling, matcher.low);
    case Matcher::Form::more:
      return "> " + value_words(telling, matcher.low);
    case Matcher::Form::less:
      return "< " + value_words(telling, matcher.low);
    case Matcher::Form::between:
      if (matcher.low.empty()) return "≤ " + value_words(telling, matcher.high);
      [[fallthrough]];
    default:
      return "= " + matcher_words(telling, written);
  }
}

std::string range_words(const Telling& telling, const Criterion& criterion, const Range& range) {
  if (criterion.type == Criterion::Type::choice || criterion.type == Criterion::Type::yes_no) {
    return matcher_words(telling, criterion.show(std::vector<Range>{range}));
  }
  if (range.low == range.high) return value_words(telling, criterion.show(range.low));
  const bool from_zero = range.low <= 0;
  const bool to_end = range.high >= criterion.highest();
  if (from_zero && to_end) return telling.say("any");
  return bounds_words(telling, from_zero ? Bound{} : bound(telling, criterion, range.low, range.low - 1),
                      to_end ? Bound{} : bound(telling, criterion, range.high, range.high + 1));
}

}  // namespace incplan::report
