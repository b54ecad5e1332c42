// The media by which people are reached. Any other may be written too; of it nothing is known.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace incplan::core {

/// What an address looks like.
enum class AddressForm : std::uint8_t { any, phone, email, url };

struct ContactMedium {
  std::string_view name;
  AddressForm form = AddressForm::any;
  std::string_view link{};     ///< what makes a link of an address: `tel:`
  bool is_translated = false;  ///< a word of people's languages, not the name of a service
  bool mentions = false;       ///< its address is how a person is called in a chat
};

inline constexpr auto contact_medium_table = std::to_array<ContactMedium>({
    {.name = "phone", .form = AddressForm::phone, .link = "tel:", .is_translated = true},
    {.name = "mobile", .form = AddressForm::phone},
    {.name = "sms", .form = AddressForm::phone, .link = "tel:"},
    {.name = "email", .form = AddressForm::email, .link = "mailto:", .is_translated = true},
    {.name = "mail", .form = AddressForm::email},
    {.name = "slack", .mentions = true},
    {.name = "chat", .mentions = true},
    {.name = "teams"},
    {.name = "discord"},
    {.name = "signal"},
    {.name = "whatsapp"},
    {.name = "telegram"},
    {.name = "pager"},
    {.name = "url", .form = AddressForm::url},
    {.name = "web", .form = AddressForm::url},
});

/// The row of a medium, or null.
[[nodiscard]] constexpr const ContactMedium* find_medium(std::string_view name) {
  const auto* found = std::ranges::find(contact_medium_table, name, &ContactMedium::name);
  return found == contact_medium_table.end() ? nullptr : found;
}

}  // namespace incplan::core
