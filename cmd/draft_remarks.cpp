#include "cmd/draft_remarks.hpp"

#include <algorithm>

#include "answer/unfilled.hpp"
#include "cmd/fact_options.hpp"
#include "report/conditions.hpp"
#include "report/drafts.hpp"
#include "report/fault_words.hpp"
#include "report/outcome.hpp"
#include "text/unicode.hpp"

namespace incplan::cmd {
namespace {

bool is_usual(const std::vector<IfAnswered>& way) {
  return std::ranges::none_of(way, &IfAnswered::assumed);
}

/// `Critical (sev1) if affected ≥ 25%`, of each outcome that contradicts no assumption.
std::string possibilities(const Classification& answer, const report::Telling& telling) {
  std::string words;
  for (const Possible& each : answer.possible) {
    const auto way = std::ranges::find_if(each.ways, is_usual);
    if (way == each.ways.end()) continue;
    words += (words.empty() ? "" : telling.say("; ")) + report::severity_words(telling, each.severity) +
             telling.say(" if {}", {report::way_words(telling, *way)});
  }
  return words;
}

/// The question that settles most, and the option that answers it.
std::string first_question(const Classification& answer, const report::Telling& telling) {
  if (answer.questions.empty()) return {};
  const OpenQuestion& first = answer.questions.front();
  const std::string ask = first.ask.empty() ? telling.say("Which services are affected?") : telling.said(first.ask);
  return telling.say("; ask: {} ({})", {ask, "--" + option_name(first.criterion)});
}

std::string severity_so_far(const Classification& answer, const report::Telling& telling) {
  if (answer.severity < 0) return telling.say("severity undecided");
  const std::string severity = report::severity_words(telling, answer.severity);
  return answer.may_be_worse ? telling.say("at least {}", {severity}) : severity;
}

void tell_outcome(const Drafts& drafts, const report::Telling& telling, Session& session) {
  const Classification& answer = drafts.classification;
  if (!answer.certain) {
    session.warn(visible(severity_so_far(answer, telling) + telling.say(": ") + possibilities(answer, telling) +
                         first_question(answer, telling)));
  }
  // Planned maintenance is none either, and has its messages.
  if (answer.outcome != Outcome::no_incident || !drafts.drafts.empty()) return;
  const report::List reasons = report::why_list(telling, answer);
  for (const report::List::Item& why : reasons.items) {
    std::string words;
    for (const report::Run& run : why.words) words += run.text;
    session.warn(telling.say("not an incident") + telling.say(": ") + visible(words));
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
void tell_undecided(const Drafts& drafts, const report::Telling& telling, Session& session) {
  Groups groups;
  for (const Reported& each : drafts.undecided) {
    add_to_group(groups, report::if_words(telling, each.answers), each.channel->id.text);
  }
  for (const auto& [reason, channels] : groups) {
    session.warn(telling.say("not drafted: {}: only {}; `--channel ID` drafts one", {channels, visible(reason)}));
  }
}

void tell_lost(const Drafts& drafts, const report::Telling& telling, Session& session) {
  for (const Channel* channel : drafts.lost) {
    session.warn(telling.say("{} is unavailable, and nothing else reaches {}",
                             {channel->id.text, visible(channel->audience.value.text)}));
  }
}

/// `unfilled: symptom (add --var symptom=…)`; nothing where nothing is.
std::string unfilled(const report::Telling& telling, const std::vector<Hole>& holes) {
  std::string names, options;
  for (const Hole& hole : holes) {
    names += (names.empty() ? "" : ", ") + hole.variable + (hole.language.empty() ? "" : "." + hole.language);
    const std::string option = " " + report::option_for(telling, hole);
    if (options.find(option) == std::string::npos) options += option;
  }
  return names.empty() ? names : telling.say("unfilled: ") + telling.say("{} (add{})", {names, options});
}

/// What only some messages miss, with the channels that miss it.
void tell_unfilled(const Drafts& drafts, const std::vector<Hole>& in_all, const report::Telling& telling,
                   Session& session) {
  Groups groups;
  for (const Draft& draft : drafts.drafts) {
    const std::string words = unfilled(telling, unfilled_besides(draft, in_all));
    if (!words.empty()) add_to_group(groups, words, draft.channel->id.text);
  }
  for (const auto& [words, channels] : groups) session.warn(channels + telling.say(": ") + words);
}

void tell_faults(const Draft& draft, const report::Telling& telling, Session& session) {
  const std::string where = draft.channel->id.text + " (" + draft.language + ")";
  for (const DraftProblem& problem : draft.problems) {
    if (problem.level == Level::error)
      session.warn(where + telling.say(": ") + report::fault_words(telling, problem.message) + " [" + problem.code +
                   "]");
  }
}

}  // namespace

void tell_remarks(const Drafts& drafts, const report::Telling& telling, bool allow_unfilled, Session& session) {
  tell_outcome(drafts, telling, session);
  tell_undecided(drafts, telling, session);
  const std::vector<Hole> in_all = allow_unfilled ? std::vector<Hole>{} : unfilled_in_all(drafts);
  if (const std::string words = unfilled(telling, in_all); !words.empty()) session.warn(words);
  if (!allow_unfilled) tell_unfilled(drafts, in_all, telling, session);
  for (const Draft& draft : drafts.drafts) tell_faults(draft, telling, session);
  tell_lost(drafts, telling, session);
}

}  // namespace incplan::cmd
