#include <algorithm>

#include "check/check.hpp"
#include "check/texts.hpp"
#include "check/words/secrets.hpp"

namespace incplan::check {
namespace {

constexpr std::string_view explanation = R"(A key, token, password, webhook address or a password in a URL, anywhere in
the file, comments too. The report never repeats it.

A plan is read by everybody and kept in a repository for ever. Whoever finds
the status page's key in it writes your next message.

```yaml
channels:
  chat:
    name: Team chat
    kind: slack
    audience: team
    url: https://hooks.slack.com/services/T0000/B0000/abcdef123456
```

Take it out, change it wherever it is valid (it stands in the history), keep
it in a vault, and write only where: `access: {kept_in: op://incident/chat}`.
)";

/// The files that the plan was read from.
std::vector<const Source*> sources(const std::vector<const Text*>& all) {
  std::vector<const Source*> list;
  for (const Text* text : all) {
    const Source* source = text->place.source;
    if (source != nullptr && std::ranges::find(list, source) == list.end()) list.push_back(source);
  }
  return list;
}

/// The way to the text that holds these bytes; null in comments and elsewhere.
const Step* step_at(const std::vector<const Text*>& all, const Source* source, std::size_t offset) {
  for (const Text* text : all) {
    for (const Text::Version& version : text->versions) {
      const Place& place = version.place;
      if (place.source == source && place.start <= offset && offset < place.stop) return place.step;
    }
  }
  return nullptr;
}

void run(const View& view, Diagnostics& found) {
  const std::vector<const Text*> all = texts(view.plan);
  for (const Source* source : sources(all)) {
    for (const Credential& credential : find_credentials(source->bytes())) {
      found.push_back({.code = secret.rule.name,
                       .place = {source, static_cast<std::uint32_t>(credential.start),
                                 static_cast<std::uint32_t>(credential.stop), step_at(all, source, credential.start)},
                       .message = std::string(credential.what) + " stands in the plan",
                       .hint = "change it where it is valid, keep it in a vault, and write only where"});
    }
  }
}

}  // namespace

const Check secret{.rule = {.name = "secret",
                            .level = Level::error,
                            .summary = "a key, token or password in the plan",
                            .explanation = explanation},
                   .run = run};

}  // namespace incplan::check
