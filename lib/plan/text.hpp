// Words that people read, in one or several languages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/place.hpp"

namespace incplan::core {

/// `A sentence.` or `{en: A sentence., fr: Une phrase.}`.
struct Text {
  struct Version {
    std::string language;  ///< as written (BCP 47); the plan's first language for a plain string
    std::string words;
    Place place;             ///< of the words
    Place language_place{};  ///< of the language; of the words where none is written
  };
  std::vector<Version> versions;
  Place place;  ///< of the whole text

  [[nodiscard]] bool empty() const { return versions.empty(); }
  /// The version in exactly this language (case does not count), or null.
  [[nodiscard]] const Version* version(std::string_view language) const;
  /// The words in this language; else in its main language (`fr` for `fr-CA`, and the reverse); else the first version.
  [[nodiscard]] std::string_view in(std::string_view language) const;
  /// Whether `in` would have to fall back to another language.
  [[nodiscard]] bool speaks(std::string_view language) const;
};

using Texts = std::vector<Text>;

}  // namespace incplan::core
