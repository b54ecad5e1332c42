// The plan that `incplan init` writes: a template with what is known of the team already in its place.
//
//   Essentials known{.name = "Example Shop", .zone = "Europe/Paris", .people = {{"Marie Curie", "+33 6 …", ""}}};
//   written_plan(known, today)     ->  the whole text; what nobody said is marked there
//
// Knows neither the terminal nor files.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/time.hpp"

namespace incplan::core::cmd {

/// Someone as they are typed: `Marie Curie, +33 6 39 98 00 01, marie@shop.example`.
struct FirstPerson {
  std::string name;
  std::string phone{};
  std::string email{};
};

/// Reads that line; the parts behind the name may be missing and stand in any order. Nothing for one without a name or
/// with a part that is neither.
[[nodiscard]] std::optional<FirstPerson> read_person(std::string_view line);

struct Essentials {
  std::string kind = "standard";
  std::string language = "en";
  std::optional<std::string> name{};
  std::string zone = "UTC";
  std::vector<FirstPerson> people{};  ///< in the order of the template's own, whose places they take; then the others
};

/// The names of the templates.
[[nodiscard]] std::vector<std::string> template_kinds();
/// The languages in which each of them is written.
[[nodiscard]] std::vector<std::string> template_languages();
/// The text of the plan. Kind and language must be of those above. People for whom the template has no place follow
/// those that have one.
[[nodiscard]] std::string written_plan(const Essentials& essentials, Date today);

}  // namespace incplan::core::cmd
