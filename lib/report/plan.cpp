#include "report/plan.hpp"

#include <algorithm>
#include <array>

#include "report/people.hpp"
#include "report/plan_parts.hpp"
#include "report/translations.hpp"

namespace incplan::core::report {
namespace {

constexpr std::array<std::string_view, 8> names = {"incident", "roles",    "channels",   "stages",
                                                   "values",   "services", "procedures", "obligations"};

using Add = void (*)(const ReportContext& context, Blocks& blocks);
constexpr std::array<Add, names.size()> parts = {add_incident, add_roles,    add_channels,   add_stages,
                                                 add_values,   add_services, add_procedures, add_obligations};

/// Who keeps the plan, and how fresh it is.
Line about_line(const ReportContext& context) {
  const Plan& plan = context.plan;
  std::vector<std::string> parts_of_line;
  if (!plan.owner.value.empty()) {
    parts_of_line.push_back(context.tr("kept by {}", {holder_name(context, plan.owner)}));
  }
  parts_of_line.push_back(plan.reviewed ? context.tr("reviewed {}", {date_text(plan.reviewed->value)})
                                        : context.tr("never reviewed"));
  parts_of_line.push_back(context.tr("times in {}", {plan.zone->name()}));
  if (!context.is_of_the_plan()) {
    parts_of_line.push_back(context.tr("its own words are in {}", {plan.first_language()}));
  }
  return plain(joined(parts_of_line), Tone::dim);
}

}  // namespace

std::span<const std::string_view> section_names() {
  return names;
}

std::optional<Section> parse_section(std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Section>(found - names.begin() + 1);
}

Blocks describe_plan(const ReportContext& context, Section section) {
  Blocks blocks = {Heading{1, {context.run(context.plan.name)}, "plan"}};
  if (section != Section::whole) {
    parts[static_cast<std::size_t>(section) - 1](context, blocks);
    if (blocks.size() == 1) blocks.push_back(Paragraph{plain(context.tr("This part of the plan is empty."))});
    return blocks;
  }
  blocks.push_back(Paragraph{about_line(context)});
  for (const Add add : parts) add(context, blocks);
  return blocks;
}

void add_heading(Blocks& blocks, int level, std::string text, std::string anchor) {
  add_heading(blocks, level, Run{std::move(text)}, std::move(anchor));
}

void add_heading(Blocks& blocks, int level, Run run, std::string anchor) {
  blocks.push_back(Heading{level, {std::move(run)}, std::move(anchor)});
}

void add_text(const ReportContext& context, Blocks& blocks, const Text& text) {
  if (!text.empty()) blocks.push_back(Paragraph{{context.run(text)}});
}

void add_texts(const ReportContext& context, Blocks& blocks, const Texts& texts, bool ordered) {
  List list{{}, ordered};
  for (const Text& text : texts) list.items.push_back({{context.run(text)}});
  if (!list.items.empty()) blocks.push_back(std::move(list));
}

std::string holder_name(const ReportContext& context, const Ref<HolderTag>& holder) {
  const std::string& id = holder.value.text;
  if (const Role* role = find(context.plan.roles, id); role != nullptr) return context.display_name(*role);
  if (const Person* person = find(context.plan.people, id); person != nullptr) return person_name(context, *person);
  return id;
}

std::string joined(const std::vector<std::string>& all) {
  std::string line;
  for (const std::string& each : all) line += (line.empty() ? "" : ", ") + each;
  return line;
}

}  // namespace incplan::core::report
