// What the names of one message stand for: the built-in ones, and the variables of the plan.
//
// Values are cleaned and held by private characters (`markup::Insertions`), so that what a person types is text
// wherever it ends up. A value that is missing stays visible: `[[symptom: What do customers see?]]`.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "answer/draft.hpp"
#include "answer/markup/sentinels.hpp"
#include "answer/template.hpp"

namespace incplan::core {

/// For whom, where and when a message is written.
struct MessageContext {
  const Plan& plan;
  const Incident& incident;
  const KnownFacts& facts;
  Index<Severity> severity{};
  std::vector<Index<Severity>> other_severities{};  ///< that are possible too
  const Stage& stage;
  const Channel& channel;
  const Audience* audience = nullptr;  ///< null where the channel's is not defined
  std::string language;
  Instant now;
  std::optional<Instant> next_update{};  ///< what the message promises
  bool only_on_change = false;           ///< the next update comes with news
  bool mentions_notify = false;          ///< the channel finds mentions in plain words

  [[nodiscard]] bool is_public() const { return audience != nullptr && audience->is_public; }
};

/// The affected services that an audience may be told of: the public is told of public ones, and not that a spare one
/// is lost. Empty where they are not known.
[[nodiscard]] std::vector<AffectedService> told_services(const MessageContext& context);
/// An affected service as the plan describes it.
[[nodiscard]] const Service& service_of(const Plan& plan, const AffectedService& affected);

struct MessageValues {
  TemplateValue values;
  std::vector<UnfilledName> unfilled;  ///< of all names that were asked for; `Hole::variable` is the name
  std::vector<DraftProblem> problems;
};

/// The values of these names, full names such as `urls.status_page` among them. A name that means nothing gets none.
[[nodiscard]] MessageValues message_values(const MessageContext& context, const std::set<std::string>& names,
                                           markup::Sentinels& sentinels);

}  // namespace incplan::core
