#include "schema/value_syntax.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "format/contact_medium.hpp"
#include "schema/language_tag.hpp"
#include "text/duration.hpp"
#include "text/hours.hpp"
#include "text/mailbox.hpp"
#include "text/nearest.hpp"
#include "text/phone.hpp"
#include "text/time.hpp"
#include "text/unicode.hpp"

namespace incplan::core::schema {

namespace {

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}
bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}
bool is_lower(char byte) {
  return byte >= 'a' && byte <= 'z';
}

Mistake not_a(std::string_view text, std::string_view what, std::string_view hint) {
  return {Sentence("`{}` is not {}", text, what), std::string(hint)};
}

// ---- numbers and words

std::optional<Mistake> mistake_in_yes_no(std::string_view text) {
  const std::string word = ascii_lower(text);
  if (word == "yes" || word == "no" || word == "true" || word == "false") return std::nullopt;
  return not_a(text, "yes or no", "write `yes` or `no`");
}

std::optional<Mistake> mistake_in_integer(std::string_view text) {
  std::string digits(text);
  std::erase(digits, '_');
  const bool whole = !digits.empty() && digits.size() <= 9 && std::ranges::all_of(digits, is_digit);
  if (whole && digits.find_first_not_of('0') != std::string::npos) return std::nullopt;
  return not_a(text, "a whole number from 1", "write it in digits, such as `2`");
}

// ---- time

bool looks_like_date(std::string_view text) {
  constexpr std::string_view form = "dddd-dd-dd";
  if (text.size() != form.size()) return false;
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (form[i] == 'd' ? !is_digit(text[i]) : text[i] != form[i]) return false;
  }
  return true;
}

std::optional<Mistake> mistake_in_date(std::string_view text) {
  if (parse_date(text)) return std::nullopt;
  if (looks_like_date(text)) return Mistake{Sentence("there is no day `{}`", text), "write a day of the calendar"};
  return not_a(text, "a day", "write it like `2026-11-02`");
}

std::optional<Mistake> mistake_in_time(std::string_view text) {
  const auto time = parse_time(text);
  if (time && !time->day_only) return std::nullopt;
  if (time) {
    return Mistake{Sentence("`{}` is a day without the hour of the handover", text),
                   fmt::format("add it, such as `{}T09:00`", text)};
  }
  return not_a(text, "a time",
               "write it like `2026-01-05T09:00`, with `Z` or `+01:00` for another zone than the plan's");
}

/// `2026-11-24T02:40`, `02:40`, `20m`, `now`.
std::optional<Mistake> mistake_in_moment(std::string_view text) {
  const auto duration = parse_duration(text);
  const bool is_span = duration && !duration->needs_calendar();
  if (text == "now" || is_span || parse_time(text) || parse_time("2000-01-01T" + std::string(text)))
    return std::nullopt;
  return not_a(text, "a time", "write it like `2026-11-24T02:40`, `02:40` or `20m` (twenty minutes ago)");
}

std::string duration_hint(std::string_view text) {
  const bool bare = !text.empty() && std::ranges::all_of(text, is_digit);
  if (bare) return fmt::format("say of what: `{0}m`, `{0}h` or `{0}d`", text);
  return "write it like `30m`, `1h30m` or `7d`";
}

std::optional<Mistake> mistake_in_duration(std::string_view text, bool business_days, bool months) {
  const auto duration = parse_duration(text);
  if (!duration) return not_a(text, "a duration", duration_hint(text));
  if (duration->business_days != 0 && !business_days) {
    return not_a(text, "a duration that can stand here", "business days count for updates and obligations only");
  }
  if (duration->months != 0 && !months) {
    return not_a(text, "a duration that can stand here", "months count for obligations only; write days");
  }
  return std::nullopt;
}

constexpr std::string_view hours_hint = "write them like `Mon-Fri 09:00-18:00, Sat 10:00-14:00`";

std::optional<Mistake> mistake_in_hours(std::string_view text) {
  const auto hours = parse_hours(text);
  if (hours && !hours->outside) return std::nullopt;
  if (hours) return Mistake{"`outside` can stand in conditions only", "write the hours themselves"};
  return Mistake{Sentence("`{}` are not hours", text), std::string(hours_hint)};
}

std::optional<Mistake> mistake_in_zone(std::string_view text, const Zones& zones, bool guesses) {
  if (zones.find(text) != nullptr) return std::nullopt;
  const std::string near = guesses ? zones.nearest(text) : "";
  return not_a(text, "a time zone",
               near.empty() ? "write an IANA name such as `Europe/Paris`" : fmt::format("did you mean `{}`?", near));
}

// ---- languages and addresses

std::optional<Mistake> mistake_in_language(std::string_view text) {
  if (is_language_tag(text)) return std::nullopt;
  std::string hyphened(text);
  std::ranges::replace(hyphened, '_', '-');
  if (hyphened != text && is_language_tag(hyphened)) {
    return not_a(text, "a language tag", fmt::format("write `{}`", hyphened));
  }
  return not_a(text, "a language tag", "write it like `en` or `fr-CA`");
}

