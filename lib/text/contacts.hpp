// What looks like a way to reach a person, in any text.
//
//   find_contacts("call Ana: +33 6 39 98 00 01")   ->  "+33 6 39 98 00 01"
//
// Knows nothing of plans: what a plan says under `contact` is one by its place, whatever it looks like.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace incplan::core {

struct Contact {
  std::size_t start = 0;
  std::size_t end = 0;
};

/// Mail addresses and telephone numbers (with `+`, or nine and more digits behind a 0), in the order of the text.
[[nodiscard]] std::vector<Contact> find_contacts(std::string_view text);

}  // namespace incplan::core
