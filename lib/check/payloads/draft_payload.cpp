#include "check/payloads/draft_payload.hpp"

#include <algorithm>

#include "check/check.hpp"
#include "check/engine/exceptions.hpp"
#include "check/payloads/refusals.hpp"
#include "text/to_do.hpp"

namespace incplan::core::check {
namespace {

class PayloadReader {
 public:
  PayloadReader(const Plan& plan, Instant now) : exceptions_(plan, now) {}

  void add(const Check& check, const Place& place, Sentence message) {
    const Diagnostic finding{.code = check.rule.name, .place = place, .message = message};
    const Level level = exceptions_.apply(finding).value_or(check.rule.level);
    if (level != Level::off) problems_.push_back({std::string(check.rule.name), level, std::move(message)});
  }

  void add(std::vector<Refusal> refusals) {
    for (Refusal& refusal : refusals) add(refused_payload, refusal.place, std::move(refusal.message));
  }

  void read_marks(const std::vector<Setting>& settings) {
    for (const Setting& setting : settings) {
      for (const Located<std::string>& value : setting.values) {
        if (is_to_do(value.value))
          add(placeholder_left, value.place, Sentence("`{}` is still to be filled in", setting.name));
      }
    }
  }

  std::vector<DraftProblem> finish() { return std::move(problems_); }

 private:
  Exceptions exceptions_;
  std::vector<DraftProblem> problems_;
};

void read_services(const Plan& plan, const ChannelKind& kind, const KnownFacts& facts, PayloadReader& reader) {
  if (kind.service_settings.empty() || !facts.services) return;
  for (const AffectedService& affected : *facts.services) {
    const Service& service = plan.services[affected.service];
    reader.add(refused_settings(service));
    reader.read_marks(service.settings);
  }
}

}  // namespace

std::vector<DraftProblem> check_payload(const Plan& plan, const Draft& draft, const Stage& stage,
                                        const KnownFacts& facts, Instant now) {
  const Channel& channel = *draft.channel;
  if (draft.message == nullptr || channel.kind == nullptr) return {};
  PayloadReader reader(plan, now);
  reader.add(refused_settings(channel));
  reader.read_marks(channel.settings);
  if (auto refusal = refused_status(stage, *channel.kind))
    reader.add(refused_payload, refusal->place, refusal->message);
  if (draft.title.empty() && draft.words.empty()) {
    reader.add(refused_payload, draft.message->place, "the message is empty");
  }
  read_services(plan, *channel.kind, facts, reader);
  return reader.finish();
}

}  // namespace incplan::core::check
