// A message of Discord that calls exactly those whom the author of the template calls.

#include <algorithm>

#include "answer/markup/escape.hpp"
#include "answer/payload/payload.hpp"
#include "text/json.hpp"

namespace incplan::core::payload {
namespace {

/// Ids behind `<@` or `<@&` in the author's words.
Json called(std::string_view words, std::string_view sign) {
  Json ids = Json::array();
  for (std::size_t at = words.find(sign); at != std::string_view::npos; at = words.find(sign, at + 1)) {
    std::string_view id = words.substr(at + sign.size());
    id = id.substr(0, id.find('>'));
    bool number =
        !id.empty() && id.size() <= 20 && std::ranges::all_of(id, [](char c) { return c >= '0' && c <= '9'; });
    if (number) ids.add(id);
  }
  return ids;
}

Json allowed_mentions(std::string_view author) {
  bool everyone = author.find("@everyone") != std::string_view::npos || author.find("@here") != std::string_view::npos;
  Json allowed = Json::object();
  allowed.set("parse", everyone ? Json::Array{"everyone"} : Json::Array{});
  return allowed.set("users", called(author, "<@")).set("roles", called(author, "<@&"));
}

}  // namespace

std::string discord_text(const Outgoing& outgoing) {
  const std::string title = markup::headline(outgoing.title, Markup::discord);
  return title.empty() ? outgoing.body : title + "\n" + outgoing.body;
}

std::string discord(const Outgoing& outgoing) {
  Json message = Json::object().set("content", discord_text(outgoing));
  return json_text(message.set("allowed_mentions", allowed_mentions(markup::author_text(outgoing.message))));
}

}  // namespace incplan::core::payload
