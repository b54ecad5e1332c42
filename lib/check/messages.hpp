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

/// A channel at a stage: for which facts it has to report, and for which of those no message holds.
struct Post {
  const Stage* stage = nullptr;
  const Channel* channel = nullptr;
  const Audience* audience = nullptr;  ///< null where the channel's is not defined
  Decisions::Node reports = Decisions::fails;
  Decisions::Node unsaid = Decisions::fails;
  std::vector<const Message*> messages{};  ///< those that it can get: the first whose `when` holds is used
};

class Messages {
 public:
  Messages(const Plan& plan, Decisions& decisions);

  [[nodiscard]] const std::vector<Template>& templates() const { return templates_; }
  /// Every channel at every stage, stage by stage.
  [[nodiscard]] const std::vector<Post>& posts() const { return posts_; }
  /// Holds for the incidents that some channel reports at some stage.
  [[nodiscard]] Decisions::Node reported() const { return reported_; }
  /// Whether an audience with `public: yes` can get a message.
  [[nodiscard]] bool is_public(const Message& message) const;

 private:
  [[nodiscard]] static Post post(const Plan& plan, Decisions& decisions, const Stage& stage, const Channel& channel,
                                 Decisions::Node asked);

  std::vector<Template> templates_;
  std::vector<Post> posts_;
  Decisions::Node reported_ = Decisions::fails;
};

}  // namespace incplan::check
