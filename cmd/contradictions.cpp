#include "cmd/contradictions.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "answer/measured_facts.hpp"
#include "cmd/env.hpp"
#include "text/time.hpp"
#include "text/unicode.hpp"

namespace incplan::core::cmd {
namespace {

/// The first of each pair comes first.
constexpr std::array<std::pair<Moment, Moment>, 8> order = {{{Moment::started, Moment::aware},
                                                             {Moment::started, Moment::declared},
                                                             {Moment::started, Moment::classified},
                                                             {Moment::started, Moment::updated},
                                                             {Moment::started, Moment::resolved},
                                                             {Moment::aware, Moment::declared},
                                                             {Moment::aware, Moment::classified},
                                                             {Moment::declared, Moment::updated}}};

class Teller {
 public:
  Teller(const Zone& zone, Instant now) : zone_(zone), now_(now) {}

  /// `unmeasured`: what would be measured from the moment, and cannot.
  void future(std::string_view name, std::optional<Instant> moment, const std::string& unmeasured = {}) {
    const bool is_ahead = moment && *moment > now_;
    if (!is_ahead && unmeasured.empty()) return;
    reported.push_back(shown(name, *moment) + (is_ahead ? " lies in the future" : " lies after `resolved`") +
                       (unmeasured.empty() ? "" : ", so nothing is measured for " + unmeasured));
  }

  [[nodiscard]] std::string shown(std::string_view name, Instant moment) const {
    return "`" + escape_control(name) + "` (" + rfc3339(moment, zone_) + ")";
  }

  std::vector<std::string> reported;

 private:
  const Zone& zone_;
  Instant now_;
};

/// What cannot be measured from a moment that has not come, or came after the end.
std::string unmeasured(const Incident& incident, const Plan& plan, Moment moment, Instant now) {
  std::string names;
  for (const MeasuredFact& fact : measured_facts(plan, incident)) {
    if (fact.from != moment || measure(fact, incident, now)) continue;
    names += (names.empty() ? "`" : ", `") + escape_control(plan.criteria[fact.criterion].id.text) + "`";
  }
  return names;
}

}  // namespace

std::vector<std::string> contradictions(const Incident& incident, const Plan& plan, Instant now) {
  if (incident.stage && is_maintenance(plan, incident)) return {};
  Teller teller(*plan.zone, now);
  for (const MomentRow& row : moment_table) {
    if (row.is_planned) continue;
    teller.future(row.name, incident.moments[row.moment], unmeasured(incident, plan, row.moment, now));
  }
  for (const Incident::Done& done : incident.done) teller.future("done " + done.obligation.text, done.at);
  for (const auto& [first, second] : order) {
    const auto& before = incident.moments[first];
    const auto& after = incident.moments[second];
    if (!before || !after || *before <= *after) continue;
    const std::string sentence =
        teller.shown(row_of(second).name, *after) + " lies before " + teller.shown(row_of(first).name, *before);
    if (second == Moment::resolved) throw UsageError(sentence);
    teller.reported.push_back(sentence);
  }
  return std::move(teller.reported);
}

}  // namespace incplan::core::cmd
