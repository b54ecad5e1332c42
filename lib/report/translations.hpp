// The program's own words in the languages it speaks; the table is translations.def.
//
//   translated("Next steps", "fr-CA")   ->  "Étapes suivantes"
//
// A plan's words are no business of this table, nor is what is wrong with a plan: that is told in English.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace incplan::core::report {

/// The words in this language (or its main language); the English ones where the program does not speak it.
[[nodiscard]] std::string_view translated(std::string_view english, std::string_view language);
/// The same with each `{}` replaced by the next value.
[[nodiscard]] std::string translated(std::string_view english, std::string_view language,
                                     std::initializer_list<std::string_view> values);
/// Whether the table has these words, or this pattern.
[[nodiscard]] bool has_translation(std::string_view english);
/// The language in which `translated` really speaks: `en`, `fr`, `de` or `es`.
[[nodiscard]] std::string_view spoken(std::string_view language);

}  // namespace incplan::core::report
