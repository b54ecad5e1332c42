// The parts of the plan document, one function each; plan.cpp puts them in order.
#pragma once

#include "report/context.hpp"

namespace incplan::core::report {

void add_incident(const ReportContext& context, Blocks& blocks);
void add_roles(const ReportContext& context, Blocks& blocks);
void add_channels(const ReportContext& context, Blocks& blocks);
void add_stages(const ReportContext& context, Blocks& blocks);
void add_values(const ReportContext& context, Blocks& blocks);
void add_services(const ReportContext& context, Blocks& blocks);
void add_procedures(const ReportContext& context, Blocks& blocks);
void add_obligations(const ReportContext& context, Blocks& blocks);

/// Adds a heading with an anchor that does not depend on the language.
void add_heading(Blocks& blocks, int level, std::string words, std::string anchor);
void add_heading(Blocks& blocks, int level, Run run, std::string anchor);
/// Adds a list of texts where there are any.
void add_texts(const ReportContext& context, Blocks& blocks, const Texts& texts, bool ordered);
void add_text(const ReportContext& context, Blocks& blocks, const Text& text);

/// A person or role by name, without saying who that is today: a plan on paper lasts longer than a rota.
[[nodiscard]] std::string holder_name(const ReportContext& context, const Ref<HolderTag>& holder);
/// `first after 10m, every 30m, monitoring 1h`.
[[nodiscard]] std::string format_rhythm(const ReportContext& context, const Updates& updates);
/// Names with commas between.
[[nodiscard]] std::string joined(const std::vector<std::string>& names);

}  // namespace incplan::core::report
