// The tables of what is built in: each row where its enumerator looks for it, and told to people.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "format/channel_kind.hpp"
#include "format/condition_name.hpp"
#include "format/contact_medium.hpp"
#include "format/enumerations.hpp"
#include "format/message_name.hpp"
#include "format/moment.hpp"
#include "format/reserved.hpp"
#include "support/repository.hpp"

namespace {

using namespace incplan::core;

TEST_CASE("an enumerator finds its row, and a name too") {
  for (const MomentRow& row : moment_table) {
    CHECK(&row_of(row.moment) == &row);
    CHECK(find_moment(row.name) == &row);
    CHECK((find_clock_start(row.name) != nullptr) == !row.event.empty());
  }
  for (const auto& row : criterion_type_table) CHECK(to_text(row.value) == row.name);
  for (const auto& row : service_state_table) CHECK(to_text(row.value) == row.name);
  for (const auto& row : flow_table) CHECK(to_text(row.value) == row.name);
  for (const ConditionName& row : condition_name_table) {
    CHECK(find_condition_name(row.name) == &row);
    CHECK(find_condition_name(row.subject) == &row);
  }
  for (const ChannelKind& kind : channel_kinds()) CHECK(find_channel_kind(kind.id) == &kind);
  for (const ContactMedium& medium : contact_medium_table) CHECK(find_medium(medium.name) == &medium);
  CHECK(find_moment("paged") == nullptr);
  CHECK(find_condition_name(Subject::criterion) == nullptr);
}

TEST_CASE("a name of messages is found alone, and that of a group with a member") {
  for (const MessageNameRow& row : message_name_table) {
    CHECK((find_message_name(row.name) == &row) == row.part.empty());
    CHECK((find_message_name(std::string(row.name) + ".some") == &row) == !row.part.empty());
  }
}

TEST_CASE("what is built in is reserved, and told in the reference") {
  const std::string reference = test::read_repository_file("docs/format.md");
  for (const auto reserved : {format::Reserved::criteria, format::Reserved::variables}) {
    for (const format::ReservedName& each : format::reserved_names(reserved)) {
      INFO(each.name);
      const std::string name(each.name);
      const bool is_told = reference.find("`" + name + "`") != std::string::npos ||
                           reference.find("`" + name + ": {count") != std::string::npos;
      CHECK(is_told);
      CHECK(format::meaning_of(name, reserved) == std::string(each.meaning));
    }
  }
  CHECK(format::meaning_of("no_data", format::Reserved::criteria));
  CHECK_FALSE(format::meaning_of("plan", format::Reserved::criteria));
}

TEST_CASE("the schema takes a service in each of its states") {
  std::string states;
  for (const auto& row : service_state_table) states += (states.empty() ? "" : "|") + std::string(row.name);
  CHECK(test::read_repository_file("schemas/plan.schema.json").find("(=(" + states + "))?$") != std::string::npos);
}

}  // namespace
