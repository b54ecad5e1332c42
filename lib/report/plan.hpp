// What `render` answers: the plan itself, whole or one part, for people, and as JSON from which the same plan could be
// rebuilt.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "report/context.hpp"

namespace incplan::core::report {

enum class Section { whole, incident, roles, channels, stages, values, services, procedures, obligations };

/// The sections by name, in the order of the page, without `whole`.
[[nodiscard]] std::span<const std::string_view> section_names();
[[nodiscard]] std::optional<Section> parse_section(std::string_view name);

[[nodiscard]] Blocks describe_plan(const ReportContext& context, Section section = Section::whole);
/// One part for each severity, made to be printed on a sheet of its own: who, where, the first message, the rhythm of
/// updates. Of more severities than `most_cards` nobody carries them.
inline constexpr std::size_t most_cards = 20;
[[nodiscard]] Blocks describe_cards(const ReportContext& context);
/// Under `document` every key of the plan format, as it would stand in a file.
[[nodiscard]] Json plan_json(const ReportContext& context, Section section = Section::whole);

}  // namespace incplan::core::report
