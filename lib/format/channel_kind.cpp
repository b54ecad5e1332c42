#include "format/channel_kind.hpp"

#include "format/channel_kind_table.hpp"

namespace incplan::core {

std::string_view to_text(Markup markup) {
  constexpr std::array<std::string_view, 7> names = {"plain", "slack",    "discord", "teams",
                                                     "html",  "linkedin", "markdown"};
  return names.at(static_cast<std::size_t>(markup));
}

std::span<const ChannelKind> channel_kinds() {
  return channel_kind_table;
}

const ChannelKind* find_channel_kind(std::string_view id) {
  const auto index = channel_kind_index(id);
  return index ? &channel_kind_table[*index] : nullptr;
}

std::optional<std::size_t> channel_kind_index(std::string_view id) {
  for (std::size_t index = 0; index < channel_kind_table.size(); ++index) {
    if (channel_kind_table[index].id == id) return index;
  }
  return std::nullopt;
}

}  // namespace incplan::core
