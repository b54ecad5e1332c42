#include "answer/format_value.hpp"

#include <fmt/core.h>

#include "text/tags.hpp"

namespace incplan {

std::string format_value(const MessageContext& context, std::string_view words) {
  std::string clean = markup::clean_value(words, context.mentions_notify);
  const ChannelKind* kind = context.channel.kind;
  return kind != nullptr && kind->links_references ? without_references(clean) : clean;
}

std::vector<DraftProblem> value_tags(const MessageContext& context, std::string_view words) {
  std::vector<DraftProblem> problems;
  const ChannelKind* kind = context.channel.kind;
  if (kind == nullptr) return problems;
  for (const std::string_view tag : find_tags(words, kind->tag_signs)) {
    problems.push_back({"unintended-tag", Level::info,
                        fmt::format("`{}` becomes a tag, which {} has no way to prevent", tag, kind->name)});
  }
  return problems;
}

}  // namespace incplan
