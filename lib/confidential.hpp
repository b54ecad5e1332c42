// What of a plan's files is nobody's business in a report or a log.
#pragma once

#include <vector>

#include "incplan.hpp"

namespace incplan::core {

/// The files that a plan was read from, its own first, each once.
[[nodiscard]] std::vector<const Source*> files_of(const Loaded& loaded);

/// Where the files say how to reach people: every value below `contact`.
[[nodiscard]] std::vector<Place> contacts_in(const Loaded& loaded);

/// The files that the plan extends and that do not call themselves plans (`incplan: 1`): whatever they are, no line of
/// them is shown.
[[nodiscard]] std::vector<const Source*> withheld_files(const Loaded& loaded);

/// Whether the plan's own file says `incplan`.
[[nodiscard]] bool names_itself_a_plan(const Loaded& loaded);

/// Adds a finding for every credential in the bytes of the plan's files: in comments, keys and names too, and where
/// the YAML is broken.
void find_secrets(const Loaded& loaded, Diagnostics& found);

}  // namespace incplan::core
