// The program's own words, where a table elsewhere brings more of them.
#include "report/translations.hpp"

#include <doctest/doctest.h>

#include <string>

#include "format/channel_kind.hpp"
#include "support/repository.hpp"

using namespace incplan::core;

TEST_CASE("every kind of channel has a name for people, in every language") {
  const std::string table = test::read_repository_file("lib/report/translations.def");
  for (const ChannelKind& kind : channel_kinds()) {
    CAPTURE(kind.id);
    CHECK(table.find("\nTR(\"" + std::string(kind.name) + "\"") != std::string::npos);
  }
  CHECK(report::translated(find_channel_kind("service_desk")->name, "en") == "help desk");
  CHECK(report::translated(find_channel_kind("service_desk")->name, "de") != "help desk");
}
