// Phrases that give something away: a promise, a guess, blame. Which ones, is data: one list a language beside this
// file.
//
//   find_phrases("Checkout will probably be fixed by noon.", "en", {})   ->  guess at 14, promise at 23
//
// Knows words, not plans; case, accents on capitals, line breaks and the form of apostrophes do not count.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "answer/template.hpp"

namespace incplan::core::check {

/// What a phrase is a sign of.
enum class PhraseKind {
  innocent,  ///< none of the others, although it holds one of their phrases: "as soon as"
  impact,    ///< says what users see
  vague_time,
  promise,
  guess,
  accusation,
  cliche,
};

/// A phrase that was found: bytes of the text.
struct PhraseMatch {
  PhraseKind kind = PhraseKind::innocent;
  std::size_t start = 0;
  std::size_t end = 0;
};

/// Whether there is a list for a language; of `fr-CA` the list for French counts.
[[nodiscard]] bool knows_language(std::string_view language);

/// The phrases of a language in a text, in its order and apart from each other; of two that begin together the longer
/// one. Tags are gaps that no phrase reaches across.
[[nodiscard]] std::vector<PhraseMatch> find_phrases(std::string_view text, std::string_view language,
                                                    std::span<const TemplateTag> tags);

}  // namespace incplan::core::check
