#include "report/plan_json_object.hpp"

#include "text/unicode.hpp"

namespace incplan::report {
namespace {

/// One text as a plan writes it: words alone in the first language, else a mapping.
Json written(const Plan& plan, const Text& text) {
  if (text.versions.size() == 1 && text.versions.front().language == plan.first_language()) {
    return text.versions.front().words;
  }
  Json versions = Json::object();
  for (const Text::Version& version : text.versions) versions.set(version.language, version.words);
  return versions;
}

/// `[low, medium]` as a list, any other matcher as the word that it is.
Json matcher(std::string_view wanted) {
  if (wanted.size() < 2 || wanted.front() != '[' || wanted.back() != ']') return wanted;
  wanted = wanted.substr(1, wanted.size() - 2);
  Json list = Json::array();
  while (!wanted.empty()) {
    const std::size_t comma = std::min(wanted.find(','), wanted.size());
    list.add(trim(wanted.substr(0, comma)));
    wanted.remove_prefix(std::min(comma + 1, wanted.size()));
  }
  return list;
}

Json alternatives(const std::vector<Alternative>& list);

Json alternative(const Alternative& alternative) {
  Json json = Json::object();
  for (const Term& term : alternative.terms) json.set(term.name.value, matcher(term.wanted));
  for (const AtLeast& at_least : alternative.at_least) {
    json.set("at_least", Json::object().set("count", at_least.count).set("of", alternatives(at_least.of)));
  }
  return json;
}

Json alternatives(const std::vector<Alternative>& list) {
  Json json = Json::array();
  for (const Alternative& each : list) json.add(alternative(each));
  return json;
}

}  // namespace

PlanJson& PlanJson::put(const char* key, Json value) {
  json_.set(key, std::move(value));
  return *this;
}

PlanJson& PlanJson::string(const char* key, const std::string& value) {
  return value.empty() ? *this : put(key, value);
}

PlanJson& PlanJson::strings(const char* key, const std::vector<Located<std::string>>& values) {
  Json list = Json::array();
  for (const auto& each : values) list.add(each.value);
  return values.empty() ? *this : put(key, std::move(list));
}

PlanJson& PlanJson::text(const char* key, const Text& text) {
  return text.empty() ? *this : put(key, written(plan_, text));
}

PlanJson& PlanJson::texts(const char* key, const Texts& texts) {
  Json list = Json::array();
  for (const Text& each : texts) list.add(written(plan_, each));
  return texts.empty() ? *this : put(key, std::move(list));
}

PlanJson& PlanJson::duration(const char* key, const std::optional<Duration>& duration) {
  return duration ? put(key, duration->text) : *this;
}

PlanJson& PlanJson::date(const char* key, const std::optional<Located<Date>>& date) {
  return date ? put(key, date_text(date->value)) : *this;
}

PlanJson& PlanJson::dates(const char* key, const std::vector<Located<Date>>& dates) {
  Json list = Json::array();
  for (const auto& each : dates) list.add(date_text(each.value));
  return dates.empty() ? *this : put(key, std::move(list));
}

PlanJson& PlanJson::condition(const char* key, const Condition& condition) {
  return condition.written ? put(key, alternatives(condition.alternatives)) : *this;
}

PlanJson& PlanJson::facts(const char* key, const std::vector<Fact>& facts) {
  Json json = Json::object();
  for (const Fact& fact : facts) json.set(fact.name.value.text, fact.written.value);
  return facts.empty() ? *this : put(key, std::move(json));
}

PlanJson& PlanJson::flag(const char* key, bool value) {
  return value ? put(key, true) : *this;
}

PlanJson& PlanJson::settings(const char* key, const std::vector<Setting>& settings) {
  Json json = Json::object();
  for (const Setting& setting : settings) {
    if (setting.values.size() == 1) {
      json.set(setting.name, setting.values.front().value);
      continue;
    }
    Json list = Json::array();
    for (const Located<std::string>& value : setting.values) list.add(value.value);
    json.set(setting.name, std::move(list));
  }
  return settings.empty() ? *this : put(key, std::move(json));
}

}  // namespace incplan::report
