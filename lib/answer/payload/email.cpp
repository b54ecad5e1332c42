// A mail message (RFC 5322) with the words as plain text and as HTML.

#include <fmt/core.h>

#include "answer/markup/escape.hpp"
#include "answer/payload/mime.hpp"
#include "answer/payload/payload.hpp"

namespace incplan::core::payload {
namespace {

// Quoted-printable never has these two signs beside each other, so the boundary stands in no part.
constexpr std::string_view boundary = "=_incplan";

void add_addresses(std::string& out, std::string_view header, const std::vector<std::string>& addresses) {
  std::string list;
  for (const std::string& address : addresses) list += (list.empty() ? "" : ",\r\n ") + header_address(address);
  if (!list.empty()) out += fmt::format("{}: {}\r\n", header, list);
}

std::string part(std::string_view type, std::string_view text) {
  return fmt::format(
      "--{}\r\nContent-Type: {}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{}\r\n", boundary,
      type, quoted_printable(text));
}

std::string html_page(const Outgoing& outgoing) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\"><title>{}</title></head>\n<body>\n{}\n"
      "</body>\n</html>",
      markup::escaped(outgoing.context.language, Markup::html), markup::escaped(outgoing.title, Markup::html),
      markup::write(outgoing.message, Markup::html));
}

}  // namespace

std::string email(const Outgoing& outgoing) {
  const MessageContext& context = outgoing.context;
  const std::vector<Setting>& settings = context.channel.settings;
  std::string out = fmt::format("Date: {}\r\n", header_date(context.now, *context.plan.zone));
  add_addresses(out, "From", all_settings(settings, "from"));
  add_addresses(out, "To", all_settings(settings, "to"));
  add_addresses(out, "Cc", all_settings(settings, "cc"));
  add_addresses(out, "Reply-To", all_settings(settings, "reply_to"));
  out += fmt::format("Subject: {}\r\n", header_text(outgoing.title));
  out += fmt::format("Content-Language: {}\r\n", header_text(context.language));
  out += fmt::format("MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"{}\"\r\n\r\n", boundary);
  out += part("text/plain", markup::write(outgoing.message, Markup::plain));
  out += part("text/html", html_page(outgoing));
  return out + fmt::format("--{}--\r\n", boundary);
}

}  // namespace incplan::core::payload
