#include "text/idna.hpp"

#include <idn2.h>

#include <algorithm>
#include <memory>

#include "text/unicode.hpp"

namespace incplan::core {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_label(std::string_view label) {
  const auto is_allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-' &&
         std::ranges::all_of(label, is_allowed);
}

/// Whether a name of ASCII letters can be the name of a host (RFC 1123, 2.1).
bool is_host(std::string_view name) {
  if (name.size() > 253 || name.find('.') == std::string_view::npos) return false;
  while (true) {
    const std::size_t dot = name.find('.');
    if (!is_label(name.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return true;
    name.remove_prefix(dot + 1);
  }
}

/// Empty for what has no ASCII form.
std::string in_ascii(std::string_view domain) {
  char* written = nullptr;
  const int result = idn2_to_ascii_8z(std::string(domain).c_str(), &written, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL);
  if (result != IDN2_OK) return {};
  const std::unique_ptr<char, void (*)(void*)> owner(written, idn2_free);
  return written;
}

}  // namespace

std::optional<std::string> ascii_domain(std::string_view domain) {
  // ASCII letters are judged here: the library takes some signs for ignorable, and refuses `a--b`, which is in use.
  std::string ascii = ascii_lower(domain);
  const bool is_whole = domain.find('\0') == std::string_view::npos;  // the library takes a text that ends at one
  if (!is_ascii(domain)) ascii = is_whole ? in_ascii(domain) : "";
  return is_host(ascii) ? std::optional(ascii) : std::nullopt;
}

}  // namespace incplan::core
