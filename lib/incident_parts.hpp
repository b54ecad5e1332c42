// The parts of an incident file as members of IncidentWords, in the order in which they are written.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "incident_file.hpp"

namespace incplan::core::incident_parts {

using Pairs = std::pair<std::string_view, std::vector<IncidentWords::Pair> IncidentWords::*>;
using OneText = std::pair<std::string_view, std::optional<std::string> IncidentWords::*>;

inline constexpr std::array<Pairs, 4> pairs = {{{"facts", &IncidentWords::facts},
                                                {"moments", &IncidentWords::moments},
                                                {"done", &IncidentWords::done},
                                                {"vars", &IncidentWords::variables}}};
inline constexpr std::array<OneText, 3> texts = {{{"severity", &IncidentWords::severity},
                                                  {"stage", &IncidentWords::stage},
                                                  {"next_update", &IncidentWords::next_update}}};
inline constexpr std::string_view services = "services";
inline constexpr std::string_view drill = "drill";

}  // namespace incplan::core::incident_parts
