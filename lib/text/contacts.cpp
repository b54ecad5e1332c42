#include "text/contacts.hpp"

#include <algorithm>
#include <optional>

namespace incplan::core {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool is_one_of(char c, std::string_view signs) {
  return signs.find(c) != std::string_view::npos;
}

/// The mail address around an `@`, no further back than `from`.
std::optional<Contact> mail_address(std::string_view text, std::size_t sign, std::size_t from) {
  std::size_t start = sign;
  while (start > from && (is_word(text[start - 1]) || is_one_of(text[start - 1], ".!#$%&'*+/=?^_`{|}~-"))) --start;
  std::size_t end = sign + 1;
  while (end < text.size() && (is_word(text[end]) || is_one_of(text[end], ".-"))) ++end;
  while (end > sign + 1 && !is_word(text[end - 1])) --end;
  const std::string_view domain = text.substr(sign + 1, end - sign - 1);
  if (start == sign || domain.find('.') == std::string_view::npos) return std::nullopt;
  return Contact{start, end};
}

constexpr std::string_view within_numbers = " ()-./";

/// Whether digits stand before this place, so that no number begins here.
bool goes_on(std::string_view text, std::size_t at) {
  while (at > 0 && is_one_of(text[at - 1], within_numbers)) --at;
  return at > 0 && is_digit(text[at - 1]);
}

/// The telephone number that begins at a `+` or a 0.
std::optional<Contact> telephone(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 32;
  constexpr int least_digits = 9;
  constexpr int most_digits = 15;
  if (at > 0 && (is_word(text[at - 1]) || is_one_of(text[at - 1], "+:"))) return std::nullopt;
  int digits = 0;
  std::size_t end = at + 1;
  for (std::size_t next = at; next < std::min(text.size(), at + longest); ++next) {
    const bool belongs = is_digit(text[next]) || next == at || is_one_of(text[next], within_numbers);
    if (!belongs) break;
    if (!is_digit(text[next])) continue;
    ++digits;
    end = next + 1;
  }
  if (digits < least_digits || digits > most_digits || goes_on(text, at)) return std::nullopt;
  if (end < text.size() && is_word(text[end])) return std::nullopt;
  return Contact{at, end};
}

}  // namespace

std::vector<Contact> find_contacts(std::string_view text) {
  std::vector<Contact> found;
  std::size_t after = 0;  // the last one
  for (std::size_t at = text.find_first_of("@+0"); at != std::string_view::npos;
       at = text.find_first_of("@+0", at + 1)) {
    if (at < after) continue;
    const auto contact = text[at] == '@' ? mail_address(text, at, after) : telephone(text, at);
    if (!contact) continue;
    found.push_back(*contact);
    after = contact->end;
  }
  return found;
}

}  // namespace incplan::core
