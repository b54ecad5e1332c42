#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A byte that is not UTF-8 text, a file in UTF-16, or a NUL character.

Such a file looks right in the editor that wrote it and wrong everywhere else:
names lose their accents, a message goes out with question marks, and a search
for a name finds nothing.

```yaml
name: Plan de crise de la soci\xe9t\xe9      # Latin-1: `é` as a single byte
```

Save the file as UTF-8. Most editors offer it as "Save with encoding"; `iconv
-f latin1 -t utf-8` converts one by hand.
)";

}  // namespace

const Check not_utf8{.rule = {.name = "not-utf8",
                              .level = Level::error,
                              .fixed_level = true,
                              .summary = "bytes that are not UTF-8",
                              .explanation = explanation}};

}  // namespace incplan::core::check
