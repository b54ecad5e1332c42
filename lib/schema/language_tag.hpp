// Language tags: `en`, `fr-CA`, `zh-Hant-TW`.
#pragma once

#include <string_view>

namespace incplan::core::schema {

/// Whether a text has the form of a language tag (BCP 47, RFC 5646 section 2.1) whose language has two or three
/// letters, as all have that people write. It is not looked up in the registry.
[[nodiscard]] bool is_language_tag(std::string_view text);

}  // namespace incplan::core::schema
