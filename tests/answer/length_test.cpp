// The length that is told is that of what is sent, counted as the service counts: read back from the payload, over random
// texts that are full of marks.
#include <doctest/doctest.h>

#include <array>
#include <nlohmann/json.hpp>
#include <random>

#include "answer/shop.hpp"
#include "text/counting.hpp"
#include "text/sms.hpp"
#include "text/unicode.hpp"

using namespace incplan::core;

namespace {

using Json = nlohmann::json;

std::string text_of_blocks(const Json& message) {
  std::string text;
  for (const Json& block : message["blocks"]) text += block["text"]["text"].get<std::string>();
  return text;
}

/// What the service counts, from what it is sent.
std::string counted(const ChannelKind& kind, const std::string& payload) {
  if (kind.id == "teams") return payload;
  if (kind.id == "cstate")
    return payload.substr(payload.find("\n---\n\n") + 6, payload.size() - payload.find("\n---\n\n") - 7);
  if (kind.payload != PayloadForm::json) return payload.substr(0, payload.size() - 1);
  const Json json = Json::parse(payload);
  if (kind.id == "slack") return text_of_blocks(json);
  if (kind.id == "discord") return json["content"];
  if (kind.id == "mastodon") return json["status"];
  return kind.id == "statuspage" ? json["incident"]["body"] : json["body"];
}

int length(const ChannelKind& kind, const std::string& text) {
  switch (kind.counting) {
    case Counting::characters:
      return static_cast<int>(count_code_points(text));
    case Counting::graphemes:
      return static_cast<int>(count_graphemes(text));
    case Counting::bytes:
      return static_cast<int>(text.size());
    case Counting::sms_parts:
      return static_cast<int>(sms_length(text).units);
    case Counting::x_weight:
      return static_cast<int>(count_x(text));
    case Counting::mastodon:
      return static_cast<int>(count_mastodon(text));
    case Counting::bluesky:
      return static_cast<int>(count_bluesky(text).graphemes);
  }
  return -1;
}

std::string random_text(std::mt19937& random) {
  constexpr auto pieces =
      std::to_array<std::string_view>({"a",   "Z",    "9",       " ",           "  ",
                                       "\n",  "\n\n", "*",       "**",          "_",
                                       "~",   "`",    "```",     "<",           ">",
                                       "&",   "|",    "\\",      "[x](y)",      "#",
                                       "@",   "!",    "(",       ")",           "{",
                                       "}",   "$",    "€",       "é",           "ß",
                                       "ж",   "漢",   "🙂",    "👩‍💻", "’",
                                       "“",   "—",    "<!here>", "<@U1>",       "https://a.example/b_c",
                                       "1. ", "- ",   "> ",      "&amp;",       "@tom@a.example"});
  std::string text;
  const auto size = random() % 60;
  for (std::size_t i = 0; i < size; ++i) text += pieces[random() % pieces.size()];
  return text;
}

}  // namespace

TEST_CASE("the length that is told is that of what is sent") {
  std::mt19937 random(42);
  for (const ChannelKind& kind : channel_kinds()) {
    if (kind.payload == PayloadForm::mail) continue;  // lines of its own, and no limit
    CAPTURE(kind.id);
    Shop shop("channels:\n  post: {name: Post, kind: " + std::string(kind.id) +
              ", audience: staff}\n"
              "stages:\n  open:\n    name: Open\n    messages:\n"
              "      - {title: 'A *{{symptom}}*', text: '**{{symptom}}** and `{{workaround}}`, {{cause}}'}\n"
              "  done: {name: Done}\n");
    for (int i = 0; i < 200; ++i) {
      shop.incident.variables.clear();
      for (const char* name : {"symptom", "workaround", "cause"}) shop.give(name, random_text(random));
      const Draft draft = shop.one();
      CAPTURE(draft.payload);
      REQUIRE(draft.length.used == length(kind, counted(kind, draft.payload)));
    }
  }
}
