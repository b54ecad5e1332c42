// What a check finds in the words of a message: in the template that stands in the plan, and again in the finished
// draft.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "check/words/phrase_spans.hpp"
#include "check/words/phrases.hpp"
#include "diagnostic/sentence.hpp"
#include "plan/plan.hpp"

namespace incplan::core::check {

/// The words of a title or a message, and what is known of them.
struct Prose {
  std::string_view text;
  Tags tags;  ///< none in a finished draft
  const std::vector<PhraseMatch>& matches;
  const Plan& plan;
  Flow flow = Flow::incident;

  /// The phrases that are a sign of this.
  [[nodiscard]] std::vector<PhraseSpan> phrases(PhraseKind kind) const;
};

struct Wording {
  std::vector<PhraseSpan> (*find)(const Prose& prose);
  bool public_only = false;  ///< looks only at what a public audience can get
  const char* what;          ///< "`{}` is a guess"
  std::string_view hint;
};

/// What is wrong with these words, which are shown on one line.
[[nodiscard]] Sentence message_of(const Wording& wording, std::string_view words);

}  // namespace incplan::core::check
