#include "check/words/phrases.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "check/words/tokens.hpp"

namespace incplan::core::check {
namespace {

[[nodiscard]] constexpr std::string_view first_word(std::string_view words) {
  return words.substr(0, words.find(' '));
}

/// In a phrase: one word of any kind, or none.
constexpr std::string_view any_word = "~";

struct Phrase {
  std::string_view words;  ///< lower case, a blank between two; one that ends in `*` may go on
  PhraseKind kind;
  std::string_view begins = first_word(words);
};

template <std::size_t size>
[[nodiscard]] constexpr std::array<Phrase, size> sorted(std::array<Phrase, size> phrases) {
  std::ranges::sort(phrases, {}, &Phrase::begins);
  return phrases;
}

#define PHRASE(kind, words) Phrase{words, PhraseKind::kind},
constexpr auto english = sorted(std::array{
#include "check/words/en.def"
});
constexpr auto french = sorted(std::array{
#include "check/words/fr.def"
});
#undef PHRASE

[[nodiscard]] std::span<const Phrase> phrases_of(std::string_view language) {
  const std::string_view main = language.substr(0, language.find('-'));
  if (main == "en") return english;
  if (main == "fr") return french;
  return {};
}

[[nodiscard]] bool is_word(std::string_view pattern, std::string_view word) {
  return pattern.ends_with('*') ? word.starts_with(pattern.substr(0, pattern.size() - 1)) : word == pattern;
}

/// How many tokens the rest of a phrase covers; nothing where it does not go on there. No phrase goes on in the next
/// sentence.
[[nodiscard]] std::optional<std::size_t> match_rest(std::string_view phrase, std::span<const Token> tokens) {
  if (phrase.empty()) return 0;
  const std::string_view pattern = first_word(phrase);
  phrase.remove_prefix(std::min(pattern.size() + 1, phrase.size()));
  const bool goes_on = !tokens.empty() && !tokens.front().begins;
  if (pattern == any_word) {
    if (const auto without = match_rest(phrase, tokens)) return without;
  } else if (!goes_on || !is_word(pattern, tokens.front().word)) {
    return std::nullopt;
  }
  const auto rest = goes_on ? match_rest(phrase, tokens.subspan(1)) : std::nullopt;
  return rest ? std::optional(*rest + 1) : std::nullopt;
}

/// How many tokens a phrase covers whose first word is the first token; 0 where it does not stand there.
[[nodiscard]] std::size_t match(std::string_view phrase, std::span<const Token> tokens) {
  const std::size_t begins = std::min(first_word(phrase).size() + 1, phrase.size());
  const auto rest = match_rest(phrase.substr(begins), tokens.subspan(1));
  return rest ? *rest + 1 : 0;
}

struct Match {
  std::size_t tokens = 0;
  PhraseKind kind = PhraseKind::innocent;
};

[[nodiscard]] Match longest_match(std::span<const Phrase> phrases, std::span<const Token> tokens) {
  const std::string_view first = tokens.front().word;
  Match longest;
  auto phrase = std::ranges::lower_bound(phrases, first, {}, &Phrase::begins);
  for (; phrase != phrases.end() && phrase->begins == first; ++phrase) {
    const std::size_t count = match(phrase->words, tokens);
    if (count > longest.tokens) longest = {count, phrase->kind};
  }
  return longest;
}

}  // namespace

bool knows_language(std::string_view language) {
  return !phrases_of(language).empty();
}

std::vector<PhraseMatch> find_phrases(std::string_view text, std::string_view language,
                                      std::span<const TemplateTag> tags) {
  const std::span<const Phrase> phrases = phrases_of(language);
  if (phrases.empty()) return {};
  const Tokens tokens(text, tags);
  const std::span<const Token> list = tokens.list();
  std::vector<PhraseMatch> matches;
  for (std::size_t i = 0; i < list.size();) {
    const Match found = longest_match(phrases, list.subspan(i));
    if (found.tokens > 0) matches.push_back({found.kind, list[i].start, list[i + found.tokens - 1].end()});
    i += std::max<std::size_t>(found.tokens, 1);
  }
  return matches;
}

}  // namespace incplan::core::check
