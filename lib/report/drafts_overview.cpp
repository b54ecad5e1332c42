// The first screen of `notify-draft`: what the messages rest on, what all of them miss, and the list of them.
#include <algorithm>

#include "answer/unfilled.hpp"
#include "report/conditions.hpp"
#include "report/drafts.hpp"
#include "report/fault_words.hpp"
#include "report/groups.hpp"
#include "report/outcome.hpp"

namespace incplan::report {
namespace {

/// Whether there is no message because there is no incident. Planned maintenance is none either, and has messages.
bool is_nothing(const Drafts& drafts) {
  const Classification& answer = drafts.classification;
  return drafts.drafts.empty() && answer.outcome == Outcome::no_incident && (answer.nearest || !answer.because.empty());
}

/// Why there is no message at all.
std::string nothing(const Telling& telling, const Drafts& drafts) {
  if (!drafts.lost.empty())
    return telling.say("Every channel for this incident is down, fallbacks too: call people, `incplan who`");
  if (!drafts.undecided.empty()) return telling.say("Nothing to send yet: answers are missing");
  if (is_nothing(drafts)) return telling.say("Not an incident: nothing to send");
  return telling.say("Nothing to send: this is reported on no channel");
}

/// `, at least Major (sev2)`; nothing where no severity is meant.
std::string severity_part(const Telling& telling, const Classification& answer) {
  if (answer.outcome == Outcome::undecided) return ", " + telling.say("severity undecided");
  if (answer.severity < 0) return {};
  const std::string severity = severity_words(telling, answer.severity);
  return ", " + (answer.may_be_worse ? telling.say("at least {}", {severity}) : severity);
}

std::string headline(const Telling& telling, const Drafts& drafts) {
  const auto count = drafts.drafts.size();
  if (count == 0) return nothing(telling, drafts);
  const Stage& stage = telling.plan.stages[static_cast<std::size_t>(drafts.stage)];
  const std::string messages =
      count == 1 ? telling.say("1 message") : telling.say("{} messages", {std::to_string(count)});
  std::string title = telling.called(stage) + telling.say(": ") + messages;
  return title + severity_part(telling, drafts.classification);
}

/// Channels that have no message yet, by what they depend on.
List undecided_list(const Telling& telling, const Drafts& drafts) {
  std::vector<Group> groups;
  for (const Reported& each : drafts.undecided) {
    add_name(groups, possibly_run(telling, each.answers), telling.called(*each.channel));
  }
  return group_list(telling, groups);
}

void add_part(Blocks& blocks, std::string title, List list) {
  if (list.items.empty()) return;
  blocks.push_back(Heading{2, words(std::move(title))});
  blocks.push_back(std::move(list));
}

/// What the messages rest on, where that is not certain or where there are none.
void add_outcome(const Telling& telling, const Drafts& drafts, Blocks& blocks) {
  const Classification& answer = drafts.classification;
  if (is_nothing(drafts)) add_part(blocks, telling.say("Why"), why_list(telling, answer));
  if (!answer.certain) {
    add_part(blocks, telling.say("Could be"), possible_list(telling, answer));
    add_part(blocks, telling.say("Ask"), question_list(telling, answer.questions));
  }
  add_part(blocks, telling.say("Notify"), undecided_list(telling, drafts));
}

/// What all messages miss, then what only some do; of one variable its languages together.
std::vector<Hole> all_unfilled(const Drafts& drafts, std::vector<Hole> all) {
  for (const Draft& draft : drafts.drafts) {
    for (const Hole& hole : draft.holes) {
      const auto is_same = [&](const Hole& each) {
        return each.variable == hole.variable && each.language == hole.language;
      };
      if (std::ranges::any_of(all, is_same)) continue;
      const auto last = std::ranges::find(all.rbegin(), all.rend(), hole.variable, &Hole::variable);
      all.insert(last == all.rend() ? all.end() : last.base(), hole);
    }
  }
  return all;
}

/// Each question once, and the options that answer it: several names may be open for want of one answer.
List unfilled_list(const Telling& telling, const std::vector<Hole>& holes) {
  List list;
  for (const Hole& hole : holes) {
    const std::string ask = telling.said(hole.ask);
    const Run option{option_for(telling, hole), Tone::code};
    auto item = std::ranges::find(list.items, ask, [](const List::Item& each) { return each.words.front().text; });
    if (item == list.items.end()) item = list.items.insert(item, {{{ask}}});
    if (std::ranges::find(item->words, option.text, &Run::text) != item->words.end()) continue;
    item->words.push_back({" "});
    item->words.push_back(option);
  }
  return list;
}

/// `ready`, or what a message misses beside what all of them miss.
Run state_of(const Telling& telling, const Draft& draft, const std::vector<Hole>& in_all) {
  if (draft.message == nullptr) return {telling.say("no message"), Tone::bad};
  std::string faults;
  for (const Hole& hole : unfilled_besides(draft, in_all)) {
    faults += (faults.empty() ? telling.say("unfilled: ") : ", ") + hole.variable;
  }
  for (const DraftProblem& problem : draft.problems) {
    if (problem.level != Level::error) continue;
    faults += (faults.empty() ? "" : telling.say("; ")) + fault_words(telling, problem.message);
  }
  if (!faults.empty()) return {faults, Tone::bad};
  return {telling.say(in_all.empty() ? "ready" : "otherwise ready"), in_all.empty() ? Tone::good : Tone::plain};
}

/// The messages of one channel that are in the same state.
struct Row {
  const Channel* channel = nullptr;
  std::string languages;
  Run state;
};

std::vector<Row> message_rows(const Telling& telling, const Drafts& drafts, const std::vector<Hole>& in_all) {
  std::vector<Row> rows;
  for (const Draft& draft : drafts.drafts) {
    Run state = state_of(telling, draft, in_all);
    const bool is_same = !rows.empty() && rows.back().channel == draft.channel && rows.back().state.text == state.text;
    if (is_same) {
      rows.back().languages += ", " + draft.language;
    } else {
      rows.push_back({draft.channel, draft.language, std::move(state)});
    }
  }
  return rows;
}

std::string row_name(const Telling& telling, const Row& row) {
  return telling.called(*row.channel) + " (" + row.languages + ')';
}

/// One line for each channel: `Status page (en, fr): ready`.
List message_list(const Telling& telling, const std::vector<Row>& rows) {
  List list;
  for (const Row& row : rows) {
    list.items.push_back({{{row_name(telling, row) + telling.say(": ")}, row.state}});
  }
  return list;
}

/// One line for each state, where there is no room for one for each channel: `ready: Status page (en, fr), X (en)`.
List states_list(const Telling& telling, const std::vector<Row>& rows) {
  std::vector<Group> groups;
  for (const Row& row : rows) add_name(groups, row.state, row_name(telling, row));
  return group_list(telling, groups);
}

Blocks overview(const Telling& telling, const Drafts& drafts, bool by_state) {
  Blocks blocks = {Heading{1, words(headline(telling, drafts))}};
  if (drafts.next_update && !drafts.drafts.empty()) {
    blocks.push_back(Paragraph{words(telling.say("Next update promised: {}", {moment(telling, *drafts.next_update)}))});
  }
  add_outcome(telling, drafts, blocks);
  List notes;
  for (const DraftNote& note : drafts.notes) notes.items.push_back({words(note_words(telling, note))});
  add_part(blocks, telling.say("Channels"), std::move(notes));
  const std::vector<Hole> in_all = unfilled_in_all(drafts);
  add_part(blocks, telling.say("Unfilled"), unfilled_list(telling, all_unfilled(drafts, in_all)));
  if (drafts.drafts.size() < 2) return blocks;
  const std::vector<Row> rows = message_rows(telling, drafts, in_all);
  add_part(blocks, telling.say("Messages"), by_state ? states_list(telling, rows) : message_list(telling, rows));
  return blocks;
}

}  // namespace

std::string option_for(const Telling& telling, const Hole& hole) {
  if (hole.variable == "started" || hole.variable == "elapsed") return "--started " + telling.say("TIME");
  if (hole.variable == "services") return "--service ID";
  if (hole.variable == "next_update") return "--next-update " + telling.say("TIME");
  if (hole.variable.starts_with("severity")) return "--severity ID";
  return "--var " + hole.variable + (hole.language.empty() ? "" : "." + hole.language) + "=…";
}

Blocks describe_overview(const Telling& telling, const Drafts& drafts) {
  return overview(telling, drafts, false);
}

Blocks describe_drafts_briefly(const Telling& telling, const Drafts& drafts, int detail) {
  Blocks blocks = overview(telling, drafts, detail < 3);
  add_part(blocks, telling.say("More"),
           {{{words(telling.say("{} shows the messages, {} one of them", {"--full", "--channel ID"}))}}});
  return blocks;
}

}  // namespace incplan::report
