#include <algorithm>
#include <array>
#include <utility>

#include "docs/prose.hpp"

namespace incplan::core::docs {
namespace {

using Words = std::pair<std::string_view, std::string_view>;

constexpr auto words = std::to_array<Words>({
    {"init",
     "Writes a complete plan with comments that teach the format. It validates without errors as it stands; what "
     "only a team can know is marked `TODO`, and `incplan validate` counts those places. A file that is there is not "
     "overwritten without `--force`, and a file is written whole or not at all."},
    {"validate",
     "Says what is wrong with plans, where, and what to write instead. A folder stands for every `incplan.yaml` and "
     "`*.incplan.yaml` below it, without hidden folders and what git ignores. Without a path these are the plans "
     "below this folder, and where there is none, the plan that the other commands would use. Several plans are "
     "checked at the same time, and always reported in the same order."},
    {"classify",
     "Says how serious an incident is and why, what could still make it worse and the question that would settle it, "
     "what to do next, who is needed, who is told, when the next update is due, and which clocks run. A fact that "
     "nobody has given is not guessed: the answer is what is certain whatever the missing facts turn out to be. A "
     "duration that follows the clock is measured, and the answer says when time alone will change it. On a terminal "
     "and without any fact it asks, in the order that settles the answer soonest. Every criterion of the plan is an "
     "option of its own: `--impact high`, `--error-rate 30%`, `--data-loss`, `--no-data-loss`; `incplan classify "
     "--help` in the folder of a plan lists them with their questions. `--fact NAME=VALUE` works for all of them, and "
     "is the only form for one that is named like an option. `--save` keeps what is known in an incident file, which "
     "all commands read with `-i`; saving onto the same file changes what differs and nothing else."},
    {"who",
     "Says who does what at this moment. Without a name it shows every role that is needed, who holds it, who backs "
     "up, how to reach them, and whether it is within their hours. With a role it shows its card; with a person, "
     "that person's roles and responsibilities. Criteria of the plan are options, as in `incplan classify`."},
    {"notify-draft",
     "Writes one message for each channel that this incident is reported on, in each language of its audience, in "
     "the channel's own markup and within its limit. Nothing is sent. A variable without a value leaves a visible "
     "mark and makes the exit 1; on a terminal it is asked for. With `--format payload` it prints exactly what the "
     "channel takes: JSON for APIs and webhooks, an RFC 5322 message for e-mail, plain text for the rest. Criteria "
     "of the plan are options, as in `incplan classify`."},
    {"render",
     "Shows the plan to people: the whole of it, one section, the words of one stage, or cards for the wallet. "
     "`html` is one page that needs nothing else, made to be read on a phone and to be printed. The section of "
     "services is drawn as `mermaid`, `dot` or `svg`, with its weak points."},
});

}  // namespace

std::string_view command_prose(std::string_view command) {
  const auto row = std::find_if(words.begin(), words.end(), [&](const Words& each) { return each.first == command; });
  return row == words.end() ? std::string_view{} : row->second;
}

}  // namespace incplan::core::docs
