#include "cmd/draft_remarks.hpp"

#include <algorithm>

#include "answer/unfilled.hpp"
#include "cmd/fact_options.hpp"
#include "report/conditions.hpp"
#include "report/drafts.hpp"
#include "report/outcome.hpp"
#include "text/unicode.hpp"

namespace incplan::cmd {
namespace {

bool is_usual(const std::vector<IfAnswered>& way) {
  return std::ranges::none_of(way, &IfAnswered::assumed);
}

/// What is said on standard error is English, whatever the language of the answer. Names of the plan stay as they are.
report::Telling in_english(const report::Telling& telling) {
  report::Telling english = telling;
  english.language = "en";
  return english;
}

/// `Critical (sev1) if affected ≥ 25%`, of each outcome that contradicts no assumption.
std::string possibilities(const Classification& answer, const report::Telling& telling) {
  std::string words;
  for (const Possible& each : answer.possible) {
    const auto way = std::ranges::find_if(each.ways, is_usual);
    if (way == each.ways.end()) continue;
    words += (words.empty() ? "" : "; ") + report::severity_words(telling, each.severity) + " " +
             report::if_words(in_english(telling), *way);
  }
  return words;
}

/// The question that settles most, and the option that answers it.
std::string first_question(const Classification& answer, const report::Telling& telling) {
  if (answer.questions.empty()) return {};
  const OpenQuestion& first = answer.questions.front();
  const std::string ask = first.ask.empty() ? "Which services are affected?" : telling.said(first.ask);
  return "; ask: " + ask + " (--" + option_name(first.criterion) + ")";
}

void tell_outcome(const Drafts& drafts, const report::Telling& telling, Session& session) {
  const Classification& answer = drafts.classification;
  if (!answer.certain) {
    const std::string severity = answer.severity < 0 ? "undecided"
                                                     : (answer.may_be_worse ? "at least " : "") +
                                                           report::severity_words(telling, answer.severity);
    session.warn(visible(severity + ": " + possibilities(answer, telling) + first_question(answer, telling)));
  }
  // Planned maintenance is none either, and has its messages.
  if (answer.outcome != Outcome::no_incident || !drafts.drafts.empty()) return;
  const report::List reasons = report::why_list(in_english(telling), answer);
  for (const report::List::Item& why : reasons.items) {
    std::string words;
    for (const report::Run& run : why.words) words += run.text;
    session.warn("not an incident: " + visible(words));
  }
}

/// Channels without a message, by what they depend on.
void tell_undecided(const Drafts& drafts, const report::Telling& telling, Session& session) {
  std::vector<std::pair<std::string, std::string>> groups;
  for (const Reported& each : drafts.undecided) {
    const std::string reason = report::if_words(in_english(telling), each.answers);
    const auto same = std::ranges::find(groups, reason, &std::pair<std::string, std::string>::first);
    if (same == groups.end()) {
      groups.emplace_back(reason, each.channel->id.text);
    } else {
      same->second += ", " + each.channel->id.text;
    }
  }
  for (const auto& [reason, channels] : groups) {
    session.warn("not drafted: " + channels + ": only " + visible(reason) + "; `--channel ID` drafts one");
  }
}

void tell_lost(const Drafts& drafts, Session& session) {
  for (const Channel* channel : drafts.lost) {
    session.warn(channel->id.text + " is down, and nothing else reaches " + visible(channel->audience.value.text));
  }
}

/// `unfilled: symptom (add --var symptom=…)`; nothing where nothing is.
std::string unfilled(const std::vector<Hole>& holes) {
  std::string names, options;
  for (const Hole& hole : holes) {
    names += (names.empty() ? "" : ", ") + hole.variable + (hole.language.empty() ? "" : "." + hole.language);
    options += " " + report::option_for(hole);
  }
  return names.empty() ? names : "unfilled: " + names + " (add" + options + ")";
}

void tell_faults(const Draft& draft, const std::vector<Hole>& holes, Session& session) {
  const std::string where = draft.channel->id.text + " (" + draft.language + ")";
  if (const std::string words = unfilled(holes); !words.empty()) session.warn(where + ": " + words);
  for (const DraftProblem& problem : draft.problems) {
    if (problem.level == Level::error) session.warn(where + ": " + problem.message + " [" + problem.code + "]");
  }
}

}  // namespace

void tell_remarks(const Drafts& drafts, const report::Telling& telling, bool allow_unfilled, Session& session) {
  tell_outcome(drafts, telling, session);
  tell_undecided(drafts, telling, session);
  const std::vector<Hole> in_all = allow_unfilled ? std::vector<Hole>{} : unfilled_in_all(drafts);
  if (const std::string words = unfilled(in_all); !words.empty()) session.warn(words);
  for (const Draft& draft : drafts.drafts) {
    tell_faults(draft, allow_unfilled ? std::vector<Hole>{} : unfilled_besides(draft, in_all), session);
  }
  tell_lost(drafts, session);
}

}  // namespace incplan::cmd
