#include "text/sms.hpp"

#include <algorithm>
#include <array>

#include "text/unicode.hpp"

namespace incplan::core {
namespace {

constexpr std::u32string_view basic_letters_and_signs =
    U"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà";
constexpr std::u32string_view extension = U"\f^{}\\[~]|€";

struct Room {
  std::size_t alone;
  std::size_t in_part;
};
constexpr Room gsm7_room{.alone = 160, .in_part = 153};
constexpr Room ucs2_room{.alone = 70, .in_part = 67};

bool is_ascii_letter_or_digit(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
}

/// Septets that a character takes; 0 when the alphabet has it not.
std::size_t gsm7_units(char32_t c) {
  if (is_ascii_letter_or_digit(c) || basic_letters_and_signs.find(c) != std::u32string_view::npos) return 1;
  return extension.find(c) != std::u32string_view::npos ? 2 : 0;
}

std::size_t ucs2_units(char32_t c) {
  return c > 0xFFFF ? 2 : 1;
}

std::optional<SmsOffender> find_offender(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t offset = at;
    const char32_t c = next_code_point(text, at);
    if (gsm7_units(c) == 0) return SmsOffender{.offset = offset, .character = c, .replacement = ascii_replacement(c)};
  }
  return std::nullopt;
}

/// Fills part after part; a character that does not fit as a whole begins the next one.
template <class UnitsOf>
void measure(std::string_view text, Room room, UnitsOf units_of, SmsLength& length) {
  std::size_t filled = 0;
  std::size_t parts = 1;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t units = units_of(next_code_point(text, at));
    length.units += units;
    if (filled + units > room.in_part) {
      ++parts;
      filled = 0;
    }
    filled += units;
  }
  length.parts = length.units <= room.alone ? 1 : parts;
}

struct Replacement {
  std::u32string_view characters;
  std::string_view ascii;
};

constexpr std::array<Replacement, 26> replacements = {{
    {U"‘’‚‛′ʼ`´‹›", "'"}, {U"“”„‟″«»", "\""},
    {U"‐‑‒–—―−", "-"},    {U"\t\u00A0\u2002\u2003\u2007\u2009\u200A\u202F\u3000", " "},
    {U"…", "..."},        {U"•·‣▪", "-"},
    {U"→⇒", "->"},        {U"←⇐", "<-"},
    {U"×", "x"},          {U"÷", ":"},
    {U"≤", "<="},         {U"≥", ">="},
    {U"≈", "~"},          {U"±", "+/-"},
    {U"©", "(c)"},        {U"®", "(r)"},
    {U"™", "(tm)"},       {U"°", " deg"},
    {U"œ", "oe"},         {U"Œ", "OE"},
    {U"ł", "l"},          {U"Ł", "L"},
    {U"đð", "d"},         {U"ĐÐ", "D"},
    {U"þ", "th"},         {U"ı", "i"},
}};

}  // namespace

std::string_view to_text(SmsEncoding encoding) {
  return encoding == SmsEncoding::gsm7 ? "GSM-7" : "UCS-2";
}

SmsLength sms_length(std::string_view text) {
  SmsLength length{.offender = find_offender(text)};
  if (length.offender) {
    length.encoding = SmsEncoding::ucs2;
    measure(text, ucs2_room, ucs2_units, length);
  } else {
    measure(text, gsm7_room, gsm7_units, length);
  }
  return length;
}

std::string ascii_replacement(char32_t character) {
  const auto* found = std::ranges::find_if(replacements, [character](const Replacement& replacement) {
    return replacement.characters.find(character) != std::u32string_view::npos;
  });
  if (found != replacements.end()) return std::string(found->ascii);
  const char32_t base = base_character(character);
  const bool helps = base < 0x80 && base != character && gsm7_units(base) > 0;
  return helps ? std::string(1, static_cast<char>(base)) : std::string{};
}

}  // namespace incplan::core
