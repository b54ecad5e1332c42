// Mail addresses (RFC 5322, 3.4): one mailbox, with the name of its owner or without.
//
//   parse_mailbox("Example Shop, Inc. <status@müller.example>")
//     ->  name "Example Shop, Inc.", local part "status", domain "xn--mller-kva.example"
//
// A name is taken as people write it: whatever stands before the bracket, its own quotes apart. Lists, groups and what
// no mail server takes are faults.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace incplan::core {

/// `status@shop.example`.
struct MailAddress {
  std::string local_part;  ///< as it stands in a header, in quotes where it needs them
  std::string domain;      ///< in ASCII
};

struct Mailbox {
  std::string name;  ///< for people, without quotes; empty where there is none
  MailAddress address;
};

enum class MailboxFault {
  several,       ///< `a@x.example, b@x.example`
  group,         ///< `Team: a@x.example;`
  open_quote,    ///< `"Shop <a@x.example>`
  no_address,    ///< nothing that has an `@` where an address is expected
  local_part,    ///< what stands before the `@`
  foreign_part,  ///< letters beyond ASCII before the `@`, which few servers take (RFC 6531)
  domain,        ///< what stands behind it
};

[[nodiscard]] std::variant<Mailbox, MailboxFault> parse_mailbox(std::string_view text);

/// Whether a text is one address without a name. Letters of any script may stand in it, before the `@` too.
[[nodiscard]] bool is_mail_address(std::string_view text);

/// What is wrong, to follow the text: "are several addresses".
[[nodiscard]] std::string_view describe(MailboxFault fault);
/// What to do about it.
[[nodiscard]] std::string_view remedy(MailboxFault fault);

}  // namespace incplan::core
