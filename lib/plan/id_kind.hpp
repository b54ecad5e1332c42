// What a name of the plan stands for, and where such names are defined.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "plan/id.hpp"

namespace incplan::core {

/// A holder is a person or a role.
enum class IdKind {
  person,
  role,
  holder,
  audience,
  channel,
  service,
  severity,
  stage,
  obligation,
  calendar,
  criterion,
  variable
};
inline constexpr auto id_kinds = static_cast<std::size_t>(IdKind::variable) + 1;

/// `person`, `person or role`.
[[nodiscard]] std::string_view to_text(IdKind kind);
/// The parts of a plan that define names of this kind: `people` and `roles` of a holder.
[[nodiscard]] std::span<const std::string_view> parts(IdKind kind);

/// What a reference is to, by its type.
template <class Tag>
inline constexpr IdKind kind_of = IdKind::person;
template <>
inline constexpr IdKind kind_of<RoleTag> = IdKind::role;
template <>
inline constexpr IdKind kind_of<HolderTag> = IdKind::holder;
template <>
inline constexpr IdKind kind_of<AudienceTag> = IdKind::audience;
template <>
inline constexpr IdKind kind_of<ChannelTag> = IdKind::channel;
template <>
inline constexpr IdKind kind_of<ServiceTag> = IdKind::service;
template <>
inline constexpr IdKind kind_of<SeverityTag> = IdKind::severity;
template <>
inline constexpr IdKind kind_of<StageTag> = IdKind::stage;
template <>
inline constexpr IdKind kind_of<ObligationTag> = IdKind::obligation;
template <>
inline constexpr IdKind kind_of<CalendarTag> = IdKind::calendar;
template <>
inline constexpr IdKind kind_of<CriterionTag> = IdKind::criterion;

}  // namespace incplan::core
