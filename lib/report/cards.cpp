// One card for each severity, for the wallet and for the day when everything is down.
#include <algorithm>

#include "answer/card.hpp"
#include "answer/owners.hpp"
#include "report/access.hpp"
#include "report/conditions.hpp"
#include "report/due.hpp"
#include "report/people.hpp"
#include "report/plan.hpp"
#include "report/plan_parts.hpp"

namespace incplan::core::report {
namespace {

/// Services, and everyone who may own them.
Line owner_line(const ReportContext& context, const std::vector<std::string>& services,
                const std::vector<const Person*>& owners) {
  Line line = {{joined(services) + context.tr(": ")}};
  for (const Person* owner : owners) {
    if (owner != owners.front()) line.push_back({context.tr("; ")});
    for (Run& run : person_line(context, person_at(*owner, context.now))) line.push_back(std::move(run));
  }
  return line;
}

/// Which services will be affected nobody knows when a card is printed: all of them stand there, those of the same owners
/// together.
void add_owners_of_services(const ReportContext& context, std::vector<Line>& details) {
  std::vector<std::pair<std::vector<const Person*>, std::vector<std::string>>> groups;
  for (const Service& service : context.plan.services) {
    if (service.owner.value.empty()) continue;
    std::vector<const Person*> owners = owners_of(context.plan, service);
    auto group = std::ranges::find(groups, owners, [](const auto& each) { return each.first; });
    if (group == groups.end()) group = groups.insert(groups.end(), {std::move(owners), {}});
    group->second.push_back(context.display_name(service));
  }
  for (const auto& [owners, services] : groups) details.push_back(owner_line(context, services, owners));
}

void add_owners(const ReportContext& context, const Role& role, std::vector<Line>& details) {
  for (const Ref<PersonTag>& holder : role.held_by) {
    const Person* person = find(context.plan.people, holder.value.text);
    if (person != nullptr) details.push_back(person_line(context, person_at(*person, context.now)));
    const ServiceOwnersRow* owners = find_service_owners(holder.value.text);
    if (owners == nullptr) continue;
    details.push_back(plain(context.tr(owners->words)));
    add_owners_of_services(context, details);
  }
}

/// Everyone who may hold a role, with the first way to reach them: a card outlives a rota.
List::Item role_item(const ReportContext& context, const NeededRole& role) {
  List::Item item{{context.display_name_run(*role.role, Tone::strong)}};
  if (!role.certain) item.words.push_back({", " + format_if(context, role.answers), Tone::dim});
  if (role.role->follows_services()) {
    add_owners(context, *role.role, item.details);
    return item;
  }
  for (const Person* person : holders_of(context.plan, *role.role)) {
    item.details.push_back(person_line(context, person_at(*person, context.now)));
  }
  return item;
}

List::Item channel_item(const ReportContext& context, const Standbys& standbys, const ChannelUse& reported) {
  const Channel& channel = *reported.channel;
  Line line = {context.display_name_run(channel, Tone::strong)};
  if (!channel.url.value.empty()) {
    line.push_back({", "});
    line.push_back({channel.url.value, Tone::link, channel.url.value});
  }
  if (channel.access && !channel.access->kept_in.value.empty()) {
    line.push_back({", " + context.tr("access: ")});
    line.push_back(kept_run(*channel.access));
  }
  if (channel.standby) line.push_back({", " + standbys.words(channel), Tone::dim});
  if (!reported.certain) line.push_back({", " + format_if(context, reported.answers), Tone::dim});
  return {std::move(line)};
}

List::Item deadline_item(const ReportContext& context, const CardObligation& each) {
  const Obligation& obligation = *each.obligation;
  Line line = {context.display_name_run(obligation, Tone::strong)};
  if (!obligation.to.empty()) line.push_back({" (" + context.text(obligation.to) + ')'});
  for (const Obligation::Clock& clock : obligation.due) {
    line.push_back({(&clock == obligation.due.data() ? context.tr(": ") : context.tr("; "))});
    line.push_back({format_clock(context, clock)});
  }
  if (!each.certain) line.push_back({", " + format_if(context, each.answers), Tone::dim});
  return {std::move(line)};
}

void add_part(Blocks& blocks, std::string title, List list) {
  if (list.items.empty()) return;
  blocks.push_back(Heading{3, plain(std::move(title))});
  blocks.push_back(std::move(list));
}

/// Its unfilled names are filled by hand.
void add_message(const ReportContext& context, const Message* message, Blocks& blocks) {
  if (message == nullptr || message->text.empty()) return;
  blocks.push_back(Heading{3, plain(context.tr("First message"))});
  blocks.push_back(Verbatim{.text = std::string(message->text.in(context.language())),
                            .language = context.language_of(message->text),
                            .title = std::string(message->title.in(context.language()))});
}

void add_card(const ReportContext& context, const Card& card, Blocks& blocks) {
  const Severity& severity = context.plan.severities[card.severity];
  add_heading(blocks, 2, format_severity(context, card.severity), "severity-" + severity.id.text);
  add_text(context, blocks, severity.description);
  List steps{{}, true};
  for (const Text& step : severity.next_steps) steps.items.push_back({{context.run(step)}});
  List roles;
  for (const NeededRole& role : card.roles) roles.items.push_back(role_item(context, role));
  List channels;
  const Standbys standbys(context);
  for (const ChannelUse& channel : card.channels) channels.items.push_back(channel_item(context, standbys, channel));
  List deadlines;
  for (const CardObligation& each : card.obligations) deadlines.items.push_back(deadline_item(context, each));
  add_part(blocks, context.tr("Next steps"), std::move(steps));
  add_part(blocks, context.tr("Who"), std::move(roles));
  add_part(blocks, context.tr("Where"), std::move(channels));
  if (severity.updates) {
    blocks.push_back(Heading{3, plain(context.tr("Updates"))});
    blocks.push_back(Paragraph{plain(format_rhythm(context, *severity.updates))});
  }
  add_part(blocks, context.tr("Deadlines"), std::move(deadlines));
}

Block not_proved(const ReportContext& context) {
  return Paragraph{
      plain(context.tr("Not proved: the plan depends on too much at once, and the cards may leave open what "
                       "is decided; see `incplan validate`."),
            Tone::warning)};
}

}  // namespace

Blocks describe_cards(const ReportContext& context) {
  Blocks blocks = {Heading{1, {context.run(context.plan.name)}, "plan"}};
  const Cards cards = cards_of(context.plan, context.now);
  if (!cards.proved) blocks.push_back(not_proved(context));
  for (const Card& card : cards.cards) {
    add_card(context, card, blocks);
    add_message(context, cards.first_message, blocks);
  }
  return blocks;
}

}  // namespace incplan::core::report
