#include "cmd/contradictions.hpp"

#include <array>
#include <string_view>

#include "cmd/env.hpp"
#include "text/time.hpp"
#include "text/unicode.hpp"

namespace incplan::cmd {
namespace {

struct Named {
  std::string_view name;
  std::optional<Instant> IncidentTimes::*moment;
};

constexpr Named started{"started", &IncidentTimes::started}, aware{"aware", &IncidentTimes::aware},
    declared{"declared", &IncidentTimes::declared}, classified{"classified", &IncidentTimes::classified},
    updated{"updated", &IncidentTimes::updated}, resolved{"resolved", &IncidentTimes::resolved};

constexpr std::array all = {started, aware, declared, classified, updated, resolved};

/// The first of each pair comes first.
constexpr std::array<std::array<Named, 2>, 8> order = {{{started, aware},
                                                        {started, declared},
                                                        {started, classified},
                                                        {started, updated},
                                                        {started, resolved},
                                                        {aware, declared},
                                                        {aware, classified},
                                                        {declared, updated}}};

bool is_planned_work(const Incident& incident, const Plan& plan) {
  return incident.stage && plan.stages.at(static_cast<std::size_t>(*incident.stage)).flow == Flow::maintenance;
}

class Teller {
 public:
  Teller(const Zone& zone, Instant now) : zone_(zone), now_(now) {}

  void future(std::string_view name, std::optional<Instant> moment) {
    if (moment && *moment > now_) reported.push_back(shown(name, *moment) + " lies in the future");
  }

  [[nodiscard]] std::string shown(std::string_view name, Instant moment) const {
    return "`" + escape_control(name) + "` (" + rfc3339(moment, zone_) + ")";
  }

  std::vector<std::string> reported;

 private:
  const Zone& zone_;
  Instant now_;
};

}  // namespace

std::vector<std::string> contradictions(const Incident& incident, const Plan& plan, Instant now) {
  if (is_planned_work(incident, plan)) return {};
  Teller teller(*plan.zone, now);
  for (const Named& each : all) teller.future(each.name, incident.moments.*each.moment);
  for (const Incident::Done& done : incident.done) teller.future("done " + done.obligation.text, done.at);
  for (const auto& [first, second] : order) {
    const auto& before = incident.moments.*first.moment;
    const auto& after = incident.moments.*second.moment;
    if (!before || !after || *before <= *after) continue;
    const std::string sentence =
        teller.shown(second.name, *after) + " lies before " + teller.shown(first.name, *before);
    if (second.name == resolved.name) throw UsageError(sentence);
    teller.reported.push_back(sentence);
  }
  return std::move(teller.reported);
}

}  // namespace incplan::cmd
