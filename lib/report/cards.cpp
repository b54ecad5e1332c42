// One card for each severity, for the wallet and for the day when everything is down.
#include "answer/card.hpp"
#include "report/access.hpp"
#include "report/conditions.hpp"
#include "report/due.hpp"
#include "report/people.hpp"
#include "report/plan.hpp"
#include "report/plan_parts.hpp"

namespace incplan::report {
namespace {

/// Everyone who may hold a role, with the first way to reach them: a card outlives a rota.
List::Item role_item(const Telling& telling, const NeededRole& role) {
  List::Item item{{telling.called_run(*role.role, Tone::strong)}};
  if (!role.certain) item.words.push_back({", " + if_words(telling, role.answers), Tone::dim});
  for (const Person* person : holders_of(telling.plan, *role.role)) {
    item.details.push_back(person_line(telling, person_at(*person, telling.now)));
  }
  return item;
}

List::Item channel_item(const Telling& telling, const Reported& reported) {
  const Channel& channel = *reported.channel;
  Line line = {telling.called_run(channel, Tone::strong)};
  if (!channel.url.value.empty()) {
    line.push_back({", "});
    line.push_back({channel.url.value, Tone::link, channel.url.value});
  }
  if (channel.access && !channel.access->kept_in.value.empty()) {
    line.push_back({", " + telling.say("access: ")});
    line.push_back(kept_run(*channel.access));
  }
  if (!reported.certain) line.push_back({", " + if_words(telling, reported.answers), Tone::dim});
  return {std::move(line)};
}

List::Item deadline_item(const Telling& telling, const CardObligation& each) {
  const Obligation& obligation = *each.obligation;
  Line line = {telling.called_run(obligation, Tone::strong)};
  if (!obligation.to.empty()) line.push_back({" (" + telling.said(obligation.to) + ')'});
  for (const Obligation::Clock& clock : obligation.due) {
    line.push_back({(&clock == obligation.due.data() ? telling.say(": ") : telling.say("; "))});
    line.push_back({clock_words(telling, clock)});
  }
  if (!each.certain) line.push_back({", " + if_words(telling, each.answers), Tone::dim});
  return {std::move(line)};
}

/// The message that most channels get in the first stage; its holes are filled by hand.
const Message* first_message(const Plan& plan) {
  for (const Stage& stage : plan.stages) {
    if (stage.flow != Flow::incident || stage.messages.empty()) continue;
    for (const Message& message : stage.messages) {
      if (!message.when.written) return &message;
    }
    return &stage.messages.front();
  }
  return nullptr;
}

void add_part(Blocks& blocks, std::string title, List list) {
  if (list.items.empty()) return;
  blocks.push_back(Heading{3, words(std::move(title))});
  blocks.push_back(std::move(list));
}

void add_message(const Telling& telling, Blocks& blocks) {
  const Message* message = first_message(telling.plan);
  if (message == nullptr || message->text.empty()) return;
  blocks.push_back(Heading{3, words(telling.say("First message"))});
  blocks.push_back(Verbatim{.text = std::string(message->text.in(telling.tongue())),
                            .tongue = telling.tongue_of(message->text),
                            .title = std::string(message->title.in(telling.tongue()))});
}

void add_card(const Telling& telling, Decisions& decisions, int index, Blocks& blocks) {
  const Severity& severity = telling.plan.severities[static_cast<std::size_t>(index)];
  const Card card = card_of(decisions, index, telling.now);
  add_heading(blocks, 2, severity_words(telling, index), "severity-" + severity.id.text);
  add_text(telling, blocks, severity.means);
  List steps{{}, true};
  for (const Text& step : severity.next) steps.items.push_back({{telling.run(step)}});
  List roles;
  for (const NeededRole& role : card.roles) roles.items.push_back(role_item(telling, role));
  List channels;
  for (const Reported& channel : card.channels) channels.items.push_back(channel_item(telling, channel));
  List deadlines;
  for (const CardObligation& each : card.obligations) deadlines.items.push_back(deadline_item(telling, each));
  add_part(blocks, telling.say("Next steps"), std::move(steps));
  add_part(blocks, telling.say("Who"), std::move(roles));
  add_part(blocks, telling.say("Where"), std::move(channels));
  if (severity.updates) {
    blocks.push_back(Heading{3, words(telling.say("Updates"))});
    blocks.push_back(Paragraph{words(rhythm_words(telling, *severity.updates))});
  }
  add_part(blocks, telling.say("Deadlines"), std::move(deadlines));
  add_message(telling, blocks);
}

Block not_proved(const Telling& telling) {
  return Paragraph{
      words(telling.say("Not proved: the plan depends on too much at once, and the cards may leave open what "
                        "is decided; see `incplan validate`."),
            Tone::warning)};
}

}  // namespace

Blocks describe_cards(const Telling& telling) {
  Blocks blocks = {Heading{1, {telling.run(telling.plan.name)}, "plan"}};
  Decisions decisions(telling.plan);
  for (std::size_t at = 0; at < telling.plan.severities.size(); ++at) {
    add_card(telling, decisions, static_cast<int>(at), blocks);
  }
  if (decisions.exhausted()) blocks.insert(blocks.begin() + 1, not_proved(telling));
  return blocks;
}

}  // namespace incplan::report
