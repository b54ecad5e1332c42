// Every place of a plan that names what is defined elsewhere in it, and where that is defined.
//
//   roles: {legal: {held_by: [lea]}}   ->   {IdKind::person, "lea", /roles/legal/held_by/0, /people/lea}
//
// Variables are named in messages only: `scan_template` finds them there.
#pragma once

#include <string_view>
#include <vector>

#include "plan/id_kind.hpp"
#include "plan/plan.hpp"

namespace incplan::core {

struct Reference {
  IdKind kind;
  std::string_view name;
  Place place;
  const Place* definition = nullptr;  ///< the first of that name; null where the name means nothing
  bool is_asked = false;              ///< a criterion in a condition (one that can be read), not in a fact
};
/// All references, part by part. What conditions compare with are ranges of a scale, and none of them.
[[nodiscard]] std::vector<Reference> references(const Plan& plan);

struct Definition {
  std::string_view id;
  Place place;
  const Text* name = nullptr;  ///< null where there is none
};
/// What is defined of a kind, in the order of the file; of holders, people before roles.
[[nodiscard]] std::vector<Definition> definitions(const Plan& plan, IdKind kind);

}  // namespace incplan::core
