// An issue of GitHub, as its API takes it.

#include "answer/payload/payload.hpp"
#include "text/json.hpp"

namespace incplan::payload {

std::string github_issue(const Outgoing& outgoing) {
  Json labels = Json::array();
  for (const std::string& label : all_settings(outgoing.context.channel.settings, "labels")) labels.add(label);
  Json issue = Json::object().set("title", outgoing.title).set("body", outgoing.body);
  return json_text(issue.set("labels", std::move(labels)));
}

}  // namespace incplan::payload
