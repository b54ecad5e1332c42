#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A key, token, password, webhook address or a password in a URL, anywhere in
the file: comments, keys and what could not be read too. The report never
repeats it, nor does another finding that quotes the line.

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

}  // namespace

const Check secret{.rule = {.name = code::secret,
                            .level = Level::error,
                            .summary = "a key, token or password in the plan",
                            .explanation = explanation}};

}  // namespace incplan::core::check
