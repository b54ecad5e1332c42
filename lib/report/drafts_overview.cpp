// The first screen of `notify-draft`: what the messages rest on, what all of them miss, and the list of them.
#include <algorithm>
#include <set>

#include "answer/unfilled.hpp"
#include "report/audience_groups.hpp"
#include "report/conditions.hpp"
#include "report/drafts.hpp"
#include "report/due.hpp"
#include "report/escalations.hpp"
#include "report/format_fault.hpp"
#include "report/outcome.hpp"

namespace incplan::core::report {
namespace {

/// Whether there is no message because there is no incident. Planned maintenance is none either, and has messages.
bool is_nothing(const Drafts& drafts) {
  const Classification& answer = drafts.classification;
  return drafts.drafts.empty() && answer.outcome == Outcome::no_incident && (answer.nearest || !answer.reasons.empty());
}

/// Why there is no message at all.
std::string nothing(const ReportContext& context, const Drafts& drafts) {
  if (!drafts.lost.empty())
    return context.tr("Every channel for this incident is down, fallbacks too: call people, `incplan who`");
  if (!drafts.undecided.empty()) return context.tr("Nothing to send yet: answers are missing");
  if (is_nothing(drafts)) return context.tr("Not an incident: nothing to send");
  return context.tr("Nothing to send: this is reported on no channel");
}

/// `, at least Major (sev2)`; nothing where no severity is meant.
std::string severity_part(const ReportContext& context, const Classification& answer) {
  if (answer.outcome == Outcome::undecided) return ", " + context.tr("severity undecided");
  if (!answer.severity) return {};
  const std::string severity = format_severity(context, answer.severity);
  return ", " + (answer.may_be_worse ? context.tr("at least {}", {severity}) : severity);
}

std::string headline(const ReportContext& context, const Drafts& drafts) {
  const auto count = drafts.drafts.size();
  if (count == 0) return nothing(context, drafts);
  const Stage& stage = context.plan.stages[drafts.stage];
  const std::string messages =
      count == 1 ? context.tr("1 message") : context.tr("{} messages", {std::to_string(count)});
  std::string title = context.display_name(stage) + context.tr(": ") + messages;
  return title + severity_part(context, drafts.classification);
}

/// Channels that have no message yet, by what they depend on.
List undecided_list(const ReportContext& context, const Drafts& drafts) {
  std::vector<Group> groups;
  for (const ChannelUse& each : drafts.undecided) {
    add_name(groups, possibly_run(context, each.answers), context.display_name(*each.channel));
  }
  return group_list(context, groups);
}

void add_part(Blocks& blocks, std::string title, List list) {
  if (list.items.empty()) return;
  blocks.push_back(Heading{2, plain(std::move(title))});
  blocks.push_back(std::move(list));
}

/// What the messages rest on, where that is not certain or where there are none.
void add_outcome(const ReportContext& context, const Drafts& drafts, Blocks& blocks) {
  const Classification& answer = drafts.classification;
  if (is_nothing(drafts)) add_part(blocks, context.tr("Why"), why_list(context, answer));
  if (!answer.certain) {
    add_part(blocks, context.tr("Could be"), possible_list(context, answer));
    add_part(blocks, context.tr("Ask"), question_list(context, answer.questions));
  }
  add_part(blocks, context.tr("Notify"), undecided_list(context, drafts));
}

/// Each question once, and the options that answer it: several names may be open for want of one answer.
List unfilled_list(const ReportContext& context, const std::vector<UnfilledName>& unfilled) {
  List list;
  for (const UnfilledName& name : unfilled) {
    const std::string ask = context.text(name.ask);
    const Run option{option_for(context, name), Tone::code};
    auto item = std::ranges::find(list.items, ask, [](const List::Item& each) { return each.words.front().text; });
    if (item == list.items.end()) item = list.items.insert(item, {{{ask}}});
    const bool is_there = std::ranges::find(item->words, option.text, &Run::text) != item->words.end();
    if (option.text.empty() || is_there) continue;
    item->words.push_back({" "});
    item->words.push_back(option);
  }
  return list;
}

/// `ready`, or what a message misses beside what all of them miss.
Run state_of(const ReportContext& context, const Draft& draft, const std::vector<UnfilledName>& in_all) {
  if (draft.message == nullptr) return {context.tr("no message"), Tone::bad};
  std::string faults;
  for (const UnfilledName& name : unfilled_besides(draft, in_all)) {
    faults += (faults.empty() ? context.tr("unfilled: ") : ", ") + name.variable;
  }
  for (const DraftProblem& problem : draft.problems) {
    if (problem.level != Level::error) continue;
    faults += (faults.empty() ? "" : context.tr("; ")) + format_fault(context, problem);
  }
  if (!faults.empty()) return {faults, Tone::bad};
  return {context.tr(in_all.empty() ? "ready" : "otherwise ready"), in_all.empty() ? Tone::good : Tone::plain};
}

/// The messages of one channel that are in the same state.
struct Row {
  const Channel* channel = nullptr;
  std::string languages;
  Run state;
};

std::vector<Row> message_rows(const ReportContext& context, const Drafts& drafts,
                              const std::vector<UnfilledName>& in_all) {
  std::vector<Row> rows;
  for (const Draft& draft : drafts.drafts) {
    Run state = state_of(context, draft, in_all);
    const bool is_same = !rows.empty() && rows.back().channel == draft.channel && rows.back().state.text == state.text;
    if (is_same) {
      rows.back().languages += ", " + draft.language;
    } else {
      rows.push_back({draft.channel, draft.language, std::move(state)});
    }
  }
  return rows;
}

std::string row_name(const ReportContext& context, const Row& row) {
  return context.display_name(*row.channel) + " (" + row.languages + ')';
}

/// One line for each channel: `Status page (en, fr): ready`.
List message_list(const ReportContext& context, const std::vector<Row>& rows) {
  List list;
  for (const Row& row : rows) {
    list.items.push_back({{{row_name(context, row) + context.tr(": ")}, row.state}});
  }
  return list;
}

/// One line for each state, where there is no room for one for each channel: `ready: Status page (en, fr), X (en)`.
List states_list(const ReportContext& context, const std::vector<Row>& rows) {
  std::vector<Group> groups;
  for (const Row& row : rows) add_name(groups, row.state, row_name(context, row));
  return group_list(context, groups);
}

Paragraph promise_paragraph(const ReportContext& context, const Promise& promise, const std::string& names) {
  const std::string when = moment(context, *promise.instant);
  Line line = plain(names.empty() ? context.tr("Next update promised: {}", {when})
                                  : context.tr("Next update promised to {}: {}", {names, when}));
  if (promise.moved_from) {
    line.push_back({context.tr("; ")});
    line.push_back(moved_run(context, *promise.moved_from));
  }
  return {std::move(line)};
}

/// What is promised to whom: to all the same, or to each audience its own.
void add_promises(const ReportContext& context, const Drafts& drafts, Blocks& blocks) {
  std::vector<AudienceGroup<const Promise*>> groups;
  std::set<std::string_view> known;
  for (const Draft& draft : drafts.drafts) {
    const std::string& id = draft.channel->audience.value.text;
    const Audience* audience = find(context.plan.audiences, id);
    if (!known.insert(id).second) continue;
    add_audience(groups, &draft.next_update, audience == nullptr ? id : context.display_name(*audience), true,
                 [](const Promise* one, const Promise* other) { return one->instant == other->instant; });
  }
  name_the_rest(groups);
  for (const auto& each : groups) {
    if (!each.what->instant) continue;
    const std::string names = groups.size() > 1 ? each.name(context) : "";
    blocks.push_back(promise_paragraph(context, *each.what, names));
  }
}

/// The first of all promises, where there is no room for more.
void add_first_promise(const ReportContext& context, const Drafts& drafts, Blocks& blocks) {
  if (drafts.drafts.empty() || !drafts.next_update.instant) return;
  blocks.push_back(promise_paragraph(context, drafts.next_update, ""));
}

/// `detail`: of a screen that is too short; nothing where everything is shown.
Blocks overview(const ReportContext& context, const Drafts& drafts, std::optional<int> detail) {
  const bool is_brief = detail.has_value();
  const bool by_state = detail && *detail < 3;
  Blocks blocks = {Heading{1, plain(headline(context, drafts))}};
  (is_brief ? add_first_promise : add_promises)(context, drafts, blocks);
  add_outcome(context, drafts, blocks);
  List with_time = escalation_list(context, drafts.classification.escalations);
  if (!with_time.items.empty()) with_time.items.resize(1);
  add_part(blocks, context.tr("With time"), std::move(with_time));
  List notes;
  for (const DraftNote& note : drafts.notes) notes.items.push_back({plain(note_words(context, note))});
  add_part(blocks, context.tr("Channels"), std::move(notes));
  const std::vector<UnfilledName> in_all = unfilled_in_all(drafts);
  add_part(blocks, context.tr("Unfilled"), unfilled_list(context, all_unfilled(drafts)));
  if (drafts.drafts.size() < 2) return blocks;
  const std::vector<Row> rows = message_rows(context, drafts, in_all);
  add_part(blocks, context.tr("Messages"), by_state ? states_list(context, rows) : message_list(context, rows));
  return blocks;
}

}  // namespace

std::string option_for(const ReportContext& context, const UnfilledName& name) {
  if (name.variable == "started" || name.variable == "elapsed") return "--started " + context.tr("TIME");
  if (name.variable == "scheduled_for") return "--scheduled-for " + context.tr("TIME");
  if (name.variable.starts_with("scheduled_")) return "--scheduled-until " + context.tr("TIME");
  if (name.variable == "services" || name.follows_services) return "--service ID";
  if (name.variable == "next_update") return "--next-update " + context.tr("TIME");
  if (name.variable.starts_with("severity")) return "--severity ID";
  if (name.variable.find('.') != std::string::npos) return {};  // of a role or a channel: the plan has to say it
  return "--var " + name.variable + (name.language.empty() ? "" : "." + name.language) + "=…";
}

Blocks describe_overview(const ReportContext& context, const Drafts& drafts) {
  return overview(context, drafts, std::nullopt);
}

Blocks describe_drafts_briefly(const ReportContext& context, const Drafts& drafts, int detail) {
  Blocks blocks = overview(context, drafts, detail);
  add_part(blocks, context.tr("More"),
           {{{plain(context.tr("{} shows the messages, {} one of them", {"--full", "--channel ID"}))}}});
  return blocks;
}

}  // namespace incplan::core::report
