// An Adaptive Card in the envelope that webhooks of Microsoft Teams take.

#include "answer/markup/escape.hpp"
#include "answer/payload/payload.hpp"
#include "text/json.hpp"

namespace incplan::core::payload {
namespace {

Json text_block(std::string text) {
  return Json::object().set("type", "TextBlock").set("text", std::move(text)).set("wrap", true);
}

}  // namespace

std::string teams(const Outgoing& outgoing) {
  Json body = Json::array();
  if (!outgoing.title.empty()) {
    Json title = text_block(markup::escaped(outgoing.title, Markup::teams));
    body.add(title.set("size", "Large").set("weight", "Bolder").set("style", "heading"));
  }
  for (const std::string& block : outgoing.blocks) body.add(text_block(block));
  Json card = Json::object();
  card.set("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
  card.set("type", "AdaptiveCard").set("version", "1.4").set("lang", outgoing.context.language);
  card.set("body", std::move(body)).set("msteams", Json::object().set("width", "Full"));
  Json attachment = Json::object();
  attachment.set("contentType", "application/vnd.microsoft.card.adaptive").set("contentUrl", nullptr);
  attachment.set("content", std::move(card));
  return json_text(Json::object().set("type", "message").set("attachments", Json::Array{std::move(attachment)}));
}

}  // namespace incplan::core::payload
