#include "answer/measure.hpp"

#include <fmt/core.h>

#include "text/character.hpp"
#include "text/counting.hpp"
#include "text/sms.hpp"
#include "text/unicode.hpp"

namespace incplan::core {
namespace {

constexpr std::string_view code = "too-long";
constexpr int bluesky_bytes = 3000;

int as_int(std::size_t count) {
  return static_cast<int>(std::min<std::size_t>(count, 2'000'000'000));
}

void report(Draft& draft, Level level, Sentence message) {
  draft.problems.push_back({std::string(code), level, std::move(message)});
}

void check(Draft& draft, const char* what, int used, int limit, const char* unit) {
  if (limit <= 0 || used <= limit) return;
  report(draft, Level::error,
         Sentence("{} has {} {}, {} more than the {} that fit", Sentence(what), used, Sentence(unit), used - limit,
                  limit));
}

Sentence halves_the_limit(const SmsOffender& offender) {
  const std::string name = character_name(offender.character);
  if (offender.replacement.empty()) return {"`{}` halves the limit", name};
  if (offender.replacement == " ") return {"`{}` halves the limit: write a plain space", name};
  return {"`{}` halves the limit: write `{}`", name, offender.replacement};
}

void measure_sms(Draft& draft, std::string_view text, int most_parts) {
  SmsLength sms = sms_length(text);
  bool gsm = sms.encoding == SmsEncoding::gsm7;
  int single = gsm ? 160 : 70;
  int room = most_parts <= 1 ? single : most_parts * (gsm ? 153 : 67);
  int parts = as_int(sms.parts);
  draft.length = {as_int(sms.units), room, gsm ? "GSM-7 characters" : "UCS-2 characters", parts};

  if (parts <= 1 && parts <= most_parts) return;
  const bool fits = parts <= most_parts;
  Sentence message = fits ? Sentence("the message takes {} parts instead of one", parts)
                          : Sentence("the message takes {} parts, and {} may be sent", parts, most_parts);
  if (sms.offender) message = Sentence("{}; {}", message, halves_the_limit(*sms.offender));
  report(draft, fits ? Level::warning : Level::error, std::move(message));
}

Length length_of(std::string_view text, Counting counting) {
  switch (counting) {
    case Counting::graphemes:
      return {as_int(count_graphemes(text)), 0, "characters", 0};
    case Counting::bytes:
      return {as_int(text.size()), 0, "bytes", 0};
    case Counting::x_weight:
      return {as_int(count_x(text)), 0, "weighted characters", 0};
    case Counting::mastodon:
      return {as_int(count_mastodon(text)), 0, "characters", 0};
    case Counting::bluesky:
      return {as_int(count_bluesky(text).graphemes), 0, "characters", 0};
    case Counting::characters:
    case Counting::sms_parts:
      break;
  }
  return {as_int(count_code_points(text)), 0, "characters", 0};
}

void check_slack_sections(Draft& draft, const payload::Outgoing& outgoing) {
  for (const std::string& section : payload::slack_sections(outgoing)) {
    check(draft, "a paragraph", as_int(count_code_points(section)), as_int(payload::slack_section_limit), "characters");
  }
}

}  // namespace

void measure(Draft& draft, const payload::Outgoing& outgoing) {
  const ChannelKind& kind = outgoing.kind;
  const int limit = draft.channel->limit ? draft.channel->limit->value : kind.limit;
  const std::string text = payload::counted_text(outgoing);
  check(draft, "the title", as_int(count_code_points(payload::sent_title(outgoing))), kind.title_limit, "characters");
  if (kind.counting == Counting::sms_parts) return measure_sms(draft, text, limit);

  draft.length = length_of(text, kind.counting);
  draft.length.limit = limit;
  check(draft, "the message", draft.length.used, limit, draft.length.unit);
  if (kind.counting == Counting::bluesky) {
    check(draft, "the message", as_int(count_bluesky(text).bytes), bluesky_bytes, "bytes");
  }
  if (kind.markup == Markup::slack) check_slack_sections(draft, outgoing);
}

}  // namespace incplan::core
