// Links as services find them in a text, because a link counts the same however long it is.
//
//   find_links("See https://a.example/b.", LinkRules::x)  ->  one, at 4, 19 bytes long
//
// Follows where a service sees the end of a link (a final period is none of it), and never asks whether it leads
// anywhere.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace incplan::core {

enum class LinkRules {
  x,        ///< with or without `https://`; paths are of Latin and Cyrillic letters
  mastodon  ///< with `http://` or `https://`; paths are of anything but blanks and brackets
};

/// The bytes of a link.
struct Link {
  std::size_t offset = 0;
  std::size_t length = 0;
};

/// The links of a text in their order; they do not touch.
[[nodiscard]] std::vector<Link> find_links(std::string_view text, LinkRules rules);

}  // namespace incplan::core
