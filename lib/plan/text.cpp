#include "plan/text.hpp"

#include <algorithm>

namespace incplan::core {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_tag(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

/// `fr` of `fr-CA`.
std::string_view main_language(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

const Text::Version* closest(const Text& text, std::string_view language) {
  if (const Text::Version* exact = text.version(language)) return exact;
  if (const Text::Version* wider = text.version(main_language(language))) return wider;
  for (const Text::Version& version : text.versions) {
    if (same_tag(main_language(version.language), main_language(language))) return &version;
  }
  return nullptr;
}

}  // namespace

const Text::Version* Text::version(std::string_view language) const {
  for (const Version& version : versions) {
    if (same_tag(version.language, language)) return &version;
  }
  return nullptr;
}

std::string_view Text::in(std::string_view language) const {
  if (versions.empty()) return {};
  const Version* found = closest(*this, language);
  return found == nullptr ? versions.front().words : found->words;
}

bool Text::speaks(std::string_view language) const {
  return closest(*this, language) != nullptr;
}

}  // namespace incplan::core
