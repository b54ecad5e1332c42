#include "report/drafts.hpp"

#include "report/access.hpp"
#include "report/conditions.hpp"
#include "report/fault_words.hpp"
#include "report/people.hpp"

namespace incplan::report {
namespace {

std::string length_words(const Telling& telling, const Length& length) {
  std::string words = std::to_string(length.used);
  if (length.limit > 0) words += '/' + std::to_string(length.limit);
  words += ' ' + telling.say(length.unit);
  if (length.parts > 0) {
    const std::string parts = std::to_string(length.parts);
    words += ", " + (length.parts == 1 ? telling.say("1 part") : telling.say("{} parts", {parts}));
  }
  return words;
}

bool too_long(const Length& length) {
  return length.limit > 0 && length.used > length.limit;
}

Tone tone_of(Level level) {
  return level == Level::error ? Tone::bad : Tone::warning;
}

/// The option that fills a hole.
std::string option_for(const Hole& hole) {
  if (hole.variable == "started" || hole.variable == "elapsed") return "--started TIME";
  if (hole.variable == "services") return "--service ID";
  if (hole.variable == "next_update") return "--next-update TIME";
  if (hole.variable.starts_with("severity")) return "--severity ID";
  return "--var " + hole.variable + (hole.language.empty() ? "" : "." + hole.language) + "=…";
}

/// What is still wrong with a draft: holes and problems.
void add_faults(const Telling& telling, const Draft& draft, Blocks& blocks) {
  List list;
  for (const Hole& hole : draft.holes) {
    list.items.push_back(
        {{{telling.say("unfilled: "), Tone::warning}, {telling.said(hole.ask) + ' '}, {option_for(hole), Tone::code}}});
  }
  for (const DraftProblem& problem : draft.problems) {
    list.items.push_back(
        {{{fault_words(telling, problem.message), tone_of(problem.level)}, {" [" + problem.code + ']', Tone::dim}}});
  }
  if (!list.items.empty()) blocks.push_back(std::move(list));
}

void add_channel(const Telling& telling, const Channel& channel, Blocks& blocks) {
  blocks.push_back(Heading{2, words(telling.called(channel)), channel.id.text});
  List about;
  for (Line& line : access_lines(telling, channel)) about.items.push_back({std::move(line)});
  if (!about.items.empty()) blocks.push_back(std::move(about));
}

/// Where no message is meant for a channel, there is no length and nothing to copy.
void add_draft(const Telling& telling, const Draft& draft, Blocks& blocks) {
  Line title = {{draft.language}};
  if (draft.message != nullptr) {
    title.push_back({", "});
    title.push_back({length_words(telling, draft.length), too_long(draft.length) ? Tone::bad : Tone::plain});
  }
  blocks.push_back(Heading{3, std::move(title)});
  add_faults(telling, draft, blocks);
  if (draft.message == nullptr) return;
  blocks.push_back(Verbatim{.text = draft.body, .to_copy = true, .tongue = draft.language, .title = draft.title});
}

/// Why there is no message at all.
std::string nothing(const Telling& telling, const Drafts& drafts) {
  if (!drafts.lost.empty()) return telling.say("Nothing can be sent: all channels that report this are down");
  if (!drafts.undecided.empty()) return telling.say("Nothing to send yet: answers are missing");
  return telling.say("Nothing to send: this is reported on no channel");
}

std::string headline(const Telling& telling, const Drafts& drafts) {
  const auto count = drafts.drafts.size();
  if (count == 0) return nothing(telling, drafts);
  const Stage& stage = telling.plan.stages[static_cast<std::size_t>(drafts.stage)];
  const std::string messages =
      count == 1 ? telling.say("1 message") : telling.say("{} messages", {std::to_string(count)});
  std::string title = telling.called(stage) + telling.say(": ") + messages;
  const int severity = drafts.classification.severity;
  if (severity >= 0) title += ", " + severity_words(telling, severity);
  return title;
}

List undecided_list(const Telling& telling, const Drafts& drafts) {
  List list;
  for (const Reported& each : drafts.undecided) {
    List::Item item{{{telling.say("possibly "), Tone::warning},
                     {telling.called(*each.channel), Tone::strong},
                     {", " + if_words(telling, each.answers)}}};
    for (const IfAnswered& answer : each.answers) item.details.push_back(question_line(telling, answer));
    list.items.push_back(std::move(item));
  }
  return list;
}

}  // namespace

Blocks describe_drafts(const Telling& telling, const Drafts& drafts) {
  Blocks blocks = {Heading{1, words(headline(telling, drafts))}};
  if (drafts.next_update && !drafts.drafts.empty()) {
    blocks.push_back(Paragraph{words(telling.say("Next update promised: {}", {moment(telling, *drafts.next_update)}))});
  }
  List notes = undecided_list(telling, drafts);
  for (const std::string& note : drafts.notes) notes.items.push_back({words(note)});
  if (!notes.items.empty()) blocks.push_back(std::move(notes));
  const Channel* channel = nullptr;
  for (const Draft& draft : drafts.drafts) {
    if (draft.channel != channel) add_channel(telling, *draft.channel, blocks);
    channel = draft.channel;
    add_draft(telling, draft, blocks);
  }
  return blocks;
}

}  // namespace incplan::report
