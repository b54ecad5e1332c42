// The templates of a plan's messages, each scanned once, and where they go.
#pragma once

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "answer/decision.hpp"
#include "answer/template.hpp"
#include "check/words/phrases.hpp"
#include "plan/plan.hpp"

namespace incplan::core::check {

/// The title or the text of a message in one language.
struct Template {
  const Stage* stage = nullptr;
  const Message* message = nullptr;
  const Text::Version* version = nullptr;
  bool is_title = false;
  std::vector<TemplateTag> tags{};
  std::vector<PhraseMatch> matches{};  ///< phrases in it
  bool is_public = false;              ///< whether an audience with `public: yes` can get it

  [[nodiscard]] std::string_view words() const { return version->words; }
  /// Whether it shows a name, or asks for it in a section.
  [[nodiscard]] bool names(std::string_view name) const;
  [[nodiscard]] bool has(PhraseKind kind) const {
    return std::ranges::find(matches, kind, &PhraseMatch::kind) != matches.end();
  }
};

/// A channel at a stage: for which facts it has to report, a standby where another one is down, and for which of those
/// no message holds.
struct ChannelStage {
  const Stage* stage = nullptr;
  const Channel* channel = nullptr;
  const Audience* audience = nullptr;  ///< null where the channel's is not defined
  Decisions::Node reports = Decisions::fails;
  Decisions::Node silent = Decisions::fails;
  std::vector<const Message*> messages{};  ///< those that it can get: the first whose `when` holds is used
};

class Messages {
 public:
  Messages(const Plan& plan, Decisions& decisions);
  /// The templates alone: not where they go, nor whether that is public.
  explicit Messages(const Plan& plan);

  [[nodiscard]] const std::vector<Template>& templates() const { return templates_; }
  /// Calls `visit` with each text of a message and the title in the same language, null where there is none.
  template <class Visit>
  void for_each_text(const Visit& visit) const;
  /// Every channel at every stage, stage by stage; none where there are too many to look at.
  [[nodiscard]] const std::vector<ChannelStage>& channel_stages() const { return channel_stages_; }
  /// Those that a message can go to.
  [[nodiscard]] const std::vector<const ChannelStage*>& uses_of(const Message& message) const;
  /// Holds for the incidents that some channel reports by itself at some stage; undecided where there are too many.
  [[nodiscard]] Decisions::Node reported() const { return reported_; }

 private:
  [[nodiscard]] static ChannelStage make_channel_stage(const Plan& plan, Decisions& decisions, const Stage& stage,
                                                       const Channel& channel,
                                                       const std::vector<const Message*>& candidates,
                                                       Decisions::Node reports);
  /// Every channel at one stage; false where that was too much.
  bool add_channel_stages(const Plan& plan, Decisions& decisions, const Stage& stage, Decisions::Node incident);
  void index_channel_stages();

  std::vector<Template> templates_;
  std::vector<ChannelStage> channel_stages_;
  std::unordered_map<const Message*, std::vector<const ChannelStage*>> uses_of_;
  Decisions::Node reported_ = Decisions::fails;
};

template <class Visit>
void Messages::for_each_text(const Visit& visit) const {
  for (const Template& text : templates_) {
    if (text.is_title) continue;
    // Titles stand before the texts of their message.
    const Template* title = nullptr;
    for (const Template* part = &text; part != templates_.data() && (part - 1)->message == text.message; --part) {
      if ((part - 1)->is_title && (part - 1)->version->language == text.version->language) title = part - 1;
    }
    visit(text, title);
  }
}

}  // namespace incplan::core::check
