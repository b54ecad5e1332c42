// What checks are about, for lists of them.
#pragma once

#include <optional>
#include <string_view>

namespace incplan::core::check {

enum class Group { text_and_shape, references, classification, people, channels, payloads, words };

/// A heading: `Text and shape`.
[[nodiscard]] std::string_view to_text(Group group);

/// The group of the check with this name; nothing for a name that no check has.
[[nodiscard]] std::optional<Group> group_of(std::string_view check);

}  // namespace incplan::core::check
