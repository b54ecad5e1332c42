// Short messages, posts, announcements and issues, whose services take a few fields of JSON.

#include "answer/payload/payload.hpp"
#include "text/json.hpp"
#include "text/phone.hpp"

namespace incplan::core::payload {
namespace {

void set_if_given(Json& json, std::string key, std::string_view value) {
  if (!value.empty()) json.set(std::move(key), value);
}

/// Providers take numbers without blanks and brackets (E.164); a name stays one.
std::string compact(const std::string& number) {
  const auto phone = parse_phone(number);
  return phone ? phone->compact() : number;
}

}  // namespace

std::string sms(const Outgoing& outgoing) {
  const std::vector<Setting>& settings = outgoing.context.channel.settings;
  Json to = Json::array();
  for (const std::string& number : all_settings(settings, "to")) to.add(compact(number));
  Json message = Json::object();
  message.set("to", std::move(to));
  set_if_given(message, "from", compact(std::string(setting(settings, "sender"))));
  return json_text(message.set("body", outgoing.body));
}

std::string mastodon(const Outgoing& outgoing) {
  Json status = Json::object().set("status", outgoing.body).set("language", outgoing.context.language);
  set_if_given(status, "visibility", setting(outgoing.context.channel.settings, "visibility"));
  return json_text(status);
}

std::string service_desk(const Outgoing& outgoing) {
  Json announcement = Json::object();
  set_if_given(announcement, "project", setting(outgoing.context.channel.settings, "project"));
  announcement.set("title", outgoing.title).set("body", outgoing.body);
  return json_text(announcement.set("language", outgoing.context.language));
}

std::string github_issue(const Outgoing& outgoing) {
  Json labels = Json::array();
  for (const std::string& label : all_settings(outgoing.context.channel.settings, "labels")) labels.add(label);
  Json issue = Json::object().set("title", outgoing.title).set("body", outgoing.body);
  return json_text(issue.set("labels", std::move(labels)));
}

}  // namespace incplan::core::payload
