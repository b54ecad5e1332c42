// The parts of the plan document, one function each; plan.cpp puts them in order.
#pragma once

#include "report/telling.hpp"

namespace incplan::report {

void add_incident(const Telling& telling, Blocks& blocks);
void add_roles(const Telling& telling, Blocks& blocks);
void add_channels(const Telling& telling, Blocks& blocks);
void add_stages(const Telling& telling, Blocks& blocks);
void add_values(const Telling& telling, Blocks& blocks);
void add_services(const Telling& telling, Blocks& blocks);
void add_procedures(const Telling& telling, Blocks& blocks);
void add_obligations(const Telling& telling, Blocks& blocks);

/// Adds a heading with an anchor that does not depend on the language.
void add_heading(Blocks& blocks, int level, std::string words, std::string anchor);
void add_heading(Blocks& blocks, int level, Run run, std::string anchor);
/// Adds a list of texts where there are any.
void add_texts(const Telling& telling, Blocks& blocks, const Texts& texts, bool ordered);
void add_text(const Telling& telling, Blocks& blocks, const Text& text);

/// A person or role by name, without saying who that is today: a plan on paper lasts longer than a rota.
[[nodiscard]] std::string holder_name(const Telling& telling, const Ref<HolderTag>& holder);
/// `first after 10m, every 30m, monitoring 1h`.
[[nodiscard]] std::string rhythm_words(const Telling& telling, const Updates& updates);
/// Names with commas between.
[[nodiscard]] std::string joined(const std::vector<std::string>& names);

}  // namespace incplan::report
