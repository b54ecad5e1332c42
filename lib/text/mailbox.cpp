#include "text/mailbox.hpp"

#include <algorithm>

#include "text/idna.hpp"
#include "text/unicode.hpp"

namespace incplan::core {
namespace {

using Fault = MailboxFault;

bool is_foreign(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

/// A letter, digit or sign of an atom (RFC 5322, 3.2.3).
bool is_atom_character(char c) {
  constexpr std::string_view signs = "!#$%&'*+-/=?^_`{|}~";
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         signs.find(c) != std::string_view::npos;
}

/// The offset behind a quoted string that begins a text, or nothing where it is not closed.
std::optional<std::size_t> quoted_end(std::string_view text) {
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '"') {
      return at + 1;
    }
  }
  return std::nullopt;
}

/// A quoted string without its quotes and backslashes.
std::string unquoted(std::string_view quoted) {
  std::string out;
  for (std::size_t at = 1; at + 1 < quoted.size(); ++at) {
    if (quoted[at] == '\\') ++at;
    out += quoted[at];
  }
  return out;
}

/// Atoms with a dot between each two (RFC 5322, 3.2.3).
bool is_dot_atom(std::string_view text) {
  const auto is_allowed = [](char c) { return is_atom_character(c) || c == '.' || is_foreign(c); };
  return !text.empty() && text.front() != '.' && text.back() != '.' && text.find("..") == std::string_view::npos &&
         std::ranges::all_of(text, is_allowed);
}

bool is_quoted_string(std::string_view text) {
  const auto is_printable = [](char c) { return static_cast<unsigned char>(c) >= ' ' && c != 0x7F; };
  return text.starts_with('"') && quoted_end(text) == text.size() && text.size() > 2 &&
         std::ranges::all_of(text, is_printable);
}

bool is_local_part(std::string_view text) {
  return text.size() <= 64 && (is_dot_atom(text) || is_quoted_string(text));
}

/// `(…)` is a comment (RFC 5322, 3.2.2), to which an address means nothing.
bool has_comment(std::string_view text) {
  return text.find('(') != std::string_view::npos && !text.starts_with('"');
}

std::variant<MailAddress, Fault> parse_address(std::string_view text) {
  const std::size_t at = text.rfind('@');
  if (at == std::string_view::npos || has_comment(text)) return Fault::no_address;
  const std::string_view local = text.substr(0, at);
  if (!is_local_part(local)) return Fault::local_part;
  const auto domain = ascii_domain(text.substr(at + 1));
  if (!domain) return Fault::domain;
  return MailAddress{std::string(local), *domain};
}

/// The words before the bracket, and what they may not be.
std::variant<std::string, Fault> parse_name(std::string_view text) {
  std::string name;
  while (!text.empty()) {
    if (text.front() == '"') {
      const auto end = quoted_end(text);
      if (!end) return Fault::open_quote;
      name += unquoted(text.substr(0, *end));
      text.remove_prefix(*end);
      continue;
    }
    if (text.front() == '<' || text.front() == '>') return Fault::several;
    name += text.front();
    text.remove_prefix(1);
  }
  return std::string(trim(name));
}

/// Where a text without an address in brackets goes wrong: people write lists and groups as mail programs show them.
Fault fault_of(std::string_view text, Fault otherwise) {
  if (text.ends_with(';')) return Fault::group;
  const bool is_list = std::ranges::count(text, '@') > 1 || text.find_first_of(",;") != std::string_view::npos;
  return is_list && text.find('@') != std::string_view::npos ? Fault::several : otherwise;
}

/// The bracket that opens the address at the end of a text; nothing where there is none.
std::size_t bracket_of(std::string_view text) {
  return text.ends_with('>') ? text.rfind('<') : std::string_view::npos;
}

}  // namespace

std::variant<Mailbox, MailboxFault> parse_mailbox(std::string_view text) {
  text = trim(text);
  Mailbox mailbox;
  const std::size_t bracket = bracket_of(text);
  if (bracket != std::string_view::npos) {
    auto name = parse_name(text.substr(0, bracket));
    if (const Fault* fault = std::get_if<Fault>(&name)) return *fault;
    mailbox.name = std::get<std::string>(std::move(name));
    text = trim(text.substr(bracket + 1, text.size() - bracket - 2));
  }
  auto address = parse_address(text);
  if (const Fault* fault = std::get_if<Fault>(&address)) return fault_of(text, *fault);
  mailbox.address = std::get<MailAddress>(std::move(address));
  if (std::ranges::any_of(mailbox.address.local_part, is_foreign)) return Fault::foreign_part;
  return mailbox;
}

bool is_mail_address(std::string_view text) {
  return std::holds_alternative<MailAddress>(parse_address(text));
}

std::string_view describe(MailboxFault fault) {
  switch (fault) {
    case Fault::several:
      return "is more than one address";
    case Fault::group:
      return "is a group of addresses";
    case Fault::open_quote:
      return "has a quotation mark that is not closed";
    case Fault::no_address:
      return "is not a mail address";
    case Fault::local_part:
      return "has something before the `@` that no address has";
    case Fault::foreign_part:
      return "has letters before the `@` that most mail servers refuse";
    case Fault::domain:
      return "has no domain name after the `@`";
  }
  return {};
}

std::string_view remedy(MailboxFault fault) {
  switch (fault) {
    case Fault::several:
    case Fault::group:
      return "write a list, one address an item: `[a@shop.example, b@shop.example]`";
    case Fault::open_quote:
      return "leave the quotation marks out: incplan adds those that mail needs";
    case Fault::foreign_part:
      return "only the name and the domain may have letters beyond ASCII";
    default:
      return "write it like `status@shop.example` or `Example Shop <status@shop.example>`";
  }
}

}  // namespace incplan::core