std::optional<Mistake> mistake_in_url(std::string_view text) {
  const bool sound = text.find_first_of(" \t\n<>\"") == std::string_view::npos;
  const auto colon = text.find(':');
  const std::string_view scheme = text.substr(0, std::min(colon, text.size()));
  const bool has_scheme = colon != std::string_view::npos && scheme.size() > 1 && is_letter(scheme.front()) &&
                          scheme.find_first_of("./") == std::string_view::npos;
  const std::string_view rest = has_scheme ? text.substr(colon + 1) : std::string_view();
  const bool has_host = !rest.starts_with("//") || (rest.size() > 2 && rest[2] != '/');
  if (sound && has_scheme && !rest.empty() && has_host &&
      (rest.starts_with("//") || !ascii_lower(scheme).starts_with("http"))) {
    return std::nullopt;
  }
  return not_a(text, "a URL", "write it in full, such as `https://status.shop.example`");
}

std::optional<Mistake> mistake_in_email(std::string_view text) {
  if (is_mail_address(text)) return std::nullopt;
  return not_a(text, "an e-mail address", "write it like `tom@shop.example`");
}

std::optional<Mistake> mistake_in_phone(std::string_view text) {
  if (parse_phone(text)) return std::nullopt;
  return not_a(text, "a phone number", "write it like `\"+33 6 00 00 00 00\"`, an extension behind it as `;ext=12`");
}

}  // namespace

std::optional<Mistake> mistake_in(Kind kind, std::string_view text, const Zones& zones, bool guesses) {
  switch (kind) {
    case Kind::yes_no:
      return mistake_in_yes_no(text);
    case Kind::integer:
      return mistake_in_integer(text);
    case Kind::date:
      return mistake_in_date(text);
    case Kind::time:
      return mistake_in_time(text);
    case Kind::duration:
      return mistake_in_duration(text, false, false);
    case Kind::clock:
      return mistake_in_duration(text, true, false);
    case Kind::legal_clock:
      return mistake_in_duration(text, true, true);
    case Kind::rhythm:
      return text == "none" ? std::nullopt : mistake_in_duration(text, true, false);
    case Kind::hours:
      return mistake_in_hours(text);
    case Kind::zone:
      return mistake_in_zone(text, zones, guesses);
    case Kind::language:
      return mistake_in_language(text);
    case Kind::url:
      return mistake_in_url(text);
    case Kind::moment:
      return mistake_in_moment(text);
    default:
      return std::nullopt;
  }
}

std::optional<Mistake> mistake_in_rhythm(std::string_view text) {
  const auto duration = parse_duration(text);
  if (!duration || duration->needs_calendar() || duration->elapsed().count() > 0) return std::nullopt;
  return not_a(text, "a time from one to the next", "write how long that is, such as `30m`");
}

std::optional<Mistake> mistake_in_choice(std::string_view choices, std::string_view text) {
  const std::vector<std::string_view> known = format::split(choices);
  if (std::ranges::find(known, text) != known.end()) return std::nullopt;
  std::string list;
  for (const std::string_view word : known) list += fmt::format("{}`{}`", list.empty() ? "" : ", ", word);
  const std::string near = did_you_mean(text, known);
  return Mistake{Sentence("`{}` cannot stand here", text),
                 near.empty() ? fmt::format("write one of {}", list) : fmt::format("{} it is one of {}", near, list)};
}

std::optional<Mistake> mistake_in_id(std::string_view text, bool handle) {
  constexpr std::size_t longest = 40;
  const auto allowed = [handle](char byte) {
    return is_lower(byte) || is_digit(byte) || byte == '_' || (handle && (byte == '.' || byte == '-'));
  };
  const bool begins = !text.empty() && (is_lower(text.front()) || (handle && is_digit(text.front())));
  if (!begins || !std::ranges::all_of(text, allowed)) {
    return not_a(text, "an id",
                 handle ? "an id has lower-case letters, digits, `_`, `.` and `-`, and begins with a letter or a digit"
                        : "an id has lower-case letters, digits and `_`, and begins with a letter");
  }
  if (text.size() <= longest) return std::nullopt;
  return Mistake{Sentence("the id `{}` has {} characters", text, text.size()),
                 fmt::format("an id has at most {}", longest)};
}

std::optional<Mistake> mistake_in_contact(std::string_view medium, std::string_view text) {
  const ContactMedium* known = find_medium(medium);
  switch (known == nullptr ? AddressForm::any : known->form) {
    case AddressForm::email:
      return mistake_in_email(text);
    case AddressForm::phone:
      return mistake_in_phone(text);
    case AddressForm::url:
      return mistake_in_url(text);
    case AddressForm::any:
      break;
  }
  return std::nullopt;
}

}  // namespace incplan::core::schema
