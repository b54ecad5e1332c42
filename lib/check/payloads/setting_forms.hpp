// Whether a setting has the form that the service behind it takes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "format/channel_kind.hpp"

namespace incplan::core::check {

struct FormMistake {
  std::string what;  ///< to follow the value: "is not a phone number"
  std::string hint;
};

[[nodiscard]] std::optional<FormMistake> mistake_in_setting(const SettingKind& kind, std::string_view value);

}  // namespace incplan::core::check
