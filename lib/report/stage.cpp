#include <algorithm>

#include "report/drafts.hpp"

namespace incplan::report {
namespace {

/// One text, and the channels that get exactly it.
struct Copy {
  const Draft* draft = nullptr;
  std::string channels;
};

std::vector<Copy> copies_of(const ReportContext& context, const Drafts& drafts) {
  std::vector<Copy> copies;
  for (const Draft& draft : drafts.drafts) {
    const auto same = std::find_if(copies.begin(), copies.end(), [&](const Copy& copy) {
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

Blocks describe_stage(const ReportContext& context, const Drafts& drafts) {
  if (drafts.stage < 0) return {Heading{1, plain(context.tr("This plan has no stages"))}};
  const Stage& stage = context.plan.stages[static_cast<std::size_t>(drafts.stage)];
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

}  // namespace incplan::report
