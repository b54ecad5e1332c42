#include "check/words/draft_text.hpp"

#include <algorithm>

#include "check/check.hpp"
#include "check/engine/exceptions.hpp"
#include "check/words/wording.hpp"
#include "text/credentials.hpp"

namespace incplan::core::check {
namespace {

class DraftReader {
 public:
  DraftReader(const Plan& plan, const Draft& draft, Flow flow, Instant now)
      : plan_(plan), draft_(draft), flow_(flow), exceptions_(plan, now) {
    const Audience* audience = find(plan.audiences, draft.channel->audience.value.text);
    is_public_ = audience != nullptr && audience->is_public;
  }

  /// Reads what became of a text of the plan.
  void read(std::string_view words, const Text& written) {
    if (words.empty() || written.empty()) return;
    const Text::Version& version = version_of(written);
    const auto unfilled = holes_in(words);
    const std::vector<PhraseMatch> matches = find_phrases(words, version.language, unfilled);
    const Prose prose{.text = words, .tags = unfilled, .matches = matches, .plan = plan_, .flow = flow_};
    for (const Check* check : all_checks()) {
      if (check->wording == nullptr || (check->wording->public_only && !is_public_)) continue;
      for (const PhraseSpan& find : check->wording->find(prose)) {
        add(*check, message_of(*check->wording, words.substr(find.start, find.end - find.start)), version.place);
      }
    }
    for (const PhraseSpan& mark : find_placeholders(words)) {
      add(placeholder_left, Sentence("contains `{}`: fill it in", words.substr(mark.start, mark.end - mark.start)),
          version.place);
    }
    for (const Credential& credential : find_credentials(words)) {
      add(secret, Sentence("{} is in the message", Sentence(credential.what, credential.maker)), version.place);
    }
  }

  std::vector<DraftProblem> finish() { return std::move(problems_); }

 private:
  /// The one that the draft was made of: its own language, or the first where a translation is missing.
  [[nodiscard]] const Text::Version& version_of(const Text& text) const {
    const Text::Version* same = text.version(draft_.language);
    return same == nullptr ? text.versions.front() : *same;
  }

  /// Holes are gaps, as tags are in a template: what is asked there is nothing that anybody is told.
  [[nodiscard]] std::vector<TemplateTag> holes_in(std::string_view words) const {
    std::vector<TemplateTag> unfilled;
    std::size_t at = draft_.unfilled.empty() ? std::string_view::npos : words.find("[[");
    while (at != std::string_view::npos) {
      const std::size_t end = words.find("]]", at);
      if (end == std::string_view::npos) break;
      unfilled.push_back({.start = at, .end = end + 2});
      at = words.find("[[", end);
    }
    return unfilled;
  }

  void add(const Check& check, Sentence message, const Place& place) {
    const auto same = [&](const DraftProblem& other) {
      return other.code == check.rule.name && other.message == message;
    };
    if (std::ranges::any_of(problems_, same)) return;
    const Level level =
        exceptions_.apply({.code = check.rule.name, .place = place, .message = {}}).value_or(check.rule.level);
    if (level == Level::off) return;
    problems_.push_back({.code = std::string(check.rule.name), .level = level, .message = std::move(message)});
  }

  const Plan& plan_;
  const Draft& draft_;
  Flow flow_;
  Exceptions exceptions_;
  bool is_public_ = false;
  std::vector<DraftProblem> problems_;
};

}  // namespace

std::vector<DraftProblem> check_text(const Plan& plan, const Draft& draft, Flow flow, Instant now) {
  if (draft.message == nullptr) return {};
  DraftReader reader(plan, draft, flow, now);
  reader.read(draft.title, draft.message->title);
  reader.read(draft.words, draft.message->text);
  return reader.finish();
}

}  // namespace incplan::core::check
