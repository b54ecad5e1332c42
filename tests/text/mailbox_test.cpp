#include "text/mailbox.hpp"

#include <doctest/doctest.h>

using namespace incplan::core;

namespace {

/// `[name] local@domain`, or what is wrong.
std::string read(std::string_view text) {
  const auto parsed = parse_mailbox(text);
  if (const auto* fault = std::get_if<MailboxFault>(&parsed)) return std::string(describe(*fault));
  const auto& mailbox = std::get<Mailbox>(parsed);
  return "[" + mailbox.name + "] " + mailbox.address.local_part + "@" + mailbox.address.domain;
}

}  // namespace

TEST_CASE("a mailbox is read as people write it") {
  struct Row {
    std::string_view text;
    std::string_view read;
  };
  const Row rows[] = {
      {"s@x.example", "[] s@x.example"},
      {"<s@x.example>", "[] s@x.example"},
      {"  Example Shop <s@x.example>  ", "[Example Shop] s@x.example"},
      {"Example Shop, Inc. <s@x.example>", "[Example Shop, Inc.] s@x.example"},
      {"Shop: Customers <c@x.example>", "[Shop: Customers] c@x.example"},
      {"Shop (Paris) <s@x.example>", "[Shop (Paris)] s@x.example"},
      {"ops@home <s@x.example>", "[ops@home] s@x.example"},
      {"\"Example Shop, Inc.\" <s@x.example>", "[Example Shop, Inc.] s@x.example"},
      {R"("a\"b" c <s@x.example>)", "[a\"b c] s@x.example"},
      {R"(Back\slash <s@x.example>)", R"([Back\slash] s@x.example)"},
      {"Équipe <équipe@x.example>", "has letters before the `@` that most mail servers refuse"},
      {"kunden@müller.example", "[] kunden@xn--mller-kva.example"},
      {"o'hara+status@x.example", "[] o'hara+status@x.example"},
      {"\"john doe\"@x.example", "[] \"john doe\"@x.example"},
      {"\"a@b\"@x.example", "[] \"a@b\"@x.example"},
      {"a@x.example, b@x.example", "is more than one address"},
      {"A <a@x.example>, B <b@x.example>", "is more than one address"},
      {"Team: a@x.example, b@x.example;", "is a group of addresses"},
      {"Team: A <a@x.example>;", "is a group of addresses"},
      {"Undisclosed: ;", "is a group of addresses"},
      {"\"Shop <s@x.example>", "has a quotation mark that is not closed"},
      {"s@x.example (Shop)", "is not a mail address"},
      {"shop", "is not a mail address"},
      {"", "is not a mail address"},
      {"@x.example", "has something before the `@` that no address has"},
      {"a b@x.example", "has something before the `@` that no address has"},
      {"a..b@x.example", "has something before the `@` that no address has"},
      {"a@", "has no domain name after the `@`"},
      {"a@localhost", "has no domain name after the `@`"},
      {"a@x_y.example", "has no domain name after the `@`"},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(read(row.text) == row.read);
  }
  CHECK(read(std::string(64, 'a') + "@x.example") == "[] " + std::string(64, 'a') + "@x.example");
  CHECK(read(std::string(65, 'a') + "@x.example") == "has something before the `@` that no address has");
}

TEST_CASE("a person's address stands alone, and may have letters of any script") {
  for (const std::string_view address : {"tom@x.example", "müller@müller.example", "\"tom p\"@x.example"}) {
    INFO(address);
    CHECK(is_mail_address(address));
  }
  for (const std::string_view address : {"Tom <tom@x.example>", "tom@x", "tom", "", "tom@x.example, li@x.example"}) {
    INFO(address);
    CHECK_FALSE(is_mail_address(address));
  }
}

TEST_CASE("every fault of a mailbox has its words") {
  for (int fault = 0; fault <= static_cast<int>(MailboxFault::domain); ++fault) {
    CHECK_FALSE(describe(static_cast<MailboxFault>(fault)).empty());
    CHECK_FALSE(remedy(static_cast<MailboxFault>(fault)).empty());
  }
}
