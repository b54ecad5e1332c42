// The program's own words, where a table elsewhere brings more of them.
#include "report/words.hpp"

#include <doctest/doctest.h>

#include "plan/channel_kind.hpp"

using namespace incplan;

TEST_CASE("every kind of channel has a name for people, in every language") {
  for (const ChannelKind& kind : channel_kinds()) {
    CAPTURE(kind.id);
    CHECK(!kind.name.empty());
    for (const char* language : {"en", "fr", "de", "es"}) CHECK(!report::translated(kind.name, language).empty());
  }
  CHECK(report::translated(find_channel_kind("service_desk")->name, "en") == "help desk");
  CHECK(report::translated(find_channel_kind("service_desk")->name, "de") != "help desk");
}
