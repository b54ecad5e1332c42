#include <fmt/core.h>

#include <algorithm>

#include "answer/markup/message.hpp"
#include "answer/markup/stray.hpp"
#include "answer/markup/struck.hpp"
#include "check/check.hpp"
#include "check/engine/messages.hpp"
#include "plan/place_in.hpp"
#include "text/unicode.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(Markdown that is visibly meant and not taken, or that a channel cannot show:
stars and underscores that close nothing, a table without its second row, a link
with a blank before its address, HTML, code that never ends, words struck through
in a text message.

It goes out as it stands: customers read `__Status:__` or `[the page] (https://…)`,
and nobody sees it before the message is sent.

```yaml
messages:
  - text: "__Status:__{{symptom}} Next update: {{next_update}}."
```

Write it so that it is read (here `**Status:**`), or put a backslash before a
sign that is meant as it is: `\*`.
)";

struct Explained {
  const char* what;  ///< "`{}` is no link"
  std::string_view hint;
};

Explained explain(markup::Stray::Kind kind) {
  using Kind = markup::Stray::Kind;
  switch (kind) {
    case Kind::emphasis:
      return {"`{}` emphasises nothing, and the signs are shown",
              "write `**words**`, or `\\*` for a sign that is meant"};
    case Kind::code:
      return {"this backtick begins no code, and is shown",
              "close it with another one, or write a backslash before it"};
    case Kind::fence:
      return {"the code that begins here never ends: all that follows is code",
              "end it with the same signs on a line of their own"};
    case Kind::link:
      return {"`{}` is no link, and the brackets are shown",
              "write `[words](https://…)`, with no blank between or inside"};
    case Kind::footnote:
      return {"`{}` is a footnote, and messages have none", "write it into the sentence"};
    case Kind::html:
      return {"`{}` is HTML, and is shown as it stands",
              "messages are Markdown: write `**words**` or `[words](https://…)`"};
    case Kind::table:
      return {"`{}` begins a table that is none, and the bars are shown",
              "write the second row as `|---|---|`, with a part for each column"};
    case Kind::box:
      return {"`{}` is no box, and the brackets are shown", "begin the line with `- [ ] ` or `- [x] `"};
    case Kind::heading:
      return {"`{}` makes no headline, and the signs are shown", "write a blank behind the last `#`"};
    case Kind::list:
      return {"`{}` begins a list that is none", "write a blank behind `-` or the number"};
  }
  return {"", ""};
}

/// The words on one line, not all of them where they are many.
std::string excerpt(std::string_view words) {
  constexpr std::size_t most = 40;
  std::string out;
  std::size_t at = 0;
  for (std::size_t count = 0; at < words.size() && count < most; ++count) {
    const std::size_t start = at;
    const bool line_end = next_code_point(words, at) == U'\n';
    out += line_end ? " " : words.substr(start, at - start);
  }
  return at < words.size() ? out + "…" : out;
}

void report_stray(const Template& part, Diagnostics& found) {
  for (const markup::Stray& stray : markup::stray_markup(part.words(), part.tags)) {
    const Explained explained = explain(stray.kind);
    const std::string_view words = part.words().substr(stray.offset, stray.length);
    found.push_back({.code = unclosed_markup.rule.name,
                     .place = place_in(*part.version, stray.offset, stray.length),
                     .message = Sentence(explained.what, excerpt(words)),
                     .hint = std::string(explained.hint)});
  }
}

/// The channels that get this text and cannot strike words through; a title is plain everywhere.
std::vector<const Channel*> without_strike(const View& view, const Template& part) {
  std::vector<const Channel*> channels;
  for (const ChannelStage* channel_stage : view.messages.uses_of(*part.message)) {
    if (channel_stage->channel->kind == nullptr) continue;
    const bool shown = !part.is_title && markup::can_strike(channel_stage->channel->kind->markup);
    if (!shown) channels.push_back(channel_stage->channel);  // each once: a message belongs to one stage
  }
  return channels;
}

void report_struck(const View& view, const Template& part, Diagnostics& found) {
  const std::vector<markup::Span> struck = markup::struck_text(part.words(), part.tags);
  if (struck.empty()) return;
  const std::vector<const Channel*> channels = without_strike(view, part);
  if (channels.empty()) return;
  std::string names;
  for (const Channel* channel : channels) names += (names.empty() ? "`" : ", `") + channel->id.text + "`";
  for (const markup::Span& span : struck) {
    found.push_back({.code = unclosed_markup.rule.name,
                     .place = place_in(*part.version, span.offset, span.length),
                     .message = Sentence("`{}` is shown unstruck, as if it held, on {}",
                                         excerpt(part.words().substr(span.offset, span.length)), names),
                     .hint = "leave the words out, or write a message of its own for these channels"});
  }
}

void run(const View& view, Diagnostics& found) {
  for (const Template& part : view.messages.templates()) {
    const bool is_broken =
        std::ranges::find(part.tags, TemplateTag::Kind::broken, &TemplateTag::kind) != part.tags.end();
    if (is_broken || part.words().size() > max_template_bytes) continue;
    report_stray(part, found);
    report_struck(view, part, found);
  }
}

}  // namespace

const Check unclosed_markup{.rule = {.name = "unclosed-markup",
                                     .level = Level::warning,
                                     .summary = "markup left open, or that cannot be shown",
                                     .explanation = explanation},
                            .run = run};

}  // namespace incplan::core::check
