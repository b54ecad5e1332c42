#include "check/payloads/setting_forms.hpp"

#include <algorithm>
#include <functional>
#include <variant>

#include "text/join.hpp"
#include "text/mailbox.hpp"
#include "text/nearest.hpp"
#include "text/phone.hpp"
#include "text/unicode.hpp"

namespace incplan::core::check {
namespace {

using Mistake = std::optional<FormMistake>;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter_or_digit(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Letters and digits of ASCII, and these signs.
bool is_made_of(std::string_view value, std::string_view signs) {
  return !value.empty() && std::ranges::all_of(value, [signs](char c) {
    return is_letter_or_digit(c) || signs.find(c) != std::string_view::npos;
  });
}

Mistake judged(bool is_sound, std::string_view what, std::string_view hint) {
  return is_sound ? Mistake() : FormMistake{std::string(what), std::string(hint)};
}

Mistake in_choice(std::span<const std::string_view> choices, std::string_view value) {
  if (std::ranges::find(choices, value) != choices.end()) return std::nullopt;
  const std::string near = did_you_mean(value, choices);
  return FormMistake{"is not one of the words that the service takes",
                     near.empty() ? "write " + alternatives(choices) : near};
}

Mistake in_yes_no(std::string_view value) {
  constexpr std::string_view words[] = {"yes", "no", "true", "false"};
  const bool is_truth = std::ranges::find(words, ascii_lower(value)) != std::end(words);
  return judged(is_truth, "is not yes or no", "write `yes` or `no`");
}

/// Of any scheme: where the address is a secret, the plan says where it is kept (`op://incident/webhook`).
Mistake in_url(std::string_view value) {
  const std::size_t scheme = value.find("://");
  const bool has_rest = scheme != std::string_view::npos && scheme > 0 && value.size() > scheme + 3;
  return judged(has_rest && value.find_first_of(" \t\n<>\"") == std::string_view::npos, "is not a URL",
                "write it in full, such as `https://sellers.shop.example/api/notices`");
}

Mistake in_mailbox(std::string_view value) {
  const auto parsed = parse_mailbox(value);
  const auto* fault = std::get_if<MailboxFault>(&parsed);
  return fault == nullptr ? Mistake() : FormMistake{std::string(describe(*fault)), std::string(remedy(*fault))};
}

Mistake in_phone(std::string_view value) {
  return judged(parse_phone(value).has_value(), "is not a phone number", "write it like `\"+33 6 00 00 00 00\"`");
}

/// What begins as a number is meant to be one; anything else is the name of a list.
Mistake in_recipient(std::string_view value) {
  const bool is_number = !value.empty() && (is_digit(value.front()) || value.front() == '+' || value.front() == '(');
  if (!is_number) return judged(!value.empty(), "is neither a number nor a list", "write a number, or the list's name");
  const auto phone = parse_phone(value);
  return judged(phone && phone->extension.empty(), "is not a number that takes text messages",
                "write it like `\"+33 6 00 00 00 00\"`");
}

/// Letters and digits, as GSM networks and all providers take them.
Mistake in_sender(std::string_view value) {
  const bool is_name = value.size() <= 11 && is_made_of(value, " ") && !std::ranges::all_of(value, is_digit);
  return judged(is_name || parse_phone(value).has_value(), "is not a sender that networks take",
                "write a phone number, or at most 11 letters, digits and blanks");
}

Mistake in_handle(std::string_view value) {
  return judged(is_made_of(value, ""), "is not an id of the service", "copy it from the service: letters and digits");
}

/// Names have lower-case letters of any script, digits, `-` and `_`; ids are `C0123ABCD`. A person is reached by id.
Mistake in_slack_channel(std::string_view value) {
  constexpr std::size_t longest = 80;
  const bool is_id = value.size() >= 9 && std::string_view("CDGU").find(value.front()) != std::string_view::npos &&
                     std::ranges::none_of(value, [](char c) { return c >= 'a' && c <= 'z'; }) && is_made_of(value, "");
  std::string_view name = value.starts_with('#') ? value.substr(1) : value;
  const auto is_allowed = [](char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
  };
  const bool is_name = !name.empty() && count_code_points(name) <= longest && std::ranges::all_of(name, is_allowed);
  return judged(is_id || is_name, "is not a channel of Slack",
                "write its name (`\"#incident\"`: lower-case letters, digits, `-` and `_`) or its id (`C0123ABCD`)");
}

Mistake in_repository(std::string_view value) {
  const std::size_t slash = value.find('/');
  const std::string_view owner = value.substr(0, slash);
  const std::string_view name = slash == std::string_view::npos ? "" : value.substr(slash + 1);
  const bool is_sound = is_made_of(owner, "-_") && is_made_of(name, "-_.") && owner.size() <= 39 && name.size() <= 100;
  return judged(is_sound, "is not a repository of GitHub", "write it like `example-shop/incidents`");
}

Mistake in_label(std::string_view value) {
  return judged(!value.empty() && count_code_points(value) <= 50, "is not a label that GitHub takes",
                "a label has at most 50 characters");
}

}  // namespace

std::optional<FormMistake> mistake_in_setting(const SettingKind& kind, std::string_view value) {
  switch (kind.form) {
    case SettingForm::text:
      return std::nullopt;
    case SettingForm::choice:
      return in_choice(kind.choices, value);
    case SettingForm::yes_no:
      return in_yes_no(value);
    case SettingForm::url:
      return in_url(value);
    case SettingForm::mailbox:
      return in_mailbox(value);
    case SettingForm::phone:
      return in_phone(value);
    case SettingForm::recipient:
      return in_recipient(value);
    case SettingForm::sender:
      return in_sender(value);
    case SettingForm::handle:
      return in_handle(value);
    case SettingForm::slack_channel:
      return in_slack_channel(value);
    case SettingForm::repository:
      return in_repository(value);
    case SettingForm::label:
      return in_label(value);
  }
  return std::nullopt;
}

}  // namespace incplan::core::check
