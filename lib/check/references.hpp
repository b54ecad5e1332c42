// Every place of a plan that names what is defined elsewhere in it, conditions and facts apart: those are read
// against their criteria, and what is wrong with them is reported there.
//
//   roles: {legal: {held_by: [lea]}}   ->   {Family::person, "lea", /roles/legal/held_by/0}
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "plan/plan.hpp"

namespace incplan::check {

/// What a name stands for.
enum class IdKind { person, role, holder, audience, channel, service, severity, stage, obligation, calendar };
inline constexpr auto id_kinds = static_cast<std::size_t>(IdKind::calendar) + 1;

struct Reference {
  IdKind kind;
  std::string_view name;
  Place place;
};

/// All references, part by part.
[[nodiscard]] std::vector<Reference> references(const Plan& plan);

struct Definition {
  std::string_view id;
  Place place;
  const Text* name = nullptr;  ///< null where there is none
};

/// What is defined in a family, in the order of the file; of holders, people before roles.
[[nodiscard]] std::vector<Definition> definitions(const Plan& plan, IdKind kind);
/// Their ids.
[[nodiscard]] std::vector<std::string_view> names(const Plan& plan, IdKind kind);

/// `person`, `person or role`.
[[nodiscard]] std::string_view to_text(IdKind kind);

/// The parts of a plan that define this family: `people` and `roles` of a holder.
[[nodiscard]] std::vector<std::string_view> parts(IdKind kind);

/// Those references under whose name nothing is defined.
[[nodiscard]] std::vector<Reference> dangling_references(const Plan& plan);

}  // namespace incplan::check
