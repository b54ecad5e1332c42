#include "check/engine/messages.hpp"

#include <algorithm>
#include <utility>

#include "answer/fallback.hpp"
#include "answer/messages_by_channel.hpp"
#include "check/engine/stage_contexts.hpp"

namespace incplan::core::check {
namespace {

/// What a channel at a stage costs, as much as so many answers of a diagram.
constexpr std::uint64_t work_of_post = 16;

void scan(const Stage& stage, const Message& message, std::vector<Template>& to) {
  for (const Text* text : {&message.title, &message.text}) {
    for (const Text::Version& version : text->versions) {
      Template part{.stage = &stage, .message = &message, .version = &version, .is_title = text == &message.title};
      part.tags = scan_template(version.words);
      part.matches = find_phrases(version.words, version.language, part.tags);
      to.push_back(std::move(part));
    }
  }
}

/// A plan without stages has channels all the same.
Decisions::Node reported_without_stages(const Plan& plan, Decisions& decisions, Decisions::Node incident) {
  Decisions::Node reported = Decisions::fails;
  for (const Channel& channel : plan.channels) {
    if (channel.standby) continue;
    const Decisions::Node when = decisions.condition(channel.when, incident_stages(plan).front());
    reported = decisions.diagram().either(reported, decisions.diagram().both(incident, when));
  }
  return reported;
}

/// When the channels of a plan report at a stage; a standby, when those report for which it stands in.
class Reporting {
 public:
  Reporting(const Plan& plan, Decisions& decisions, const Stage& stage) : plan_(plan), decisions_(decisions) {
    for (const Channel& channel : plan.channels) {
      whens_.push_back(decisions.condition(channel.when, at_stage(plan, stage, channel)));
    }
    follow_fallbacks(plan, [&](const Channel& primary, const Channel& fallback) {
      Decisions::Node& reports = replaced_.emplace(&fallback, Decisions::fails).first->second;
      const Decisions::Node before = std::exchange(reports, decisions.diagram().either(reports, when(primary)));
      return reports != before;
    });
  }

  [[nodiscard]] Decisions::Node of(const Channel& channel) const {
    if (!channel.standby) return when(channel);
    const auto replaced = replaced_.find(&channel);
    return replaced == replaced_.end() ? Decisions::fails : decisions_.diagram().both(replaced->second, when(channel));
  }

 private:
  [[nodiscard]] Decisions::Node when(const Channel& channel) const {
    return whens_[index_of(plan_.channels, channel).value()];
  }

  const Plan& plan_;
  Decisions& decisions_;
  std::vector<Decisions::Node> whens_;
  std::unordered_map<const Channel*, Decisions::Node> replaced_;
};

}  // namespace

bool Template::names(std::string_view name) const {
  return std::ranges::any_of(
      tags, [name](const TemplateTag& tag) { return (tag.shows() || tag.opens()) && tag.name == name; });
}

Messages::Messages(const Plan& plan) {
  for (const Stage& stage : plan.stages) {
    for (const Message& message : stage.messages) scan(stage, message, templates_);
  }
}

Messages::Messages(const Plan& plan, Decisions& decisions) : Messages(plan) {
  const Decisions::Node incident = is_incident(decisions);
  if (plan.stages.empty()) reported_ = reported_without_stages(plan, decisions, incident);
  for (const Stage& stage : plan.stages) {
    if (add_channel_stages(plan, decisions, stage, incident)) continue;
    channel_stages_.clear();
    reported_ = Decisions::undecided;
    break;
  }
  index_channel_stages();
}

bool Messages::add_channel_stages(const Plan& plan, Decisions& decisions, const Stage& stage,
                                  Decisions::Node incident) {
  const bool of_incident = stage.flow == Flow::incident;
  const MessagesByChannel messages(stage);
  const Reporting reporting(plan, decisions, stage);
  for (const Channel& channel : plan.channels) {
    const std::vector<const Message*> candidates = messages.of(index_of(plan.channels, channel));
    if (!decisions.spend(work_of_post + candidates.size())) return false;
    const Decisions::Node reports = reporting.of(channel);
    channel_stages_.push_back(make_channel_stage(plan, decisions, stage, channel, candidates,
                                                 of_incident ? decisions.diagram().both(incident, reports) : reports));
    if (of_incident && !channel.standby) {
      reported_ = decisions.diagram().either(reported_, channel_stages_.back().reports);
    }
  }
  return true;
}

void Messages::index_channel_stages() {
  for (const ChannelStage& channel_stage : channel_stages_) {
    for (const Message* message : channel_stage.messages) uses_of_[message].push_back(&channel_stage);
  }
  for (Template& part : templates_) {
    part.is_public = std::ranges::any_of(uses_of(*part.message), [](const ChannelStage* channel_stage) {
      return channel_stage->audience != nullptr && channel_stage->audience->is_public;
    });
  }
}

const std::vector<const ChannelStage*>& Messages::uses_of(const Message& message) const {
  static const std::vector<const ChannelStage*> none;
  const auto found = uses_of_.find(&message);
  return found == uses_of_.end() ? none : found->second;
}

ChannelStage Messages::make_channel_stage(const Plan& plan, Decisions& decisions, const Stage& stage,
                                          const Channel& channel, const std::vector<const Message*>& candidates,
                                          Decisions::Node reports) {
  Diagram& diagram = decisions.diagram();
  const EvalContext eval_context = at_stage(plan, stage, channel);
  ChannelStage channel_stage{
      .stage = &stage, .channel = &channel, .audience = find(plan.audiences, channel.audience.value.text)};
  channel_stage.reports = reports;
  channel_stage.silent = reports;
  for (const Message* message : candidates) {
    const Decisions::Node condition = decisions.condition(message->when, eval_context);
    if (can_hold(decisions, diagram.both(channel_stage.silent, condition))) channel_stage.messages.push_back(message);
    channel_stage.silent = diagram.both(channel_stage.silent, diagram.negate(condition));
  }
  return channel_stage;
}

}  // namespace incplan::core::check
