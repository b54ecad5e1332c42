#include "answer/payload/mime.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "text/unicode.hpp"

namespace incplan::core::payload {
namespace {

bool is_plain(char c) {
  return c >= ' ' && c <= '~';
}

/// Without line breaks and other controls, which a header cannot have.
std::string on_one_line(std::string_view text) {
  std::string out;
  for (char c : text) out += static_cast<unsigned char>(c) < ' ' || c == 0x7F ? ' ' : c;
  return std::string(trim(out));
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    std::string_view three = bytes.substr(at, 3);
    unsigned group = 0;
    for (std::size_t i = 0; i < 3; ++i)
      group = group << 8 | (i < three.size() ? static_cast<unsigned char>(three[i]) : 0U);
    for (std::size_t i = 0; i < 4; ++i) out += i <= three.size() ? digits[group >> (18 - 6 * i) & 0x3F] : '=';
  }
  return out;
}

/// Encoded words, each of whole characters.
std::string encoded_words(std::string_view text) {
  constexpr std::size_t most_bytes = 39;  // 52 of base64, 12 around them, and the longest name of a header
  std::string out;
  std::string word;
  auto flush = [&] {
    if (!word.empty()) out += (out.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + base64(word) + "?=";
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    std::string character;
    append_utf8(character, next_code_point(text, at));
    if (word.size() + character.size() > most_bytes) flush();
    word += character;
  }
  flush();
  return out;
}

/// Broken at blanks into lines that a header can have.
std::string folded(std::string_view text, std::size_t most) {
  std::string out;
  std::size_t column = 0;
  while (!text.empty()) {
    const std::size_t word = std::min(text.find(' ', 1), text.size());
    if (column > 0 && column + word > most) {
      out += "\r\n";
      column = 0;
    }
    out += text.substr(0, word);
    column += word;
    text.remove_prefix(word);
  }
  return out;
}

std::string quoted_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

/// A name before an address: bare where it is of atoms, in quotes where it has other signs, encoded where it has other
/// letters or could be taken for encoded (RFC 5322, 3.2.4 and 3.4; RFC 2047).
std::string header_phrase(std::string_view name) {
  constexpr std::size_t most = 60;      // beside the name of the header, on a line of 78
  constexpr std::size_t longest = 400;  // of what may have no blank to be broken at, on a line of 998
  const std::string line = on_one_line(name);
  const bool is_plain_text = std::ranges::all_of(line, is_plain) && line.find("=?") == std::string::npos;
  if (!is_plain_text || line.size() > longest) return encoded_words(line);
  const bool is_bare =
      line.find_first_of(R"(()<>[]:;@\,.")") == std::string::npos && line.find("  ") == std::string::npos;
  return folded(is_bare ? line : quoted_string(line), most);
}

}  // namespace

std::string header_text(std::string_view text) {
  constexpr std::size_t most = 60;  // beside the name of the header, on a line of 78
  std::string line = on_one_line(text);
  bool plain = line.size() <= most && std::ranges::all_of(line, is_plain) && line.find("=?") == std::string::npos;
  return plain ? line : encoded_words(line);
}

std::string header_mailbox(const Mailbox& mailbox) {
  constexpr std::size_t most = 60;  // beside the name of the header and the brackets, on a line of 78
  const std::string address = mailbox.address.local_part + "@" + mailbox.address.domain;
  const std::string name = header_phrase(mailbox.name);
  if (name.empty()) return address;
  const std::size_t last_line = name.size() - (name.rfind('\n') + 1);
  return fmt::format("{}{} <{}>", name, last_line + address.size() > most ? "\r\n" : "", address);
}

std::string header_address(std::string_view address) {
  const auto parsed = parse_mailbox(on_one_line(address));
  const auto* mailbox = std::get_if<Mailbox>(&parsed);
  return mailbox == nullptr ? header_text(address) : header_mailbox(*mailbox);
}

std::string quoted_printable(std::string_view text) {
  constexpr std::size_t most = 75;  // one is for the sign that goes on
  std::string out;
  std::size_t column = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char c = text[at];
    if (c == '\n') {
      out += "\r\n";
      column = 0;
      continue;
    }
    bool line_end = at + 1 == text.size() || text[at + 1] == '\n';
    bool bare = is_plain(c) && c != '=' && !(c == ' ' && line_end) && !(c == '.' && column == 0);
    std::string sign = bare ? std::string(1, c) : fmt::format("={:02X}", static_cast<unsigned char>(c));
    if (column + sign.size() > most) {
      out += "=\r\n";
      column = 0;
    }
    out += sign;
    column += sign.size();
  }
  return out;
}

std::string header_date(Instant instant, const Zone& zone) {
  constexpr std::array<std::string_view, 7> days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  ZonedTime zoned = zone.local(instant);
  auto midnight = std::chrono::floor<std::chrono::days>(zoned.time);
  Date date{midnight};
  std::chrono::hh_mm_ss time(zoned.time - midnight);
  auto minutes = std::abs(zoned.offset.count()) / 60;
  return fmt::format("{}, {} {} {} {:02}:{:02}:{:02} {}{:02}{:02}", days[std::chrono::weekday(midnight).c_encoding()],
                     static_cast<unsigned>(date.day()), months[static_cast<unsigned>(date.month()) - 1],
                     static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
                     time.seconds().count(), zoned.offset.count() < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

}  // namespace incplan::core::payload
