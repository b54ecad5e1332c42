#include "cmd/draft_remarks.hpp"

#include <algorithm>

#include "answer/unfilled.hpp"
#include "cmd/fact_options.hpp"
#include "report/conditions.hpp"
#include "report/drafts.hpp"
#include "report/format_fault.hpp"
#include "report/outcome.hpp"
#include "text/unicode.hpp"

namespace incplan::core::cmd {
namespace {

bool is_usual(const std::vector<Requirement>& way) {
  return std::ranges::none_of(way, &Requirement::assumed);
}

/// `Critical (sev1) if affected ≥ 25%`, of each outcome that contradicts no assumption.
std::string possibilities(const Classification& answer, const report::ReportContext& context) {
  std::string words;
  for (const Possible& each : answer.possible) {
    const auto way = std::ranges::find_if(each.ways, is_usual);
    if (way == each.ways.end()) continue;
    words += (words.empty() ? "" : context.tr("; ")) + report::format_severity(context, each.severity) +
             context.tr(" if {}", {report::format_way(context, *way)});
  }
  return words;
}

/// The question that settles most, and the option that answers it.
std::string first_question(const Classification& answer, const report::ReportContext& context) {
  if (answer.questions.empty()) return {};
  const OpenQuestion& first = answer.questions.front();
  const std::string ask = first.ask.empty() ? context.tr("Which services are affected?") : context.text(first.ask);
  return context.tr("; ask: {} ({})", {ask, "--" + answering_option(context.plan, first.criterion)});
}

std::string severity_so_far(const Classification& answer, const report::ReportContext& context) {
  if (!answer.severity) return context.tr("severity undecided");
  const std::string severity = report::format_severity(context, answer.severity);
  return answer.may_be_worse ? context.tr("at least {}", {severity}) : severity;
}

void tell_outcome(const Drafts& drafts, const report::ReportContext& context, Session& session) {
  const Classification& answer = drafts.classification;
  if (!answer.certain) {
    session.warn(escape_control(severity_so_far(answer, context) + context.tr(": ") + possibilities(answer, context) +
                                first_question(answer, context)));
  }
  // Planned maintenance is none either, and has its messages.
  if (answer.outcome != Outcome::no_incident || !drafts.drafts.empty()) return;
  const report::List reasons = report::why_list(context, answer);
  for (const report::List::Item& why : reasons.items) {
    std::string words;
    for (const report::Run& run : why.words) words += run.text;
    session.warn(context.tr("not an incident") + context.tr(": ") + escape_control(words));
  }
}

/// What is said of channels, and of which: their ids, with commas.
using Groups = std::vector<std::pair<std::string, std::string>>;

/// A channel comes several times in a row where it has messages in several languages: it is named once.
void add_to_group(Groups& groups, const std::string& said, const std::string& channel) {
  const auto same = std::ranges::find(groups, said, &Groups::value_type::first);
  if (same == groups.end()) {
    groups.emplace_back(said, channel);
  } else if (!(", " + same->second).ends_with(", " + channel)) {
    same->second += ", " + channel;
  }
}

/// Channels without a message, by what they depend on.
void warn_undecided(const Drafts& drafts, const report::ReportContext& context, Session& session) {
  Groups groups;
  for (const ChannelUse& each : drafts.undecided) {
    add_to_group(groups, report::format_if(context, each.answers), each.channel->id.text);
  }
  for (const auto& [reason, channels] : groups) {
    session.warn(context.tr("not drafted: {}: only {}; `--channel ID` drafts one", {channels, escape_control(reason)}));
  }
}

void tell_lost(const Drafts& drafts, const report::ReportContext& context, Session& session) {
  for (const Channel* channel : drafts.lost) {
    session.warn(context.tr("{} is unavailable, and nothing else reaches {}",
                            {channel->id.text, escape_control(channel->audience.value.text)}));
  }
}

/// `unfilled: symptom (add --var symptom=…)`; nothing where nothing is.
std::string unfilled(const report::ReportContext& context, const std::vector<UnfilledName>& unfilled) {
  std::string names, options;
  for (const UnfilledName& name : unfilled) {
    names += (names.empty() ? "" : ", ") + name.variable + (name.language.empty() ? "" : "." + name.language);
    const std::string option = report::option_for(context, name);
    if (!option.empty() && options.find(" " + option) == std::string::npos) options += " " + option;
  }
  if (names.empty()) return names;
  return context.tr("unfilled: ") + (options.empty() ? names : context.tr("{} (add{})", {names, options}));
}

/// What only some messages miss, with the channels that miss it.
void tell_unfilled(const Drafts& drafts, const std::vector<UnfilledName>& in_all, const report::ReportContext& context,
                   Session& session) {
  Groups groups;
  for (const Draft& draft : drafts.drafts) {
    const std::string words = unfilled(context, unfilled_besides(draft, in_all));
    if (!words.empty()) add_to_group(groups, words, draft.channel->id.text);
  }
  for (const auto& [words, channels] : groups) session.warn(channels + context.tr(": ") + words);
}

void tell_faults(const Draft& draft, const report::ReportContext& context, Session& session) {
  const std::string where = draft.channel->id.text + " (" + draft.language + ")";
  for (const DraftProblem& problem : draft.problems) {
    if (problem.level == Level::error)
      session.warn(where + context.tr(": ") + report::format_fault(context, problem) + " [" + problem.code + "]");
  }
}

}  // namespace

void tell_remarks(const Drafts& drafts, const report::ReportContext& context, bool allow_unfilled, Session& session) {
  tell_outcome(drafts, context, session);
  warn_undecided(drafts, context, session);
  const std::vector<UnfilledName> in_all = allow_unfilled ? std::vector<UnfilledName>{} : unfilled_in_all(drafts);
  if (const std::string words = unfilled(context, in_all); !words.empty()) session.warn(words);
  if (!allow_unfilled) tell_unfilled(drafts, in_all, context, session);
  for (const Draft& draft : drafts.drafts) tell_faults(draft, context, session);
  tell_lost(drafts, context, session);
}

}  // namespace incplan::core::cmd
