#include "answer/draft.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>

#include "answer/compose.hpp"
#include "answer/draft_channels.hpp"
#include "answer/measure.hpp"
#include "answer/messages_by_channel.hpp"
#include "answer/payload/payload.hpp"
#include "answer/situation.hpp"
#include "text/unicode.hpp"

namespace incplan::core {
namespace {

/// A kind that does not exist takes plain text.
const ChannelKind& kind_of(const Channel& channel) {
  return channel.kind == nullptr ? *find_channel_kind("other") : *channel.kind;
}

/// The languages of an audience, or the one of them that was asked for.
std::vector<std::string> languages_of(const Plan& plan, const Audience* audience, const std::string& asked) {
  std::vector<std::string> languages;
  if (audience != nullptr) {
    for (const Located<std::string>& language : audience->languages) languages.push_back(language.value);
  }
  if (languages.empty()) languages.push_back(plan.first_language());
  auto same = [&](const std::string& language) { return ascii_lower(language) == ascii_lower(asked); };
  auto found = std::ranges::find_if(languages, same);
  return found == languages.end() ? languages : std::vector<std::string>{*found};
}

class Drafter {
 public:
  Drafter(const Plan& plan, const Incident& incident, Instant now)
      : plan_(plan), incident_(incident), now_(now), situation_(plan, incident, now), names_(template_names(plan)) {
    stage_ = find(plan.stages, situation_.stage());
    if (stage_ != nullptr) messages_.emplace(*stage_);
  }

  Drafts draft(const DraftRequest& request) {
    Drafts out;
    out.classification = classify(situation_, now_);
    out.stage = situation_.stage();
    if (stage_ == nullptr) return out;
    ChosenChannels chosen = choose_channels(situation_, out.classification.channels, request);
    out.undecided = std::move(chosen.undecided);
    out.lost = std::move(chosen.lost);
    out.notes = std::move(chosen.notes);
    for (const Channel* channel : chosen.channels) {
      const Audience* audience = find(plan_.audiences, channel->audience.value.text);
      for (const std::string& language : languages_of(plan_, audience, request.language)) {
        out.drafts.push_back(one(*channel, audience, language));
      }
    }
    out.next_update = earliest_promise(chosen.channels);
    out.classification.proved = out.classification.proved && !situation_.decisions().exhausted();
    return out;
  }

 private:
  [[nodiscard]] Index<Audience> audience_of(const Channel& channel) const {
    return index_of(plan_.audiences, channel.audience.value.text);
  }

  /// Audiences may be told in rhythms of their own: whoever sends all of this has to speak again at the first of them.
  [[nodiscard]] Promise earliest_promise(const std::vector<const Channel*>& channels) {
    if (channels.empty()) return promise({});
    Promise earliest;
    for (const Channel* channel : channels) {
      const Promise next = promise(audience_of(*channel));
      if (next.instant && (!earliest.instant || *next.instant < *earliest.instant)) earliest = next;
    }
    return earliest;
  }

  [[nodiscard]] Promise promise(Index<Audience> audience) {
    return soonest_promise(plan_, incident_, situation_.possible().severities, situation_.stage(), audience, now_);
  }

  /// The message of one channel in one language, measured as it is sent.
  Draft one(const Channel& channel, const Audience* audience, const std::string& language) {
    Draft draft;
    draft.channel = &channel;
    draft.language = language;
    draft.next_update = promise(audience_of(channel));
    draft.message = choose_message(draft, audience);
    if (draft.message == nullptr) return draft;
    const ChannelKind& kind = kind_of(channel);
    const MessageContext context = context_of(channel, audience, spoken(draft, language), draft.next_update);
    Composed composed = compose(context, *draft.message, kind, names_);
    draft.unfilled = std::move(composed.unfilled);
    std::ranges::move(composed.problems, std::back_inserter(draft.problems));
    draft.title = std::move(composed.title);
    std::vector<std::string> blocks = markup::write_blocks(composed.message, kind.markup);
    draft.body = markup::joined(blocks, kind.markup);
    draft.words = markup::write(composed.message, Markup::plain);
    const payload::Outgoing outgoing{context, kind, draft.title, composed.message, std::move(blocks), draft.body};
    draft.payload = payload::write_payload(outgoing);
    measure(draft, outgoing);
    return draft;
  }

