// The place of a few words inside a text: where a message says something, not just where the message stands.
#pragma once

#include <cstddef>

#include "plan/text.hpp"
#include "text/place.hpp"

namespace incplan::core {

/// `offset` and `length` count bytes of the words; quotes, escapes, folding and indentation of the file are followed.
[[nodiscard]] Place place_in(const Text::Version& version, std::size_t offset, std::size_t length);

}  // namespace incplan::core
