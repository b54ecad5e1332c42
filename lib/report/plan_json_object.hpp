// The members of a JSON object that stands for a part of a plan: as in a plan file, what was not written is left out.
#pragma once

#include "report/context.hpp"

namespace incplan::report {

class PlanJson {
 public:
  explicit PlanJson(const Plan& plan) : plan_(plan) {}

  PlanJson& put(const char* key, Json value);
  PlanJson& string(const char* key, const std::string& value);
  PlanJson& strings(const char* key, const std::vector<Located<std::string>>& values);
  PlanJson& text(const char* key, const Text& text);
  PlanJson& texts(const char* key, const Texts& texts);
  PlanJson& duration(const char* key, const std::optional<Duration>& duration);
  PlanJson& date(const char* key, const std::optional<Located<Date>>& date);
  PlanJson& dates(const char* key, const std::vector<Located<Date>>& dates);
  PlanJson& condition(const char* key, const Condition& condition);
  PlanJson& facts(const char* key, const std::vector<Fact>& facts);
  /// `yes` where it holds; nothing where it does not.
  PlanJson& flag(const char* key, bool value);

  template <class Tag>
  PlanJson& ref(const char* key, const Ref<Tag>& ref) {
    return string(key, ref.value.text);
  }
  template <class Tag>
  PlanJson& refs(const char* key, const std::vector<Ref<Tag>>& refs) {
    Json list = Json::array();
    for (const auto& each : refs) list.add(each.value.text);
    return refs.empty() ? *this : put(key, std::move(list));
  }
  /// A part of the plan: id to entry, in the order of the file.
  template <class Entry, class ToJson>
  PlanJson& entries(const char* key, const Part<Entry>& entries, ToJson to_json) {
    Json object = Json::object();
    for (const Entry& entry : entries) object.set(entry.id.text, to_json(plan_, entry));
    return entries.empty() ? *this : put(key, std::move(object));
  }
  PlanJson& settings(const char* key, const std::vector<Setting>& settings);

  [[nodiscard]] Json take() { return std::move(json_); }

 private:
  const Plan& plan_;
  Json json_ = Json::object();
};

// One function for each kind of entry, each as the format writes it.
[[nodiscard]] Json incident_entry(const Plan& plan);
[[nodiscard]] Json criterion_entry(const Plan& plan, const Criterion& criterion);
[[nodiscard]] Json severity_entry(const Plan& plan, const Severity& severity);
[[nodiscard]] Json example_entry(const Plan& plan, const Example& example);
[[nodiscard]] Json person_entry(const Plan& plan, const Person& person);
[[nodiscard]] Json role_entry(const Plan& plan, const Role& role);
[[nodiscard]] Json audience_entry(const Plan& plan, const Audience& audience);
[[nodiscard]] Json channel_entry(const Plan& plan, const Channel& channel);
[[nodiscard]] Json variable_entry(const Plan& plan, const Variable& variable);
[[nodiscard]] Json stage_entry(const Plan& plan, const Stage& stage);
[[nodiscard]] Json value_entry(const Plan& plan, const TeamValue& value);
[[nodiscard]] Json service_entry(const Plan& plan, const Service& service);
[[nodiscard]] Json procedure_entry(const Plan& plan, const Procedure& procedure);
[[nodiscard]] Json obligation_entry(const Plan& plan, const Obligation& obligation);
[[nodiscard]] Json calendar_entry(const Plan& plan, const Calendar& calendar);
[[nodiscard]] Json internal_entry(const Plan& plan);
[[nodiscard]] Json lint_entries(const Plan& plan);

}  // namespace incplan::report
