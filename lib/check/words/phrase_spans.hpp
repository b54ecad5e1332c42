// Things in the words of a message that are no phrases: clock times, addresses, ticket numbers, mentions.
//
// Each function gives what it finds as bytes of the text, in its order. Tags are gaps.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "answer/template.hpp"
#include "plan/plan.hpp"

namespace incplan::core::check {

struct PhraseSpan {
  std::size_t start = 0;
  std::size_t end = 0;
};

using Tags = std::span<const TemplateTag>;

/// Clock times (`14:05`, `3 pm`, `à 14 h 30`) with no zone behind them in the same sentence.
[[nodiscard]] std::vector<PhraseSpan> find_bare_clock_times(std::string_view text, Tags tags);

/// Private addresses (RFC 1918, RFC 4193, loopback, link-local), host names that resolve only inside (`.internal`,
/// `.local`, …), links into team chats, and what the plan calls internal. Never the plan's own severity names.
[[nodiscard]] std::vector<PhraseSpan> find_internal_details(std::string_view text, Tags tags, const Plan& plan);

/// `@channel`, `@here`, `@everyone`, `<!channel>`.
[[nodiscard]] std::vector<PhraseSpan> find_broadcasts(std::string_view text, Tags tags);

/// What is still to be written: the marks that people leave behind, lorem ipsum.
[[nodiscard]] std::vector<PhraseSpan> find_placeholders(std::string_view text);

}  // namespace incplan::core::check
