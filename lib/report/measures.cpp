#include "report/measures.hpp"

#include <algorithm>
#include <array>

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

}  // namespace incplan::core::report
