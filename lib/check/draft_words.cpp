#include "check/draft_words.hpp"

#include <algorithm>

#include "check/check.hpp"
#include "check/wording.hpp"
#include "check/words/secrets.hpp"

namespace incplan::check {
namespace {

bool is_public(const Plan& plan, const Draft& draft) {
  const Audience* audience = find(plan.audiences, draft.channel->audience.value.text);
  return audience != nullptr && audience->is_public;
}

void add(const Check& check, std::string message, std::vector<DraftProblem>& problems) {
  const auto same = [&](const DraftProblem& other) {
    return other.code == check.rule.name && other.message == message;
  };
  if (std::ranges::any_of(problems, same)) return;
  problems.push_back({.code = std::string(check.rule.name), .level = check.rule.level, .message = std::move(message)});
}

void check_text(const Plan& plan, const Draft& draft, Flow flow, std::string_view text,
                std::vector<DraftProblem>& problems) {
  const std::vector<Hit> hits = find_phrases(text, draft.language, {});
  const Prose prose{.text = text, .tags = {}, .hits = hits, .plan = plan, .flow = flow};
  for (const Check* check : all_checks()) {
    if (check->wording == nullptr || (check->wording->public_only && !is_public(plan, draft))) continue;
    for (const Find& find : check->wording->find(prose)) {
      add(*check, sentence(text.substr(find.start, find.stop - find.start), check->wording->what), problems);
    }
  }
  for (const Credential& credential : find_credentials(text)) {
    add(secret, std::string(credential.what) + " stands in the message", problems);
  }
}

}  // namespace

std::vector<DraftProblem> check_words(const Plan& plan, const Draft& draft, Flow flow) {
  std::vector<DraftProblem> problems;
  check_text(plan, draft, flow, draft.title, problems);
  check_text(plan, draft, flow, draft.body, problems);
  return problems;
}

}  // namespace incplan::check
