#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A control character, a zero-width character or a bidirectional control in a
name, an id, a contact, a URL or a message.

Two ids that look the same are not, so a reference points at nothing although
it is plainly there. And in a message such a character can turn a link or an
amount around before the eyes of customers.

```yaml
audiences:
  "customers\u200b":      # ends in a zero-width space
    name: Customers
```

Delete the character; the report says where it stands and which one it is.
They mostly come in by copy and paste from chats and web pages.
)";

}  // namespace

const Check hidden_character{.rule = {.name = "hidden-character",
                                      .level = Level::error,
                                      .summary = "an invisible character",
                                      .explanation = explanation}};

}  // namespace incplan::core::check
