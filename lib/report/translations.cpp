#include "report/translations.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <string>

#include "text/unicode.hpp"

namespace incplan::core::report {
namespace {

constexpr std::array<std::string_view, 4> languages = {"en", "fr", "de", "es"};
using Row = std::array<std::string_view, languages.size()>;

constexpr Row table[] = {
#define TR(english, french, german, spanish) {english, french, german, spanish},
#include "report/translations.def"
#undef TR
};

std::size_t column(std::string_view language) {
  const std::string main = ascii_lower(language.substr(0, language.find('-')));
  const auto found = std::ranges::find(languages, main);
  return found == languages.end() ? 0 : static_cast<std::size_t>(found - languages.begin());
}

const Row* find_row(std::string_view english) {
  const auto* row = std::ranges::find_if(table, [&](const Row& each) { return each[0] == english; });
  return row == std::end(table) ? nullptr : row;
}

}  // namespace

bool has_translation(std::string_view english) {
  return find_row(english) != nullptr;
}

std::string_view translated(std::string_view english, std::string_view language) {
  assert(find_row(english) != nullptr && "every fixed word stands in translations.def");
  const std::size_t at = column(language);
  const Row* row = at == 0 ? nullptr : find_row(english);
  return row == nullptr || (*row)[at].empty() ? english : (*row)[at];
}

std::string translated(std::string_view english, std::string_view language,
                       std::initializer_list<std::string_view> values) {
  std::string_view pattern = translated(english, language);
  std::string out;
  for (const std::string_view value : values) {
    const std::size_t slot = pattern.find("{}");
    assert(slot != std::string_view::npos && "one `{}` for each value");
    out += pattern.substr(0, slot);
    out += value;
    pattern.remove_prefix(slot + 2);
  }
  return out += pattern;
}

std::string_view spoken(std::string_view language) {
  return languages[column(language)];
}

}  // namespace incplan::core::report
