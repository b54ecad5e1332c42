// What a plan answers. Each answer is a function of the plan, the incident and the present moment, so that the same
// question has the same answer anywhere.
//
//   incplan::classify(plan, incident, {.now = now, .format = incplan::Format::json})
//
// All throw InvalidIncident where the incident says something that the plan does not know.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "incplan/incident.hpp"
#include "incplan/plan.hpp"

namespace incplan {

/// Text is for a terminal without colors, 80 columns wide; JSON is what the commands write (`schemas/` has its form).
enum class Format { text, markdown, json };

struct Request {
  Time now{};
  std::string language{};  ///< of the answer (BCP 47); empty: the plan's first
  Format format = Format::json;
};

/// The id of the severity; nothing where it is no incident, or where the facts do not decide it.
[[nodiscard]] std::optional<std::string> severity_of(const Plan& plan, const Incident& incident, Time now);

/// How serious it is, why, and what would change that: `incplan classify`.
[[nodiscard]] std::string classify(const Plan& plan, const Incident& incident, const Request& request);
/// Who is needed now and how to reach them: `incplan who`.
[[nodiscard]] std::string who(const Plan& plan, const Incident& incident, const Request& request);
/// What to send, on every channel: `incplan notify-draft`. The incident needs a stage.
[[nodiscard]] std::string notify_draft(const Plan& plan, const Incident& incident, const Request& request);

/// One message, for programs that send.
struct Message {
  std::string channel;                ///< its id
  std::string language;               ///< BCP 47
  std::string title;                  ///< empty where the channel has none
  std::string body;                   ///< in the markup of the channel
  std::string payload;                ///< exactly what the service behind the channel takes
  bool ready = false;                 ///< nothing is unfilled, and no check finds an error in it
  std::vector<std::string> unfilled;  ///< variables that are still to be filled in
};

/// The same messages as values, in every language of each channel's audience. The incident needs a stage.
[[nodiscard]] std::vector<Message> messages(const Plan& plan, const Incident& incident, Time now);

}  // namespace incplan
