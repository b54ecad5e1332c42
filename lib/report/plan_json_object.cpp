#include "report/plan_json_object.hpp"

#include "text/unicode.hpp"

namespace incplan::core::report {
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

Json condition_json(const Condition& condition) {
  return alternatives(condition.alternatives);
}

PlanJson& PlanJson::put(std::string_view key, Json value) {
  json_.set(std::string(key), std::move(value));
  return *this;
}

PlanJson& PlanJson::string(std::string_view key, const std::string& value) {
  return value.empty() ? *this : put(key, value);
}

PlanJson& PlanJson::strings(std::string_view key, const std::vector<Located<std::string>>& values) {
  return list(key, values, [](const Located<std::string>& each) { return each.value; });
}

PlanJson& PlanJson::text(std::string_view key, const Text& text) {
  return text.empty() ? *this : put(key, written(plan_, text));
}

PlanJson& PlanJson::texts(std::string_view key, const Texts& texts) {
  return list(key, texts, [this](const Text& each) { return written(plan_, each); });
}

PlanJson& PlanJson::duration(std::string_view key, const std::optional<Duration>& duration) {
  return duration ? put(key, duration->text) : *this;
}

PlanJson& PlanJson::date(std::string_view key, const std::optional<Located<Date>>& date) {
  return date ? put(key, date_text(date->value)) : *this;
}

PlanJson& PlanJson::dates(std::string_view key, const std::vector<Located<Date>>& dates) {
  return list(key, dates, [](const Located<Date>& each) { return date_text(each.value); });
}

PlanJson& PlanJson::condition(std::string_view key, const Condition& condition) {
  return condition.written ? put(key, condition_json(condition)) : *this;
}

PlanJson& PlanJson::facts(std::string_view key, const std::vector<Fact>& facts) {
  return object(key, facts,
                [](PlanJson& members, const Fact& fact) { members.put(fact.name.value.text, fact.written.value); });
}

PlanJson& PlanJson::flag(std::string_view key, bool value) {
  return value ? put(key, true) : *this;
}

PlanJson& PlanJson::settings(std::string_view key, const std::vector<Setting>& settings) {
  return object(key, settings, [](PlanJson& members, const Setting& setting) {
    const std::string& name = setting.name;
    if (setting.values.size() == 1) {
      members.put(name, setting.values.front().value);
    } else if (setting.values.empty()) {
      members.put(name, Json::array());
    } else {
      members.strings(name, setting.values);
    }
  });
}

}  // namespace incplan::core::report
