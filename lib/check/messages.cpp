#include "check/messages.hpp"

#include <algorithm>

namespace incplan::check {
namespace {

bool can_hold(Decisions& decisions, Decisions::Node node) {
  return std::ranges::binary_search(decisions.diagram().terminals(node), Decisions::holds);
}

/// Holds for the facts that make an incident.
Decisions::Node is_incident(Decisions& decisions) {
  return decisions.diagram().replace(decisions.severity(), [](Decisions::Node outcome) {
    if (outcome == Decisions::undecided) return Decisions::undecided;
    return outcome == Decisions::none ? Decisions::fails : Decisions::holds;
  });
}

Circumstances at(const Plan& plan, const Stage& stage, const Channel& channel) {
  Circumstances circumstances{.classify = stage.flow == Flow::incident,
                              .stage = static_cast<int>(&stage - plan.stages.data()),
                              .flow = stage.flow,
                              .any_time = true,
                              .channel = static_cast<int>(&channel - plan.channels.data())};
  if (channel.kind != nullptr) circumstances.kind = channel_kind_index(channel.kind->id);
  const int audience = index_of(plan.audiences, channel.audience.value.text);
  if (audience >= 0) circumstances.audience = audience;
  return circumstances;
}

void scan(const Stage& stage, const Message& message, std::vector<Template>& to) {
  for (const Text* text : {&message.title, &message.text}) {
    for (const Text::Version& version : text->versions) {
      to.push_back({.stage = &stage, .message = &message, .version = &version, .tags = scan_template(version.words)});
    }
  }
}

}  // namespace

bool Template::names(std::string_view name) const {
  return std::ranges::any_of(
      tags, [name](const TemplateTag& tag) { return (tag.shows() || tag.opens()) && tag.name == name; });
}

Messages::Messages(const Plan& plan, Decisions& decisions) {
  const Decisions::Node incident = is_incident(decisions);
  for (const Stage& stage : plan.stages) {
    for (const Message& message : stage.messages) scan(stage, message, templates_);
    const Decisions::Node asked = stage.flow == Flow::incident ? incident : Decisions::holds;
    for (const Channel& channel : plan.channels) deliver(plan, decisions, stage, channel, asked);
  }
}

void Messages::deliver(const Plan& plan, Decisions& decisions, const Stage& stage, const Channel& channel,
                       Decisions::Node asked) {
  Diagram& diagram = decisions.diagram();
  const Circumstances circumstances = at(plan, stage, channel);
  Decisions::Node left = diagram.both(asked, decisions.condition(channel.when, circumstances));
  for (const Message& message : stage.messages) {
    const Decisions::Node condition = decisions.condition(message.when, circumstances);
    if (can_hold(decisions, diagram.both(left, condition))) {
      deliveries_.push_back({.stage = &stage,
                             .message = &message,
                             .channel = &channel,
                             .audience = find(plan.audiences, channel.audience.value.text)});
    }
    left = diagram.both(left, diagram.negate(condition));
  }
  if (can_hold(decisions, left)) gaps_.push_back({.stage = &stage, .channel = &channel, .left = left});
}

bool Messages::is_public(const Message& message) const {
  return std::ranges::any_of(deliveries_, [&message](const Delivery& delivery) {
    return delivery.message == &message && delivery.audience != nullptr && delivery.audience->is_public;
  });
}

}  // namespace incplan::check
