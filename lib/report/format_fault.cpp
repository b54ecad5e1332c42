#include "report/format_fault.hpp"

#include <array>
#include <optional>

#include "report/translations.hpp"

namespace incplan::report {
namespace {

/// What the sentences consist of. A pattern stands before those that would match its sentences as well.
constexpr auto patterns = std::to_array<std::string_view>({
    "{} has {} {}, {} more than the {} that fit",
    "the message takes {} parts, and {} may be sent; {}",
    "the message takes {} parts, and {} may be sent",
    "the message takes {} parts instead of one; {}",
    "the message takes {} parts instead of one",
    "`{}` halves the limit: write a plain space",
    "`{}` halves the limit: write `{}`",
    "`{}` halves the limit",
    "no message of the stage `{}` is meant for this channel",
    "this message is not translated into `{}`; it is in `{}`",
    "the message says `{}`; it may still be `{}`",
    "`{}` is not the same time for every reader",
    "`{}` holds {}, which is invisible and left out",
    "`{}` lays blame",
    "`{}` calls everybody in the channel",
    "`{}` is a stock phrase",
    "`{}` is a guess",
    "`{}` is internal",
    "`{}` promises a fix",
    "contains `{}`: fill it in",
    "`{}` is still to be filled in",
    "`{}` takes one value, and has {}",
    "the setting `{}` is missing, without which nothing can be sent",
    "a {} has no status `{}`",
    "the message is empty",
    "another message is meant if {}",
    "this message is the right one only if {}",
    "unknown variable `{}`",
    "{} is in the message",
    "the message",
    "the title",
    "a paragraph",
    "characters",
    "bytes",
    "weighted characters",
    "an access key of {}",
    "a key of {}",
    "a token of {}",
    "a signed token (JWT)",
    "a secret key",
    "a private key",
    "a password in a URL",
    "the address of a webhook",
    "what looks like a password or token",
});

/// What stands in the holes of a pattern, if the whole sentence is made by it.
std::optional<std::vector<std::string_view>> values_in(std::string_view sentence, std::string_view pattern) {
  std::vector<std::string_view> values;
  for (;;) {
    const std::size_t slot = pattern.find("{}");
    if (slot == std::string_view::npos) break;
    if (!sentence.starts_with(pattern.substr(0, slot))) return std::nullopt;
    sentence.remove_prefix(slot);
    pattern.remove_prefix(slot + 2);
    const std::string_view next = pattern.substr(0, pattern.find("{}"));
    const std::size_t end = next.empty() ? sentence.size() : sentence.find(next);
    if (end == std::string_view::npos) return std::nullopt;
    values.push_back(sentence.substr(0, end));
    sentence.remove_prefix(end);
  }
  if (sentence != pattern) return std::nullopt;
  return values;
}

}  // namespace

namespace {

/// The sentence or the part of one, where there is a pattern for it.
std::optional<std::string> words_for(const ReportContext& context, std::string_view english) {
  for (const std::string_view pattern : patterns) {
    const auto values = values_in(english, pattern);
    if (!values) continue;
    std::string said = context.tr(pattern);
    std::size_t at = 0;
    for (const std::string_view value : *values) {
      at = said.find("{}", at);
      const bool quoted = at > 0 && said[at - 1] == '`';
      const std::string word = quoted ? std::string(value) : words_for(context, value).value_or(std::string(value));
      said.replace(at, 2, word);
      at += word.size();
    }
    return said;
  }
  return std::nullopt;
}

}  // namespace

std::string format_fault(const ReportContext& context, std::string_view english) {
  if (english.empty() || spoken(context.language()) == "en") return std::string(english);
  return words_for(context, english).value_or(context.tr("`incplan validate` shows what is wrong"));
}

}  // namespace incplan::report
