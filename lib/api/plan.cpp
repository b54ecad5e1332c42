#include "incplan/plan.hpp"

#include <utility>

#include "api/content.hpp"
#include "report/plan.hpp"

namespace incplan {
namespace {

core::OpenBase opener(const World& world) {
  return [&world](const core::PlanSource& from, std::string_view written) -> core::OpenedBase {
    auto base = world.base ? world.base({from.identity, std::string(from.source->bytes())}, written) : std::nullopt;
    if (!base) return {.refusal = core::OpenedBase::Refusal::missing, .problem = "no such file"};
    return {.file = {std::make_shared<core::Source>(base->name, std::move(base->bytes)), base->name}};
  };
}

std::shared_ptr<const Plan::Content> read(File file, const World& world) {
  const core::Zones zones([&world](std::string_view name) {
    return world.zone_file ? world.zone_file(name) : std::optional<std::string>();
  });
  const core::PlanSource source{std::make_shared<core::Source>(file.name, std::move(file.bytes)), file.name};
  return std::make_shared<Plan::Content>(
      Plan::Content{.loaded = core::load(source, opener(world), zones), .path = std::move(file.name)});
}

template <class Part>
std::vector<Entry> entries(const Part& part, std::string_view language) {
  std::vector<Entry> all;
  for (const auto& each : part) {
    std::string name(each.name.in(language));
    all.push_back({each.id.text, name.empty() ? each.id.text : std::move(name)});
  }
  return all;
}

}  // namespace

Plan::Plan(File file, const World& world) : content_(read(std::move(file), world)) {}

bool Plan::readable() const {
  return content_->loaded.readable;
}

std::string Plan::name(std::string_view language) const {
  return std::string(content_->plan().name.in(language));
}

std::vector<std::string> Plan::languages() const {
  std::vector<std::string> all;
  for (const auto& language : content_->plan().languages) all.push_back(language.value);
  return all;
}

std::vector<Entry> Plan::criteria(std::string_view language) const {
  std::vector<Entry> all;
  for (const core::Criterion& each : content_->plan().criteria) {
    all.push_back({each.id.text, std::string(each.ask.in(language))});
  }
  return all;
}

std::vector<Entry> Plan::severities(std::string_view language) const {
  return entries(content_->plan().severities, language);
}
std::vector<Entry> Plan::services(std::string_view language) const {
  return entries(content_->plan().services, language);
}
std::vector<Entry> Plan::roles(std::string_view language) const {
  return entries(content_->plan().roles, language);
}
std::vector<Entry> Plan::channels(std::string_view language) const {
  return entries(content_->plan().channels, language);
}
std::vector<Entry> Plan::stages(std::string_view language) const {
  return entries(content_->plan().stages, language);
}

std::string Plan::json() const {
  return core::json_text(core::report::plan_json({.plan = content_->plan(), .path = content_->path}));
}

}  // namespace incplan
