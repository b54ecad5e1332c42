#include "check/messages.hpp"

#include <algorithm>

#include "check/occasions.hpp"

namespace incplan::check {
namespace {

void scan(const Stage& stage, const Message& message, std::vector<Template>& to) {
  for (const Text* text : {&message.title, &message.text}) {
    for (const Text::Version& version : text->versions) {
      Template part{.stage = &stage, .message = &message, .version = &version, .is_title = text == &message.title};
      part.tags = scan_template(version.words);
      part.hits = find_phrases(version.words, version.language, part.tags);
      to.push_back(std::move(part));
    }
  }
}

/// A plan without stages has channels all the same.
Decisions::Node reported_without_stages(const Plan& plan, Decisions& decisions, Decisions::Node incident) {
  Decisions::Node reported = Decisions::fails;
  for (const Channel& channel : plan.channels) {
    const Decisions::Node when = decisions.condition(channel.when, incident_stages(plan).front());
    reported = decisions.diagram().either(reported, decisions.diagram().both(incident, when));
  }
  return reported;
}

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
    const bool of_incident = stage.flow == Flow::incident;
    for (const Channel& channel : plan.channels) {
      posts_.push_back(post(plan, decisions, stage, channel, of_incident ? incident : Decisions::holds));
      if (of_incident) reported_ = decisions.diagram().either(reported_, posts_.back().reports);
    }
  }
  for (Template& part : templates_) part.is_public = is_public(*part.message);
}

Post Messages::post(const Plan& plan, Decisions& decisions, const Stage& stage, const Channel& channel,
                    Decisions::Node asked) {
  Diagram& diagram = decisions.diagram();
  const Circumstances circumstances = at_stage(plan, stage, channel);
  Post post{.stage = &stage, .channel = &channel, .audience = find(plan.audiences, channel.audience.value.text)};
  post.reports = diagram.both(asked, decisions.condition(channel.when, circumstances));
  post.unsaid = post.reports;
  for (const Message& message : stage.messages) {
    const Decisions::Node condition = decisions.condition(message.when, circumstances);
    if (can_hold(decisions, diagram.both(post.unsaid, condition))) post.messages.push_back(&message);
    post.unsaid = diagram.both(post.unsaid, diagram.negate(condition));
  }
  return post;
}

bool Messages::is_public(const Message& message) const {
  return std::ranges::any_of(posts_, [&message](const Post& post) {
    return post.audience != nullptr && post.audience->is_public &&
           std::ranges::find(post.messages, &message) != post.messages.end();
  });
}

}  // namespace incplan::check
