#include "answer/payload/payload.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cassert>

#include "answer/markup/escape.hpp"

namespace incplan::core::payload {
namespace {

std::string body(const Outgoing& outgoing) {
  return outgoing.body;
}

/// What is pasted counts as a whole, but for the line break at its end.
std::string pasted(const Outgoing& outgoing) {
  std::string text = text_payload(outgoing);
  text.pop_back();
  return text;
}

struct Row {
  std::string_view kind;
  std::string (*write)(const Outgoing& outgoing);
  std::string (*counted)(const Outgoing& outgoing) = body;
};

constexpr auto table = std::to_array<Row>({
    {"statuspage", statuspage},
    {"email", email},
    {"slack", slack, slack_text},
    {"teams", teams, teams},
    {"discord", discord, discord_text},
    {"sms", sms},
    {"mastodon", mastodon},
    {"service_desk", service_desk},
    {"github_issue", github_issue},
    {"cstate", cstate},
    {"webhook", webhook},
});

/// Every kind without a row takes the words alone.
Row row_of(const ChannelKind& kind) {
  const auto* row = std::ranges::find(table, kind.id, &Row::kind);
  assert((row == table.end()) == (kind.payload == PayloadForm::text) &&
         "a row for every kind that takes more than words");
  return row == table.end() ? Row{kind.id, text_payload, pasted} : *row;
}

}  // namespace

/// The words to paste, under their title where the kind has one.
std::string text_payload(const Outgoing& outgoing) {
  if (outgoing.title.empty()) return outgoing.body + "\n";
  const std::string_view between = outgoing.kind.markup == Markup::html ? "\n" : "\n\n";
  return fmt::format("{}{}{}\n", markup::headline(outgoing.title, outgoing.kind.markup), between, outgoing.body);
}

std::string write_payload(const Outgoing& outgoing) {
  return row_of(outgoing.kind).write(outgoing);
}

std::string counted_text(const Outgoing& outgoing) {
  return row_of(outgoing.kind).counted(outgoing);
}

std::string_view setting(const std::vector<Setting>& settings, std::string_view name) {
  auto found = std::ranges::find(settings, name, &Setting::name);
  return found == settings.end() || found->values.empty() ? std::string_view()
                                                          : std::string_view(found->values.front().value);
}

std::vector<std::string> all_settings(const std::vector<Setting>& settings, std::string_view name) {
  std::vector<std::string> values;
  auto found = std::ranges::find(settings, name, &Setting::name);
  if (found == settings.end()) return values;
  for (const Located<std::string>& value : found->values) values.push_back(value.value);
  return values;
}

}  // namespace incplan::core::payload
