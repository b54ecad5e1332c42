#include "check/check.hpp"
#include "check/words/phrase_spans.hpp"
#include "plan/place_in.hpp"
#include "plan/walk.hpp"
#include "text/unicode.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(What `incplan init` marked to be filled in, or another mark of unfinished
work: TODO, TBD, FIXME, lorem ipsum. Comments may hold them.

A plan is believed because it looks complete. At night "TODO: where the
password is kept" is read for the first time.

```yaml
channels:
  status_page:
    name: Status page
    kind: statuspage
    audience: customers
    access: {kept_in: "TODO: where the sign-in is kept, never the key"}
```

Write what only your team knows, and take the mark away.
)";

/// The beginning of the line that holds a mark.
std::string line_at(std::string_view words, std::size_t offset) {
  constexpr std::size_t most = 60;
  const std::size_t begin = words.substr(0, offset).rfind('\n') + 1;
  std::string_view line = trim(words.substr(begin, words.find('\n', offset) - begin));
  std::size_t end = 0;
  for (std::size_t count = 0; count < most && end < line.size(); ++count) static_cast<void>(next_code_point(line, end));
  return std::string(line.substr(0, end)) + (end < line.size() ? "…" : "");
}

void report(std::string_view words, std::size_t offset, const Place& place, Diagnostics& found) {
  found.push_back({.code = placeholder_left.rule.name,
                   .place = place,
                   .message = Sentence("still to be filled in: `{}`", line_at(words, offset)),
                   .hint = {}});
}

void check_text(const Text& text, Diagnostics& found) {
  for (const Text::Version& version : text.versions) {
    const auto finds = find_placeholders(version.words);
    if (finds.empty()) continue;
    const auto [start, finish] = finds.front();
    report(version.words, start, place_in(version, start, finish - start), found);
  }
}

void check_word(std::string_view word, const Place& place, Diagnostics& found) {
  if (const auto finds = find_placeholders(word); !finds.empty()) report(word, finds.front().start, place, found);
}

void check_settings(const std::vector<Setting>& settings, Diagnostics& found) {
  for (const Setting& setting : settings) {
    for (const Located<std::string>& value : setting.values) check_word(value.value, value.place, found);
  }
}

void check_text(const Plan& plan, Diagnostics& found) {
  for (const Person& person : plan.people) {
    for (const Person::Contact& contact : person.contact) check_word(contact.address, contact.place, found);
  }
  for (const Channel& channel : plan.channels) {
    check_word(channel.service.value, channel.service.place, found);
    check_word(channel.url.value, channel.url.place, found);
    check_settings(channel.settings, found);
    if (!channel.access) continue;
    check_word(channel.access->kept_in.value, channel.access->kept_in.place, found);
    check_word(channel.access->sign_in.value, channel.access->sign_in.place, found);
  }
  for (const Service& service : plan.services) check_settings(service.settings, found);
  for (const Obligation& obligation : plan.obligations)
    check_word(obligation.source.value, obligation.source.place, found);
}

void run(const View& view, Diagnostics& found) {
  for (const Text* text : texts(view.plan)) check_text(*text, found);
  check_text(view.plan, found);
}

}  // namespace

const Check placeholder_left{.rule = {.name = "placeholder-left",
                                      .level = Level::warning,
                                      .summary = "a placeholder that is still to be filled in",
                                      .explanation = explanation},
                             .run = run};

}  // namespace incplan::core::check
