// Values on their way through Markdown.
//
//   std::string held = insertions.hold("<!channel> [a](javascript:x)");   ->  one private character
//
// While a message is read as Markdown, each value stands there as one private character, so that nothing in a value
// is ever read as markup. Where the tree is made the value comes back, marked as what it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace incplan::core::markup {

enum class Origin {
  value,   ///< of a variable
  link,    ///< an address of the plan, shown as a link
  author,  ///< the author's own words, which Markdown would misread or change
};

/// Stands for nothing, and beside a mark is a letter to Markdown.
inline constexpr char32_t joint = 0x10FFFD;

class Sentinels {
 public:
  struct Held {
    std::string value;
    Origin origin = Origin::value;
    std::string source{};  ///< what an author wrote for it, as code shows it; of a value the value
  };

  /// The character that stands for a value, also for an empty one; nothing once a hundred thousand are held.
  [[nodiscard]] std::string store(std::string value, Origin origin = Origin::value);
  /// An author's template, safe to be read as Markdown: private characters cannot be taken for values, what calls people
  /// in a channel's own code (`<!subteam^S1|@ops>`) not for an address, and an escaped sign (`\*`) not for one that was
  /// meant as markup.
  [[nodiscard]] std::string shield(std::string_view text);
  /// What a character stands for, or null.
  [[nodiscard]] const Held* find(char32_t character) const;
  /// An address with its values in their places. A value that is no address itself is percent-encoded: it may name a
  /// page, but neither add a recipient nor a parameter.
  [[nodiscard]] std::string address(std::string_view text) const;

 private:
  std::string add(Held held);

  std::vector<Held> held_;
};

/// A value as any channel may have it: line breaks are `\n`, tabs are blanks, and what hides something (controls,
/// bidirectional overrides, invisible characters) is gone, as are blanks around it. With `break_mentions`, an `@`
/// that could call somebody is parted from the name behind it by a zero-width space.
[[nodiscard]] std::string clean_value(std::string_view value, bool break_mentions);

}  // namespace incplan::core::markup