  /// The first message whose condition holds for the channel. Where a missing fact leaves an earlier one open, that
  /// is said; where none holds for certain, the first that may is used.
  const Message* choose_message(Draft& draft, const Audience* audience) {
    EvalContext here = situation_.eval_context();
    here.channel = index_of(plan_.channels, *draft.channel);
    here.kind = channel_kind_index(kind_of(*draft.channel).id);
    if (audience != nullptr) here.audience = index_of(plan_.audiences, *audience);
    const Message* perhaps = nullptr;
    Conclusion open;
    for (const Message* message : messages_->of(here.channel)) {
      Conclusion conclusion = situation_.holds(message->when, here);
      if (conclusion.certain()) {
        if (perhaps != nullptr) report_undecided(draft, "another message is meant if {}", open);
        return message;
      }
      if (!conclusion.possible() || perhaps != nullptr) continue;
      perhaps = message;
      open = std::move(conclusion);
    }
    if (perhaps != nullptr) {
      report_undecided(draft, "this message is the right one only if {}", open);
    } else {
      report(draft, Level::error, "stage-without-message",
             Sentence("no message of the stage `{}` is meant for this channel", stage_->id.text));
    }
    return perhaps;
  }

  static void report_undecided(Draft& draft, const char* pattern, const Conclusion& conclusion) {
    std::string wanted;
    for (const Requirement& answer : conclusion.answers) {
      wanted += fmt::format("{}`{}: {}`", wanted.empty() ? "" : " and ", answer.criterion, answer.wanted);
    }
    report(draft, Level::warning, "undecided-message", Sentence(pattern, wanted));
    draft.problems.back().answers = conclusion.answers;
  }

  /// The severities that it may turn out to be instead of the one that the message names.
  [[nodiscard]] std::vector<Index<Severity>> other_severities() {
    std::vector<Index<Severity>> others = situation_.possible().severities;
    std::erase(others, situation_.severity());
    return others;
  }

  static void report(Draft& draft, Level level, std::string code, Sentence message) {
    draft.problems.push_back({std::move(code), level, std::move(message)});
  }

  /// The language in which there is a text: where a translation is missing, that is said.
  static std::string spoken(Draft& draft, std::string language) {
    const Text& text = draft.message->text;
    if (text.speaks(language) || text.empty()) return language;
    std::string spoken = text.versions.front().language;
    report(draft, Level::warning, "missing-translation",
           Sentence("this message is not translated into `{}`; it is in `{}`", language, spoken));
    return spoken;
  }

  MessageContext context_of(const Channel& channel, const Audience* audience, std::string language,
                            const Promise& next) {
    return {.plan = plan_,
            .incident = incident_,
            .facts = situation_.facts(),
            .severity = situation_.severity(),
            .other_severities = other_severities(),
            .stage = *stage_,
            .channel = channel,
            .audience = audience,
            .language = std::move(language),
            .now = now_,
            .next_update = next.instant,
            .only_on_change = next.only_on_change,
            .mentions_notify = kind_of(channel).mentions};
  }

  const Plan& plan_;
  const Incident& incident_;
  Instant now_;
  Situation situation_;
  TemplateNames names_;
  const Stage* stage_ = nullptr;
  std::optional<MessagesByChannel> messages_;  ///< of the stage
};

}  // namespace

Drafts draft(const Plan& plan, const Incident& incident, const DraftRequest& request, Instant now) {
  return Drafter(plan, incident, now).draft(request);
}

}  // namespace incplan::core
