#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <string>

#include "plan/plan.hpp"
#include "plan/units.hpp"
#include "text/unicode.hpp"

namespace incplan::core {
namespace {

char folded(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  return c == '-' || c == ' ' ? '_' : c;
}

std::string folded(std::string_view text) {
  std::string same(text);
  for (char& c : same) c = folded(c);
  return same;
}

std::optional<Value> choose(const Criterion& criterion, std::string_view text) {
  const auto& values = criterion.values;
  const auto& by_id = criterion.values_by_id;
  const std::string wanted = folded(text);
  const auto id_of = [&values](std::uint32_t index) { return folded(std::string_view(values[index].id)); };
  if (by_id.size() == values.size()) {
    const auto found = std::ranges::lower_bound(by_id, wanted, {}, id_of);
    return found != by_id.end() && id_of(*found) == wanted ? std::optional<Value>(*found) : std::nullopt;
  }
  for (std::uint32_t i = 0; i < values.size(); ++i) {
    if (id_of(i) == wanted) return i;
  }
  return std::nullopt;
}

std::optional<Value> say_yes_or_no(std::string_view text) {
  const std::string word = ascii_lower(text);
  if (const auto answer = parse_yes_no(word)) return *answer ? 1 : 0;
  if (word == "y" || word == "on") return 1;
  if (word == "n" || word == "off") return 0;
  return std::nullopt;
}

/// `30 %`, `30,5%`, `30`. A bare number up to one might be a share instead of a percentage: that is a doubt.
std::optional<Value> say_percent(std::string_view text) {
  std::string number(text);
  const bool has_sign = number.ends_with('%');
  if (has_sign) number.pop_back();
  number = trim(number);
  if (std::ranges::count(number, ',') == 1 && number.find('.') == std::string::npos) {
    std::ranges::replace(number, ',', '.');
  }
  const auto value = parse_percent(number + '%');
  const bool is_doubtful = !has_sign && value && *value > 0 && *value <= one_percent;
  return is_doubtful ? std::nullopt : value;
}

/// The bytes of what separates thousands here: a blank, a no-break space (U+00A0, U+202F), a comma, an apostrophe.
std::size_t separator_at(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 5> separators = {" ", ",", "'", "\u00A0", "\u202F"};
  for (const std::string_view separator : separators) {
    if (text.substr(at).starts_with(separator)) return separator.size();
  }
  return 0;
}

/// `1 200`, `1_200`, `1'200`, `2,000,000`: groups of three behind the first.
std::optional<Value> say_count(std::string_view text) {
  std::string digits;
  std::size_t in_group = 0;
  bool grouped = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t separator = separator_at(text, at);
    const bool may_begin = grouped ? in_group == 3 : in_group > 0 && in_group <= 3;
    if (separator > 0 && !may_begin) return std::nullopt;
    if (separator == 0) digits += text[at];
    in_group = separator > 0 ? 0 : in_group + 1;
    grouped = grouped || separator > 0;
    at += std::max<std::size_t>(separator, 1);
  }
  if (grouped && in_group != 3) return std::nullopt;
  return parse_count(digits);
}

std::optional<Value> say_duration(std::string_view text) {
  std::string written = ascii_lower(text);
  std::erase(written, ' ');
  return parse_seconds(written);
}

/// A number written so that it is met on the inside: `24.9%` stands for 24.999999%.
std::string upper_end(const Criterion& criterion, const Range& range) {
  constexpr Value tenth = one_percent / 10;
  const Value rounded = range.high / tenth * tenth;
  const bool is_long = criterion.type == Criterion::Type::percent && range.high % 10 != 0;
  return criterion.show(is_long && rounded >= range.low ? rounded : range.high);
}

/// The bound in its shorter form: of `<5%` and `..4.999999%` the first. A count is said as it is: `100+`, never `>99`.
std::string show_number_range(const Criterion& criterion, const Range& range) {
  const bool is_count = criterion.type == Criterion::Type::count;
  const bool from_zero = range.low <= 0;
  const bool to_end = range.high >= criterion.highest();
  if (range.low == range.high) return criterion.show(range.low);
  if (to_end) {
    const std::string low = criterion.show(range.low);
    const std::string below = from_zero ? low : criterion.show(range.low - 1);
    return !is_count && below.size() < low.size() ? ">" + below : low + "+";
  }
  if (from_zero) {
    const std::string high = criterion.show(range.high);
    const std::string above = criterion.show(range.high + 1);
    return !is_count && above.size() < high.size() ? "<" + above : ".." + high;
  }
  return criterion.show(range.low) + ".." + upper_end(criterion, range);
}

std::string joined(const std::vector<std::string>& parts) {
  std::string list;
  for (const std::string& part : parts) list += (list.empty() ? "" : ", ") + part;
  return list;
}

/// `high`, `medium+`, `[low, high]`: a choice has no words for other ranges.
std::string show_choices(const Criterion& criterion, const std::vector<Range>& ranges) {
  if (criterion.has_order() && ranges.size() == 1 && ranges[0].low < ranges[0].high &&
      ranges[0].high >= criterion.highest()) {
    return criterion.show(ranges[0].low) + "+";
  }
  std::vector<std::string> values;
  for (const Range& range : ranges) {
    for (Value value = range.low; value <= range.high; ++value) values.push_back(criterion.show(value));
  }
  return values.size() == 1 ? values[0] : "[" + joined(values) + "]";
}

}  // namespace

