// Every kind of channel takes so much and no more: a message of one character too many is told.
#include <doctest/doctest.h>

#include <string>

#include "format/channel_kind.hpp"
#include "support/world.hpp"

namespace {

using incplan::core::test::Outcome;
using incplan::core::test::World;

/// Words without anything that a channel would count in a way of its own.
std::string words(std::size_t characters) {
  std::string text;
  while (text.size() < characters) text += "tea is out ";
  text.resize(characters);
  if (text.back() == ' ') text.back() = '.';
  return text;
}

/// The findings about a plan with one channel, on which one message goes out.
std::string findings(const std::string& kind, const std::string& title, const std::string& text) {
  World world;
  std::string plan = "incplan: 1\nname: Tea House\nseverities: {sev1: {name: Critical}}\n";
  plan += "audiences: {guests: {name: Guests}}\nchannels:\n";
  plan += "  board: {name: Board, kind: " + kind + ", audience: guests, url: 'https://tea.example'}\n";
  plan += "stages:\n  open:\n    name: Open\n    messages:\n      - ";
  if (!title.empty()) plan += "title: '" + title + "'\n        ";
  plan += "text: '" + text + "'\n";
  world.files.put("incplan.yaml", plan);
  std::string found;
  const Outcome outcome = world.run({"validate", "-f", "concise", "--level", "no-next-update=off"});
  for (std::size_t at = 0; at < outcome.out.size();) {
    const std::size_t end = outcome.out.find('\n', at);
    const std::string line = outcome.out.substr(at, end - at);
    if (line.ends_with("[too-long]")) found += line + '\n';
    at = end + 1;
  }
  return found;
}

struct Row {
  const char* kind;
  std::size_t fits;    ///< characters of a message that still fits
  const char* excess;  ///< what is said of one more
};

constexpr Row texts[] = {
    {"statuspage", 24'993, "the message has 25001 characters, 1 more than the 25000 that fit"},
    {"slack", 3'000, "a paragraph has 3001 characters, 1 more than the 3000 that fit"},
    {"discord", 2'000, "the message has 2001 characters, 1 more than the 2000 that fit"},
    {"x", 280, "the message has 281 weighted characters, 1 more than the 280 that fit"},
    {"bluesky", 300, "the message has 301 characters, 1 more than the 300 that fit"},
    {"mastodon", 500, "the message has 501 characters, 1 more than the 500 that fit"},
    {"linkedin", 3'000, "the message has 3001 characters, 1 more than the 3000 that fit"},
    {"sms", 160, "the message takes 2 parts instead of one"},
    {"sms", 612, "the message takes 5 parts, and 4 may be sent"},
};

constexpr Row titles[] = {
    {"statuspage", 255, "the title has 256 characters, 1 more than the 255 that fit"},
    {"email", 255, "the title has 256 characters, 1 more than the 255 that fit"},
    {"slack", 150, "the title has 151 characters, 1 more than the 150 that fit"},
    {"service_desk", 255, "the title has 256 characters, 1 more than the 255 that fit"},
    {"github_issue", 256, "the title has 257 characters, 1 more than the 256 that fit"},
};

}  // namespace

TEST_CASE("a message that fits is silent, and one character more is told") {
  for (const Row& row : texts) {
    CAPTURE(row.kind);
    CHECK(findings(row.kind, "", words(row.fits)).find(row.excess) == std::string::npos);
    CHECK(findings(row.kind, "", words(row.fits + 1)).find(row.excess) != std::string::npos);
  }
}

TEST_CASE("a title that fits is silent, and one character more is told") {
  for (const Row& row : titles) {
    CAPTURE(row.kind);
    CHECK(findings(row.kind, words(row.fits), "Tea is out.") == "");
    CHECK(findings(row.kind, words(row.fits + 1), "Tea is out.").find(row.excess) != std::string::npos);
  }
}

TEST_CASE("what is sent is counted in bytes where the service counts so, with all that stands around the words") {
  CHECK(findings("teams", "", words(15'000)) == "");
  CHECK(findings("teams", "", words(19'990)) ==
        "incplan.yaml:11:15: error: on `board` the message has 20512 bytes, 512 more than the 20000 that fit, with "
        "nothing "
        "filled in; write a shorter message for this kind of channel [too-long]\n");
}

TEST_CASE("the largest kinds say what they take") {
  for (const char* kind : {"service_desk", "github_issue"}) {
    CAPTURE(kind);
    CHECK(findings(kind, "", words(64'000)) == "");
  }
}

TEST_CASE("kinds without a limit take anything, and a limit of the plan's own counts for every kind") {
  for (const incplan::core::ChannelKind& kind : incplan::core::channel_kinds()) {
    const std::string id(kind.id);
    CAPTURE(id);
    const bool has_limit = kind.limit > 0;
    if (!has_limit) CHECK(findings(id, "", words(60'000)) == "");
    CHECK(findings(id + ", limit: 1", "", words(4'000))
              .find(kind.id == "sms" ? "and 1 may be sent" : "than the 1 that") != std::string::npos);
  }
}
