#include "plan/read_term.hpp"
#include "plan/units.hpp"

namespace incplan::core::reader {
namespace {

template <class Entry>
std::vector<std::string_view> ids(const Part<Entry>& entries) {
  std::vector<std::string_view> words;
  for (const Entry& entry : entries) words.push_back(entry.id.text);
  return words;
}

std::vector<std::string_view> kind_ids() {
  std::vector<std::string_view> words;
  for (const ChannelKind& kind : channel_kinds()) words.push_back(kind.id);
  return words;
}

std::vector<std::string_view> flow_names() {
  std::vector<std::string_view> words;
  for (const auto& row : flow_table) words.push_back(row.name);
  return words;
}

std::optional<Value> find_flow(std::string_view word) {
  const auto flow = parse_word(flow_table, word);
  return flow ? std::optional(static_cast<Value>(*flow)) : std::nullopt;
}

template <class Entry>
std::optional<Value> find_entry(const Part<Entry>& entries, std::string_view word) {
  const Index<Entry> index = index_of(entries, word);
  return index ? std::optional(static_cast<Value>(index.value())) : std::nullopt;
}

/// Exactly as it is defined; people may be freer when they answer.
std::optional<Value> find_choice(const Criterion& criterion, std::string_view word) {
  const auto alike = criterion.parse(word);
  if (!alike || criterion.values[static_cast<std::size_t>(*alike)].id == word) return alike;
  for (std::size_t i = 0; i < criterion.values.size(); ++i) {
    if (criterion.values[i].id == word) return static_cast<Value>(i);
  }
  return std::nullopt;
}

std::optional<Value> find_answer(const Criterion& criterion, std::string_view word) {
  switch (criterion.type) {
    case Criterion::Type::choice:
      return find_choice(criterion, word);
    case Criterion::Type::yes_no:
      return parse_yes_no(word);
    case Criterion::Type::percent:
      return parse_percent(word);
    case Criterion::Type::count:
      return parse_count(word);
    case Criterion::Type::duration:
      return parse_seconds(word);
  }
  return std::nullopt;
}

std::optional<Value> find_severity(const PlanReader& reader, std::string_view word) {
  const auto index = index_of(reader.plan.severities, word);
  return index ? std::optional(reader.plan.seriousness(index)) : std::nullopt;
}

std::string choice_forms(const Criterion& criterion) {
  if (criterion.values.empty()) return "write a value";
  const std::string& low = criterion.values.front().id;
  const std::string& high = criterion.values.back().id;
  const std::string forms = "write a value such as `" + high + "`";
  const std::string several = "several as `[" + low + ", " + high + "]`";
  return criterion.has_order() ? forms + ", " + several + ", or `" + low + "+`" : forms + ", or " + several;
}

std::string number_forms(std::string_view low, std::string_view high) {
  const std::string from(low);
  const std::string to(high);
  return "write `" + to + "`, `" + to + "+`, `<" + to + "`, `>" + to + "` or `" + from + ".." + to + "`";
}

}  // namespace

std::string describe(const Question& question) {
  const ConditionName* built_in = find_condition_name(question.subject);
  return built_in == nullptr ? "value of `" + question.criterion->id.text + "`" : std::string(built_in->value);
}

std::vector<std::string_view> known_values(const PlanReader& reader, const Question& question) {
  const Plan& plan = reader.plan;
  switch (question.subject) {
    case Subject::criterion:
      break;
    case Subject::service:
      return ids(plan.services);
    case Subject::severity:
      return ids(plan.severities);
    case Subject::stage:
      return ids(plan.stages);
    case Subject::flow:
      return flow_names();
    case Subject::hours:
      return {};
    case Subject::channel:
      return ids(plan.channels);
    case Subject::kind:
      return kind_ids();
    case Subject::audience:
      return ids(plan.audiences);
  }
  std::vector<std::string_view> words;
  for (const Criterion::Choice& choice : question.criterion->values) words.push_back(choice.id);
  return words;
}

std::optional<Value> find_word(const PlanReader& reader, const Question& question, std::string_view word) {
  const Plan& plan = reader.plan;
  switch (question.subject) {
    case Subject::criterion:
      return find_answer(*question.criterion, word);
    case Subject::service:
      return find_entry(plan.services, word);
    case Subject::severity:
      return find_severity(reader, word);
    case Subject::stage:
      return find_entry(plan.stages, word);
    case Subject::flow:
      return find_flow(word);
    case Subject::hours:
      break;
    case Subject::channel:
      return find_entry(plan.channels, word);
    case Subject::kind:
      return channel_kind_index(word);
    case Subject::audience:
      return find_entry(plan.audiences, word);
  }
  return std::nullopt;
}

Value highest_of(const PlanReader& reader, const Question& question) {
  switch (question.subject) {
    case Subject::criterion:
      return question.criterion->highest();
    case Subject::severity:
      return static_cast<Value>(reader.plan.severities.size()) - 1;
    default:
      return static_cast<Value>(reader.plan.stages.size()) - 1;
  }
}

bool has_numbers(const Question& question) {
  if (question.subject != Subject::criterion) return false;
  const Criterion::Type type = question.criterion->type;
  return type != Criterion::Type::choice && type != Criterion::Type::yes_no;
}

bool has_order(const Question& question) {
  if (question.subject == Subject::criterion) return question.criterion->has_order();
  return question.subject == Subject::severity || question.subject == Subject::stage;
}

std::string matcher_forms(const Question& question) {
  if (question.subject == Subject::flow) return "write `incident` or `maintenance`";
  if (question.subject != Subject::criterion) {
    const std::string what = describe(question);
    return "write the id of one " + what + ", or a list of them";
  }
  switch (question.criterion->type) {
    case Criterion::Type::choice:
      return choice_forms(*question.criterion);
    case Criterion::Type::yes_no:
      return "write `yes` or `no`";
    case Criterion::Type::percent:
      return number_forms("1%", "5%");
    case Criterion::Type::count:
      return number_forms("10", "500");
    case Criterion::Type::duration:
      return number_forms("30m", "1h30m");
  }
  return {};
}

}  // namespace incplan::core::reader
