#include "format/joined.hpp"
#include "plan/reader.hpp"
#include "text/join.hpp"

namespace incplan::core::reader {
namespace {

template <class Tag>
std::vector<Updates::Rhythm<Tag>> read_rhythms(const Node* node) {
  std::vector<Updates::Rhythm<Tag>> rhythms;
  each_entry(node, [&rhythms](const Node& entry) {
    const auto every = read_duration(&entry);
    if (every) rhythms.push_back({{{std::string(entry.key.text)}, entry.key_place()}, *every});
  });
  return rhythms;
}

/// `1h`, or `none`: only when something changes.
void read_every(const Node* node, Updates& updates) {
  updates.every = read_duration(node);
  updates.only_on_change = read_word(node).value == "none";
}

/// What a severity and one of its audiences have in common.
Updates read_cadence(const Node& node) {
  Updates updates;
  updates.place = node.key_place();
  updates.first = read_duration(at(&node, "first"));
  read_every(at(&node, "every"), updates);
  updates.by_stage = read_rhythms<StageTag>(at(&node, "by_stage"));
  updates.after = read_duration(at(&node, "after"));
  updates.then_every = read_duration(at(&node, "then_every"));
  updates.hours = read_hours(at(&node, "hours"));
  return updates;
}

Updates::OfAudience read_audience_updates(const Node& node) {
  Updates::OfAudience read{.audience = {{std::string(node.key.text)}, node.key_place()}, .updates = {}};
  read.is_word = !node.is_mapping();
  if (read.is_word) {
    read_every(&node, read.updates);
  } else {
    read.updates = read_cadence(node);
  }
  return read;
}

std::optional<Updates> read_updates(const Node* node) {
  if (node == nullptr || !node->is_mapping()) return std::nullopt;
  Updates updates = read_cadence(*node);
  each_entry(at(node, "by_audience"), [&updates](const Node& entry) {
    Updates::OfAudience read = read_audience_updates(entry);
    const bool says_something = !read.is_word || read.updates.every || read.updates.only_on_change;
    if (says_something) updates.by_audience.push_back(std::move(read));
  });
  return updates;
}

void read_severity(PlanReader& reader, const Node* node, Severity& severity) {
  severity.name = read_text(reader, at(node, "name"));
  severity.description = read_text(reader, at(node, "description"));
  severity.when = read_condition(reader, at(node, "when"), Asks::facts);
  severity.updates = read_updates(at(node, "updates"));
  severity.next_steps = read_texts(reader, at(node, "next_steps"));
}

/// `checkout` or `checkout=degraded`.
Example::Affected read_affected(PlanReader& reader, const Located<std::string>& written) {
  const std::size_t sign = written.value.find('=');
  Example::Affected affected{.service = {{written.value.substr(0, sign)}, written.place}};
  if (sign == std::string::npos) return affected;
  const std::string word = written.value.substr(sign + 1);
  const auto state = parse_service_state(word);
  if (!state) {
    reader.report(code::invalid_value, written.place, Sentence("unknown state `{}`", word),
                  "a service is " + alternatives(format::words_of(service_state_table)));
  }
  affected.state = state.value_or(ServiceState::outage);
  return affected;
}

void read_affected_services(PlanReader& reader, const Node* node, Example& example) {
  example.services_written = node != nullptr;
  const std::vector<Located<std::string>> words = read_strings(node);
  if (words.size() == 1 && words[0].value == "none") return;
  for (const auto& word : words) example.services.push_back(read_affected(reader, word));
}

void read_example(PlanReader& reader, const Node* node, Example& example) {
  example.name = read_text(reader, at(node, "name"));
  example.facts = read_facts(reader, at(node, "facts"));
  read_affected_services(reader, at(node, "services"), example);
  example.severity = read_ref<SeverityTag>(at(node, "severity"));
  if (const Node* channels = at(node, "channels")) example.channels = read_refs<ChannelTag>(channels);
  if (const Node* roles = at(node, "roles")) example.roles = read_refs<RoleTag>(roles);
}

}  // namespace

void read_severities(PlanReader& reader) {
  fill_entries(at(&reader.root, "severities"), reader.plan.severities,
               [&reader](const Node* node, Severity& severity) { read_severity(reader, node, severity); });
}

void read_examples(PlanReader& reader) {
  const Node* part = at(&reader.root, "examples");
  declare_ids(part, reader.plan.examples);
  fill_entries(part, reader.plan.examples,
               [&reader](const Node* node, Example& example) { read_example(reader, node, example); });
}

}  // namespace incplan::core::reader