void Criterion::index_values() {
  values_by_id.resize(values.size());
  std::iota(values_by_id.begin(), values_by_id.end(), 0U);
  std::ranges::stable_sort(values_by_id, {}, [this](std::uint32_t index) { return folded(values[index].id); });
}

Value Criterion::highest() const {
  switch (type) {
    case Type::choice:
      return values.empty() ? 0 : static_cast<Value>(values.size()) - 1;
    case Type::yes_no:
      return 1;
    case Type::percent:
      return largest_percent;
    case Type::count:
      return largest_count;
    case Type::duration:
      return largest_seconds;
  }
  return 0;
}

std::optional<Value> Criterion::parse(std::string_view text) const {
  text = trim(text);
  switch (type) {
    case Type::choice:
      return choose(*this, text);
    case Type::yes_no:
      return say_yes_or_no(text);
    case Type::percent:
      return say_percent(text);
    case Type::count:
      return say_count(text);
    case Type::duration:
      return say_duration(text);
  }
  return std::nullopt;
}

std::string Criterion::show(Value value) const {
  switch (type) {
    case Type::choice:
      return value >= 0 && value < static_cast<Value>(values.size()) ? values[static_cast<std::size_t>(value)].id : "";
    case Type::yes_no:
      return value == 0 ? "no" : "yes";
    case Type::percent:
      return percent_text(value);
    case Type::count:
      return fmt::format("{}", value);
    case Type::duration:
      return duration_text(std::chrono::seconds(value));
  }
  return {};
}

std::string Criterion::show(const std::vector<Range>& ranges) const {
  if (type == Type::choice || type == Type::yes_no) return show_choices(*this, ranges);
  std::vector<std::string> parts;
  for (const Range& range : ranges) parts.push_back(show_number_range(*this, range));
  return parts.size() == 1 ? parts[0] : "[" + joined(parts) + "]";
}

std::string Criterion::form() const {
  switch (type) {
    case Type::choice:
      break;
    case Type::yes_no:
      return "yes or no";
    case Type::percent:
      return "a percentage such as 30%";
    case Type::count:
      return "a whole number such as 1200";
    case Type::duration:
      return "a duration such as 1h30m";
  }
  constexpr std::size_t most_listed = 20;
  std::vector<std::string> ids;
  for (const Choice& value : values) {
    if (ids.size() < most_listed) ids.push_back(value.id);
  }
  if (values.size() > most_listed) ids.push_back("…");
  return ids.size() == 1 ? ids[0] : "one of " + joined(ids);
}

}  // namespace incplan::core
