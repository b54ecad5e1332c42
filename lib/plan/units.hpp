// Numbers of a plan on the scale of their question: `0.1%` is 100,000 millionths of a percent, `100_000` a count,
// `1h30m` 5,400 seconds. Only the written form of the format is read here; what else a person may say,
// `Criterion::parse` knows.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "plan/condition.hpp"

namespace incplan::core {

inline constexpr Value one_percent = 1'000'000;
inline constexpr Value largest_percent = 100 * one_percent;
inline constexpr Value largest_count = 1'000'000'000'000'000;
inline constexpr Value largest_seconds = 1'000'000'000'000;  ///< some 30,000 years

/// `30%`, `0.1%`, from 0% to 100% with at most six decimals.
[[nodiscard]] std::optional<Value> parse_percent(std::string_view text);
/// `1200`, `100_000`: a whole number; `_` stands between digits.
[[nodiscard]] std::optional<Value> parse_count(std::string_view text);
/// `1h30m`, `7d` in seconds; no business days and no months, whose length depends on a calendar.
[[nodiscard]] std::optional<Value> parse_seconds(std::string_view text);
/// `yes`, `no`, `true`, `false` in any case.
[[nodiscard]] std::optional<bool> parse_yes_no(std::string_view text);

[[nodiscard]] std::string percent_text(Value value);

}  // namespace incplan::core
