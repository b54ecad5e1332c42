#include "report/drafts.hpp"

#include "answer/unfilled.hpp"
#include "report/access.hpp"
#include "report/fault_words.hpp"

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

/// What is still wrong with this draft beside what all of them miss.
void add_faults(const Telling& telling, const Draft& draft, const std::vector<Hole>& in_all, Blocks& blocks) {
  List list;
  for (const Hole& hole : unfilled_besides(draft, in_all)) {
    list.items.push_back({{{telling.say("unfilled: "), Tone::warning},
                           {telling.said(hole.ask) + ' '},
                           {option_for(telling, hole), Tone::code}}});
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
void add_draft(const Telling& telling, const Draft& draft, const std::vector<Hole>& in_all, Blocks& blocks) {
  Line title = {{draft.language}};
  if (draft.message != nullptr) {
    title.push_back({", "});
    title.push_back({length_words(telling, draft.length), too_long(draft.length) ? Tone::bad : Tone::plain});
  }
  blocks.push_back(Heading{3, std::move(title)});
  add_faults(telling, draft, in_all, blocks);
  if (draft.message == nullptr) return;
  blocks.push_back(Verbatim{.text = draft.body, .to_copy = true, .tongue = draft.language, .title = draft.title});
}

}  // namespace

std::string note_words(const Telling& telling, const DraftNote& note) {
  const std::string channel = telling.called(*note.channel);
  switch (note.kind) {
    case DraftNote::Kind::unconcerned:
      return telling.say("{} is not used here: its `when` does not hold", {channel});
    case DraftNote::Kind::no_fallback:
      return telling.say("{} is unavailable, and so is every fallback", {channel});
    case DraftNote::Kind::replaced:
      break;
  }
  return telling.say("{} replaces {}, which is unavailable", {telling.called(*note.instead), channel});
}

Blocks describe_drafts(const Telling& telling, const Drafts& drafts) {
  Blocks blocks = describe_overview(telling, drafts);
  const std::vector<Hole> in_all = unfilled_in_all(drafts);
  const Channel* channel = nullptr;
  for (const Draft& draft : drafts.drafts) {
    if (draft.channel != channel) add_channel(telling, *draft.channel, blocks);
    channel = draft.channel;
    add_draft(telling, draft, in_all, blocks);
  }
  return blocks;
}

}  // namespace incplan::report
