// Names of things, one type per family, so that a role cannot be taken for a channel.
#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <vector>

#include "text/place.hpp"

namespace incplan::core {

template <class Tag>
struct Id {
  std::string text{};

  [[nodiscard]] bool empty() const { return text.empty(); }
  friend auto operator<=>(const Id&, const Id&) = default;
};

/// An id where it is used, as opposed to where it is defined: it may point at nothing (`unknown-reference`).
template <class Tag>
using Ref = Located<Id<Tag>>;

using CriterionId = Id<struct CriterionTag>;
using SeverityId = Id<struct SeverityTag>;
using ExampleId = Id<struct ExampleTag>;
using PersonId = Id<struct PersonTag>;
using RoleId = Id<struct RoleTag>;
using AudienceId = Id<struct AudienceTag>;
using ChannelId = Id<struct ChannelTag>;
using VariableId = Id<struct VariableTag>;
using StageId = Id<struct StageTag>;
using ValueId = Id<struct ValueTag>;
using ServiceId = Id<struct ServiceTag>;
using ProcedureId = Id<struct ProcedureTag>;
using ObligationId = Id<struct ObligationTag>;
using CalendarId = Id<struct CalendarTag>;

/// A person or a role: whoever is meant is looked up, for one name may not be both.
using HolderId = Id<struct HolderTag>;

}  // namespace incplan::core
