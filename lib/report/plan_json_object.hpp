// The members of a JSON object that stands for a part of a plan: as in a plan file, what was not written is left out.
#pragma once

#include "report/context.hpp"

namespace incplan::core::report {

class PlanJson {
 public:
  explicit PlanJson(const Plan& plan) : plan_(plan) {}

  PlanJson& put(std::string_view key, Json value);
  PlanJson& string(std::string_view key, const std::string& value);
  PlanJson& strings(std::string_view key, const std::vector<Located<std::string>>& values);
  PlanJson& text(std::string_view key, const Text& text);
  PlanJson& texts(std::string_view key, const Texts& texts);
  PlanJson& duration(std::string_view key, const std::optional<Duration>& duration);
  PlanJson& date(std::string_view key, const std::optional<Located<Date>>& date);
  PlanJson& dates(std::string_view key, const std::vector<Located<Date>>& dates);
  PlanJson& condition(std::string_view key, const Condition& condition);
  PlanJson& facts(std::string_view key, const std::vector<Fact>& facts);
  /// `yes` where it holds; nothing where it does not.
  PlanJson& flag(std::string_view key, bool value);

  template <class Tag>
  PlanJson& ref(std::string_view key, const Ref<Tag>& ref) {
    return string(key, ref.value.text);
  }
  template <class Tag>
  PlanJson& refs(std::string_view key, const std::vector<Ref<Tag>>& refs) {
    return list(key, refs, [](const Ref<Tag>& each) { return each.value.text; });
  }
  /// An array; nothing where there are no items.
  template <class Items, class ToJson>
  PlanJson& list(std::string_view key, const Items& items, ToJson to_json) {
    Json list = Json::array();
    for (const auto& item : items) list.add(to_json(item));
    return items.empty() ? *this : put(key, std::move(list));
  }
  /// An object, each member of which `add` sets; nothing where there are no items.
  template <class Items, class Add>
  PlanJson& object(std::string_view key, const Items& items, Add add) {
    PlanJson members(plan_);
    for (const auto& item : items) add(members, item);
    return items.empty() ? *this : put(key, members.take());
  }
  /// A part of the plan: id to entry, in the order of the file.
  template <class Entry, class ToJson>
  PlanJson& entries(std::string_view key, const Part<Entry>& entries, ToJson to_json) {
    return object(key, entries,
                  [&](PlanJson& members, const Entry& entry) { members.put(entry.id.text, to_json(plan_, entry)); });
  }
  PlanJson& settings(std::string_view key, const std::vector<Setting>& settings);

  [[nodiscard]] Json take() { return std::move(json_); }

 private:
  const Plan& plan_;
  Json json_ = Json::object();
};

/// A list of alternatives, each a mapping from name to matcher.
[[nodiscard]] Json condition_json(const Condition& condition);

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

}  // namespace incplan::core::report
