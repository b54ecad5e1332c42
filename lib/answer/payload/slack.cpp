// A message of Slack: blocks, and the same words as text for notifications.

#include "answer/markup/escape.hpp"
#include "answer/payload/payload.hpp"
#include "text/json.hpp"
#include "text/unicode.hpp"

namespace incplan::core::payload {
namespace {

Json text_object(std::string_view type, std::string text) {
  return Json::object().set("type", type).set("text", std::move(text));
}

}  // namespace

/// Paragraphs are put together while they fit; none is ever cut.
std::vector<std::string> slack_sections(const Outgoing& outgoing) {
  std::vector<std::string> sections;
  for (const std::string& block : outgoing.blocks) {
    std::size_t together = sections.empty() ? 0 : count_code_points(sections.back()) + 2 + count_code_points(block);
    if (sections.empty() || together > slack_section_limit) {
      sections.push_back(block);
    } else {
      sections.back() += "\n\n" + block;
    }
  }
  return sections;
}

/// A header of Slack is plain text; should a client look for calls in it all the same, it finds none.
std::string sent_title(const Outgoing& outgoing) {
  if (outgoing.kind.markup != Markup::slack) return outgoing.title;
  std::string out;
  for (const char c : outgoing.title) {
    if (out.ends_with('<') && (c == '!' || c == '@' || c == '#')) out += "\u200B";
    out += c;
  }
  return out;
}

std::string slack_text(const Outgoing& outgoing) {
  std::string text = sent_title(outgoing);
  for (const std::string& section : slack_sections(outgoing)) text += section;
  return text;
}

std::string slack(const Outgoing& outgoing) {
  Json blocks = Json::array();
  std::string fallback = outgoing.body;
  if (!outgoing.title.empty()) {
    Json header = text_object("plain_text", sent_title(outgoing)).set("emoji", false);
    blocks.add(Json::object().set("type", "header").set("text", std::move(header)));
    fallback = markup::escaped(outgoing.title, Markup::slack) + "\n\n" + fallback;
  }
  for (std::string& section : slack_sections(outgoing)) {
    blocks.add(Json::object().set("type", "section").set("text", text_object("mrkdwn", std::move(section))));
  }
  Json message = Json::object();
  std::string_view channel = setting(outgoing.context.channel.settings, "channel");
  if (!channel.empty()) message.set("channel", channel);
  return json_text(message.set("text", std::move(fallback)).set("blocks", std::move(blocks)));
}

}  // namespace incplan::core::payload
