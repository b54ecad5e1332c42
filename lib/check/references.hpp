// Every place of a plan that names what is defined elsewhere in it, conditions and facts apart: those are read against their
// criteria, and what is wrong with them is reported there.
//
//   roles: {legal: {held_by: [lea]}}   ->   {Family::person, "lea", /roles/legal/held_by/0}
#pragma once

#include <string_view>
#include <vector>

#include "plan/plan.hpp"

namespace incplan::check {

/// What a name stands for.
enum class Family { person, role, holder, audience, channel, service, severity, stage, obligation, calendar };

struct Reference {
  Family family;
  std::string_view name;
  Place place;
};

/// All references, part by part.
[[nodiscard]] std::vector<Reference> references(const Plan& plan);

/// The ids that a family has in this plan; of holders, people before roles.
[[nodiscard]] std::vector<std::string_view> names(const Plan& plan, Family family);

/// `person`, `person or role`.
[[nodiscard]] std::string_view to_text(Family family);

/// The parts of a plan that define this family: `people` and `roles` of a holder.
[[nodiscard]] std::vector<std::string_view> parts(Family family);

/// Those references under whose name nothing is defined.
[[nodiscard]] std::vector<Reference> dangling_references(const Plan& plan);

}  // namespace incplan::check
