// Addresses that a message may link to.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace incplan::core::markup {

/// An address of the web, of mail or of a telephone (`https`, `http`, `mailto`, `tel`), fit to stand in any markup:
/// characters that end an address somewhere are percent-encoded. Nothing for any other address.
[[nodiscard]] std::optional<std::string> sound_address(std::string_view address);

}  // namespace incplan::core::markup
