#include "plan/reader.hpp"

#include <algorithm>

#include "plan/units.hpp"
#include "text/nearest.hpp"
#include "text/unicode.hpp"

namespace incplan::core::reader {
namespace {

Setting read_setting(const Node& node) {
  Setting setting{.name = std::string(node.key.text), .values = {}, .place = node.key_place()};
  each_item(&node, [&setting](const Node& item) {
    if (item.is_scalar()) setting.values.push_back(read_word(&item));
  });
  return setting;
}

}  // namespace

bool PlanReader::lacks_base() const {
  return at(&root, "extends") != nullptr;
}

bool PlanReader::hides_names(std::string_view part) const {
  if (lacks_base()) return true;
  const Node* node = at(&root, part);
  return node == nullptr ? has_unknown_part : !node->is_mapping();
}

const Node* at(const Node* node, std::string_view key) {
  return node != nullptr && node->is_mapping() ? node->find(key) : nullptr;
}

Located<std::string> read_word(const Node* node) {
  if (node == nullptr || !node->is_scalar()) return {};
  return {std::string(node->text), node->place()};
}

std::vector<Located<std::string>> read_strings(const Node* node) {
  std::vector<Located<std::string>> words;
  each_item(node, [&words](const Node& item) {
    if (item.is_scalar()) words.push_back(read_word(&item));
  });
  return words;
}

Text read_text(const PlanReader& reader, const Node* node) {
  Text text;
  if (node == nullptr) return text;
  text.place = node->place();
  if (node->is_scalar()) {
    text.versions.push_back({reader.plan.first_language(), std::string(node->text), node->place(), node->place()});
  }
  each_entry(node, [&text](const Node& version) {
    if (!version.is_scalar()) return;
    text.versions.push_back(
        {std::string(version.key.text), std::string(version.text), version.place(), version.key_place()});
  });
  return text;
}

Texts read_texts(const PlanReader& reader, const Node* node) {
  Texts texts;
  each_item(node, [&](const Node& item) {
    if (Text text = read_text(reader, &item); !text.empty()) texts.push_back(std::move(text));
  });
  return texts;
}

std::optional<bool> read_yes_no(const Node* node) {
  return node != nullptr && node->is_scalar() ? parse_yes_no(node->text) : std::nullopt;
}

std::optional<int> read_integer(const Node* node) {
  constexpr Value largest = 1'000'000'000;
  const auto value = node != nullptr && node->is_scalar() ? parse_count(node->text) : std::nullopt;
  return value && *value <= largest ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

std::optional<Duration> read_duration(const Node* node) {
  return node != nullptr && node->is_scalar() ? parse_duration(node->text) : std::nullopt;
}

std::optional<Hours> read_hours(const Node* node) {
  auto hours = node != nullptr && node->is_scalar() ? parse_hours(node->text) : std::nullopt;
  return hours && !hours->outside ? hours : std::nullopt;
}

std::optional<Located<Date>> read_date(const Node* node) {
  const auto date = node != nullptr && node->is_scalar() ? parse_date(node->text) : std::nullopt;
  return date ? std::optional(Located<Date>{*date, node->place()}) : std::nullopt;
}

std::vector<Located<Date>> read_dates(const Node* node) {
  std::vector<Located<Date>> dates;
  each_item(node, [&dates](const Node& item) {
    if (const auto date = read_date(&item)) dates.push_back(*date);
  });
  return dates;
}

ZonePtr read_zone(const PlanReader& reader, const Node* node) {
  const ZonePtr zone = node != nullptr && node->is_scalar() ? reader.zones.find(node->text) : nullptr;
  return zone != nullptr ? zone : reader.plan.zone;
}

std::optional<Instant> read_time(PlanReader& reader, const Node* node) {
  const auto written = node != nullptr && node->is_scalar() ? parse_time(node->text) : std::nullopt;
  if (!written) return std::nullopt;
  const auto instant = resolve(*written, *reader.plan.zone);
  if (!instant) {
    reader.report(code::invalid_value, node->place(),
                  Sentence("there is no `{}` in {}", node->text, reader.plan.zone->name()),
                  "the clocks skip it when they go forward: write an hour later");
  }
  return instant;
}

std::vector<Setting> read_settings(const Node* node) {
  std::vector<Setting> settings;
  each_entry(node, [&settings](const Node& entry) { settings.push_back(read_setting(entry)); });
  return settings;
}

std::vector<std::string_view> names_of(std::span<const SettingKind> settings) {
  std::vector<std::string_view> names;
  for (const SettingKind& setting : settings) names.push_back(setting.name);
  return names;
}

void report_unknown_settings(PlanReader& reader, const std::vector<Setting>& settings,
                             const std::vector<std::string_view>& known, std::string_view owner) {
  for (const Setting& setting : settings) {
    if (std::ranges::find(known, setting.name) != known.end()) continue;
    std::string hint = did_you_mean(setting.name, known);
    if (hint.empty()) hint = std::string(owner) + " has " + (known.empty() ? "no settings" : "these settings:");
    if (hint.ends_with(':')) {
      for (const std::string_view name : known) hint += " `" + std::string(name) + "`";
    }
    reader.report(code::unknown_key, setting.place, Sentence("unknown setting `{}`", setting.name), std::move(hint));
  }
}

}  // namespace incplan::core::reader
