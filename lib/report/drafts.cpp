#include "report/drafts.hpp"

#include <algorithm>
#include <set>

#include "answer/unfilled.hpp"
#include "report/access.hpp"
#include "report/format_fault.hpp"

namespace incplan::core::report {
namespace {

std::string format_length(const ReportContext& context, const Length& length) {
  std::string words = std::to_string(length.used);
  if (length.limit > 0) words += '/' + std::to_string(length.limit);
  words += ' ' + context.tr(length.unit);
  if (length.parts > 0) {
    const std::string parts = std::to_string(length.parts);
    words += ", " + (length.parts == 1 ? context.tr("1 part") : context.tr("{} parts", {parts}));
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
void add_faults(const ReportContext& context, const Draft& draft, const std::vector<UnfilledName>& in_all,
                Blocks& blocks) {
  List list;
  std::set<std::pair<std::string, std::string>> asked;
  for (const UnfilledName& name : unfilled_besides(draft, in_all)) {
    const std::string ask = context.text(name.ask);
    const std::string option = option_for(context, name);
    if (!asked.emplace(ask, option).second) continue;
    Line line = {{context.tr("unfilled: "), Tone::warning}, {ask}};
    if (!option.empty()) line.insert(line.end(), {{" "}, {option, Tone::code}});
    list.items.push_back({std::move(line)});
  }
  for (const DraftProblem& problem : draft.problems) {
    list.items.push_back(
        {{{format_fault(context, problem), tone_of(problem.level)}, {" [" + problem.code + ']', Tone::dim}}});
  }
  if (!list.items.empty()) blocks.push_back(std::move(list));
}

void add_channel(const ReportContext& context, const Channel& channel, Blocks& blocks) {
  blocks.push_back(Heading{2, plain(context.display_name(channel)), channel.id.text});
  List about;
  for (Line& line : access_lines(context, channel)) about.items.push_back({std::move(line)});
  if (!about.items.empty()) blocks.push_back(std::move(about));
}

/// Where no message is meant for a channel, there is no length and nothing to copy.
void add_draft(const ReportContext& context, const Draft& draft, const std::vector<UnfilledName>& in_all,
               Blocks& blocks) {
  Line title = {{draft.language}};
  if (draft.message != nullptr) {
    title.push_back({", "});
    title.push_back({format_length(context, draft.length), too_long(draft.length) ? Tone::bad : Tone::plain});
  }
  blocks.push_back(Heading{3, std::move(title)});
  add_faults(context, draft, in_all, blocks);
  if (draft.message == nullptr) return;
  blocks.push_back(Verbatim{.text = draft.body, .to_copy = true, .language = draft.language, .title = draft.title});
}

/// One text, and the channels that get exactly it.
struct Copy {
  const Draft* draft = nullptr;
  std::string channels;
};

std::vector<Copy> copies_of(const ReportContext& context, const Drafts& drafts) {
  std::vector<Copy> copies;
  for (const Draft& draft : drafts.drafts) {
    const auto same = std::ranges::find_if(copies, [&](const Copy& copy) {
      return copy.draft->language == draft.language && copy.draft->title == draft.title &&
             copy.draft->body == draft.body;
    });
    const std::string name = context.display_name(*draft.channel);
    if (same == copies.end()) {
      copies.push_back({&draft, name});
    } else {
      same->channels += ", " + name;
    }
  }
  return copies;
}

}  // namespace

std::string note_words(const ReportContext& context, const DraftNote& note) {
  const std::string channel = context.display_name(*note.channel);
  switch (note.kind) {
    case DraftNote::Kind::unconcerned:
      return context.tr("{} is not used here: its `when` does not hold", {channel});
    case DraftNote::Kind::not_replacing:
      return context.tr("{} is not used here: it only stands in for channels that are not used here either", {channel});
    case DraftNote::Kind::no_fallback:
      return context.tr("{} is unavailable, and so is every fallback", {channel});
    case DraftNote::Kind::replaced:
      break;
  }
  return context.tr("{} replaces {}, which is unavailable", {context.display_name(*note.instead), channel});
}

Blocks describe_drafts(const ReportContext& context, const Drafts& drafts) {
  Blocks blocks = describe_overview(context, drafts);
  const std::vector<UnfilledName> in_all = unfilled_in_all(drafts);
  const Channel* channel = nullptr;
  for (const Draft& draft : drafts.drafts) {
    if (draft.channel != channel) add_channel(context, *draft.channel, blocks);
    channel = draft.channel;
    add_draft(context, draft, in_all, blocks);
  }
  return blocks;
}

Blocks describe_stage(const ReportContext& context, const Drafts& drafts) {
  if (!drafts.stage) return {Heading{1, plain(context.tr("This plan has no stages"))}};
  const Stage& stage = context.plan.stages[drafts.stage];
  Blocks blocks = {Heading{1, plain(context.display_name(stage))}};
  if (!stage.description.empty()) blocks.push_back(Paragraph{plain(context.text(stage.description))});
  for (const Copy& copy : copies_of(context, drafts)) {
    const Draft& draft = *copy.draft;
    blocks.push_back(
        Heading{2, plain(copy.channels + " (" + draft.language + ')'), draft.channel->id.text + '-' + draft.language});
    blocks.push_back(Verbatim{.text = draft.body, .to_copy = true, .language = draft.language, .title = draft.title});
  }
  return blocks;
}

}  // namespace incplan::core::report
