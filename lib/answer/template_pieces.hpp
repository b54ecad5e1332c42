// A template as a package for Mustache is given it: every piece of text and every tag is a numbered tag, so that the
// standard's rules for lines, delimiters, indentation and names are none of its business.
//
//   "On {{day}}"   ->   "{{&0}}{{1}}", where 0 is the text "On " and 1 the variable `day`
#pragma once

#include <deque>
#include <set>

#include "answer/template.hpp"

namespace incplan::core {

/// Bytes that no UTF-8 text has. The first stands at the start of a line that has sections in it, so that the line
/// can go when they leave nothing; the second ends the text, for the package drops an end of nothing but blanks.
inline constexpr char line_mark = '\xFF';
inline constexpr char end_mark = '\xFE';

/// What a number stands for.
struct TemplatePiece {
  TemplateTag::Kind kind = TemplateTag::Kind::comment;  ///< of text: comment
  std::string text{};                                   ///< the text itself, or the name
  std::string indent{};                                 ///< of a partial that stands alone on its line
};

/// Templates in this form, their pieces numbered from one list.
class TemplatePieces {
 public:
  explicit TemplatePieces(const TemplateOptions& options) : options_(options) {}

  /// The template for `text`; nothing where that is not sound.
  [[nodiscard]] std::optional<std::string> number(std::string_view text, std::span<const TemplateTag> tags);
  /// The number of the mark that ends a text.
  [[nodiscard]] std::string end() { return add({.text = std::string(1, end_mark)}); }
  [[nodiscard]] const TemplatePiece& at(const std::string& number) const;

 private:
  std::string add(TemplatePiece piece);
  void add_text(std::string& out, std::string_view text, std::size_t from, std::size_t to,
                const std::set<std::size_t>& marked);
  void add_tag(std::string& out, std::string_view text, const TemplateTag& tag, std::vector<std::string>& open);
  [[nodiscard]] std::string words(std::string_view text) const;

  const TemplateOptions& options_;
  std::deque<TemplatePiece> pieces_;
};

}  // namespace incplan::core
