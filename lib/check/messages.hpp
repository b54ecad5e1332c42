// The templates of a plan's messages, each scanned once, and where they go.
#pragma once

#include <string_view>
#include <vector>

#include "answer/decision.hpp"
#include "answer/template.hpp"
#include "plan/plan.hpp"

namespace incplan::check {

/// The title or the text of a message in one language.
struct Template {
  const Stage* stage = nullptr;
  const Message* message = nullptr;
  const Text::Version* version = nullptr;
  std::vector<TemplateTag> tags{};

  [[nodiscard]] std::string_view words() const { return version->words; }
  /// Whether it shows a name, or asks for it in a section.
  [[nodiscard]] bool names(std::string_view name) const;
};

/// A message that some channel can get at a stage.
struct Delivery {
  const Stage* stage = nullptr;
  const Message* message = nullptr;
  const Channel* channel = nullptr;
  const Audience* audience = nullptr;  ///< null where the channel's is not defined
};

class Messages {
 public:
  Messages(const Plan& plan, Decisions& decisions);

  [[nodiscard]] const std::vector<Template>& templates() const { return templates_; }
  /// Which message goes where: the first one whose `when` holds, for every combination of facts that makes an incident.
  [[nodiscard]] const std::vector<Delivery>& deliveries() const { return deliveries_; }
  /// Whether an audience with `public: yes` can get a message.
  [[nodiscard]] bool is_public(const Message& message) const;

  /// Where a channel has to report and no message holds for it.
  struct Gap {
    const Stage* stage = nullptr;
    const Channel* channel = nullptr;
    Decisions::Node left = Decisions::fails;  ///< the facts with which it happens
  };
  [[nodiscard]] const std::vector<Gap>& gaps() const { return gaps_; }

 private:
  void deliver(const Plan& plan, Decisions& decisions, const Stage& stage, const Channel& channel,
               Decisions::Node asked);

  std::vector<Template> templates_;
  std::vector<Delivery> deliveries_;
  std::vector<Gap> gaps_;
};

}  // namespace incplan::check
